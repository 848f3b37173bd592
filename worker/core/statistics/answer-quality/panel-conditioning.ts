import { tQuantile } from '../distributions/t.ts';
import { sampleMean } from '../sample-mean.ts';
import { sampleVariance } from '../sample-variance.ts';
import { twoSidedPValue } from '../two-sided-p-value.ts';

export interface PanelAnswer {
  readonly value: number;
  /** Waves the firm answered before this one, integer ≥ 0. */
  readonly priorParticipations: number;
  /** Band of the firm's membership: only firms of one band are compared. */
  readonly tenureBand: string;
}

interface ExperienceGroup {
  readonly priorParticipations: number;
  readonly firms: number;
  readonly mean: number;
  /** Without correction for a finite population; null for a single firm. */
  readonly standardError: number | null;
}

interface ConditioningContrast {
  /** Experienced minus first-time respondents, in the unit of the values. */
  readonly difference: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  /** Two-sided. */
  readonly p: number;
  readonly interval: { readonly lower: number; readonly upper: number };
  /** Tenure bands with both kinds, which alone the contrast is about. */
  readonly bands: readonly string[];
}

/**
 * Do those who answered before answer otherwise than those who answer for the first time?
 * @param answers of one wave
 * @param confidence share in 0…1
 * @returns the means by number of prior participations, and the contrast adjusted for tenure; null where no band holds
 * both kinds, or nothing is left to tell the spread from
 * @throws RangeError for a number of participations that cannot be
 * @method Σ w_b·d_b/Σ w_b with w_b = n₁n₀/(n₁ + n₀) in band b, the least-squares effect besides the bands;
 * SE² = s²/Σ w_b with the residual variance on n − B − 1 degrees
 * @source Warren & Halpern-Manners 2012, Sociological Methods & Research 41, 491–534; METHODS 4.6
 * @verified hand computation in the test
 */
export function panelConditioning(
  answers: readonly PanelAnswer[],
  confidence: number,
): { readonly groups: readonly ExperienceGroup[]; readonly contrast: ConditioningContrast | null } {
  if (answers.some(({ priorParticipations: prior }) => !Number.isInteger(prior) || prior < 0))
    throw new RangeError('participations must be an integer of at least 0');
  return { groups: experienceGroups(answers), contrast: contrastOf(answers, confidence) };
}

function experienceGroups(answers: readonly PanelAnswer[]): readonly ExperienceGroup[] {
  const byExperience = Map.groupBy(answers, ({ priorParticipations }) => priorParticipations);
  return [...byExperience]
    .toSorted(([one], [other]) => one - other)
    .map(([priorParticipations, group]) => {
      const values = group.map(({ value }) => value);
      const variance = sampleVariance(values);
      return {
        priorParticipations,
        firms: values.length,
        mean: sampleMean(values) ?? Number.NaN,
        standardError: variance === null ? null : Math.sqrt(variance / values.length),
      };
    });
}

function contrastOf(answers: readonly PanelAnswer[], confidence: number): ConditioningContrast | null {
  const bands = [...Map.groupBy(answers, ({ tenureBand }) => tenureBand)].flatMap(([band, group]) => {
    const first = group.filter(({ priorParticipations }) => priorParticipations === 0);
    const experienced = group.filter(({ priorParticipations }) => priorParticipations > 0);
    const [ofFirst, ofExperienced] = [momentsOf(first), momentsOf(experienced)];
    if (ofFirst === null || ofExperienced === null) return [];
    const firms = ofFirst.firms + ofExperienced.firms;
    return [
      {
        band,
        firms,
        difference: ofExperienced.mean - ofFirst.mean,
        weight: (ofExperienced.firms * ofFirst.firms) / firms,
        squares: ofExperienced.squares + ofFirst.squares,
      },
    ];
  });
  const weight = bands.reduce((sum, band) => sum + band.weight, 0);
  const degreesOfFreedom = bands.reduce((sum, { firms }) => sum + firms - 1, 0) - 1;
  if (bands.length === 0 || degreesOfFreedom < 1) return null;
  const difference = bands.reduce((sum, band) => sum + band.weight * band.difference, 0) / weight;
  const residual = bands.reduce(
    (sum, band) => sum + band.squares + band.weight * (band.difference - difference) ** 2,
    0,
  );
  if (residual === 0) return null;
  const standardError = Math.sqrt(residual / degreesOfFreedom / weight);
  const halfWidth = tQuantile((1 + confidence) / 2, degreesOfFreedom) * standardError;
  return {
    difference,
    standardError,
    degreesOfFreedom,
    p: twoSidedPValue(difference, standardError, degreesOfFreedom),
    interval: { lower: difference - halfWidth, upper: difference + halfWidth },
    bands: bands.map(({ band }) => band),
  };
}

function momentsOf(answers: readonly PanelAnswer[]) {
  const mean = sampleMean(answers.map(({ value }) => value));
  if (mean === null) return null;
  const squares = answers.reduce((sum, { value }) => sum + (value - mean) ** 2, 0);
  return { firms: answers.length, mean, squares };
}
