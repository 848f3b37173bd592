import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discloseDecomposition } from '../../../worker/core/disclosure/disclose-decomposition.ts';
import type { PublishedWave } from '../../../worker/core/disclosure/attack/leaks-of-change.ts';
import { discloseFamily } from '../../../worker/core/disclosure/disclose-family.ts';
import { changeGroups } from '../../../worker/core/statistics/change-groups.ts';
import { decomposeChange } from '../../../worker/core/statistics/decompose-change.ts';
import { familyOf, indexOf, share } from './family-factory.ts';
import { echelon, reduces } from './modular-rows.ts';

/** Who did what between the waves, with their answers; mixed unless told. */
interface Plan {
  readonly stayers: number;
  readonly entry?: number | readonly number[];
  readonly returning?: number | readonly number[];
  readonly exit?: number | readonly number[];
  readonly silent?: number | readonly number[];
}
type Published = (group: (name: keyof Plan, from?: number, to?: number) => readonly string[]) => string[][];

const score = { lowest: -100, highest: 100 };

function answersOf(plan: Plan, name: keyof Plan): readonly (readonly [string, number])[] {
  const told = plan[name] ?? 0;
  const values = typeof told === 'number' ? Array.from({ length: told }, (_, at) => 100 * (at % 2)) : told;
  return values.map((value, at) => [`${name}${at}`, value] as const);
}

/** Two waves that publish their headline, and the further sets they are told to. */
function wavesOf(
  plan: Plan,
  publishedAfter: Published = () => [],
  publishedBefore: Published = () => [],
): { readonly before: PublishedWave; readonly after: PublishedWave } {
  const of = (...names: readonly (keyof Plan)[]) => new Map(names.flatMap((name) => answersOf(plan, name)));
  const group = (name: keyof Plan, from = 0, to?: number) => [...of(name).keys()].slice(from, to);
  const [before, after] = [of('stayers', 'exit', 'silent'), of('stayers', 'entry', 'returning')];
  return {
    before: {
      values: before,
      frame: new Set([...before.keys(), ...of('returning').keys()]),
      published: [[...before.keys()], ...publishedBefore(group)],
    },
    after: {
      values: after,
      frame: new Set([...after.keys(), ...of('silent').keys()]),
      published: [[...after.keys()], ...publishedAfter(group)],
    },
  };
}

const formOf = (waves: { before: PublishedWave; after: PublishedWave }, minimum = 5, ends = share) =>
  discloseDecomposition({ ...waves, ends, minimum })?.kind ?? null;

describe('the gate for the decomposition of a change', () => {
  it('shows every term where each group is nobody or enough', () => {
    const waves = wavesOf({ stayers: 30, entry: 5, exit: 9, silent: 6 });
    const terms = decomposeChange(waves.before, waves.after);
    expect(discloseDecomposition({ ...waves, ends: share, minimum: 5 })).toEqual({
      kind: 'separate',
      ...terms,
    });
    expect(formOf(wavesOf({ stayers: 30 }))).toBe('separate');
  });

  it.each([
    [4, 6, 9, 6],
    [6, 1, 9, 6],
    [6, 5, 2, 6],
    [6, 5, 9, 3],
  ] as const)('joins them where one is one to four: %i, %i, %i, %i', (entry, returning, exit, silent) => {
    const waves = wavesOf({ stayers: 30, entry, returning, exit, silent });
    const terms = decomposeChange(waves.before, waves.after);
    const others = [terms?.entry, terms?.returning, terms?.exit, terms?.silent];
    expect(discloseDecomposition({ ...waves, ends: share, minimum: 5 })).toEqual({
      kind: 'joint',
      within: { delta: terms?.within.delta },
      composition: { delta: others.reduce((sum, term) => sum + (term?.delta ?? 0), 0) },
    });
  });

  it('shows nothing where fewer than the minimum, or none, answered both times', () => {
    expect(formOf(wavesOf({ stayers: 4, entry: 5, returning: 5, exit: 5, silent: 5 }))).toBeNull();
    expect(formOf(wavesOf({ stayers: 0, entry: 9, exit: 9 }))).toBeNull();
  });

  it('takes the minimum of the family for every group', () => {
    const sixes = wavesOf({ stayers: 30, entry: 6, exit: 6 });
    expect([formOf(sixes, 5), formOf(sixes, 8)]).toEqual(['separate', 'joint']);
    const threes = wavesOf({ stayers: 30, entry: 3, exit: 4 });
    expect([formOf(threes, 5), formOf(threes, 8)]).toEqual(['joint', null]);
    const seven = wavesOf({ stayers: 7, entry: 9, exit: 9 });
    expect([formOf(seven, 5), formOf(seven, 8)]).toEqual(['separate', null]);
  });
});

