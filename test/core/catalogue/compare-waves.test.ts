import { describe, expect, it } from 'vitest';
import { compareCounted } from '../../../worker/core/catalogue/compare-counted.ts';
import { compareWaves } from '../../../worker/core/catalogue/compare-waves.ts';
import type { MeasuredWave, RawChange } from '../../../worker/core/catalogue/compare-waves.ts';
import { changeWords } from '../../../worker/core/catalogue/change-words.ts';
import { measureWave } from '../../../worker/core/catalogue/measure-wave.ts';
import type { WaveInput } from '../../../worker/core/catalogue/read-wave.ts';
import { countedValue } from '../../../worker/core/catalogue/measures/counted-value.ts';
import { definitionOf, times, waveOf } from './wave-factory.ts';

const satisfaction = definitionOf('U-SAT-M');

function measuredWave(wave: WaveInput, definition = satisfaction): MeasuredWave {
  const [all] = measureWave(definition, wave);
  if (all === undefined) throw new Error('no cell');
  return { wave, all };
}

const before = (codes: readonly (number | null)[]) => measuredWave(waveOf('SM1', codes, { year: 2024 }));
const after = (codes: readonly (number | null)[]) => measuredWave(waveOf('SM1', codes));

describe('compareWaves', () => {
  it('uses the overlap: twenty of forty companies answer twice, two of them change their mind', () => {
    // Shares 10/20 → 12/20: delta 10 points. s₁² = 100²·(10·10)/(20·19), s₂² = 100²·(12·8)/(20·19);
    // pairs 1/1 ×10, 0/1 ×2, 0/0 ×8: S₁₂ = 100²·(10 − 20·.5·.6)/19 = 100²·4/19 (all answered both, so r·s₁·s₂ = S₁₂).
    // V = (1/20 − 1/40)·(s₁² + s₂² − 2·S₁₂) = .025·100²·(100/380 + 96/380 − 160/380) = 250·36/380.
    const change = compareWaves(
      satisfaction,
      before([...times(10, 5), ...times(10, 1), ...times(20, null)]),
      after([...times(12, 5), ...times(8, 1), ...times(20, null)]),
      [],
      5,
    );
    expect(change?.delta).toBeCloseTo(10, 10);
    expect((change?.standardError ?? 0) ** 2).toBeCloseTo((250 * 36) / 380, 9);
    expect(change).toMatchObject({ fromYear: 2024, fromValue: 50, degreesOfFreedom: 19, census: false });
    // t(.975; 19) = 2.093024.
    expect(change?.interval.lower).toBeCloseTo(10 - 2.093024 * Math.sqrt(9000 / 380), 4);
    expect(change?.decomposition?.within).toMatchObject({ firms: 20 });
  });

  it('treats waves that share nobody as independent samples of their members', () => {
    const others = waveOf('SM1', [...times(12, 5), ...times(8, 1)], {
      firms: times(20, 0).map((_, index) => `other${index}`),
    });
    const change = compareWaves(
      satisfaction,
      before([...times(10, 5), ...times(10, 1), null]),
      measuredWave(others),
      [],
      5,
    );
    // The second wave is a census of other members; the first has 20 of 21: V = (1/20 − 1/21)·100²·100/380.
    expect((change?.standardError ?? 0) ** 2).toBeCloseTo((1 / 20 - 1 / 21) * 1e4 * (100 / 380), 8);
    expect(change?.decomposition).toBeNull();
  });

  it('takes the covariance as 0 where a wave stands under keys of its own, says so, and tells no groups', () => {
    // Ten of twenty, then twelve of twenty, each of forty members: V = (1/20 − 1/40)·100²·(100 + 96)/380.
    const unlinked = {
      ...waveOf('SM1', [...times(12, 5), ...times(8, 1), ...times(20, null)]),
      unlinked: true,
    } as const;
    const change = compareWaves(
      satisfaction,
      before([...times(10, 5), ...times(10, 1), ...times(20, null)]),
      measuredWave(unlinked),
      [],
      5,
    );
    expect((change?.standardError ?? 0) ** 2).toBeCloseTo((0.025 * 1e4 * 196) / 380, 8);
    expect(change).toMatchObject({ conservative: true, decomposition: null });
  });

  it('knows a census: all answered both times, so any difference is one', () => {
    const change = compareWaves(satisfaction, before([5, 5, 1, 1]), after([5, 5, 5, 1]), [], 5);
    expect(change).toMatchObject({ delta: 25, standardError: 0, p: 0, census: true });
    const withGap = compareWaves(satisfaction, before([5, 5, 1, null]), after([5, 5, 5, 1]), [], 5);
    expect(withGap?.census).toBe(false);
  });

  it('is no census when somebody could not judge, though nothing is uncertain', () => {
    const change = compareWaves(satisfaction, before([5, 5, 1, 98]), after([5, 5, 5, 1]), [], 5);
    expect(change).toMatchObject({ standardError: 0, census: false });
  });

  it('does not take two waves of agreement for certainty', () => {
    const agreed = [...times(10, 5), ...times(10, null)];
    const change = compareWaves(satisfaction, before(agreed), after(agreed), [], 5);
    expect(change).toMatchObject({ delta: 0, p: 1 });
    expect(change?.standardError).toBeGreaterThan(0);
  });

  it('does not pair where one to four of the respondents answered only once: their answers would show in the interval', () => {
    // 20 and 19 of 40, the last one left: pairs 1/1 ×10, 0/1 ×2, 0/0 ×7. Not paired, with s₁² = 1e4·(10·10)/(20·19) and
    // s₂² = 1e4·(12·7)/(19·18): V = (1/20 − 1/40)·s₁² + (1/19 − 1/40)·s₂².
    const then = before([...times(10, 5), ...times(10, 1), ...times(20, null)]);
    const now = after([...times(12, 5), ...times(7, 1), ...times(21, null)]);
    const change = compareWaves(satisfaction, then, now, [], 5);
    expect(change?.conservative).toBe(true);
    const apart = (1 / 20 - 1 / 40) * 1e4 * (100 / 380) + (1 / 19 - 1 / 40) * 1e4 * (84 / 342);
    expect((change?.standardError ?? 0) ** 2).toBeCloseTo(apart, 9);
    // Had another answer left, the headlines and so the interval would be the same: it tells nothing about the pairs.
    const crossed = after([
      ...times(8, 5),
      ...times(2, 1),
      ...times(4, 5),
      ...times(5, 1),
      ...times(21, null),
    ]);
    expect(compareWaves(satisfaction, then, crossed, [], 5)?.interval).toEqual(change?.interval);
    expect(compareWaves(satisfaction, now, then, [], 5)?.conservative).toBe(true);
  });

  it('pairs where nobody, or at least the minimum, answered only once', () => {
    const then = before([...times(10, 5), ...times(10, 1), ...times(20, null)]);
    const five = after([...times(9, 5), ...times(6, 1), ...times(25, null)]);
    const all = after([...times(9, 5), ...times(11, 1), ...times(20, null)]);
    expect(compareWaves(satisfaction, then, five, [], 5)?.conservative).toBe(false);
    expect(compareWaves(satisfaction, then, all, [], 5)?.conservative).toBe(false);
    expect(compareWaves(satisfaction, then, five, [], 8)?.conservative).toBe(true);
  });

  it('gives no change across a break, for an absence, or for a counted value', () => {
    const answered = [...times(6, 5), ...times(4, 1)];
    const broken = [{ year: 2025, changeClass: 2, reason: 'wording', items: ['SM1'] }] as const;
    expect(compareWaves(satisfaction, before(answered), after(answered), broken, 5)).toBeNull();
    const earlier = [{ ...broken[0], year: 2024 }];
    expect(compareWaves(satisfaction, before(answered), after(answered), earlier, 5)).not.toBeNull();
    expect(compareWaves(satisfaction, before([null, 98]), after(answered), [], 5)).toBeNull();
    expect(compareWaves(satisfaction, before([5]), after(answered), [], 5)).toBeNull();
    const responses = definitionOf('Q-RESP');
    const counted = measuredWave(waveOf('SM1', answered), responses);
    expect(compareWaves(responses, counted, counted, [], 5)).toBeNull();
  });
});

