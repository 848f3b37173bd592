import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicatorDefinitions } from '../../../worker/core/catalogue/definitions.ts';
import { measureWave } from '../../../worker/core/catalogue/measure-wave.ts';
import type { CellMeasurement } from '../../../worker/core/catalogue/measure-wave.ts';
import type { MeasuredValue } from '../../../worker/core/indicator-value.ts';
import { answersOf, definitionOf, framed, times, waveOf } from './wave-factory.ts';

const satisfaction = definitionOf('U-SAT-M');

function cellOf(cells: readonly CellMeasurement[], way: string, key: string = way): CellMeasurement {
  const cell = cells.find((candidate) => candidate.way === way && candidate.key === key);
  if (cell === undefined) throw new Error(`no cell ${way}/${key}`);
  return cell;
}

function measured(cells: readonly CellMeasurement[], way = 'all', key: string = way): MeasuredValue {
  const { value } = cellOf(cells, way, key);
  if (value.kind !== 'measured') throw new Error(`absent: ${value.reason}`);
  return value;
}

describe('measureWave, the share of a top box', () => {
  it('gives 71 % with its exact interval and worst-case bounds for 32 of 45 answers of 60 companies', () => {
    const value = measured(
      measureWave(satisfaction, waveOf('SM1', [...times(32, 4), ...times(13, 3), ...times(15, null)])),
    );
    expect(value).toMatchObject({ n: 45, population: 60, dontKnow: 0, numerator: 32, denominator: 45 });
    expect(value.value).toBeCloseTo((100 * 32) / 45, 10);
    expect([Math.round(value.interval?.lower ?? 0), Math.round(value.interval?.upper ?? 0)]).toEqual([
      63, 77,
    ]);
    expect([Math.round(value.bounds?.lower ?? 0), Math.round(value.bounds?.upper ?? 0)]).toEqual([53, 78]);
    expect(value.interval?.method).toBe('exactHypergeometric');
  });

  it('has a census without width only when nobody is missing', () => {
    const full = measured(measureWave(satisfaction, waveOf('SM1', [5, 4, 3, 2, 1])));
    expect([full.interval?.lower, full.interval?.upper]).toEqual([40, 40]);
    const skipped = measured(measureWave(satisfaction, waveOf('SM1', [5, 4, 3, 2, 96])));
    expect(skipped).toMatchObject({ n: 4, population: 5 });
    expect(skipped.bounds).toEqual({ lower: 40, upper: 60 });
    expect(skipped.interval?.upper).toBeGreaterThan(50);
  });

  it('takes "cannot judge" for an answer: it leaves the value and the bounds, and is counted', () => {
    // a = 6 (3 satisfied), d = 2, m = 2: bounds 3/8 … 5/8; N̂ = 10·6/8 = 7.5 → 8.
    const value = measured(
      measureWave(satisfaction, waveOf('SM1', [...times(3, 5), ...times(3, 2), 98, 98, null, null])),
    );
    expect(value).toMatchObject({ value: 50, n: 6, population: 10, dontKnow: 2 });
    expect(value.bounds).toEqual({ lower: 37.5, upper: 62.5 });
    // Of 8 able to judge at least the 3 seen and at most 8 − 3 are satisfied.
    expect(value.interval).toMatchObject({ lower: 37.5, upper: 62.5 });
  });

  it('has no width when only those unable to judge gave no valid answer', () => {
    const value = measured(measureWave(satisfaction, waveOf('SM1', [5, 5, 2, 98])));
    expect(value.interval?.lower).toBeCloseTo(200 / 3, 10);
    expect(value.interval?.upper).toBeCloseTo(200 / 3, 10);
  });

  it('counts companies only, and lets who left during the field leave N', () => {
    const wave = waveOf('SM1', [5, 5, 1, 1, 1], {
      facts: (index) => [{}, {}, {}, { memberKind: 'science' as const }, { eligible: false }][index] ?? {},
    });
    expect(measured(measureWave(satisfaction, wave))).toMatchObject({ n: 3, population: 3, numerator: 2 });
  });

  it('puts those to whom the question does not apply outside N', () => {
    const value = measured(measureWave(satisfaction, waveOf('SM1', [5, 1, 97, null])));
    expect(value).toMatchObject({ n: 2, population: 3, dontKnow: 0 });
  });

  it('says why there is no value: not asked, or nobody answered', () => {
    const notAsked = measureWave(satisfaction, waveOf('SA1', [5, 5]));
    expect(notAsked.map(({ value }) => value)).toMatchObject([{ kind: 'absent', reason: 'notAsked' }]);
    const nobody = measureWave(satisfaction, waveOf('SM1', [98, 98, null]));
    expect(cellOf(nobody, 'all').value).toMatchObject({ kind: 'absent', reason: 'noAnswers' });
  });

  it('does not depend on the order of the frame or of the answers', () => {
    const code = fc.constantFrom(1, 2, 3, 4, 5, 98, 96, null);
    fc.assert(
      fc.property(fc.array(code, { minLength: 1, maxLength: 30 }), (codes) => {
        const wave = waveOf('SM1', codes);
        const mirrored = {
          ...wave,
          frame: wave.frame.toReversed(),
          answers: new Map([...wave.answers].toReversed()),
        };
        expect(measureWave(satisfaction, mirrored)).toEqual(measureWave(satisfaction, wave));
      }),
    );
  });
});

