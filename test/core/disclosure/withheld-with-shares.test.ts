import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withheldCells } from '../../../worker/core/disclosure/withheld-cells.ts';
import { withheldWithShares } from '../../../worker/core/disclosure/withheld-with-shares.ts';
import { familyOf } from './family-factory.ts';
import type { Respondent } from './family-factory.ts';

const ends = { lowest: -100, highest: 100 };
const three = [100, 0, -100];
const minimum = 8;

/** Promoters, passives and detractors of one class. */
function answers(
  name: string,
  [promoters, passives, detractors]: readonly [number, number, number],
  classes: Omit<Respondent, 'firm' | 'value'>,
): readonly Respondent[] {
  const values = [
    ...Array.from({ length: promoters }, () => 100),
    ...Array.from({ length: passives }, () => 0),
    ...Array.from({ length: detractors }, () => -100),
  ];
  return values.map((value, at) => ({ firm: `${name}${at}`, value, ...classes }));
}

function withheld(respondents: readonly Respondent[], categories: readonly number[] = three) {
  const cells = familyOf(respondents);
  const found = withheldWithShares(cells, minimum, ends, categories);
  return Object.fromEntries([...found].map(([{ way, key }, reason]) => [`${way}/${key}`, reason]));
}

const small = { sizeClass: 'small' } as const;
const medium = { sizeClass: 'medium' } as const;
const large = { sizeClass: 'large' } as const;

describe('the three shares of a net score', () => {
  it('are told where each of them stands the rules', () => {
    expect(withheld([...answers('s', [4, 4, 3], small), ...answers('m', [3, 6, 4], medium)])).toEqual({});
  });

  it('fall where one answered what nobody else did: it knows that of all others', () => {
    const respondents = [
      ...answers('s', [1, 7, 3], small),
      ...answers('m', [4, 4, 4], medium),
      ...answers('l', [4, 5, 4], large),
    ];
    expect(withheld(respondents, [])).toEqual({});
    // Small would follow from all minus the others, so the smaller of these falls too. Hidden together they hold
    // 5 promoters, 11 passives and 7 detractors of 23.
    expect(withheld(respondents)).toEqual({
      'sizeClass/small': 'groupDisclosure',
      'sizeClass/medium': 'remainder',
    });
  });

  it('fall where the hidden together gave an answer nobody gave', () => {
    // Four detractors in all, two of them small and two medium: none among the eleven micro and large ones, of whom
    // there are too few each.
    const respondents = [
      ...answers('s', [6, 5, 2], small),
      ...answers('m', [4, 6, 2], medium),
      ...answers('l', [2, 4, 0], large),
      ...answers('u', [3, 2, 0], { sizeClass: 'micro' }),
    ];
    expect(withheld(respondents, [])).toEqual({
      'sizeClass/large': 'minimumFrequency',
      'sizeClass/micro': 'minimumFrequency',
    });
    expect(withheld(respondents)).toMatchObject({ 'sizeClass/medium': 'remainder' });
  });

  it('leave a headline of ten and more, whoever agrees', () => {
    expect(withheld(answers('a', [0, 12, 0], {}))).toEqual({});
    expect(withheld(answers('a', [0, 8, 1], {}))).toEqual({ 'all/all': 'groupDisclosure' });
  });

  it('are hidden together: with what is hidden, no share alone would let anything else fall', () => {
    const classOf = fc.constantFrom('micro', 'small', 'medium', 'large');
    const respondent = fc.record({ value: fc.constantFrom(-100, 0, 100), sizeClass: classOf });
    fc.assert(
      fc.property(fc.array(respondent, { minLength: 8, maxLength: 60 }), (drawn) => {
        const cells = familyOf(drawn.map((each, at) => ({ ...each, firm: `f${at}` })));
        const found = withheldWithShares(cells, minimum, ends, three);
        for (const category of three) {
          const coded = cells.map((cell) => ({
            ...cell,
            contributions: new Map(
              [...cell.contributions].map(([firm, value]) => [firm, value === category ? 100 : 0]),
            ),
          }));
          const already = new Map(
            coded.flatMap((cell, at) => {
              const reason = found.get(cells[at] ?? cell);
              return reason === undefined ? [] : [[cell, reason] as const];
            }),
          );
          expect(withheldCells(coded, minimum, { lowest: 0, highest: 100 }, already).size).toBe(found.size);
        }
      }),
      { numRuns: 40 },
    );
  });
});
