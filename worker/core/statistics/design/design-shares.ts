import { designMean } from './design-mean.ts';
import { designTotal } from './design-total.ts';
import type { DesignEstimate, DesignOptions } from './design-estimate.ts';
import type { SurveyDesign } from './survey-design.ts';

interface Levels extends DesignOptions {
  /** The answer of each unit. */
  readonly labels: readonly string[];
  /** The answers that are possible, also those that nobody gave. */
  readonly levels: readonly string[];
  readonly design: SurveyDesign;
  readonly inDomain?: readonly boolean[];
}

/**
 * Share of members with each of several answers, in the order of the levels.
 * @returns shares 0…1 with Wald intervals that may leave 0…1 and have no width for a level nobody or everybody chose:
 * the exact hypergeometric interval is the one to publish. null for a domain without weight
 * @throws RangeError for an answer that is none of the levels
 * @method mean of 0 and 1 for each level
 * @source Cochran 1977, Sampling Techniques, 3.2
 * @verified test/reference/01a-srs-apisrs.json, 01b-srs-empluk1982.json, 01c-strat-apistrat.json
 */
export function designShares({ labels, levels, ...question }: Levels): readonly (DesignEstimate | null)[] {
  checkLabels(labels, levels, question.inDomain);
  return levels.map((level) => designMean({ values: indicator(labels, level), ...question }));
}

/**
 * Number of members with each of several answers, in the order of the levels.
 * @throws RangeError for an answer that is none of the levels
 * @method total of 0 and 1 for each level
 * @source Cochran 1977, Sampling Techniques, 3.2
 * @verified test/reference/01a-srs-apisrs.json, 01b-srs-empluk1982.json
 */
export function designCounts({ labels, levels, ...question }: Levels): readonly DesignEstimate[] {
  checkLabels(labels, levels, question.inDomain);
  return levels.map((level) => designTotal({ values: indicator(labels, level), ...question }));
}

function checkLabels(
  labels: readonly string[],
  levels: readonly string[],
  inDomain?: readonly boolean[],
): void {
  const known = new Set(levels);
  if (!labels.every((label, unit) => inDomain?.[unit] === false || known.has(label)))
    throw new RangeError('an answer is none of the levels');
}

function indicator(labels: readonly string[], level: string): readonly number[] {
  return labels.map((label) => (label === level ? 1 : 0));
}
