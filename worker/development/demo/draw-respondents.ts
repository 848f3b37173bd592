import type { MemberKind } from '../../core/organisation.ts';
import { logisticPropensities } from './logistic-propensities.ts';
import { orderSample } from './order-sample.ts';
import type { RandomStream } from './random-stream.ts';

export interface Invited {
  readonly key: string;
  readonly kind: MemberKind;
  /** Linear predictor of answering without intercept, logits. */
  readonly score: number;
}

export interface Respondents {
  readonly keys: ReadonlySet<string>;
  readonly propensityOf: ReadonlyMap<string, number>;
  readonly intercepts: { readonly companies: number; readonly others: number };
}

/**
 * Who answers: companies and other kinds are two strata with the same response share, rounded to whole members,
 * so that the number of answers is planned and only who answers is random.
 * @param responseShare 0…1
 */
export function drawRespondents(
  invited: readonly Invited[],
  responseShare: number,
  streamOf: (key: string) => RandomStream,
): Respondents {
  const strata = [
    invited.filter((member) => member.kind === 'company'),
    invited.filter((member) => member.kind !== 'company'),
  ].map((members) => {
    const size = Math.round(responseShare * members.length);
    const { intercept, propensities } = logisticPropensities(
      members.map((member) => member.score),
      size,
    );
    const units = members.map((member, i) => ({ unit: member.key, probability: propensities[i] ?? 0 }));
    return { intercept, units, keys: orderSample(units, size, streamOf) };
  });
  return {
    keys: new Set(strata.flatMap((stratum) => stratum.keys)),
    propensityOf: new Map(
      strata.flatMap((stratum) => stratum.units.map((u) => [u.unit, u.probability] as const)),
    ),
    intercepts: { companies: strata[0]?.intercept ?? -Infinity, others: strata[1]?.intercept ?? -Infinity },
  };
}
