import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discloseFamily } from '../../../worker/core/disclosure/disclose-family.ts';
import { publicationThresholds } from '../../../worker/core/disclosure/thresholds.ts';
import { countedValue } from '../../../worker/core/catalogue/measures/counted-value.ts';
import { absent } from '../../../worker/core/indicator-value.ts';
import type { CellMeasurement } from '../../../worker/core/catalogue/measure-wave.ts';
import { echelon, reduces } from './modular-rows.ts';
import { cell, familyOf, group, indexOf, share, withheldIn } from './family-factory.ts';
import type { Respondent } from './family-factory.ts';

const k = publicationThresholds.topBoxShare;

/** Twenty stayers and nobody else, after a wave with some respondents who are not among them. */
const withLeavers = (leavers: number) =>
  familyOf(group('s', 20, { stayers: 'stayers' })).map((found) =>
    found.way === 'stayers' ? { ...found, leavers } : found,
  );

/** Three classes; in the eight medium ones so many differ from the others. */
const alike = (dissenting: number) =>
  familyOf([
    ...group('a', 20, { sizeClass: 'micro' }),
    ...group('b', 10, { sizeClass: 'small' }),
    ...group('c', 8, { sizeClass: 'medium' }).map((found, index) => ({
      ...found,
      value: index < dissenting ? 0 : 100,
    })),
  ]);

/** The same cells as a net score below its minimum, where only the shares are shown. */
const withShares = (cells: readonly CellMeasurement[]) =>
  cells.map((found) => ({
    ...found,
    value: {
      ...absent('tooFew', '1.0.0'),
      shares: { promoters: 50, passives: 0, detractors: 50, n: found.firms.length },
    },
  }));