const raw = (delta: number, p: number, halfWidth: number): RawChange => ({
  fromYear: 2024,
  fromValue: 50,
  delta,
  standardError: 1,
  degreesOfFreedom: 40,
  p,
  interval: { lower: delta - halfWidth, upper: delta + halfWidth },
  census: false,
  conservative: false,
  decomposition: null,
  withinInterval: null,
});
const headline = { definition: satisfaction, decomposition: null };
const wordsOf = (...changes: readonly RawChange[]) =>
  changeWords(changes.map((change) => ({ ...headline, raw: change }))).map(({ word }) => word);

describe('the words of change', () => {
  it('keep that an interval is wider than it could be', () => {
    const wide = { ...raw(8, 0.001, 4), conservative: true };
    const changes = changeWords([wide, raw(8, 0.001, 4)].map((each) => ({ ...headline, raw: each })));
    expect(changes.map(({ conservative }) => conservative)).toEqual([true, false]);
  });
  it('are risen and fallen below .05, and only slightly inside five points', () => {
    expect(wordsOf(raw(8, 0.001, 4), raw(-8, 0.001, 4), raw(5, 0.001, 2), raw(-3, 0.001, 1))).toEqual([
      'risen',
      'fallen',
      'risenSlightly',
      'fallenSlightly',
    ]);
  });
  it('are unchanged only when the whole interval lies inside five points', () => {
    expect(wordsOf(raw(1, 0.4, 4))).toEqual(['unchanged']);
    expect(wordsOf(raw(1.1, 0.4, 4))).toEqual(['undecided']);
    expect(wordsOf(raw(0, 0.9, 12))).toEqual(['undecided']);
  });
  it('weigh the whole headline set: what one test would call risen, one of three may not be', () => {
    expect(wordsOf(raw(8, 0.03, 7))).toEqual(['risen']);
    // Holm: .02·3 = .06, then .03·2 → .06.
    expect(wordsOf(raw(8, 0.03, 7), raw(9, 0.02, 7), raw(1, 0.5, 9))).toEqual([
      'undecided',
      'undecided',
      'undecided',
    ]);
  });
});

