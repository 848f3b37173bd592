import { changeGroups } from '../change-groups.ts';
import type { RespondentWave } from '../change-groups.ts';
import { respondentGroup, totalWeight, weightOf } from './respondent-group.ts';

/** Variances of the five terms, in the squared unit; null where a group is too small to tell its spread. */
export interface DecompositionVariances {
  readonly within: number | null;
  readonly entry: number | null;
  readonly returning: number | null;
  readonly exit: number | null;
  readonly silent: number | null;
}

/** A group of respondents and the members it stands for. */
interface GroupMean {
  /** Of its mean, without correction; null for a single firm. */
  readonly variance: number | null;
  /** Share of the members who did not answer, 1 − n/N. */
  readonly missing: number;
}

/**
 * Variances of the terms of a decomposed change: over every way in which as many members of each kind could have
 * answered. The terms share the stayers, so their variances do not add up to that of the change.
 * Members are those of both frames, only of the later, only of the earlier one. Who of both frames answers both times,
 * once, or never, is left to chance: between such groups a finite population leaves nothing to correct, since what one
 * group takes the other cannot have.
 * @returns null when nobody answered both times; a term nobody stands behind is 0 by construction
 * @throws RangeError where an answer has no weight, or comes from no member of its frame
 * Who agreed has no spread: a variance of 0 from a few says little.
 * @method v_g = n_g/(n_g − 1)·Σ(w/W_g)²(y − Ȳ_g)², f_g = n_g/N_g; within (1 − f_c)·v of the paired differences;
 * entry and exit a²·[(1 − f_g)·v_g + (1 − f_c)·v_c]; returning and silent a²·(v_g + v_c) with a = W_g/W
 * @source Cochran 1977, Sampling Techniques, 2.6 and 2.12 (disjoint samples: Cov = −S²/N); linearised with weights
 * @verified exact in expectation over every possible response of a small panel, in the test
 */
export function decompositionVariances(
  before: RespondentWave,
  after: RespondentWave,
): DecompositionVariances | null {
  requireMembers(before);
  requireMembers(after);
  const { within, entry, returning, exit, silent } = changeGroups(before, after);
  if (within.length === 0) return null;
  const stayed = [...after.frame].filter((firm) => before.frame.has(firm)).length;
  const stayers = (residuals: ReadonlyMap<string, number>) => groupMean(within, residuals, stayed);
  const [ofBefore, ofAfter] = [residualsOf(before, within), residualsOf(after, within)];
  const ofChange = new Map(
    within.map((firm) => [firm, (ofAfter.get(firm) ?? 0) - (ofBefore.get(firm) ?? 0)]),
  );
  const joiners = groupMean(entry, residualsOf(after, entry), after.frame.size - stayed);
  const leavers = groupMean(exit, residualsOf(before, exit), before.frame.size - stayed);
  const returned = groupMean(returning, residualsOf(after, returning), stayed);
  const fellSilent = groupMean(silent, residualsOf(before, silent), stayed);
  return {
    within: corrected(stayers(ofChange)),
    entry: termVariance(after, entry, corrected(joiners), corrected(stayers(ofAfter))),
    exit: termVariance(before, exit, corrected(leavers), corrected(stayers(ofBefore))),
    returning: termVariance(after, returning, returned.variance, stayers(ofAfter).variance),
    silent: termVariance(before, silent, fellSilent.variance, stayers(ofBefore).variance),
  };
}

function requireMembers({ values, frame }: RespondentWave): void {
  if ([...values.keys()].some((firm) => !frame.has(firm)))
    throw new RangeError('an answer must come from a member of the frame');
}

/** What each firm contributes to the distance of the weighted mean of its group: w/W·(y − Ȳ). */
function residualsOf(wave: RespondentWave, firms: readonly string[]): ReadonlyMap<string, number> {
  const group = respondentGroup(wave, firms);
  if (group === null) return new Map();
  return new Map(
    firms.map((firm) => {
      const away = (wave.values.get(firm) ?? Number.NaN) - group.mean;
      return [firm, (weightOf(wave, firm) / group.weight) * away];
    }),
  );
}

function groupMean(
  firms: readonly string[],
  residuals: ReadonlyMap<string, number>,
  members: number,
): GroupMean {
  const n = firms.length;
  const squares = [...residuals.values()].reduce((sum, residual) => sum + residual ** 2, 0);
  return { variance: n < 2 ? null : (n / (n - 1)) * squares, missing: 1 - n / members };
}

/** 0 where everybody answered, also of a single member. */
function corrected({ variance, missing }: GroupMean): number | null {
  if (missing === 0) return 0;
  return variance === null ? null : missing * variance;
}

function termVariance(
  wave: RespondentWave,
  firms: readonly string[],
  ofGroup: number | null,
  ofStayers: number | null,
): number | null {
  const group = respondentGroup(wave, firms);
  if (group === null) return 0;
  if (ofGroup === null || ofStayers === null) return null;
  return (group.weight / totalWeight(wave)) ** 2 * (ofGroup + ofStayers);
}