describe('measureWave, segments', () => {
  const sizes = ['micro', 'micro', 'small', 'large'] as const;
  const wave = waveOf('SM1', [5, 1, 4, null], {
    facts: (index) => ({ sizeClass: sizes[index] ?? null, tenure: index < 2 ? 'under2' : 'over5' }),
  });

  it('has a cell per class that has members, in the order of the classes, and none for an empty class', () => {
    const cells = measureWave(satisfaction, wave);
    expect(cells.map(({ way, key }) => `${way}/${key}`)).toEqual([
      'all/all',
      'sizeClass/micro',
      'sizeClass/small',
      'sizeClass/large',
      'tenure/under2',
      'tenure/over5',
    ]);
    expect(measured(cells, 'sizeClass', 'micro')).toMatchObject({ value: 50, n: 2, population: 2 });
    expect(cellOf(cells, 'sizeClass', 'large').value).toMatchObject({ reason: 'noAnswers' });
  });

  it('counts as stayers those with a valid answer in both waves, and knows who of the wave before is not', () => {
    const before = waveOf('SM1', [1, 1, 98, 5, 5], { year: 2024, firms: ['f0', 'f1', 'f2', 'f3', 'gone'] });
    const cell = cellOf(measureWave(satisfaction, wave, before), 'stayers');
    expect(cell.firms).toEqual(['f0', 'f1']);
    // f2 could not judge before, f3 does not answer now: in both frames, so N is 4.
    expect(cell.value).toMatchObject({ n: 2, population: 4, dontKnow: 1 });
    expect(cell.leavers).toBe(2);
  });

  it('has no stayers where the wave before did not ask', () => {
    const before = waveOf('SA1', [1, 1], { year: 2024 });
    expect(measureWave(satisfaction, wave, before).some(({ way }) => way === 'stayers')).toBe(false);
  });
});

describe('measureWave, net scores', () => {
  const recommendation = definitionOf('U-REC');

  it('is promoters minus detractors, with the interval of a mean of 100, 0 and −100', () => {
    // 40 of 40 firms of 60: 20 × 9, 10 × 8, 10 × 6 → 25 points; s² = (20·75² + 10·25² + 10·125²)/39;
    // SE² = s²/40·(1 − 40/60); t(.975; 39) = 2.022691.
    const value = measured(
      measureWave(
        recommendation,
        waveOf('NP1', [...times(20, 9), ...times(10, 8), ...times(10, 6), ...times(20, null)]),
      ),
    );
    const variance = (20 * 75 ** 2 + 10 * 25 ** 2 + 10 * 125 ** 2) / 39;
    const halfWidth = 2.022691 * Math.sqrt((variance / 40) * (1 - 40 / 60));
    expect(value).toMatchObject({ value: 25, n: 40, dontKnow: null, numerator: 10, denominator: 40 });
    expect(value.interval?.lower).toBeCloseTo(25 - halfWidth, 4);
    expect(value.interval?.upper).toBeCloseTo(25 + halfWidth, 4);
    expect(value.shares).toEqual({ promoters: 50, passives: 25, detractors: 25 });
    // Sum 1000, twenty missing at either end: (1000 − 2000)/60 … (1000 + 2000)/60.
    expect(value.bounds?.lower).toBeCloseTo(-1000 / 60, 10);
    expect(value.bounds?.upper).toBeCloseTo(50, 10);
  });

  it('shows only the three shares below thirty answers', () => {
    const [all] = measureWave(recommendation, waveOf('NP1', [...times(15, 10), ...times(14, 0)]));
    expect(all?.value).toMatchObject({ kind: 'absent', reason: 'tooFew', shares: { n: 29, passives: 0 } });
    expect(all?.firms).toHaveLength(29);
  });

  it('does not take agreement of a sample for certainty', () => {
    const value = measured(
      measureWave(recommendation, waveOf('NP1', [...times(30, 10), ...times(30, null)])),
    );
    expect(value.value).toBe(100);
    expect(value.interval?.lower).toBeLessThan(100);
    expect(value.interval?.upper).toBe(100);
  });
});

