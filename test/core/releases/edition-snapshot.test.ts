import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMark, parseChecksum } from '../../../worker/core/releases/check-mark.ts';
import { nextEditionNumber } from '../../../worker/core/releases/edition-number.ts';
import { editionSnapshot } from '../../../worker/core/releases/edition-snapshot.ts';
import { headlineFindings } from '../../../worker/core/releases/headline-findings.ts';
import { observations } from '../../../worker/core/releases/observations.ts';
import { seriesBaseline } from '../../../worker/core/releases/series-baseline.ts';
import { sampleInput, sampleSnapshot } from './sample-edition.ts';

describe('editionSnapshot', () => {
  it('keeps every wording a shown point was computed from, once, with the waves that asked it, and no other', () => {
    expect(sampleSnapshot.wordings.map(({ item, version, years }) => [item, version, years])).toEqual([
      ['SM1', '1.0.0', [2018, 2019, 2021, 2024, 2025]],
      ['SA1', '0.9.0', [2019, 2020]],
      ['SA1', '1.0.0', [2021, 2022, 2025]],
    ]);
  });

  it('keeps scale labels and the don’t-know label with the wording', () => {
    expect(sampleSnapshot.wordings[0]).toMatchObject({
      options: [{ code: 1, label: { de: 'sehr unzufrieden' } }, { code: 5 }],
      dontKnow: { en: 'I cannot judge this' },
      notApplicable: null,
    });
  });

  it('does not depend on the order in which events and notes were entered', () => {
    const { events, notes } = sampleInput;
    const other = editionSnapshot({ ...sampleInput, events: events.toReversed(), notes: notes.toReversed() });
    expect(other).toEqual(sampleSnapshot);
    expect(sampleSnapshot.events.map(({ onDate }) => onDate)).toEqual(['2020-04-01', '2024-12-31']);
  });

  it('refuses a number of another year, an indicator twice and a series under a foreign definition', () => {
    const [first, second] = sampleInput.indicators;
    if (first === undefined || second === undefined) throw new Error('the sample has two indicators');
    expect(() => editionSnapshot({ ...sampleInput, number: '2024.1' })).toThrow(RangeError);
    expect(() => editionSnapshot({ ...sampleInput, number: '2025.01' })).toThrow(RangeError);
    expect(() => editionSnapshot({ ...sampleInput, indicators: [first, first] })).toThrow(RangeError);
    expect(() =>
      editionSnapshot({ ...sampleInput, indicators: [{ ...first, definition: second.definition }] }),
    ).toThrow(RangeError);
  });
});

describe('nextEditionNumber', () => {
  it('starts each year at 1 and never gives a number twice, even after one was withdrawn', () => {
    expect(nextEditionNumber(2025, [])).toBe('2025.1');
    expect(nextEditionNumber(2025, ['2024.7', '2025.1', '2025.3'])).toBe('2025.4');
    expect(nextEditionNumber(2025, ['2025.9', '2025.10'])).toBe('2025.11');
  });
});

describe('the check mark', () => {
  const sum = '7f3a91c2'.padEnd(64, '0');

  it('is the first eight digits of the checksum in two groups', () => {
    expect(checkMark(sum)).toBe('7f3a-91c2');
  });

  it.each([
    ['7f3a-91c2', { kind: 'checkMark', checkMark: '7f3a-91c2' }],
    [' 7F3A 91C2 ', { kind: 'checkMark', checkMark: '7f3a-91c2' }],
    ['7f3a–91c2', { kind: 'checkMark', checkMark: '7f3a-91c2' }],
    [sum.toUpperCase(), { kind: 'sha256', sha256: sum }],
    [`${sum}  indikatoren.csv`, { kind: 'sha256', sha256: sum }],
    [`\\${sum}  a\\nb`, { kind: 'sha256', sha256: sum }],
    ['', null],
    ['7f3a-91c', null],
    ['7f3a-91cx', null],
    [`${sum}0`, null],
  ])('is read from %j', (text, expected) => {
    expect(parseChecksum(text)).toEqual(expected);
  });

  it('is never mistaken for something else, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const query = parseChecksum(text);
        if (query?.kind === 'sha256') expect(query.sha256).toMatch(/^[0-9a-f]{64}$/);
        if (query?.kind === 'checkMark') expect(query.checkMark).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}$/);
      }),
    );
  });
});

describe('headlineFindings', () => {
  it('puts what is behind its path first, so that nobody can leave it out, then clear changes', () => {
    expect(headlineFindings(sampleSnapshot, 5).map(({ definition }) => definition.code)).toEqual([
      'U-SAT-A',
      'U-SAT-M',
      'N-MASS',
      'U-REC',
    ]);
  });

  it('shows at most as many as asked and none that does not apply', () => {
    const notApplicable = sampleSnapshot.indicators.map((indicator) => ({
      ...indicator,
      finding: { ...indicator.finding, key: 'notApplicable' as const },
    }));
    expect(headlineFindings(sampleSnapshot, 2)).toHaveLength(2);
    expect(headlineFindings({ indicators: notApplicable }, 5)).toEqual([]);
  });
});

describe('seriesBaseline', () => {
  const baselineOf = (code: string) => {
    const indicator = sampleSnapshot.indicators.find(({ definition }) => definition.code === code);
    return indicator === undefined ? null : seriesBaseline(indicator.series);
  };

  it('is the first measured point after the last break, never one from before it', () => {
    expect(baselineOf('U-SAT-A')?.year).toBe(2022);
    expect(baselineOf('U-SAT-M')?.year).toBe(2019);
  });

  it('does not exist where nothing was measured', () => {
    expect(baselineOf('U-REC')).toBeNull();
  });
});

describe('observations', () => {
  const rows = observations(sampleSnapshot);
  const statusOf = (indicator: string) =>
    rows
      .filter((row) => row.indicator === indicator && row.segmentWay === 'all')
      .map((row) => [row.year, row.observationStatus]);

  it('gives the first measured value after a break the status B, and only that one', () => {
    expect(statusOf('U-SAT-A')).toEqual([
      [2019, 'A'],
      [2020, 'A'],
      [2021, 'Q'],
      [2022, 'B'],
      [2025, 'A'],
    ]);
  });

  it('makes protected absences look alike, withholds their n and gives no number for them', () => {
    const hidden = rows.filter(({ absence }) => absence !== null);
    expect(hidden.map(({ indicator, year, segment }) => [indicator, year, segment])).toEqual([
      ['U-SAT-M', 2018, 'all'],
      ['U-SAT-M', 2025, 'large'],
      ['U-SAT-A', 2021, 'all'],
      ['U-REC', 2025, 'all'],
    ]);
    for (const row of hidden) {
      expect(row).toMatchObject({
        absence: 'suppressed',
        observationStatus: 'Q',
        value: null,
        n: null,
        lower: null,
      });
    }
  });

  it('has no row for a wave that did not take place', () => {
    expect(statusOf('U-SAT-M').map(([year]) => year)).toEqual([2018, 2019, 2021, 2024, 2025]);
  });

  it('lists the whole before its groups and assesses only the whole', () => {
    const latest = rows.filter(({ indicator, year }) => indicator === 'U-SAT-M' && year === 2025);
    expect(latest.map(({ segmentWay, segment, assessment }) => [segmentWay, segment, assessment])).toEqual([
      ['all', 'all', 'notDecidable'],
      ['sizeClass', 'large', null],
      ['sizeClass', 'small', null],
      ['stayers', 'stayers', null],
    ]);
  });
});
