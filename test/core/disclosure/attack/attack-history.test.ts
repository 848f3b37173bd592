import { describe, expect, it } from 'vitest';
import { attackHistory } from '../../../../worker/core/disclosure/attack/attack-history.ts';
import type { AttackOptions, Leak } from '../../../../worker/core/disclosure/attack/leak.ts';
import { leaksOfCells } from '../../../../worker/core/disclosure/attack/leaks-of-cells.ts';
import type {
  PublishedHistory,
  PublishedWaveFamily,
} from '../../../../worker/core/disclosure/attack/published-history.ts';
import { changeGroups } from '../../../../worker/core/statistics/change-groups.ts';
import { decomposeChange } from '../../../../worker/core/statistics/decompose-change.ts';

/** Firms a0, a1 … with these answers. */
const firmsOf = (name: string, values: readonly number[]) =>
  values.map((value, at) => [`${name}${at}`, value] as const);
const mixed = (count: number) => Array.from({ length: count }, (_, at) => 100 * (at % 2));
const share = { lowest: 0, highest: 100 };
const meanOf = (wave: ReadonlyMap<string, number>, firms: readonly string[]) =>
  firms.reduce((sum, firm) => sum + (wave.get(firm) ?? 0), 0) / firms.length;

/** A wave with some shown and some withheld sets; the first is the headline. */
function familyOf(
  wave: ReadonlyMap<string, number>,
  shown: readonly (readonly string[])[],
  withheld: readonly (readonly string[])[] = [],
): PublishedWaveFamily {
  const cell = (firms: readonly string[], key: number, mean: number | null) => ({
    way: key === 0 ? 'all' : 'set',
    key: `${key}`,
    firms,
    mean,
    digits: null,
  });
  return {
    year: 2020,
    cells: [
      ...shown.map((firms, key) => cell(firms, key, meanOf(wave, firms))),
      ...withheld.map((firms, key) => cell(firms, shown.length + key, null)),
    ],
    change: null,
  };
}

function changed(
  family: PublishedWaveFamily,
  kind: 'separate' | 'joint',
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): PublishedWaveFamily {
  const respondents = (values: ReadonlyMap<string, number>) => ({ values, frame: new Set(values.keys()) });
  const terms = decomposeChange(respondents(before), respondents(after));
  if (terms === null) throw new Error('nobody stayed');
  const decomposition =
    kind === 'separate'
      ? ({ kind, ...terms } as const)
      : ({ kind, within: terms.within, composition: { delta: 0 } } as const);
  return {
    ...family,
    change: { groups: changeGroups(respondents(before), respondents(after)), decomposition },
  };
}

const attack = (
  waves: readonly PublishedWaveFamily[],
  truth: readonly ReadonlyMap<string, number>[] | null,
  changes: Partial<PublishedHistory & AttackOptions> = {},
) =>
  attackHistory(
    { ends: share, step: 100, waves: waves.map((wave, at) => ({ ...wave, year: 2020 + at })), ...changes },
    { minimum: 5, closenessPct: 10, truth, ...changes },
  );
const written = ({ by, answers, minus, insider }: Leak) =>
  [
    by,
    answers
      .map(({ firm, year }) => `${firm}@${year}`)
      .toSorted()
      .join('+'),
    ...(minus.length > 0 ? [`minus ${minus.map(({ firm }) => firm).join()}`] : []),
    ...(insider === null ? [] : [`by ${insider}`]),
  ].join(' ');

