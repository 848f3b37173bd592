/**
 * Whether one of the payers of an amount can have paid this much and no other more: not above the amount, and not below
 * the mean. Cents; what is not known, or could not be read, contradicts nothing.
 * @verified test/core/ledger/is-possible-largest.test.ts
 */
export function isPossibleLargest({
  amountCents,
  largestCents,
  payers,
}: {
  readonly amountCents: number | null;
  readonly largestCents: number | null;
  readonly payers: number | null;
}): boolean {
  if (!isKnown(largestCents) || !isKnown(amountCents) || amountCents < 0) return true;
  return largestCents <= amountCents && (!isKnown(payers) || largestCents * payers >= amountCents);
}

/** Not a number stands for what could not be read. */
function isKnown(amount: number | null): amount is number {
  return Number.isFinite(amount);
}