describe('the gate for answers', () => {
  it('lets five firms through and holds back four, without their count', () => {
    const five = familyOf(group('a', 5, {}));
    expect(withheldIn(five)).toEqual({});
    const four = familyOf(group('a', 4, {}));
    expect(discloseFamily(four, indexOf(four), k, share).cells).toEqual([
      { way: 'all', key: 'all', value: absent('tooFew', '1.0.0') },
    ]);
  });

  it('hides the next smallest sibling with a cell too small, so that the total does not give it away', () => {
    const family = familyOf([
      ...group('a', 20, { sizeClass: 'micro' }),
      ...group('b', 12, { sizeClass: 'small' }),
      ...group('c', 3, { sizeClass: 'large' }),
    ]);
    expect(withheldIn(family)).toEqual({
      'sizeClass/large': 'minimumFrequency',
      'sizeClass/small': 'remainder',
    });
  });

  it('hides no sibling where those hidden already are enough together', () => {
    const family = familyOf([
      ...group('a', 20, { sizeClass: 'micro' }),
      ...group('b', 3, { sizeClass: 'medium' }),
      ...group('c', 3, { sizeClass: 'large' }),
    ]);
    expect(Object.values(withheldIn(family))).toEqual(['minimumFrequency', 'minimumFrequency']);
  });

  it('does not let an empty class be told from a small one', () => {
    const family = familyOf(
      [...group('a', 20, { sizeClass: 'micro' }), ...group('b', 12, { sizeClass: 'small' })],
      [['sizeClass', 'large']],
    );
    expect(withheldIn(family)).toEqual({
      'sizeClass/large': 'nothingMeasured',
      'sizeClass/small': 'remainder',
    });
  });

  it('shows stayers only where those outside them are none or five', () => {
    const stayers = group('s', 20, { stayers: 'stayers' });
    expect(withheldIn(familyOf([...stayers, ...group('n', 4, {})]))).toEqual({
      'stayers/stayers': 'nestedSets',
    });
    expect(withheldIn(familyOf([...stayers, ...group('n', 5, {})]))).toEqual({});
    expect(withheldIn(familyOf(stayers))).toEqual({});
  });

  it('shows stayers only where those of the wave before who are not among them are none or five', () => {
    expect(withheldIn(withLeavers(2))).toEqual({ 'stayers/stayers': 'nestedSets' });
    expect([withheldIn(withLeavers(0)), withheldIn(withLeavers(5))]).toEqual([{}, {}]);
  });

  it('refuses a class inside a class of another way that has only few more', () => {
    // Ten newcomers are all small, and the small have two more: small − under2 and over5 − micro are these two.
    const family = familyOf([
      ...group('n', 10, { sizeClass: 'small', tenure: 'under2' }),
      ...group('o', 2, { sizeClass: 'small', tenure: 'over5' }),
      ...group('m', 20, { sizeClass: 'micro', tenure: 'over5' }),
    ]);
    // Without under2, over5 would still give it away as the total minus it: the whole way falls, and no other.
    expect(withheldIn(family)).toEqual({ 'tenure/under2': 'nestedSets', 'tenure/over5': 'nestedSets' });
  });

  it('finds what only several sets together give away', () => {
    // Sets inside one another differ by ten. But micro + small − over5 are the two of c.
    const family = familyOf([
      ...group('a', 10, { sizeClass: 'micro', tenure: 'over5' }),
      ...group('b', 10, { sizeClass: 'small', tenure: 'over5' }),
      ...group('c', 2, { sizeClass: 'small', tenure: 'under2' }),
      ...group('d', 10, { sizeClass: 'medium', tenure: 'under2' }),
      ...group('e', 10, { sizeClass: 'medium', tenure: '2to5' }),
    ]);
    expect(Object.values(withheldIn(family))).toContain('recoverableGroup');
  });

  it('does not tell the difference between few, which one of them would take for an answer', () => {
    // Newcomers are the small ones, but for one of each: small − under2 is c − d, and who is c learns of d.
    const family = familyOf([
      ...group('a', 10, { sizeClass: 'small', tenure: 'under2' }),
      ...group('c', 1, { sizeClass: 'small', tenure: 'over5' }),
      ...group('d', 1, { sizeClass: 'micro', tenure: 'under2' }),
      ...group('e', 20, { sizeClass: 'micro', tenure: 'over5' }),
    ]);
    expect(Object.values(withheldIn(family))).toContain('recoverableGroup');
  });

  it('does not leave the answers of many only one possibility', () => {
    // 12 small with 9 satisfied, 14 newcomers with 9, and 6 small newcomers who all are. Of all 20, 12 are satisfied:
    // 9 + 9 − 12 = 6 for those who are both. With two of them dissatisfied nothing is told.
    const drawn = (dissatisfied: number) => {
      const valued = (name: string, values: readonly number[], classes: Parameters<typeof group>[2]) =>
        group(name, values.length, classes).map((found, at) => ({ ...found, value: values[at] ?? 0 }));
      const both = Array.from({ length: 6 }, (_, at) => (at < dissatisfied ? 0 : 100));
      return familyOf([
        ...valued('b', both, { sizeClass: 'small', stayers: 'stayers' }),
        ...valued('s', [100, 100, 100, 0, 0, 0], { sizeClass: 'small' }),
        ...valued('n', [100, 100, 100, 0, 0, 0, 0, 0], { stayers: 'stayers' }),
      ]);
    };
    expect(withheldIn(drawn(0))).toEqual({ 'sizeClass/small': 'bounds' });
    expect(withheldIn(drawn(2))).toEqual({});
  });

  it('withholds a class in which all, or all but one, answered alike', () => {
    // Hidden alone, the class would follow from the total; its smallest sibling is hidden with it.
    const expected = { 'sizeClass/medium': 'groupDisclosure', 'sizeClass/small': 'remainder' };
    expect([withheldIn(alike(0)), withheldIn(alike(1))]).toEqual([expected, expected]);
    expect(withheldIn(alike(2))).toEqual({});
  });

  it('shows three shares of a net score from the minimum of its family on', () => {
    const family = withShares(
      familyOf([...group('a', 20, { sizeClass: 'micro' }), ...group('b', 7, { sizeClass: 'small' })]),
    );
    const { cells } = discloseFamily(family, indexOf(family), publicationThresholds.netScoreShares, share);
    expect(cells.map(({ value }) => 'shares' in value)).toEqual([true, false, false]);
    expect(cells[2]?.value).toEqual(absent('tooFew', '1.0.0'));
  });

  it('withholds the headline of fewer than ten in which all, or all but one, answered alike', () => {
    const headline = (count: number, dissenting: number) =>
      withheldIn(
        familyOf(group('a', count, {}).map((found, at) => ({ ...found, value: at < dissenting ? 0 : 100 }))),
      );
    expect([headline(9, 0), headline(9, 1)]).toEqual([
      { 'all/all': 'groupDisclosure' },
      { 'all/all': 'groupDisclosure' },
    ]);
    expect([headline(9, 2), headline(10, 0), headline(10, 1)]).toEqual([{}, {}, {}]);
  });

  it('takes counts as they are: that all of nine took part tells no answer', () => {
    const [all] = familyOf(group('a', 9, {}).map((found) => ({ ...found, value: 100 })));
    const taken = { value: 100, n: 9, numerator: 9, denominator: 9, definitionVersion: '1.0.0' };
    expect(all && withheldIn([{ ...all, value: countedValue(taken) }])).toEqual({});
  });

  it('passes on why nothing was measured', () => {
    const family = [{ ...cell('all', 'all', []), value: absent('notAsked', '1.0.0') }];
    expect(discloseFamily(family, new Map(), k, share).cells[0]?.value).toEqual(absent('notAsked', '1.0.0'));
  });

  it('keeps the members of every cell as a bitmap over the index of the wave', () => {
    const family = familyOf(group('a', 5, {}));
    const index = new Map(['a4', 'a2', 'x', 'a0', 'a1', 'a3'].map((firm, position) => [firm, position]));
    // Positions 0, 1, 3, 4, 5: binary 111011.
    expect(discloseFamily(family, index, k, share).ledger).toEqual([
      { way: 'all', key: 'all', decision: 'published', reason: null, bitmap: '3b' },
    ]);
    expect(() => discloseFamily(family, new Map(), k, share)).toThrow(RangeError);
  });
});

