import type { FrameMember } from './population.ts';
import type { LeaverRule } from './population-parameters.ts';
import { logisticPropensities } from './logistic-propensities.ts';
import { orderSample } from './order-sample.ts';
import type { RandomStream } from './random-stream.ts';

/** Logits of leaving per latent unit of satisfaction: the unsatisfied leave more easily. */
const leavingSlope = -1;

/**
 * Keys of those who leave after a wave, rule by rule.
 * @param rules exact counts; `lowest` takes the lowest SM1 answers, ties by the lower latent satisfaction
 * @param streamOf a stream per member
 */
export function chooseLeavers(
  frame: readonly FrameMember[],
  rules: readonly LeaverRule[],
  streamOf: (key: string) => RandomStream,
): readonly string[] {
  const leaving: string[] = [];
  for (const rule of rules) {
    const staying = frame.filter((member) => !leaving.includes(member.key));
    leaving.push(...follow(rule, staying, streamOf));
  }
  return leaving;
}

function follow(
  rule: LeaverRule,
  staying: readonly FrameMember[],
  streamOf: (key: string) => RandomStream,
): string[] {
  const eligible =
    rule.from === 'anyone'
      ? staying
      : staying.filter((member) => member.kind === 'company' && satisfactionCode(member) !== null);
  if (rule.from === 'answeringCompanies' && rule.choose === 'lowest') {
    return eligible
      .toSorted(
        (a, b) => (satisfactionCode(a) ?? 0) - (satisfactionCode(b) ?? 0) || a.satisfaction - b.satisfaction,
      )
      .slice(0, rule.count)
      .map((member) => member.key);
  }
  const { propensities } = logisticPropensities(
    eligible.map((member) => leavingSlope * member.satisfaction),
    rule.count,
  );
  return orderSample(
    eligible.map((member, i) => ({ unit: member.key, probability: propensities[i] ?? 0 })),
    rule.count,
    streamOf,
  );
}

function satisfactionCode(member: FrameMember): number | null {
  const answer = member.given?.['SM1'];
  return answer?.state === 'valid' && typeof answer.value === 'number' ? answer.value : null;
}
