import { attackPublications } from '../../../worker/core/disclosure/attack/attack-publications.ts';
import type { Publication } from '../../../worker/core/disclosure/attack/attack-publications.ts';
import { recoverableSums } from '../../../worker/core/disclosure/attack/recoverable-sums.ts';
import { consistentDistributions } from '../../../worker/core/disclosure/derived/consistent-distributions.ts';
import {
  valueOfGrowth,
  valueOfShare,
  widthPct,
} from '../../../worker/core/disclosure/derived/linked-value.ts';
import type { LinkedValue } from '../../../worker/core/disclosure/derived/linked-value.ts';
import { meanOfTheRest } from '../../../worker/core/disclosure/derived/mean-of-the-rest.ts';
import {
  tellsOneValue,
  valuesOfOrderStatistics,
} from '../../../worker/core/disclosure/derived/order-statistics.ts';
import type { Fact } from '../../../worker/core/disclosure/derived/published-facts.ts';
import { smallDifferences } from '../../../worker/core/disclosure/derived/small-differences.ts';
import { toldUnanimity } from '../../../worker/core/disclosure/derived/told-unanimity.ts';
import { valuesOfMeanAndVariance } from '../../../worker/core/disclosure/derived/values-of-mean-and-variance.ts';
import { countsOfRoundedShare } from '../../../worker/core/disclosure/rounding/counts-of-rounded-share.ts';
import { meansTimesCounts } from '../../../worker/core/disclosure/rounding/means-times-counts.ts';
import { roundedBaseInterval } from '../../../worker/core/disclosure/rounding/rounded-base-interval.ts';
import type { BaseRounding } from '../../../worker/core/disclosure/rounding/rounded-base-interval.ts';
import { roundedTable } from '../../../worker/core/disclosure/rounding/rounded-table.ts';
import { sizesOfPercentages } from '../../../worker/core/disclosure/rounding/sizes-of-percentages.ts';
import { sumsOfRoundedMean } from '../../../worker/core/disclosure/rounding/sums-of-rounded-mean.ts';
import type { Adapters } from '../adapter.ts';
import type { Fields, Json } from '../cases.ts';
import {
  equationsOf,
  exactOf,
  exactOrNull,
  exactsOf,
  fieldsOf,
  keysOf,
  listOf,
  mapOf,
  pairOf,
  printed,
  printedIntervals,
  printedRange,
  wholeOf,
} from './case-fields.ts';