describe('measureWave, differences on the same firms', () => {
  const strategy = definitionOf('R-JOINT');
  const itemVersions = { JS1: '1.0.0', JS2: '1.0.0', JS3: '1.0.0', SI1: '1.0.0' };
  const wave = (answers: readonly Readonly<Record<string, number>>[]) => ({
    ...waveOf('SI1', times(answers.length, null)),
    answers: new Map(answers.map((codes, index) => [`f${index}`, answersOf(codes)])),
    itemVersions,
  });

  it('subtracts self-interest from the mean of the strategy items, firm by firm', () => {
    // f0: 2/3 − 0; f1: 1/2 − 1 (one of two judged); f2: 1 − 0. Mean (66.7 − 50 + 100)/3.
    const value = measured(
      measureWave(
        strategy,
        wave([
          { JS1: 5, JS2: 4, JS3: 2, SI1: 3 },
          { JS1: 5, JS2: 1, JS3: 98, SI1: 4 },
          { JS1: 4, JS2: 4, JS3: 4, SI1: 1 },
        ]),
      ),
    );
    expect(value.value).toBeCloseTo((200 / 3 - 50 + 100) / 3, 10);
    expect(value).toMatchObject({ n: 3, population: 3, dontKnow: 0 });
  });

  it('tells who could not judge from who did not answer', () => {
    const value = measured(
      measureWave(
        strategy,
        wave([
          { JS1: 5, JS2: 4, JS3: 4, SI1: 2 },
          { JS1: 98, JS2: 98, JS3: 4, SI1: 2 }, // two of three strategy items cannot be judged
          { JS1: 4, JS2: 4, JS3: 4, SI1: 98 },
          { JS1: 4, JS2: 96, JS3: 96, SI1: 2 }, // two of three left empty
          { JS1: 4, JS2: 4, JS3: 4, SI1: 96 },
        ]),
      ),
    );
    expect(value).toMatchObject({ n: 1, population: 5, dontKnow: 2 });
  });

  it('uses the strategy items a wave asked, and is not asked without self-interest', () => {
    const withoutRegion = {
      ...wave([{ JS1: 4, JS2: 2, SI1: 1 }]),
      itemVersions: { JS1: '1', JS2: '1', SI1: '1' },
    };
    expect(measured(measureWave(strategy, withoutRegion)).value).toBe(50);
    const withoutInterest = { ...withoutRegion, itemVersions: { JS1: '1', JS2: '1' } };
    expect(measureWave(strategy, withoutInterest)[0]?.value).toMatchObject({ reason: 'notAsked' });
  });
});

describe('measureWave, the estimator', () => {
  it.each(indicatorDefinitions.filter(({ origin }) => origin === 'answers'))(
    'of $code is the one that its definition names',
    (definition) => {
      // The response rate reads no item of its own, but asks for one that counts.
      const items = [...definition.items, 'SM1'];
      const answered = Object.fromEntries(items.map((item) => [item, 4]));
      const frame = times(40, null).map((_, index) => framed(`f${index}`));
      const wave = {
        year: 2025,
        referenceOn: '2025-10-01',
        frame,
        answers: new Map(frame.map(({ firm }) => [firm, answersOf(answered)])),
        itemVersions: Object.fromEntries(items.map((item) => [item, '1.0.0'])),
      };
      expect(measured(measureWave(definition, wave)).estimator).toBe(definition.estimator);
    },
  );
});

describe('measureWave, the response rate', () => {
  const responses = definitionOf('Q-RESP');
  const items = ['SM1', 'SA1', 'CB1', 'NP1', 'SUG1'];
  const itemVersions = Object.fromEntries(items.map((item) => [item, '1.0.0']));

  it('counts complete answers of all kinds of members over the eligible ones', () => {
    const complete = answersOf({ SM1: 5, SA1: 98, CB1: 3, NP1: 9, SUG1: 96 }); // 4 of 5: 80 %
    const partial = answersOf({ SM1: 5, SA1: 4, CB1: 3, NP1: 96, SUG1: 96 }); // 3 of 5
    const wave = {
      year: 2025,
      referenceOn: '2025-10-01',
      frame: [
        framed('a'),
        framed('b', { memberKind: 'science', sizeClass: null }),
        framed('c'),
        framed('d', { memberKind: 'politics', sizeClass: null }),
        framed('e', { eligible: false }),
      ],
      answers: new Map([
        ['a', complete],
        ['b', complete],
        ['c', partial],
        ['e', complete],
      ]),
      itemVersions,
    };
    const cells = measureWave(responses, wave);
    expect(measured(cells)).toMatchObject({
      value: 50,
      n: 2,
      population: 4,
      numerator: 2,
      denominator: 4,
      interval: null,
      bounds: null,
      estimator: 'counted',
    });
    // Size class exists for companies only: b and d have none.
    expect(cells.filter(({ way }) => way === 'sizeClass').map(({ key }) => key)).toEqual(['small']);
    expect(measured(cells, 'sizeClass', 'small')).toMatchObject({ value: 50, population: 2 });
  });
});
