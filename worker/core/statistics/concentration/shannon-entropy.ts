import { sharesOfTotal } from './shares-of-total.ts';

/**
 * Shannon's entropy of shares: diversity that weighs rare classes more than Simpson's does.
 * @param amounts ≥ 0, one for each class
 * @returns 0…ln(classes) in nats; null where the total is 0
 * @method −Σ s ln s, with 0 ln 0 = 0; divide by ln 2 for bits
 * @source Shannon 1948, Bell System Technical Journal 27
 * @verified test/reference/08-concentration-empluk-ornstein.json
 */
export function shannonEntropy(amounts: readonly number[]): number | null {
  const shares = sharesOfTotal(amounts);
  if (shares === null) return null;
  return shares.reduce((sum, share) => (share === 0 ? sum : sum - share * Math.log(share)), 0);
}