const counted = (value: number) =>
  countedValue({ value, n: 1, numerator: null, denominator: null, definitionVersion: '1.0.0' });

describe('the change of a counted value', () => {
  it('is a plain comparison without interval', () => {
    const from = { year: 2024, value: counted(30) };
    expect(compareCounted(from, { value: counted(31) })).toMatchObject({
      word: 'risen',
      delta: 1,
      interval: null,
    });
    expect(compareCounted(from, { value: counted(29) })).toMatchObject({ word: 'fallen' });
    expect(compareCounted(from, { value: counted(30) })).toMatchObject({ word: 'unchanged', census: false });
  });
  it('is not a change when two counts differ only in floating point', () => {
    const from = { year: 2024, value: counted(0.3) };
    expect(compareCounted(from, { value: counted(0.1 + 0.2) }).word).toBe('unchanged');
  });
});

describe('the change of those who answered both times', () => {
  const later = after([...times(5, 5), ...times(3, 1), null, null]);

  it('has its own paired interval, with the correction for a finite population', () => {
    // Of eight pairs two rise by 100: mean 25. Told as if ten had changed: s² = (10·100² − 8·25²)/7 = 13571.43; ten
    // members could have answered. t(.975; 7) = 2.364624; √(13571.43/8 · (1 − 8/10)) = 18.4197; half width 43.5557.
    const earlier = before([...times(3, 5), ...times(5, 1), null, null]);
    const interval = compareWaves(satisfaction, earlier, later, [], 5)?.withinInterval;
    expect(interval?.lower).toBeCloseTo(25 - 43.5557, 3);
    expect(interval?.upper).toBeCloseTo(25 + 43.5557, 3);
  });

  it('has none below eight pairs: mean and spread would leave one set of answers', () => {
    const earlier = before([...times(3, 5), ...times(4, 1), null, null, null]);
    expect(compareWaves(satisfaction, earlier, later, [], 5)?.withinInterval).toBeNull();
  });
});