/** Differencing, rounding, derived values and whole attacks: 06 to 09, and unanimity of 03. */
export const disclosureAttacks: Adapters = {
  recoverable_groups: (input) => {
    const naming = namingOf(input);
    const groups = recoverableSums(
      naming.names,
      publicationsOf(input, naming).map(({ kind, members, value }) => ({
        members,
        sum: kind === 'mean' ? value.times(members.length) : value,
      })),
      knownOf(input, naming),
      wholeOf(input['k']),
    );
    return {
      groups: groups.map(({ members, sum }) => ({ members: members.map(naming.label), sum: printed(sum) })),
      safe: groups.length === 0,
    };
  },

  difference_table: (input) => {
    const { differences, small } = smallDifferences(
      mapOf(input['outer'], wholeOf),
      mapOf(input['inner'], wholeOf),
      wholeOf(input['k']),
    );
    return { difference: Object.fromEntries(differences), small, unsafe: small.length > 0 };
  },

  rounded_mean: (input) => {
    const mean = { value: exactOf(input['mean']), digits: wholeOf(input['digits']) };
    const scale = input['scale'] === undefined ? undefined : pairOf(input['scale']);
    const sums = sumsOfRoundedMean(wholeOf(input['n']), mean, scale);
    return { sums, exact: sums.length === 1 };
  },

  rounded_share: (input) => {
    const n = wholeOf(input['n']);
    const share = { value: exactOf(input['percent']), digits: wholeOf(input['digits']) };
    const counts = countsOfRoundedShare(n, share);
    return { counts, exact: counts.length === 1, complement: counts.map((count) => n - count) };
  },

  n_from_percentages: (input) => {
    const sizes = sizesOfPercentages(
      exactsOf(input['percentages']),
      wholeOf(input['digits']),
      wholeOf(input['n_max']),
      input['exhaustive'] === true,
    );
    return { n: sizes, smallest: sizes[0] ?? null };
  },

  rounded_base: (input) => {
    const { first, last } = roundedBaseInterval(
      exactOf(input['value']),
      wholeOf(input['base']),
      roundingOf(input),
    );
    return first > last ? { lo: null, hi: null } : { lo: Number(first), hi: Number(last) };
  },

  rounded_table: (input) => {
    const { intervals, exact, narrowed } = roundedTable(
      mapOf(input['published'], exactOf),
      equationsOf(input['equations']),
      wholeOf(input['base']),
      roundingOf(input),
    );
    return { intervals: printedIntervals(intervals), exact, narrowed };
  },

  mean_times_count: (input) => {
    const solutions = meansTimesCounts(
      listOf(input['perturbed_counts']).map(wholeOf),
      wholeOf(input['max_deviation']),
      exactsOf(input['means']),
      wholeOf(input['mean_digits']),
      input['integer_sums'] === true,
    );
    return { solutions, unique: solutions.length === 1 };
  },

  unanimity: (input) => {
    const { solutions, at, memberRange } = toldUnanimity(
      wholeOf(input['n']),
      pairOf(input['scale']),
      listOf(input['facts']).map(factOf),
    );
    return { solutions, unanimous: at !== null, at, member_range: memberRange };
  },

  distribution_enumeration: (input) => {
    const categories = listOf(input['categories']).map((each) => {
      const { id, score } = fieldsOf(each);
      return { id: String(id), score: exactOf(score ?? 0) };
    });
    const { solutions, ranges } = consistentDistributions(
      wholeOf(input['n']),
      categories,
      listOf(input['facts']).map(factOf),
    );
    const told = ranges.flatMap(({ id, range }) =>
      range !== null && range[0] === range[1] ? [{ id, count: range[0] }] : [],
    );
    const k = wholeOf(input['k']);
    return {
      solutions,
      per_category: Object.fromEntries(ranges.map(({ id, range }) => [id, range])),
      exact: told.map(({ id }) => id),
      small_exact: told.flatMap(({ id, count }) => (count > 0 && count < k ? [id] : [])),
      empty_known: told.flatMap(({ id, count }) => (count === 0 ? [id] : [])),
      unique: solutions === 1,
    };
  },

  order_statistics: (input) => {
    const facts = ['mean', 'median', 'min', 'max'].flatMap((name) => {
      const value = exactOrNull(input[name]);
      return value === null ? [] : [[name, value] as const];
    });
    const values = valuesOfOrderStatistics(wholeOf(input['n']), Object.fromEntries(facts));
    return { values: values?.map(printed) ?? null, exact: values !== null };
  },

  mean_variance_pair: (input) => {
    const values = valuesOfMeanAndVariance(
      wholeOf(input['n']),
      exactOf(input['mean']),
      exactOf(input['variance']),
      input['ddof'] === 0 ? 0 : 1,
    );
    return { values, exact: values !== null };
  },

  share_of_total: (input) =>
    linkedValue(
      input,
      valueOfShare(exactOf(input['total']), {
        value: exactOf(input['percent']),
        digits: wholeOf(input['digits']),
      }),
    ),

  growth_link: (input) =>
    linkedValue(
      input,
      valueOfGrowth(exactOf(input['previous']), {
        value: exactOf(input['growth_percent']),
        digits: wholeOf(input['digits']),
      }),
    ),

  mean_complement: (input) => {
    const groups = listOf(input['groups']).map((each) => {
      const { n, mean } = fieldsOf(each);
      return { n: wholeOf(n), mean: exactOf(mean) };
    });
    const all = { n: wholeOf(input['total_n']), mean: exactOf(input['total_mean']) };
    const { n, sum, mean } = meanOfTheRest(all, groups);
    return { n, sum: printed(sum), mean: printed(mean) };
  },

  single_value_statistic: (input) => ({
    reveals_individual: tellsOneValue(String(input['statistic']), wholeOf(input['n'])),
  }),

  attack: (input) => {
    const naming = namingOf(input);
    const values = listOf(input['members']).map((member) => exactOrNull(fieldsOf(member)['value']));
    const { lo, hi } = fieldsOf(input['bounds']);
    const outcome = attackPublications({
      members: new Map(naming.names.map((name, at) => [name, values[at] ?? null])),
      publications: publicationsOf(input, naming),
      bounds: { lower: exactOrNull(lo), upper: exactOrNull(hi) },
      integer: input['integer'] === true,
      known: knownOf(input, naming),
      minimum: wholeOf(input['k']),
      closenessPct: exactOf(input['p']),
    });
    return {
      exact: outcome.exact.map(({ members, sum }) => ({
        members: members.map(naming.label),
        sum: printed(sum),
      })),
      members: outcome.members.map(({ members, isTooClose, ...range }) => {
        const [from, to] = printedRange(range);
        return { member: members.map(naming.label)[0], lo: from, hi: to, flagged: isTooClose };
      }),
      flagged: outcome.tooClose.map(({ members, ...range }) => {
        const [from, to] = printedRange(range);
        return { members: members.map(naming.label), lo: from, hi: to };
      }),
      upper_close: outcome.upperTooClose.map(naming.label),
      unsafe: outcome.unsafe,
    };
  },
};

