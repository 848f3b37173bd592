import { isGroupDisclosive } from '../is-group-disclosive.ts';
import { agreedHeadlineFrom, groupDisclosureCoalition } from '../thresholds.ts';
import type { AttackOptions, HistoryAttack, Leak, SuppressedInterval } from './leak.ts';
import type { PublishedCell, PublishedHistory } from './published-history.ts';
import { SumBoundsSolver, isStill } from './sum-bounds.ts';
import type { KnownAnswers, SumBounds } from './sum-bounds.ts';
import { answerOf, firmOf, isTurned, placesOf, waveOf } from './told-sums.ts';
import type { ToldSum } from './told-sums.ts';
import { atomsToldByWholeNumbers } from './whole-bounds.ts';

/** A wave with all that was told of it, and who attacks. */
interface WaveUnderAttack {
  readonly history: PublishedHistory;
  readonly at: number;
  readonly told: readonly ToldSum[];
  readonly options: AttackOptions;
}

/**
 * The attacker with bounds, on one wave: what told sums leave of withheld cells and of single answers, if every answer
 * lies on its scale; also for every respondent, who knows its own answers.
 * A headline that agrees, of ten or more, tells everybody's answer by design: the answers of its wave are not looked at.
 * @param told sums over all waves
 * @param at place of the wave
 */
export function attackWave(
  history: PublishedHistory,
  told: readonly ToldSum[],
  at: number,
  options: AttackOptions,
): HistoryAttack {
  const wave: WaveUnderAttack = { history, at, told: sumsAround(told, at), options };
  const withheld = (history.waves[at]?.cells ?? []).filter(
    ({ mean, firms }) => mean === null && firms.length > 0,
  );
  const asked = withheld.map(({ firms }) => firms.map((firm) => answerOf(at, firm)));
  const bounds = boundsOf(wave, asked);
  const suppressed = withheld.map((cell, place) => intervalOf(wave, cell, bounds[place]));
  if (isAgreedHeadline(wave)) return { leaks: [], suppressed };
  const toldCells = asked.filter((answers, place) => {
    const range = bounds[place];
    return answers.length < options.minimum && range !== undefined && isStill(range);
  });
  return {
    leaks: [
      ...toldCells.map((answers) => leakOf(wave, 'bounds', answers)),
      ...leaksByBounds(wave),
      ...leaksByWholeNumbers(wave),
    ],
    suppressed,
  };
}

function boundsOf({ told }: WaveUnderAttack, asked: readonly (readonly string[])[]): readonly SumBounds[] {
  if (asked.length === 0) return [];
  const solver = new SumBoundsSolver(told, asked, null);
  return asked.map((_, place) => solver.boundsOfAsked(place));
}

/** Sums that a wave takes part in, and those among the waves that these reach. */
function sumsAround(told: readonly ToldSum[], at: number): readonly ToldSum[] {
  const wavesOf = ({ answers }: ToldSum) => new Set(answers.map(waveOf));
  const reached = new Set(
    told.flatMap((sum) => {
      const waves = wavesOf(sum);
      return waves.has(at) ? [...waves] : [];
    }),
  );
  return told.filter((sum) => [...wavesOf(sum)].every((wave) => reached.has(wave)));
}

function intervalOf(
  { history, at, options }: WaveUnderAttack,
  { way, key, firms }: PublishedCell,
  bounds: SumBounds = { lower: 0, upper: firms.length },
): SuppressedInterval {
  const { lowest, highest } = history.ends;
  const n = firms.length;
  const [from, to] = isTurned(at) ? [n - bounds.upper, n - bounds.lower] : [bounds.lower, bounds.upper];
  const [lower, upper] = [from, to].map((sum) => n * lowest + sum * (highest - lowest)) as [number, number];
  const truth = options.truth?.[at];
  const size =
    truth === undefined ? (lower + upper) / 2 : firms.reduce((sum, firm) => sum + (truth.get(firm) ?? 0), 0);
  const isTooClose = isStill(bounds) || upper - lower < (options.closenessPct / 100) * Math.abs(size);
  return { year: history.waves[at]?.year ?? 0, way, key, n, lower, upper, isTooClose };
}

function isAgreedHeadline({ history, at, options }: WaveUnderAttack): boolean {
  const headline = history.waves[at]?.cells.find(({ way }) => way === 'all');
  if (headline?.mean === null || headline === undefined || headline.firms.length < agreedHeadlineFrom)
    return false;
  const truth = options.truth?.[at];
  if (truth !== undefined)
    return isGroupDisclosive(
      headline.firms.flatMap((firm) => truth.get(firm) ?? []),
      groupDisclosureCoalition,
    );
  return [history.ends.lowest, history.ends.highest].includes(headline.mean);
}

/** Answers that can only be one thing, and true values that lie just below all that they can be. */
function leaksByBounds(wave: WaveUnderAttack): readonly Leak[] {
  const solver = new SumBoundsSolver(wave.told, [], shareOf(wave));
  const outside = [...solver.toldAtoms()].filter((atom) =>
    isTelling(wave, solver.atoms[atom]?.answers ?? [], solver.valueOf(atom)),
  );
  const open = new Set(solver.atoms.keys());
  for (const atom of outside) open.delete(atom);
  const close = [...open].flatMap((atom) => answersTooClose(wave, solver, atom));
  return [
    ...outside.map((atom) => leakOf(wave, 'bounds', solver.atoms[atom]?.answers ?? [])),
    ...close.map((answer) => leakOf(wave, 'upperBound', [answer])),
    ...insidersOf(wave, solver).flatMap((insider) => leaksToInsider(wave, solver, open, insider)),
  ];
}

