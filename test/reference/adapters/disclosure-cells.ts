import { dominance } from '../../../worker/core/disclosure/rules/dominance.ts';
import { isTooFew } from '../../../worker/core/disclosure/rules/is-too-few.ts';
import type { Holdings } from '../../../worker/core/disclosure/rules/merge-holdings.ts';
import { pPercent } from '../../../worker/core/disclosure/rules/p-percent.ts';
import { pPercentWeighted } from '../../../worker/core/disclosure/rules/p-percent-weighted.ts';
import type { WeightKnowledge } from '../../../worker/core/disclosure/rules/p-percent-weighted.ts';
import { pPercentWithWaivers } from '../../../worker/core/disclosure/rules/p-percent-with-waivers.ts';
import { pq } from '../../../worker/core/disclosure/rules/pq.ts';
import { requestRule } from '../../../worker/core/disclosure/rules/request-rule.ts';
import {
  kForNegatives,
  pForNegatives,
  pOfDominance,
} from '../../../worker/core/disclosure/rules/rule-parameters.ts';
import type { Adapters } from '../adapter.ts';
import type { Fields } from '../cases.ts';
import { exactOf, exactsOf, keysOf, listOf, printed, wholeOf } from './case-fields.ts';

/** Rules for a single cell: 01 and 02. */
export const disclosureCells: Adapters = {
  min_frequency: (input) => {
    const contributors = contributorsOf(input);
    const unsafe = isTooFew({
      contributors,
      minimum: wholeOf(input['k']),
      zeroUnsafe: input['zero_unsafe'] === true,
    });
    return { n: contributors, unsafe };
  },

  nk_dominance: (input) => {
    const found = dominance({ ...cellOf(input), largest: wholeOf(input['n']), k: exactOf(input['k']) });
    if (!found.applicable) return notApplicable(found);
    return {
      applicable: true,
      sign_flipped: found.signFlipped,
      unsafe: found.unsafe,
      top_sum: printed(found.compared),
      threshold: printed(found.threshold),
      upl: printed(found.protection),
    };
  },

  p_percent: (input) => {
    if (input['weights'] !== undefined) return weighted(input);
    if (input['waivers'] !== undefined) return waived(input);
    const found = pPercent({
      ...cellOf(input),
      p: exactOf(input['p']),
      coalition: wholeOf(input['coalition'] ?? 1),
      zeroUnsafe: input['zero_unsafe'] === true,
    });
    if (!found.applicable) return notApplicable(found);
    return {
      ...remainderOf(found),
      upper_estimate_x1: printed(found.upperEstimate),
      relative_error_pct: printed(found.relativeErrorPct),
    };
  },

  pq: (input) => {
    const found = pq({ ...cellOf(input), p: exactOf(input['p']), q: exactOf(input['q']) });
    if (!found.applicable) return notApplicable(found);
    return { ...remainderOf(found), p_star: printed(found.pStar) };
  },

  negative_p: (input) => ({ p_f: printed(pForNegatives(exactOf(input['p']), exactOf(input['f']))) }),
  negative_k: (input) => ({ k_f: printed(kForNegatives(exactOf(input['k']), exactOf(input['f']))) }),
  nk_to_p: (input) => ({ p: printed(pOfDominance(exactOf(input['k']))) }),

  request: (input) => {
    const minimum = input['min_freq'] ?? null;
    const found = requestRule({
      contributions: exactsOf(input['contributions']),
      asked: listOf(input['requests']).map(Boolean),
      share: exactOf(input['pct']),
      minimum: minimum === null ? null : wholeOf(minimum),
    });
    return { unsafe: found.unsafe, by_share: found.byShare, by_frequency: found.byFrequency };
  },
};

function weighted(input: Fields) {
  const found = pPercentWeighted({
    contributions: exactsOf(input['contributions']),
    weights: exactsOf(input['weights']),
    p: exactOf(input['p']),
    // The three ways are named alike.
    knowledge: input['weight_mode'] as WeightKnowledge,
  });
  return found.applicable ? { ...remainderOf(found), total: printed(found.total) } : notApplicable(found);
}

function waived(input: Fields) {
  const found = pPercentWithWaivers({
    ...cellOf(input),
    waivers: listOf(input['waivers']).map(Boolean),
    p: exactOf(input['p']),
  });
  if (!found.applicable) return notApplicable(found);
  return {
    applicable: true,
    sign_flipped: found.signFlipped,
    unsafe: found.unsafe,
    remainder: printed(found.remainder),
    threshold: printed(found.threshold),
    upl: printed(found.protection),
    s: printed(found.protectedContribution),
    r: printed(found.attacker),
  };
}

function remainderOf(found: Extract<ReturnType<typeof pPercentWeighted>, { applicable: true }>) {
  return {
    applicable: true,
    sign_flipped: found.signFlipped,
    unsafe: found.unsafe,
    remainder: printed(found.compared),
    threshold: printed(found.threshold),
    upl: printed(found.protection),
  };
}

function notApplicable({ contributors }: { readonly contributors: number }) {
  return { applicable: false, fallback: 'min_frequency', n: contributors };
}

function cellOf(input: Fields) {
  const holdings = holdingsOf(input);
  return { contributions: exactsOf(input['contributions']), ...(holdings && { holdings }) };
}

function holdingsOf(input: Fields): Holdings | undefined {
  return input['holdings'] === undefined ? undefined : keysOf(input['holdings']);
}

/** Distinct holdings where they are known, else the contributors or records counted. */
function contributorsOf(input: Fields): number {
  const holdings = holdingsOf(input);
  return holdings === undefined ? wholeOf(input['n'] ?? input['records']) : new Set(holdings).size;
}