/** Members as the rules name them, and as the case does: by position, or by label. */
interface Naming {
  readonly names: readonly string[];
  readonly label: (name: string) => string | number;
}

function namingOf(input: Fields): Naming {
  const members = input['members'];
  const sets = listOf(input['publications']).flatMap((each) => keysOf(fieldsOf(each)['members']));
  if (sets.every((key) => typeof key === 'number')) {
    const count = Array.isArray(members) ? members.length : wholeOf(members);
    return { names: Array.from({ length: count }, (_, at) => String(at)), label: Number };
  }
  const listed = listOf(members).map((each) => (typeof each === 'object' ? fieldsOf(each)['id'] : each));
  return { names: [...new Set([...listed, ...sets].map(String))], label: (name) => name };
}

function publicationsOf(input: Fields, { names }: Naming): readonly Publication[] {
  const known = new Set(names);
  return listOf(input['publications']).map((each) => {
    const { kind, members, value, rounding } = fieldsOf(each);
    const set = keysOf(members).map(String);
    for (const name of set) if (!known.has(name)) throw new Error(`no member ${name}`);
    const digits = rounding ?? null;
    return {
      kind: kindOf(kind),
      members: set,
      value: exactOf(value),
      digits: digits === null ? null : wholeOf(digits),
    };
  });
}

function kindOf(value: Json | undefined): Publication['kind'] {
  if (value === 'mean' || value === 'sum') return value;
  // A count is the sum of ones.
  if (value === 'count') return 'sum';
  throw new Error(`no kind of publication ${JSON.stringify(value)}`);
}

function knownOf(input: Fields, { names }: Naming) {
  const known = mapOf(input['known'], exactOf);
  for (const name of known.keys()) if (!names.includes(name)) throw new Error(`no member ${name}`);
  return known;
}

function roundingOf(input: Fields): BaseRounding {
  return input['mode'] === 'controlled'
    ? { kind: 'controlled', steps: wholeOf(input['steps'] ?? 0) }
    : { kind: 'nearest' };
}

function factOf(value: Json): Fact {
  const fact = fieldsOf(value);
  const digits = fact['digits'] === undefined || fact['digits'] === null ? null : wholeOf(fact['digits']);
  const exact = exactOf(fact['value']);
  const categories = keysOf(fact['categories']).map(String);
  switch (fact['kind']) {
    case 'mean':
      return { kind: 'mean', value: exact, digits };
    case 'share':
      return { kind: 'share', categories, value: exact, digits };
    case 'count':
      return { kind: 'count', categories, value: wholeOf(fact['value']) };
    case 'min':
    case 'max':
      return { kind: fact['kind'], value: exact };
    default:
      throw new Error(`no fact ${JSON.stringify(fact['kind'])}`);
  }
}

function linkedValue(input: Fields, value: LinkedValue) {
  const width = widthPct(value, exactOf(input['true_value']));
  const [lo, hi] = printedRange(value);
  const flagged = width !== null && width.isLess(exactOf(input['flag_p']));
  return { lo, hi, width_pct_of_value: printed(width), flagged };
}