interface Insider {
  readonly firm: string;
  readonly known: KnownAnswers;
}

function leaksToInsider(
  wave: WaveUnderAttack,
  solver: SumBoundsSolver,
  open: ReadonlySet<number>,
  { firm, known }: Insider,
): readonly Leak[] {
  const truth = shareOf(wave);
  if (truth === null) return [];
  return [...solver.toldAtoms(known)].flatMap((atom) => {
    if (!open.has(atom)) return [];
    const answers = (solver.atoms[atom]?.answers ?? []).filter((answer) => firmOf(answer) !== firm);
    // What is told is true.
    const sum = answers.reduce((total, answer) => total + truth(answer), 0);
    return isTelling(wave, answers, sum, firm) ? [leakOf(wave, 'bounds', answers, firm)] : [];
  });
}

/** Answers of this wave in an atom. */
function answersOfWave({ at }: WaveUnderAttack, solver: SumBoundsSolver, atom: number): readonly string[] {
  return (solver.atoms[atom]?.answers ?? []).filter((answer) => waveOf(answer) === at);
}

/** A told sum gives answers away where they are few, or all at one end of the scale. An insider is one of the few. */
function isTelling(
  { at, options }: WaveUnderAttack,
  answers: readonly string[],
  sum: number,
  insider: string | null = null,
): boolean {
  if (!answers.some((answer) => waveOf(answer) === at)) return false;
  const isAtAnEnd = isStill({ lower: 0, upper: sum }) || isStill({ lower: sum, upper: answers.length });
  const firms = new Set(answers.map(firmOf)).size;
  return isAtAnEnd || firms < options.minimum - (insider === null ? 0 : 1);
}

function leaksByWholeNumbers(wave: WaveUnderAttack): readonly Leak[] {
  const { history, at, told } = wave;
  if (history.step === null) return [];
  const steps = (history.ends.highest - history.ends.lowest) / history.step;
  const own = told.filter(({ answers }) => answers.every((answer) => waveOf(answer) === at));
  return atomsToldByWholeNumbers(own, steps).flatMap(({ atom: { answers }, sum }) =>
    sum === 0 || sum === answers.length || answers.length < wave.options.minimum
      ? [leakOf(wave, 'wholeNumbers', answers)]
      : [],
  );
}

/** Answers of an atom whose true value lies just below all that it can be. */
function answersTooClose(wave: WaveUnderAttack, solver: SumBoundsSolver, atom: number): readonly string[] {
  const { history, at, options } = wave;
  const { lowest, highest } = history.ends;
  const valueOf = (answer: string) => options.truth?.[at]?.get(firmOf(answer)) ?? highest;
  const below = answersOfWave(wave, solver, atom).filter((answer) => valueOf(answer) < highest);
  // Nothing that is possible lies below what is true.
  if (options.closenessPct === 0 || below.length === 0) return [];
  const { lower, upper } = solver.boundsOfAtom(atom);
  const others = (solver.atoms[atom]?.answers.length ?? 1) - 1;
  const share = isTurned(at) ? 1 - Math.max(0, lower - others) : Math.min(1, upper);
  if (share >= 1) return [];
  const most = lowest + share * (highest - lowest);
  return below.filter(
    (answer) => most - valueOf(answer) < (options.closenessPct / 100) * Math.abs(valueOf(answer)),
  );
}

/** Every respondent of the wave; of those who cannot be told apart and answered alike, one. */
function insidersOf(wave: WaveUnderAttack, solver: SumBoundsSolver): readonly Insider[] {
  const truth = shareOf(wave);
  if (truth === null) return [];
  const ownAnswers = new Map<string, { readonly answer: string; readonly atom: number }[]>();
  for (const [atom, { answers }] of solver.atoms.entries())
    for (const answer of answers) {
      const own = ownAnswers.get(firmOf(answer));
      if (own === undefined) ownAnswers.set(firmOf(answer), [{ answer, atom }]);
      else own.push({ answer, atom });
    }
  const insiders = new Map<string, Insider>();
  for (const [firm, own] of ownAnswers) {
    if (!own.some(({ answer }) => waveOf(answer) === wave.at)) continue;
    const known = new Map<number, { count: number; sum: number }>();
    for (const { answer, atom } of own) {
      const { count, sum } = known.get(atom) ?? { count: 0, sum: 0 };
      known.set(atom, { count: count + 1, sum: sum + truth(answer) });
    }
    const key = own.map(({ answer, atom }) => `${atom}:${truth(answer)}`).join();
    if (!insiders.has(key)) insiders.set(key, { firm, known });
  }
  return [...insiders.values()];
}

/** True answers in shares of the scale, counted from the other end where the wave is turned over. */
function shareOf({ history, options }: WaveUnderAttack): ((answer: string) => number) | null {
  const { truth } = options;
  const { lowest, highest } = history.ends;
  return (
    truth &&
    ((answer) => {
      const value = truth[waveOf(answer)]?.get(firmOf(answer)) ?? lowest;
      const share = (value - lowest) / (highest - lowest);
      return isTurned(waveOf(answer)) ? 1 - share : share;
    })
  );
}

function leakOf(
  { history }: WaveUnderAttack,
  by: Leak['by'],
  answers: readonly string[],
  insider: string | null = null,
): Leak {
  return { by, answers: placesOf(history, answers), minus: [], insider };
}
