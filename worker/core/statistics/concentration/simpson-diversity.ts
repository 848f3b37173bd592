import { effectiveNumber, herfindahlIndex } from './herfindahl-index.ts';

/**
 * Gini–Simpson index: the probability that two units drawn with replacement are of different classes.
 * @param amounts ≥ 0, one for each class
 * @returns 0…1 − 1/classes; null where the total is 0
 * @method 1 − Σ sᵢ²
 * @source Simpson 1949, Nature 163
 * @verified test/reference/08-concentration-empluk-ornstein.json
 */
export function simpsonDiversity(amounts: readonly number[]): number | null {
  const index = herfindahlIndex(amounts);
  return index === null ? null : 1 - index;
}

/**
 * Simpson's evenness: the effective number of classes as a part of those that occur.
 * @param amounts ≥ 0, one for each class
 * @returns above 0, up to 1; null where the total is 0
 * @method (1 / Σ sᵢ²) / number of amounts above 0
 * @source Smith & Wilson 1996, Oikos 76
 * @verified test/reference/08-concentration-empluk-ornstein.json
 */
export function simpsonEvenness(amounts: readonly number[]): number | null {
  const effective = effectiveNumber(amounts);
  return effective === null ? null : effective / amounts.filter((amount) => amount > 0).length;
}
