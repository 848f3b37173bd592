import { expect, test } from 'vitest';
import { editionCheck } from '../../../worker/core/releases/edition-check.ts';

const place = (firm: string, year: number) => ({ firm, year });
const nothing = {
  leaks: [],
  suppressed: [],
  uncertainYears: [],
  range: 100,
  minimum: 5,
};

test('sums up findings without a company, a group or a number', () => {
  const five = ['a', 'b', 'c', 'd', 'e'].map((firm) => place(firm, 2024));
  const check = editionCheck([
    {
      ...nothing,
      code: 'U-CB',
      leaks: [
        {
          by: 'algebra',
          answers: [place('a', 2024)],
          minus: [place('b', 2023)],
          insider: null,
        },
        { by: 'bounds', answers: [place('c', 2022)], minus: [], insider: null },
        // Five are as many as the minimum, so what is told is that they agree.
        { by: 'bounds', answers: five, minus: [], insider: 'f' },
      ],
    },
    { ...nothing, code: 'U-REC', uncertainYears: [2021] },
  ]);
  expect(check).toEqual({
    findings: [
      { code: 'U-CB', years: [2022, 2023, 2024], what: 'few', to: 'anybody' },
      { code: 'U-CB', years: [2024], what: 'agreement', to: 'respondent' },
    ],
    uncertain: [{ code: 'U-REC', years: [2021] }],
    suppressed: 0,
    following: 0,
    narrowestPct: null,
  });
});

test('says how much is left of the suppressed figure that is narrowed down most', () => {
  const interval = {
    year: 2024,
    way: 'sizeClass',
    key: 'micro',
    isTooClose: false,
  };
  // 300 of 10 · 100 are 30 %; 2 of 4 · 4 on a scale from 1 to 5 are 12.5 %, rounded up 13. The third follows.
  const check = editionCheck([
    {
      ...nothing,
      code: 'U-CB',
      suppressed: [
        { ...interval, n: 10, lower: 100, upper: 400 },
        { ...interval, n: 8, lower: 300, upper: 300 },
      ],
    },
    {
      ...nothing,
      code: 'R-JOINT',
      range: 4,
      suppressed: [{ ...interval, n: 4, lower: 6, upper: 8 }],
    },
  ]);
  expect([check.suppressed, check.following, check.narrowestPct]).toEqual([3, 1, 13]);
});
