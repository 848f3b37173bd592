import { changeGroups } from './change-groups.ts';
import type { RespondentWave } from './change-groups.ts';
import { sampleMean } from './sample-mean.ts';

/** One term in the unit of the values, and the respondents behind it. */
export interface DecompositionTerm {
  readonly delta: number;
  readonly firms: number;
}

export interface ChangeDecomposition {
  readonly within: DecompositionTerm;
  readonly entry: DecompositionTerm;
  readonly returning: DecompositionTerm;
  readonly exit: DecompositionTerm;
  readonly silent: DecompositionTerm;
}

/**
 * Exact decomposition of the change of a mean on respondents; the five terms add up to the change.
 * within: those who answered both times · entry: new in the frame · returning: were in the frame before, answer only
 * now · exit: left the frame · silent: still in the frame, answered only before.
 * @returns terms in the unit of the values; null when nobody answered both times
 * @method within = Ȳ₂c − Ȳ₁c; joining group g: n_g/n₂·(Ȳ₂g − Ȳ₂c); leaving group g: −n_g/n₁·(Ȳ₁g − Ȳ₁c)
 * @verified identity to 1e-9 by property, worked case in the test
 */
export function decomposeChange(before: RespondentWave, after: RespondentWave): ChangeDecomposition | null {
  const { within, entry, returning, exit, silent } = changeGroups(before, after);
  const stayersBefore = sampleMean(valuesOf(before, within));
  const stayersAfter = sampleMean(valuesOf(after, within));
  if (stayersBefore === null || stayersAfter === null) return null;
  return {
    within: { delta: stayersAfter - stayersBefore, firms: within.length },
    entry: groupTerm(after, entry, stayersAfter, 1),
    returning: groupTerm(after, returning, stayersAfter, 1),
    exit: groupTerm(before, exit, stayersBefore, -1),
    silent: groupTerm(before, silent, stayersBefore, -1),
  };
}

/** What a group moves the mean of its wave away from the mean of those who answered both times. */
function groupTerm(
  wave: RespondentWave,
  firms: readonly string[],
  stayersMean: number,
  sign: 1 | -1,
): DecompositionTerm {
  const mean = sampleMean(valuesOf(wave, firms));
  if (mean === null) return { delta: 0, firms: 0 };
  return { delta: (sign * firms.length * (mean - stayersMean)) / wave.values.size, firms: firms.length };
}

function valuesOf(wave: RespondentWave, firms: readonly string[]): readonly number[] {
  return firms.flatMap((firm) => wave.values.get(firm) ?? []);
}
