/** How likely each member was to answer, as estimated from facts that are known of everybody. */
export interface ResponsePropensities {
  /** For each member, 0…1. */
  readonly propensities: readonly number[];
  /** For each member the variance of its estimated propensity, ≥ 0. */
  readonly errorVariances: readonly number[];
}
