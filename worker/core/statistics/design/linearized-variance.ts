import type { SurveyDesign } from './survey-design.ts';

/**
 * What becomes of a stratum from which a single unit of several was drawn, and which shows no variance of its own.
 * refuse: no variance at all · certainty: as if it were complete, it adds nothing · adjust: its unit is compared with
 * the whole sample · average: it adds what the other strata add on average.
 */
export type LonelyStratumRule = 'refuse' | 'certainty' | 'adjust' | 'average';

export type VarianceEstimate =
  | { readonly kind: 'estimated'; readonly variance: number }
  /** Strata whose variance nobody can know, by name. */
  | { readonly kind: 'lonelyStrata'; readonly strata: readonly string[] };

/**
 * Variance of a total of influences: how far each unit moves an estimate.
 * @param influences weighted, one for each unit; 0 outside a domain
 * @param lonely rule for strata with one unit of several
 * @param inDomain units of a domain; a stratum without any of them is passed over
 * @returns variance in the squared unit of the influences; complete strata add 0. With 'refuse', and with 'average'
 * where every stratum is lonely, the lonely strata instead
 * @method Σ_h (1 − n_h/N_h) · n_h/(n_h − 1) · Σ_i (u_i − ū_h)²
 * @source Lumley 2010, Complex Surveys, appendix A; Binder 1983. Rules as survey.lonely.psu of the survey package
 * @verified test/reference/01a to 01e
 */
export function linearizedVariance(
  influences: readonly number[],
  { strata, stratumOf }: SurveyDesign,
  {
    lonely = 'refuse',
    inDomain,
  }: { readonly lonely?: LonelyStratumRule; readonly inDomain?: readonly boolean[] | undefined } = {},
): VarianceEstimate {
  const sums = strata.map(() => 0);
  const reached = strata.map(() => false);
  influences.forEach((influence, unit) => {
    const place = stratumOf[unit] ?? 0;
    sums[place] = (sums[place] ?? 0) + influence;
    if (inDomain?.[unit] !== false) reached[place] = true;
  });
  const squares = strata.map(() => 0);
  influences.forEach((influence, unit) => {
    const place = stratumOf[unit] ?? 0;
    const mean = (sums[place] ?? 0) / (strata[place]?.sample ?? 1);
    squares[place] = (squares[place] ?? 0) + (influence - mean) ** 2;
  });

  let variance = 0;
  let counted = 0;
  const alone: string[] = [];
  strata.forEach(({ name, sample, population }, place) => {
    if (reached[place] !== true) return;
    counted += 1;
    const unseen = 1 - sample / population;
    if (unseen <= 0) return;
    if (sample > 1) variance += unseen * (sample / (sample - 1)) * (squares[place] ?? 0);
    else {
      alone.push(name);
      if (lonely === 'adjust') variance += unseen * (sums[place] ?? 0) ** 2;
    }
  });
  if (alone.length > 0 && (lonely === 'refuse' || (lonely === 'average' && alone.length === counted)))
    return { kind: 'lonelyStrata', strata: alone };
  if (lonely === 'average') variance *= counted / (counted - alone.length);
  return { kind: 'estimated', variance };
}
