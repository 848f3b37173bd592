import { Matrix } from 'ml-matrix';
import type { MixedModelFit } from './fit-mixed-model.ts';
import { relativeCovariance } from './relative-factor.ts';

/**
 * Best linear unbiased predictions of the random effects of each unit, in the order in which units first appear.
 * @param describe turns the effects of the fitted design into those that are shown
 * @method û = ΨZ′W(y − Xβ̂)
 * @source Robinson 1991, That BLUP is a Good Thing
 * @verified test/reference/06a-lmm-sleepstudy.json, 06b-lmm-empluk.json, 06e-lmm-thinned-sleepstudy.json
 */
export function randomEffects(
  { factor, state }: MixedModelFit,
  rows: readonly { readonly unit: string }[],
  describe: (effects: Matrix) => readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const relative = relativeCovariance(factor);
  const effects = new Map<string, readonly number[]>();
  for (const { unit } of rows) effects.set(unit, []);
  for (const { pattern, shrinkage, fixedRandom } of state.patterns) {
    const fitted = relative.mmul(fixedRandom.transpose()).mmul(state.coefficients);
    for (const { unit, randomValue } of pattern.members)
      effects.set(unit, describe(Matrix.sub(shrinkage.mmul(randomValue), fitted)));
  }
  return effects;
}