describe('the joint form', () => {
  it('is not shown for one joiner and one leaver: it would tell the difference of their answers', () => {
    // Ten stayers, half satisfied both times; a satisfied firm joins, a dissatisfied one leaves. Within is 0:
    // T₂ − T₁ − m·within = 600 − 500 − 0 = 100. Of two answers of 0 or 100 only 100 and 0 differ by 100.
    const waves = wavesOf({ stayers: 10, entry: [100], exit: [0] });
    const sum = (values: ReadonlyMap<string, number>) => [...values.values()].reduce((a, b) => a + b, 0);
    const within = decomposeChange(waves.before, waves.after)?.within;
    expect(sum(waves.after.values) - sum(waves.before.values) - 10 * (within?.delta ?? 0)).toBe(100);
    expect(formOf(waves)).toBeNull();
    expect(formOf(wavesOf({ stayers: 30, entry: 2, silent: 2 }))).toBeNull();
    expect(formOf(wavesOf({ stayers: 30, entry: 2, silent: 3 }))).toBe('joint');
  });

  it('is not shown where joiners and leavers lie at opposite ends, all or all but one', () => {
    const high = [100, 100, 100, 100];
    const low = [0, 0, 0, 0];
    expect(formOf(wavesOf({ stayers: 30, entry: high, exit: low }))).toBeNull();
    expect(formOf(wavesOf({ stayers: 30, entry: high, exit: [0, 0, 0, 100] }))).toBeNull();
    expect(formOf(wavesOf({ stayers: 30, entry: high, exit: [0, 0, 100, 100] }))).toBe('joint');
    // At the same end their difference is 0, which many answers give.
    expect(formOf(wavesOf({ stayers: 30, entry: high, exit: high }))).toBe('joint');
    // A score has its ends at −100 and 100.
    expect(
      formOf(wavesOf({ stayers: 30, entry: high, exit: [-100, -100, -100, -100] }), 8, score),
    ).toBeNull();
    expect(formOf(wavesOf({ stayers: 30, entry: high, exit: [0, 0, -100, -100] }), 8, score)).toBe('joint');
  });

  it('is not shown where all stayers went from one end to the other, or all but one did', () => {
    // Two who left and two who joined were satisfied: were it one each, it would know that all others were not.
    const waves = wavesOf({ stayers: 20, entry: 4, exit: 4 });
    const moved = (exceptions: number) => ({
      before: { ...waves.before, values: stayersAt(waves.before.values, 0, 0) },
      after: { ...waves.after, values: stayersAt(waves.after.values, 100, exceptions) },
    });
    expect([formOf(moved(0)), formOf(moved(1)), formOf(moved(3))]).toEqual([null, null, 'joint']);
  });

  it('is not shown where the value of the stayers is known and would leave two leavers', () => {
    const plan = { stayers: 30, entry: 6, exit: 2 };
    expect(formOf(wavesOf(plan))).toBe('joint');
    // Their value now is published, so within tells their value before, and the sum of the two who left.
    expect(formOf(wavesOf(plan, (group) => [[...group('stayers')]]))).toBeNull();
    // The same where it only follows: the total minus the class that holds the joiners and nobody else.
    expect(formOf(wavesOf(plan, (group) => [[...group('entry')]]))).toBeNull();
    // Nobody joined: the stayers now are all of the wave, so the sum of those who left is told. Six may be.
    expect(formOf(wavesOf({ stayers: 30, exit: 2, silent: 2 }))).toBeNull();
    expect(formOf(wavesOf({ stayers: 30, exit: 2, silent: 4 }))).toBe('joint');
    expect(formOf(wavesOf({ stayers: 30, entry: 2, returning: 2 }))).toBeNull();
  });

  it('is not shown where a class in both waves leaves three stayers between them', () => {
    // Small: ten stayers, both times. Micro: three stayers, six leave, six join. Within − small now + small before
    // is the change of the three.
    const micro = { stayers: 13, entry: 6, exit: 6 };
    const classes =
      (mover: keyof Plan): Published =>
      (group) => [[...group('stayers', 0, 10)], [...group('stayers', 10), ...group(mover)]];
    expect(formOf(wavesOf(micro, classes('entry'), classes('exit')))).toBeNull();
    expect(formOf(wavesOf({ ...micro, stayers: 15 }, classes('entry'), classes('exit')))).toBe('separate');
  });
});

