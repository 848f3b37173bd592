import { marginTotals, numberedMargin } from './margin.ts';
import type { Margin, NumberedMargin } from './margin.ts';
import type { SurveyDesign } from './survey-design.ts';

/** Sweeps after which residuals that still move are taken as they are. */
const mostSweeps = 1000;

/**
 * A design whose weights were raked to known counts, capped or not.
 * @param design as it was drawn
 * @param weights the raked ones
 * @param sweeps over the margins to take their means out; until nothing moves unless given. survey::rake makes ten
 * @method influences w_i e_i with the raked weights; e is the residual of the least-squares regression on the categories
 * of all margins with the weights of the drawn design
 * @source Deville, Särndal & Sautory 1993, JASA 88, 1013–1020
 * @verified test/reference/01a-srs-apisrs.json, 01b-srs-empluk1982.json
 */
export function rakedDesign(
  design: SurveyDesign,
  margins: readonly Margin[],
  weights: readonly number[],
  sweeps: number = mostSweeps,
): SurveyDesign {
  const numbered = margins.map(numberedMargin);
  return {
    ...design,
    weights,
    residuals: (values) => {
      const smallest = 1e-14 * Math.max(...values.map(Math.abs));
      let current = values;
      for (let sweep = 0; sweep < sweeps; sweep += 1) {
        const before = current;
        for (const margin of numbered) current = withoutMeans(current, margin, design.weights);
        if (current.every((value, unit) => Math.abs(value - (before[unit] ?? 0)) <= smallest)) break;
      }
      return current;
    },
  };
}

function withoutMeans(
  values: readonly number[],
  margin: NumberedMargin,
  weights: readonly number[],
): readonly number[] {
  const totals = marginTotals(
    margin,
    values.map((value, unit) => value * (weights[unit] ?? 0)),
  );
  const counts = marginTotals(margin, weights);
  return values.map((value, unit) => {
    const place = margin.placeOf[unit] ?? 0;
    const count = counts[place] ?? 0;
    return count > 0 ? value - (totals[place] ?? 0) / count : value;
  });
}
