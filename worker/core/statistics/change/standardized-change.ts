import { logGamma } from '../distributions/log-gamma.ts';
import { sampleCorrelation } from '../sample-correlation.ts';
import { sampleMean } from '../sample-mean.ts';
import { sampleVariance } from '../sample-variance.ts';
import { noncentralityInterval } from './noncentrality-interval.ts';

interface EffectSize {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

interface StandardizedChange {
  /** Cohen's d_z: the mean change in standard deviations of the changes. */
  readonly dz: EffectSize;
  /** The same without its bias in small samples; 0 for two pairs, of which the correction leaves nothing. */
  readonly gz: EffectSize;
  /** In the mean of both waves' standard deviations; null where neither varies. */
  readonly dAverage: number | null;
  /** For repeated measures; null where a wave does not vary. */
  readonly dRepeated: number | null;
}

/**
 * Mean change of the members that answered both times, in standard deviations.
 * @param pairs one [before, after] per member
 * @param confidence share in 0…1
 * @returns null below two pairs and where all changed by the same
 * @method d_z = d̄/s_d with the noncentral t interval of d_z·√n; g_z = J·d_z with
 * J = Γ((n−1)/2)/(√((n−1)/2)·Γ((n−2)/2)); d_av = d̄/((s₁ + s₂)/2); d_rm = d_z·√(2(1 − r))
 * @source Lakens 2013, Frontiers in Psychology 4, 863; Hedges 1981
 * @verified test/reference/05-paired-empluk-beps.json
 */
export function standardizedChange(
  pairs: readonly (readonly [number, number])[],
  confidence: number,
): StandardizedChange | null {
  const differences = pairs.map(([before, after]) => after - before);
  const change = sampleMean(differences);
  const deviation = deviationOf(differences);
  const n = pairs.length;
  if (change === null || deviation === null) return null;
  if (deviation / Math.sqrt(n) <= 10 * Number.EPSILON * Math.abs(change)) return null;

  const dz = change / deviation;
  const { lower, upper } = noncentralityInterval(dz * Math.sqrt(n), n - 1, confidence);
  const size = { value: dz, lower: lower / Math.sqrt(n), upper: upper / Math.sqrt(n) };
  const before = deviationOf(pairs.map(([value]) => value)) ?? 0;
  const after = deviationOf(pairs.map(([, value]) => value)) ?? 0;
  const correlation = sampleCorrelation(pairs);
  return {
    dz: size,
    gz: scaled(size, n > 2 ? biasFactor(n) : 0),
    dAverage: before + after > 0 ? change / ((before + after) / 2) : null,
    dRepeated: correlation === null ? null : dz * Math.sqrt(2 * (1 - correlation)),
  };
}

function deviationOf(values: readonly number[]): number | null {
  const variance = sampleVariance(values);
  return variance === null ? null : Math.sqrt(variance);
}

function biasFactor(pairs: number): number {
  const degrees = pairs - 1;
  return Math.exp(logGamma(degrees / 2) - Math.log(Math.sqrt(degrees / 2)) - logGamma((degrees - 1) / 2));
}

function scaled({ value, lower, upper }: EffectSize, factor: number): EffectSize {
  return { value: value * factor, lower: lower * factor, upper: upper * factor };
}