describe('what earlier joint terms tie to a change', () => {
  it('is not opened by a group that is told later', () => {
    // First wave: 20 stay, 2 leave; joint. Now the same 20 stay and 6 leave: separate terms would tell the 20 in the
    // second wave, and with the earlier term in the first, and so the sum of the 2.
    const first = wavesOf({ stayers: 20, exit: 2, entry: 6 });
    const second = wavesOf({ stayers: 20, exit: 6, entry: 6 });
    expect(formOf(first)).toBe('joint');
    expect(formOf(second)).toBe('separate');
    // The 6 who joined in the second wave are the 6 who leave after it.
    const renamed = new Map(
      [...second.before.values].map(([firm, value]) => [firm.replace('exit', 'entry'), value]),
    );
    const before = {
      values: renamed,
      frame: new Set(renamed.keys()),
      published: [[...renamed.keys()]],
    };
    const after = {
      ...second.after,
      values: new Map([...second.after.values].map(([firm, value]) => [firm.replace('entry', 'new'), value])),
    };
    const change = {
      before,
      after: { ...after, frame: new Set(after.values.keys()), published: [[...after.values.keys()]] },
      ends: share,
      minimum: 5,
    };
    expect(discloseDecomposition(change)?.kind).toBe('separate');
    expect(discloseDecomposition({ ...change, earlier: [first.before] })?.kind).toBe('joint');
  });

  it('is not shown where an agreed headline tells one of its sides', () => {
    // Everybody is satisfied now. Within 0 would tell that the ten who stayed were satisfied before, of sixteen of whom
    // twelve were.
    const all = (count: number) => Array.from({ length: count }, () => 100);
    const plan = { stayers: 10, exit: [100, 0, 0, 100, 0, 0], entry: all(6) };
    const waves = wavesOf(plan);
    const agreed = (wave: PublishedWave) => ({
      ...wave,
      values: new Map(
        [...wave.values].map(([firm, value]) => [firm, firm.startsWith('stayers') ? 100 : value]),
      ),
    });
    expect(formOf({ before: agreed(waves.before), after: agreed(waves.after) })).toBeNull();
  });
});

describe('separate terms', () => {
  it('are joined where a joining or leaving group agrees', () => {
    const unanimous = [0, 0, 0, 0, 0, 0];
    expect(formOf(wavesOf({ stayers: 30, entry: 6, exit: unanimous }))).toBe('joint');
    expect(formOf(wavesOf({ stayers: 30, entry: [100, ...unanimous], exit: 6 }))).toBe('joint');
    expect(formOf(wavesOf({ stayers: 30, entry: [100, 100, ...unanimous], exit: 6 }))).toBe('separate');
  });

  it('are joined where a group lies in a published class with only few more', () => {
    // Two stayers belong to the band of the six who joined: the class minus entry is these two.
    const plan = { stayers: 30, entry: 6, exit: 6 };
    const band =
      (others: number): Published =>
      (group) => [[...group('entry'), ...group('stayers', 0, others)]];
    expect(formOf(wavesOf(plan, band(2)))).toBe('joint');
    expect(formOf(wavesOf(plan, band(5)))).toBe('separate');
    const leaversBand =
      (others: number): Published =>
      (group) => [[...group('exit'), ...group('stayers', 0, others)]];
    expect(formOf(wavesOf(plan, undefined, leaversBand(2)))).toBe('joint');
    expect(formOf(wavesOf(plan, undefined, leaversBand(5)))).toBe('separate');
  });

  it('are joined where only several sets together give a group away', () => {
    // Micro: ten stayers. Small: ten stayers and two who joined. Medium: all others who came. Sets inside one another
    // differ by ten or more, but micro + small − stayers are the two.
    const plan = { stayers: 20, entry: 12, returning: 10, silent: 10 };
    const classes =
      (joined: number): Published =>
      (group) => [
        [...group('stayers', 0, 10)],
        [...group('stayers', 10), ...group('entry', 0, joined)],
        [...group('entry', joined), ...group('returning')],
      ];
    expect(formOf(wavesOf(plan, classes(2)))).toBe('joint');
    expect(formOf(wavesOf(plan, classes(5)))).toBe('separate');
  });
});