const respondents = (maxLength: number) =>
  fc
    .array(
      fc.record({
        value: fc.constantFrom(0, 100),
        sizeClass: fc.constantFrom('micro', 'micro', 'micro', 'small', 'small', 'medium', 'large'),
        tenure: fc.constantFrom('under2', '2to5', 'over5', 'over5', 'over5'),
        stayer: fc.boolean(),
      }),
      { minLength: Math.min(14, maxLength), maxLength },
    )
    .map((drawn) =>
      drawn.map(({ stayer, ...found }, index): Respondent => ({
        ...found,
        firm: `f${index}`,
        ...(stayer && { stayers: 'stayers' }),
      })),
    );

function shownOf(cells: readonly CellMeasurement[]): readonly CellMeasurement[] {
  const { ledger } = discloseFamily(cells, indexOf(cells), k, share);
  return cells.filter((_, index) => ledger[index]?.decision === 'published');
}

describe('whatever the table', () => {
  it('the total minus the shown siblings never isolates one to four firms', () => {
    fc.assert(
      fc.property(respondents(45), (drawn) => {
        const cells = familyOf(drawn);
        const shown = shownOf(cells);
        for (const way of ['sizeClass', 'tenure'] as const) {
          const siblings = shown.filter((found) => found.way === way);
          if (siblings.length === 0) continue;
          const left = drawn.length - siblings.reduce((sum, { firms }) => sum + firms.length, 0);
          expect(left === 0 || left >= k).toBe(true);
        }
        for (const { firms } of shown) expect(firms.length).toBeGreaterThanOrEqual(k);
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  it('no two shown sets differ by one to four firms when one lies inside the other', () => {
    fc.assert(
      fc.property(respondents(45), (drawn) => {
        const shown = shownOf(familyOf(drawn));
        for (const inner of shown)
          for (const outer of shown) {
            const between = outer.firms.filter((firm) => !inner.firms.includes(firm)).length;
            const isInside = inner.firms.every((firm) => outer.firms.includes(firm));
            expect(isInside && between > 0 && between < k).toBe(false);
          }
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  it('no sum of one or two firms follows from the shown sets by linear algebra, firm by firm', () => {
    // Independent of the gate's own search: ranks modulo a prime, over single firms instead of classes.
    fc.assert(
      fc.property(respondents(32), (drawn) => {
        const firms = drawn.map(({ firm }) => firm);
        const rows = shownOf(familyOf(drawn)).map((found) =>
          firms.map((firm) => (found.contributions.has(firm) ? 1 : 0)),
        );
        const base = echelon(rows);
        for (let first = 0; first < firms.length; first += 1)
          for (let second = first; second < firms.length; second += 1) {
            const vector = firms.map((_, index) => (index === first || index === second ? 1 : 0));
            expect(reduces(vector, base)).toBe(false);
          }
      }),
      { numRuns: 80 },
    );
  }, 30_000);

  it('the decision does not depend on the order in which respondents are listed', () => {
    fc.assert(
      fc.property(respondents(40), (drawn) => {
        expect(withheldIn(familyOf(drawn.toReversed()))).toEqual(withheldIn(familyOf(drawn)));
      }),
    );
  }, 30_000);
});
