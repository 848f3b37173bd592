import type { Range } from '../../../worker/core/disclosure/exact/linear-system.ts';
import { notNegative } from '../../../worker/core/disclosure/intervals/additive-table.ts';
import type { AdditiveTable } from '../../../worker/core/disclosure/intervals/additive-table.ts';
import {
  exactCells,
  feasibilityIntervals,
} from '../../../worker/core/disclosure/intervals/feasibility-intervals.ts';
import { insiderIntervals } from '../../../worker/core/disclosure/intervals/insider-intervals.ts';
import { suppressedUnions } from '../../../worker/core/disclosure/intervals/suppressed-unions.ts';
import { suppressionPattern } from '../../../worker/core/disclosure/intervals/suppression-pattern.ts';
import { groupDisclosures } from '../../../worker/core/disclosure/rules/group-disclosure.ts';
import { protectionLevel } from '../../../worker/core/disclosure/rules/protection-level.ts';
import type { SensitivityRule } from '../../../worker/core/disclosure/rules/protection-level.ts';
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
  printed,
  printedIntervals,
  printedRange,
  wholeOf,
} from './case-fields.ts';

/** Rows of counts and tables with suppressed cells: 03, 04 and 05. */
export const disclosureTables: Adapters = {
  group_disclosure: (input) => {
    const counts = new Map(
      Object.entries(fieldsOf(input['counts'])).map(([name, count]) => [name, wholeOf(count)]),
    );
    const combinations = listOf(input['combinations']).map((each) => keysOf(each).map(String));
    const { total, disclosive } = groupDisclosures(counts, wholeOf(input['coalition'] ?? 0), combinations);
    return { total, disclosive, unsafe: disclosive.length > 0 };
  },

  feasibility_interval: (input) => {
    const intervals = feasibilityIntervals(tableOf(input));
    return { intervals: printedIntervals(intervals), exact: exactCells(intervals) };
  },

  suppression_pattern: (input) => {
    const primary = mapOf(input['primary'], (each) => {
      const { value, upl, lpl, spl } = fieldsOf(each);
      return {
        value: exactOf(value),
        above: exactOf(upl ?? 0),
        below: exactOf(lpl ?? 0),
        sliding: exactOf(spl ?? 0),
      };
    });
    const { cells, isValid } = suppressionPattern(tableOf(input), primary);
    const verdicts = [...cells].map(([name, found]) => {
      const [lo, hi] = printedRange(found);
      const verdict = {
        lo,
        hi,
        upper_ok: found.isEnoughAbove,
        lower_ok: found.isEnoughBelow,
        sliding_ok: found.isEnoughSliding,
        protected: found.isProtected,
      };
      return [name, verdict] as const;
    });
    return { cells: Object.fromEntries(verdicts), valid: isValid };
  },

  protection_level: (input) => {
    const { above, below, value } = protectionLevel(
      exactsOf(input['contributions']),
      ruleOf(input),
      input['holdings'] === undefined ? undefined : keysOf(input['holdings']),
    );
    return { upl: printed(above), lpl: printed(below), value: printed(value) };
  },

  suppressed_union: (input) => {
    const contributions = mapOf(input['contributions'], (each) => mapOf(each, exactOf));
    const p = exactOrNull(input['p']);
    const unions = suppressedUnions(
      mapOf(input['cells'], exactOrNull),
      equationsOf(input['equations']),
      contributions,
      { ...(input['k'] !== undefined && { minimum: wholeOf(input['k']) }), ...(p !== null && { p }) },
    );
    const printedUnions = unions.map(({ equation, cells, value, contributors, concentration, unsafe }) => ({
      equation,
      cells,
      value: printed(value),
      contributors,
      unsafe,
      ...(concentration?.applicable === true && {
        remainder: printed(concentration.compared),
        threshold: printed(concentration.threshold),
      }),
    }));
    return { unions: printedUnions, unsafe: unions.some(({ unsafe }) => unsafe) };
  },

  insider_interval: (input) => {
    const { intervals, newlyExact } = insiderIntervals(tableOf(input), mapOf(input['known'], exactOf));
    return { intervals: printedIntervals(intervals), newly_exact: newlyExact };
  },
};

function tableOf(input: Fields): AdditiveTable {
  const defaultBounds = input['default_bounds'];
  return {
    cells: mapOf(input['cells'], exactOrNull),
    equations: equationsOf(input['equations']),
    defaultBounds: defaultBounds === undefined ? notNegative : rangeOf(defaultBounds),
    bounds: mapOf(input['bounds'], rangeOf),
    integer: input['integer'] === true,
  };
}

function ruleOf(input: Fields): SensitivityRule {
  if (input['type'] === 'p') return { kind: 'p', p: exactOf(input['p']) };
  if (input['type'] === 'pq') return { kind: 'pq', p: exactOf(input['p']), q: exactOf(input['q']) };
  if (input['type'] === 'nk') return { kind: 'nk', largest: wholeOf(input['n']), k: exactOf(input['k']) };
  return { kind: 'minimumFrequency' };
}

function rangeOf(value: Json | undefined): Range {
  const [lower, upper] = listOf(value);
  return { lower: exactOrNull(lower), upper: exactOrNull(upper) };
}
