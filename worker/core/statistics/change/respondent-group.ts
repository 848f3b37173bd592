import type { RespondentWave } from '../change-groups.ts';

interface RespondentGroup {
  /** Sum of the weights; the number of firms without weights. */
  readonly weight: number;
  readonly mean: number;
}

/**
 * Some of the respondents of a wave.
 * @returns null for none
 * @throws RangeError for a weight that is not above 0
 */
export function respondentGroup(wave: RespondentWave, firms: readonly string[]): RespondentGroup | null {
  let [weight, sum] = [0, 0];
  for (const firm of firms) {
    const own = weightOf(wave, firm);
    weight += own;
    sum += own * (wave.values.get(firm) ?? Number.NaN);
  }
  return firms.length === 0 ? null : { weight, mean: sum / weight };
}

/** Sum of the weights of all answers of a wave. */
export function totalWeight(wave: RespondentWave): number {
  return [...wave.values.keys()].reduce((sum, firm) => sum + weightOf(wave, firm), 0);
}

/** 1 where a wave has no weights. */
export function weightOf({ weights }: RespondentWave, firm: string): number {
  const weight = weights === undefined ? 1 : weights.get(firm);
  if (weight === undefined || !(weight > 0)) throw new RangeError('each answer must have a weight above 0');
  return weight;
}
