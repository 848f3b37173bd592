import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompositionVariances } from '../../../../worker/core/statistics/change/decomposition-variances.ts';
import { decomposeChange } from '../../../../worker/core/statistics/decompose-change.ts';
import { choices } from '../../../support/choices.ts';

const terms = ['within', 'entry', 'returning', 'exit', 'silent'] as const;

const wave = (values: Readonly<Record<string, number>>, frame: readonly string[]) => ({
  values: new Map(Object.entries(values)),
  frame: new Set(frame),
});

describe('the variances of a decomposed change', () => {
  it('are on average those over every possible response of a small panel', () => {
    // Six members of both frames: two answer twice, two only before, two only now; two of three leavers and of three
    // joiners answer. 90 · 3 · 3 responses, each as likely.
    const stayers = ['a', 'b', 'c', 'd', 'e', 'f'];
    const then: Readonly<Record<string, number>> = { a: 1, b: 4, c: 2, d: 5, e: 3, f: 9, x: 2, y: 7, z: 3 };
    const now: Readonly<Record<string, number>> = { a: 2, b: 5, c: 2, d: 9, e: 1, f: 8, u: 4, v: 6, w: 1 };
    const [leavers, joiners] = [
      ['x', 'y', 'z'],
      ['u', 'v', 'w'],
    ];
    const frames = { before: [...stayers, ...leavers], after: [...stayers, ...joiners] };
    const pick = (values: Readonly<Record<string, number>>, firms: readonly string[]) =>
      Object.fromEntries(firms.map((firm) => [firm, values[firm] ?? Number.NaN]));

    const deltas = terms.map((): number[] => []);
    const estimated = terms.map((): number[] => []);
    for (const both of choices(stayers, 2))
      for (const before of choices(
        stayers.filter((firm) => !both.includes(firm)),
        2,
      )) {
        const after = stayers.filter((firm) => !both.includes(firm) && !before.includes(firm));
        for (const left of choices(leavers, 2))
          for (const joined of choices(joiners, 2)) {
            const earlier = wave(pick(then, [...both, ...before, ...left]), frames.before);
            const later = wave(pick(now, [...both, ...after, ...joined]), frames.after);
            const found = decomposeChange(earlier, later);
            const variances = decompositionVariances(earlier, later);
            terms.forEach((term, at) => {
              deltas[at]?.push(found?.[term].delta ?? Number.NaN);
              estimated[at]?.push(variances?.[term] ?? Number.NaN);
            });
          }
      }

    const meanOf = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    terms.forEach((_, at) => {
      const reached = deltas[at] ?? [];
      expect(reached).toHaveLength(810);
      const middle = meanOf(reached);
      const variance = meanOf(reached.map((delta) => (delta - middle) ** 2));
      expect(meanOf(estimated[at] ?? [])).toBeCloseTo(variance, 10);
    });
  });

  it('are worked by hand', () => {
    // Both frames: a b c d, of which a b answer twice (1 → 2, 3 → 6) and c d only now (5, 9); u v of four joiners.
    const found = decompositionVariances(
      wave({ a: 1, b: 3 }, ['a', 'b', 'c', 'd']),
      wave({ a: 2, b: 6, c: 5, d: 9, u: 0, v: 4 }, ['a', 'b', 'c', 'd', 'u', 'v', 'w', 'x']),
    );
    // Differences 1 and 3: s² = 2, (1 − 2/4)·2/2.
    expect(found?.within).toBeCloseTo(0.5, 12);
    // (2/6)²·[(1 − 2/4)·8/2 + (1 − 2/4)·8/2].
    expect(found?.entry).toBeCloseTo((1 / 9) * 4, 12);
    // (2/6)²·[8/2 + 8/2], nothing corrected.
    expect(found?.returning).toBeCloseTo((1 / 9) * 8, 12);
    expect([found?.exit, found?.silent]).toEqual([0, 0]);
  });

  it('are 0 where everybody answered', () => {
    const found = decompositionVariances(
      wave({ a: 1, b: 5, x: 2 }, ['a', 'b', 'x']),
      wave({ a: 4, b: 5, u: 1 }, ['a', 'b', 'u']),
    );
    expect(found).toEqual({ within: 0, entry: 0, returning: 0, exit: 0, silent: 0 });
  });

  it('are unknown where one firm stands for several', () => {
    const found = decompositionVariances(
      wave({ a: 1, b: 5 }, ['a', 'b', 'c']),
      wave({ a: 4, b: 5, u: 1 }, ['a', 'b', 'c', 'u', 'v']),
    );
    expect(found?.entry).toBeNull();
    expect(found?.within).not.toBeNull();
  });

  it('are absent when nobody answered both times, and refuse an answer from outside', () => {
    expect(decompositionVariances(wave({ a: 1 }, ['a', 'b']), wave({ b: 1 }, ['a', 'b']))).toBeNull();
    expect(() => decompositionVariances(wave({ a: 1 }, []), wave({ a: 1 }, ['a']))).toThrow(RangeError);
  });

  it('are the same with equal weights as without', () => {
    const answer = fc.record({
      before: fc.constantFrom('valid', 'silent', 'absent'),
      after: fc.constantFrom('valid', 'silent', 'absent'),
      earlier: fc.integer({ min: 0, max: 100 }),
      later: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 40 }), fc.constantFrom(0.5, 1, 3), (members, weight) => {
        const waveOf = (time: 'before' | 'after', value: 'earlier' | 'later') => ({
          values: new Map(
            members.flatMap((member, at) =>
              member[time] === 'valid' ? [[String(at), member[value]] as const] : [],
            ),
          ),
          frame: new Set(members.flatMap((member, at) => (member[time] === 'absent' ? [] : [String(at)]))),
        });
        const weighted = (which: ReturnType<typeof waveOf>) => ({
          ...which,
          weights: new Map([...which.values.keys()].map((firm) => [firm, weight])),
        });
        const [before, after] = [waveOf('before', 'earlier'), waveOf('after', 'later')];
        const plain = decompositionVariances(before, after);
        const same = decompositionVariances(weighted(before), weighted(after));
        for (const term of terms) {
          if (plain === null || plain[term] === null) expect(same?.[term] ?? null).toBeNull();
          else expect(same?.[term]).toBeCloseTo(plain[term], 8);
        }
      }),
    );
  });
});
