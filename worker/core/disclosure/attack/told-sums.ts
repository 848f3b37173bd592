import type { AnswerPlace } from './leak.ts';
import type { PublishedCell, PublishedHistory, PublishedWaveFamily } from './published-history.ts';

/**
 * A set of answers whose sum is known to lie between two numbers, in shares of the scale: 0 is its lowest and 1 its
 * highest end for each answer.
 */
export interface ToldSum {
  readonly answers: readonly string[];
  readonly lower: number;
  readonly upper: number;
}

/** Up to this many respondents the sums behind a rounded mean are looked at one by one. */
export const mostForWholeNumbers = 20;

/** Floating-point sums agree to this many shares of the scale. */
export const sameSum = 1e-7;

/**
 * Everything that a history tells, as sums over answers.
 * A difference between two waves becomes a sum when one of them is turned over at the ends of the scale; so every other
 * wave is, and an answer there is counted from the other end.
 * @throws RangeError for a scale without length
 */
export function toldSums(history: PublishedHistory): readonly ToldSum[] {
  const { lowest, highest } = history.ends;
  if (!(highest > lowest)) throw new RangeError('a scale has two ends');
  return history.waves.flatMap((wave, at) => [
    ...wave.cells.flatMap((cell) => sumOfCell(history, cell, at)),
    ...sumsOfChange(history, wave, at),
  ]);
}

/** Name of a firm's answer in a wave; two waves of a firm are two answers. */
export function answerOf(at: number, firm: string): string {
  return `${at} ${firm}`;
}

export function firmOf(answer: string): string {
  return answer.slice(answer.indexOf(' ') + 1);
}

export function waveOf(answer: string): number {
  return Number(answer.slice(0, answer.indexOf(' ')));
}

export function placesOf(history: PublishedHistory, answers: readonly string[]): readonly AnswerPlace[] {
  return answers.map((answer) => ({
    firm: firmOf(answer),
    year: history.waves[waveOf(answer)]?.year ?? 0,
  }));
}

/** Whether answers of a wave are counted from the other end. */
export function isTurned(at: number): boolean {
  return at % 2 === 1;
}

function sumOfCell(history: PublishedHistory, { firms, mean, digits }: PublishedCell, at: number) {
  if (mean === null || firms.length === 0) return [];
  const half = digits === null ? 0 : 0.5 * 10 ** -digits;
  const [lower, upper] = snapped(history, firms.length, [mean - half, mean + half]);
  return [turned({ answers: firms.map((firm) => answerOf(at, firm)), lower, upper }, at)];
}

/** In shares of the scale; of few respondents on a scale with steps only whole steps are possible. */
function snapped(
  { ends: { lowest, highest }, step }: PublishedHistory,
  n: number,
  means: readonly [number, number],
): readonly [number, number] {
  const [lower = 0, upper = n] = means.map((mean) =>
    Math.min(n, Math.max(0, withoutNoise((n * (mean - lowest)) / (highest - lowest)))),
  );
  if (step === null || n > mostForWholeNumbers) return [lower, upper];
  const steps = (highest - lowest) / step;
  const first = Math.ceil(lower * steps - sameSum) / steps;
  const last = Math.floor(upper * steps + sameSum) / steps;
  return first <= last ? [first, last] : [lower, upper];
}

/** Sums that floating point has told apart are the same again. */
function withoutNoise(sum: number): number {
  return Math.round(sum * 1e9) / 1e9;
}

function turned({ answers, lower, upper }: ToldSum, at: number): ToldSum {
  if (!isTurned(at)) return { answers, lower, upper };
  return { answers, lower: answers.length - upper, upper: answers.length - lower };
}

/** Separate terms tell the sum of every group; a joint one how far those who stayed moved together. */
function sumsOfChange(
  history: PublishedHistory,
  { change }: PublishedWaveFamily,
  at: number,
): readonly ToldSum[] {
  if (change === null) return [];
  const { groups, decomposition } = change;
  const scale = history.ends.highest - history.ends.lowest;
  if (decomposition.kind === 'joint') {
    const answers = groups.within.flatMap((firm) => [answerOf(at - 1, firm), answerOf(at, firm)]);
    const moved = withoutNoise((groups.within.length * decomposition.within.delta) / scale);
    const sum = groups.within.length + (isTurned(at) ? -moved : moved);
    return [{ answers, lower: sum, upper: sum }];
  }
  const now = history.waves[at]?.cells.find(({ way }) => way === 'all');
  const then = history.waves[at - 1]?.cells.find(({ way }) => way === 'all');
  if (now?.mean === null || now === undefined || then?.mean === null || then === undefined) return [];
  const { entry, returning, exit, silent } = decomposition;
  const stayersNow = now.mean - entry.delta - returning.delta;
  const stayersThen = then.mean + exit.delta + silent.delta;
  return [
    ...sumsOfGroups(at, now, stayersNow, [
      [groups.within, 0],
      [groups.entry, entry.delta],
      [groups.returning, returning.delta],
    ]),
    ...sumsOfGroups(at - 1, then, stayersThen, [
      [groups.within, 0],
      [groups.exit, -exit.delta],
      [groups.silent, -silent.delta],
    ]),
  ];

  /** A group moves the mean of its wave by n_g/n·(mean of the group − mean of the stayers). */
  function sumsOfGroups(
    wave: number,
    { firms }: PublishedCell,
    stayersMean: number,
    terms: readonly (readonly [readonly string[], number])[],
  ): readonly ToldSum[] {
    return terms.flatMap(([group, moves]) => {
      if (group.length === 0) return [];
      const sum = withoutNoise(
        (group.length * (stayersMean - history.ends.lowest) + firms.length * moves) / scale,
      );
      const answers = group.map((firm) => answerOf(wave, firm));
      return [turned({ answers, lower: sum, upper: sum }, wave)];
    });
  }
}
