/** An estimate from elsewhere with its standard error: a cluster of a benchmark, or a wave of a survey. */
export interface KnownErrorEstimate {
  readonly value: number;
  /** In the unit of the value, > 0. */
  readonly standardError: number;
}

/** @throws RangeError for an estimate without a number or with no error: it would outweigh everything */
export function requireKnownErrors(estimates: readonly KnownErrorEstimate[]): void {
  for (const { value, standardError } of estimates)
    if (!Number.isFinite(value) || !(standardError > 0) || !Number.isFinite(standardError))
      throw new RangeError('an estimate needs a value and a standard error above 0');
}
