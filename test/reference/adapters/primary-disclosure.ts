import { Fraction } from '../../../worker/core/disclosure/exact/fraction.ts';
import { dominance } from '../../../worker/core/disclosure/rules/dominance.ts';
import { isTooFew } from '../../../worker/core/disclosure/rules/is-too-few.ts';
import { pPercent } from '../../../worker/core/disclosure/rules/p-percent.ts';
import { pq } from '../../../worker/core/disclosure/rules/pq.ts';
import { rankedContributions } from '../../../worker/core/disclosure/rules/ranked-contributions.ts';
import { columnOf, numberOf } from '../adapter.ts';
import type { Adapter } from '../adapter.ts';

/** The rules for one cell. Zeros and missing values are no contributors. */
export const primaryDisclosure: Adapter = (input, data) => {
  const contributions = columnOf(input['contributions'], data)
    .filter((value) => value !== null)
    .map(Fraction.of)
    .filter((value) => !value.equals(0));
  const found = rankedContributions(contributions);
  const remainder = pPercent({ contributions, p: 0 });
  if (found === null || !remainder.applicable) throw new Error('gains and losses in one cell');
  const [x1 = Fraction.zero, x2 = Fraction.zero] = found.ranked;
  const contributors = contributions.length;
  const fields: Readonly<Record<string, number | boolean | null>> = {
    n_contributors: contributors,
    total: found.total.toNumber(),
    x1: x1.toNumber(),
    x2: x2.toNumber(),
    remainder: remainder.compared.toNumber(),
    below_min_count: isTooFew({ contributors, minimum: numberOf(input['min_contributors']) }),
    p_percent_ratio: x1.equals(0) ? null : remainder.compared.times(100).over(x1).toNumber(),
  };
  // Which rules a case asks about stands only in the names of its fields.
  return new Proxy(fields, {
    get: (known, name) => (name in known ? known[String(name)] : verdictOf(String(name), contributions)),
  });
};

/** p10, n2_k85 and p10_q50. */
const ruleName = /^(?:n(?<largest>\d+)_k(?<k>[\d.]+)|p(?<p>[\d.]+)(?:_q(?<q>[\d.]+))?)$/;

function verdictOf(name: string, contributions: readonly Fraction[]): boolean | undefined {
  const { largest, k, p, q } = ruleName.exec(name)?.groups ?? {};
  if (largest !== undefined && k !== undefined)
    return verdict(dominance({ contributions, largest: Number(largest), k }));
  if (p === undefined) return undefined;
  return verdict(q === undefined ? pPercent({ contributions, p }) : pq({ contributions, p, q }));
}

function verdict(found: { readonly applicable: boolean; readonly unsafe?: boolean }): boolean | undefined {
  return found.unsafe;
}