function stayersAt(values: ReadonlyMap<string, number>, value: number, exceptions: number) {
  let left = exceptions;
  return new Map(
    [...values].map(([firm, own]) => {
      if (!firm.startsWith('stayers')) return [firm, own] as const;
      left -= 1;
      return [firm, left >= 0 ? 100 - value : value] as const;
    }),
  );
}

const answer = fc.record({
  value: fc.constantFrom(0, 100),
  sizeClass: fc.constantFrom('micro', 'micro', 'small', 'medium'),
  tenure: fc.constantFrom('under2', 'over5', 'over5'),
});
const member = fc.record({
  before: fc.option(answer, { freq: 3 }),
  after: fc.option(answer, { freq: 3 }),
  inBothFrames: fc.boolean(),
});
/** Where all are in both frames, groups are large enough to stand alone. */
const cluster = fc.oneof(
  fc.array(member, { minLength: 12, maxLength: 40 }),
  fc
    .array(member, { minLength: 30, maxLength: 40 })
    .map((members) => members.map((found) => ({ ...found, inBothFrames: true }))),
);

describe('whatever the waves', () => {
  it('no single answer, and no difference between a joiner and a leaver, follows from all that is shown', () => {
    // Independent of the gate: plain differences instead of mirrored sums, modulo a prime, firm by firm.
    fc.assert(
      fc.property(cluster, (members) => {
        const wave = (time: 'before' | 'after'): PublishedWave => {
          const respondents = members.flatMap((found, at) => {
            const given = found[time];
            return given === null ? [] : [{ ...given, firm: `f${at}` }];
          });
          const cells = familyOf(respondents);
          const { ledger } = discloseFamily(cells, indexOf(cells), 5, share);
          return {
            values: new Map(respondents.map(({ firm, value }) => [firm, value])),
            frame: new Set(
              members.flatMap((found, at) => (found[time] !== null || found.inBothFrames ? [`f${at}`] : [])),
            ),
            published: cells.flatMap(({ firms }, at) =>
              ledger[at]?.decision === 'published' ? [firms] : [],
            ),
          };
        };
        const [before, after] = [wave('before'), wave('after')];
        const shown = discloseDecomposition({ before, after, ends: share, minimum: 5 });
        if (shown === null) return;
        const { within, ...others } = changeGroups(before, after);
        const firms = members.map((_, at) => `f${at}`);
        const row = (now: readonly string[], then: readonly string[], thenSign: 1 | -1 = 1) => [
          ...firms.map((firm) => (now.includes(firm) ? 1 : 0)),
          ...firms.map((firm) => (then.includes(firm) ? thenSign : 0)),
        ];
        const base = echelon([
          ...after.published.map((set) => row(set, [])),
          ...before.published.map((set) => row([], set)),
          row(within, within, -1),
          ...(shown.kind === 'separate'
            ? [
                row(within, []),
                ...[others.entry, others.returning].map((set) => row(set, [])),
                ...[others.exit, others.silent].map((set) => row([], set)),
              ]
            : []),
        ]);
        for (const firm of after.values.keys()) expect(reduces(row([firm], []), base)).toBe(false);
        for (const firm of before.values.keys()) expect(reduces(row([], [firm]), base)).toBe(false);
        for (const now of after.values.keys())
          for (const then of before.values.keys()) expect(reduces(row([now], [then], -1), base)).toBe(false);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