describe('an attack on everything published of an indicator', () => {
  it('finds nothing where groups are large and mixed', () => {
    const wave = new Map([...firmsOf('a', mixed(20)), ...firmsOf('b', mixed(12))]);
    const all = [...wave.keys()];
    const shown = [all, all.filter((firm) => firm.startsWith('a'))];
    expect(attack([familyOf(wave, shown)], [wave])).toEqual({ leaks: [], suppressed: [] });
  });

  it('finds the few that are left between two sets, and the difference between one of each', () => {
    const wave = new Map([...firmsOf('a', mixed(20)), ...firmsOf('b', [100, 0, 100])]);
    const all = [...wave.keys()];
    const rest = attack([familyOf(wave, [all, all.filter((firm) => firm.startsWith('a'))])], null);
    expect(rest.leaks.map(written)).toContain('algebra b0@2020+b1@2020+b2@2020');

    const swapped = attack([familyOf(wave, [all, all.slice(0, 12), [...all.slice(1, 12), 'a16']])], null);
    expect(swapped.leaks.map(written)).toEqual(['algebra a0@2020 minus a16']);
  });

  it('finds answers at an end of the scale, whoever adds and subtracts', () => {
    // 20 with 10 satisfied; sets of 12 and 14 overlap in 6. 12 + 14 − 20 = the 6, and they are all satisfied.
    const wave = new Map([
      ...firmsOf(
        'x',
        mixed(6).map(() => 100),
      ),
      ...firmsOf('y', mixed(6)),
      ...firmsOf('z', [0, 0, 0, 100, 0, 0, 0, 0]),
    ]);
    const all = [...wave.keys()];
    const shown = [all, all.slice(0, 12), [...all.slice(0, 6), ...all.slice(12)]];
    const { leaks } = attack([familyOf(wave, shown)], null, { step: null });
    expect(leaks.map(written)).toEqual(['bounds x0@2020+x1@2020+x2@2020+x3@2020+x4@2020+x5@2020']);
  });

  it('lets the only one who thinks otherwise find out about all others, but in the headline of ten or more', () => {
    const wave = new Map([...firmsOf('a', mixed(20)), ...firmsOf('b', [0, 100, 100, 100, 100, 100, 100])]);
    const all = [...wave.keys()];
    const { leaks } = attack([familyOf(wave, [all, all.slice(20)])], [wave]);
    expect(leaks.map(written)).toEqual(['bounds b1@2020+b2@2020+b3@2020+b4@2020+b5@2020+b6@2020 by b0']);

    const agreed = new Map(firmsOf('a', [0, ...mixed(9).map(() => 100)]));
    expect(attack([familyOf(agreed, [[...agreed.keys()]])], [agreed]).leaks).toEqual([]);
    const few = new Map([...agreed].slice(0, 9));
    expect(attack([familyOf(few, [[...few.keys()]])], [few]).leaks.length).toBe(1);
  });

  it('leaves of withheld cells what the rest of the family leaves', () => {
    // 12 of 20 satisfied, 5 of the 8 that are shown: 7 among the 12 that are not, which are two cells of 5 and 7.
    const wave = new Map([
      ...firmsOf('a', [100, 100, 100, 100, 100, 0, 0, 0]),
      ...firmsOf('b', mixed(12)),
      ['b0', 100],
    ]);
    const all = [...wave.keys()];
    const withheld = [all.slice(8, 13), all.slice(13)];
    const { suppressed } = attack([familyOf(wave, [all, all.slice(0, 8)], withheld)], [wave]);
    expect(
      suppressed.map(({ n, lower, upper, isTooClose }) => [
        n,
        Math.round(lower),
        Math.round(upper),
        isTooClose,
      ]),
    ).toEqual([
      [5, 0, 500, false],
      [7, 200, 700, false],
    ]);
  });

  it('tells a withheld cell that follows, and one whose bounds come within p percent', () => {
    const wave = new Map([...firmsOf('a', mixed(20)), ...firmsOf('b', [90, 95, 92])]);
    const all = [...wave.keys()];
    const family = familyOf(wave, [all, all.slice(0, 20)], [all.slice(20)]);
    const told = attack([family], [wave]);
    expect(told.suppressed[0]).toMatchObject({ n: 3, isTooClose: true });
    // 277 of three on a scale up to 100: each of them is at least 77, and 90 … 95 is above it by less than a third.
    const one = attack([familyOf(wave, [all, all.slice(0, 20)], [['b0']])], [wave], { closenessPct: 30 });
    expect(
      one.suppressed.map(({ lower, upper, isTooClose }) => [
        Math.round(lower),
        Math.round(upper),
        isTooClose,
      ]),
    ).toEqual([[77, 100, true]]);
  });

  it('finds an upper bound just above a true value, which interval width does not show', () => {
    // 40 firms have 60 together, of which one has 57: nobody else can have more than 60.
    const wave = new Map([
      ['big', 57] as const,
      ...firmsOf(
        'a',
        Array.from({ length: 39 }, (_, at) => at / 247),
      ),
    ]);
    const { leaks } = attack([familyOf(wave, [[...wave.keys()]])], [wave], { step: null });
    expect(leaks.map(written)).toEqual(['upperBound big@2020']);
    expect(attack([familyOf(wave, [[...wave.keys()]])], null, { step: null }).leaks).toEqual([]);
  });

  it('undoes rounding where few stand behind a mean of whole answers', () => {
    // 4.0 of eight and 3.9 of seven on a scale of 1 to 5: sums of 32 and 27 (reference case at-a).
    const firms = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const cell = (members: readonly string[], mean: number) =>
      ({ way: members.length === 8 ? 'all' : 'set', key: 'x', firms: members, mean, digits: 1 }) as const;
    const wave = { year: 2020, cells: [cell(firms, 4), cell(firms.slice(0, 7), 3.9)], change: null };
    const of = (step: number | null) =>
      attackHistory(
        { ends: { lowest: 1, highest: 5 }, step, waves: [wave] },
        { minimum: 3, closenessPct: 10, truth: null },
      ).leaks.map(written);
    expect(of(1)).toContain('algebra h@2020');
    // Answers that need not be whole leave 32 ± 0.4 less 27.3 ± 0.35: up to 5.45, so h is anything from 3.95 on.
    expect(of(null)).toEqual([]);
  });

  it('looks at every other wave from the other end, and so finds changes of few', () => {
    // Nobody joined and two left: those who stayed then are all of now, so within tells what the two had answered.
    const before = new Map([...firmsOf('s', mixed(20)), ...firmsOf('x', [100, 0])]);
    const after = new Map(firmsOf('s', mixed(20).toReversed()));
    const of = (kind: 'joint' | 'separate') =>
      attack(
        [
          familyOf(before, [[...before.keys()]]),
          changed(familyOf(after, [[...after.keys()]]), kind, before, after),
        ],
        null,
      ).leaks.map(written);
    expect(of('joint')).toContain('algebra x0@2020+x1@2020');
    expect(of('separate')).toContain('algebra x0@2020+x1@2020');
  });

  it('follows joint terms over three waves', () => {
    // First: 20 stay, 2 leave, 6 join; joint. Then the same 20 stay, the 6 leave, 6 others join; separate, which tells
    // the 20 in the second wave, hence in the first, hence the two.
    const first = new Map([...firmsOf('s', mixed(20)), ...firmsOf('x', [100, 0])]);
    const second = new Map([...firmsOf('s', mixed(20).toReversed()), ...firmsOf('j', mixed(6))]);
    const third = new Map([...firmsOf('s', mixed(20)), ...firmsOf('k', mixed(6))]);
    const families = [first, second, third].map((wave) => familyOf(wave, [[...wave.keys()]]));
    const [one, two, three] = families as [PublishedWaveFamily, PublishedWaveFamily, PublishedWaveFamily];
    const joint = changed(two, 'joint', first, second);
    expect(attack([one, joint], null).leaks).toEqual([]);
    expect(
      attack([one, joint, changed(three, 'separate', second, third)], null).leaks.map(written),
    ).toContain('algebra x0@2020+x1@2020');
  });

  it('does not take a joint term for told where an agreed headline beside it tells one side', () => {
    // All are satisfied now, by design everybody knows. Within 0 then tells that the stayers were before, too.
    const before = new Map([
      ...firmsOf(
        's',
        mixed(10).map(() => 100),
      ),
      ...firmsOf('x', [100, 0, 0, 100, 0, 0]),
    ]);
    const after = new Map([
      ...firmsOf(
        's',
        mixed(10).map(() => 100),
      ),
      ...firmsOf(
        'j',
        mixed(6).map(() => 100),
      ),
    ]);
    const { leaks } = attack(
      [
        familyOf(before, [[...before.keys()]]),
        changed(familyOf(after, [[...after.keys()]]), 'joint', before, after),
      ],
      null,
    );
    expect(leaks.map(({ by, answers }) => [by, answers.length, answers[0]?.year])).toContainEqual([
      'bounds',
      10,
      2020,
    ]);
  });

  it('refuses a scale without length', () => {
    expect(() => attack([], null, { ends: { lowest: 1, highest: 1 } })).toThrow(RangeError);
  });
});

describe('an attack on cells that are to be shown', () => {
  const cellOf = (values: ReadonlyMap<string, number>, key: string) => ({
    way: key,
    key,
    contributions: values,
  });
  it('looks for bounds only where answers lie on a scale', () => {
    const agreed = new Map(firmsOf('a', [100, 100, 100, 100, 100, 100]));
    const cells = [
      cellOf(new Map([...agreed, ...firmsOf('b', mixed(20))]), 'all'),
      cellOf(agreed, 'sizeClass'),
    ];
    expect(leaksOfCells(cells, share, 5).length).toBeGreaterThan(0);
    expect(leaksOfCells(cells, null, 5)).toEqual([]);
    // Counted values still give few away.
    expect(leaksOfCells(cells, null, 7).length).toBe(1);
  });
});
