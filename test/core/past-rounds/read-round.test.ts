import { describe, expect, test } from 'vitest';
import { roundMapping } from '../../../schema/contracts/past-round.ts';
import { readRound } from '../../../worker/core/past-rounds/read-round.ts';
import { companyRules } from '../../../worker/core/past-rounds/round-mapping.ts';
import { cells, roundRows, smallRound, smallRoundDocument } from '../../support/past-round.ts';

const mapping = smallRound({ year: 2018 });
const read = readRound(cells(roundRows), mapping);

describe('readRound', () => {
  test('accounts for every row below the header rows: kept or left out, each once', () => {
    const { loss } = read;
    expect(loss).toMatchObject({
      rows: 10,
      emptyRows: 1,
      notIncluded: 1,
      excluded: 1,
      severalPerCompany: { rule: 'mostComplete', companies: 1, dropped: 1, withoutKey: 1 },
      withoutAnswer: 1,
      used: 6,
    });
    const left = loss.notIncluded + loss.excluded + loss.severalPerCompany.dropped + loss.withoutAnswer;
    expect(left + loss.used).toBe(loss.rows);
    expect(read.respondents).toHaveLength(loss.used);
  });

  test('reads texts whatever their blanks, dashes and case; empty, unknown and cannot judge stay apart', () => {
    expect(read.loss.items.map(({ options: _options, ...totals }) => totals)).toEqual([
      { item: 'NUTZT', valid: 4, dontKnow: 1, empty: 0, unknown: 1, dropped: 0 },
      { item: 'WEGE', valid: 4, dontKnow: 0, empty: 2, unknown: 0, dropped: 0 },
      { item: 'WICHTIG', valid: 5, dontKnow: 0, empty: 1, unknown: 0, dropped: 0 },
    ]);
    expect(read.respondents[2]).toEqual({
      NUTZT: { state: 'valid', value: 1 },
      WEGE: { state: 'valid', value: [1, 2] },
      WICHTIG: { state: 'valid', value: 3 },
    });
  });

  test('names texts that no option has, and columns that nothing reads by both header rows', () => {
    expect(read.loss.unknownTexts).toEqual([{ item: 'NUTZT', column: 'E', text: 'Vielleicht', count: 1 }]);
    expect(read.loss.unmappedColumns).toEqual([
      { column: 'A', header: 'Nr' },
      { column: 'I', header: 'Anmerkung · frei' },
    ]);
  });

  test.each([
    ['first', 1, 6],
    ['last', 2, 6],
    ['mostComplete', 1, 6],
    ['all', 1, 7],
  ] as const)('of several rows of a company the rule %s decides', (rule, firstAnswer, used) => {
    const { respondents } = readRound(cells(roundRows), { ...mapping, company: { column: 'D', rule } });
    expect(respondents).toHaveLength(used);
    const ahorn = rule === 'last' ? respondents[1] : respondents[0];
    expect(ahorn?.['NUTZT']).toEqual({ state: 'valid', value: firstAnswer });
    expect(companyRules).toContain(rule);
  });
});

describe('the contract of a mapping', () => {
  test('refuses a code that is used twice, a text for two options, and answers above the header', () => {
    const document = smallRoundDocument({ year: 2018 });
    const [item] = document.items;
    const twice = roundMapping.safeParse({ ...document, items: [item, item] });
    const above = roundMapping.safeParse({ ...document, firstRow: 2 });
    const options = [
      { code: 1, label: { de: 'a', en: 'a' }, texts: ['Ja'] },
      { code: 2, label: { de: 'b', en: 'b' }, texts: ['JA '] },
    ];
    const ambiguous = roundMapping.safeParse({ ...document, items: [{ ...item, options }] });
    const paths = [twice, above, ambiguous].map((result) => result.error?.issues[0]?.path.join('.'));
    expect(paths).toEqual(['items.1.code', 'firstRow', 'items.0.options']);
  });
});
