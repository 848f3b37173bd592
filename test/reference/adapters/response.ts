import { panelRetention } from '../../../worker/core/statistics/response/panel-retention.ts';
import { presenceTransitions } from '../../../worker/core/statistics/response/presence-transitions.ts';
import { responseRates } from '../../../worker/core/statistics/response/response-rates.ts';
import {
  cumulativeIncidence,
  incidenceInterval,
} from '../../../worker/core/statistics/survival/cumulative-incidence.ts';
import type { Duration } from '../../../worker/core/statistics/survival/duration.ts';
import { kaplanMeier, survivalAt } from '../../../worker/core/statistics/survival/kaplan-meier.ts';
import { logRankTest } from '../../../worker/core/statistics/survival/log-rank-test.ts';
import { hazardRatio } from '../../../worker/core/statistics/survival/proportional-hazards.ts';
import { restrictedMeanSurvival } from '../../../worker/core/statistics/survival/restricted-mean-survival.ts';
import {
  survivalInterval,
  survivalStandardError,
} from '../../../worker/core/statistics/survival/survival-interval.ts';
import {
  survivalMedian,
  survivalMedianInterval,
} from '../../../worker/core/statistics/survival/survival-median.ts';
import { columnOf, numberOf, numbersOf } from '../adapter.ts';
import type { Adapters } from '../adapter.ts';
import type { DataSet, Fields } from '../cases.ts';

const confidence = 0.95;

export const response: Adapters = {
  'response.aapor': (input) => ratesOf(input),
  'panel.retention': (input, data) => retentionOf(presenceOf(input, data)),
  'panel.transitionMatrix': (input, data) => {
    const { stayedAway, entered, left, stayed } = presenceTransitions(presenceOf(input, data));
    return {
      counts: [
        [stayedAway, entered],
        [left, stayed],
      ],
      order: ['absent', 'present'],
    };
  },
  'survival.kaplanMeier': kaplanMeierOf,
  'survival.logrank': logRankOf,
  'survival.cumulativeIncidence': incidenceOf,
};

/** R writes NaN where a share has nobody below it, or an error is not known. */
const orNaN = (value: number | null | undefined) => value ?? NaN;

function ratesOf(input: Fields) {
  const count = (name: string) => numberOf(input[name]);
  const rates = responseRates(
    {
      complete: count('I'),
      partial: count('P'),
      refusal: count('R'),
      noContact: count('NC'),
      other: count('O'),
      unknownMember: count('UH'),
      unknownOther: count('UO'),
      notEligible: count('NE'),
    },
    input['e'] == null ? null : count('e'),
  );
  const numbered = (name: string, values: readonly (number | null)[]) =>
    Object.fromEntries(values.map((value, at) => [`${name}${at + 1}`, value]));
  return {
    e: rates.eligibleShare,
    ...numbered('RR', rates.response),
    ...numbered('COOP', rates.cooperation),
    ...numbered('REF', rates.refusal),
    ...numbered('CON', rates.contact),
  };
}

function presenceOf(input: Fields, data: DataSet): readonly (readonly boolean[])[] {
  // A matrix by rows; one of a single row may come without its outer brackets.
  const rows = columnOf(input['presence'], data) as readonly unknown[];
  const matrix = rows.some(Array.isArray) ? (rows as readonly (readonly unknown[])[]) : [rows];
  return matrix.map((row) => row.map((cell) => Number(cell) === 1));
}

function retentionOf(presence: readonly (readonly boolean[])[]) {
  const { waves, unitsByWavesPresent, withGaps, monotoneDropouts } = panelRetention(presence);
  const present = unitsByWavesPresent.reduce((sum, units, count) => sum + units * count, 0);
  return {
    by_wave: waves.map((each) => ({
      wave: each.wave,
      n_prev: each.before,
      n_now: each.now,
      retained: each.retained,
      retention: orNaN(each.retention),
      attrition: 1 - orNaN(each.retention),
      entrants: each.entrants,
      first_time: each.firstTime,
      returners: each.returners,
      overlap_share_of_now: orNaN(each.overlapShare),
      cohort1_present: orNaN(each.firstCohortPresent),
      cohort1_continuous: orNaN(each.firstCohortContinuous),
    })),
    n_units: presence.length,
    waves_present_distribution: unitsByWavesPresent,
    units_with_gaps: withGaps,
    monotone_dropouts: monotoneDropouts,
    all_waves: unitsByWavesPresent.at(-1),
    mean_waves_present: present / presence.length,
  };
}

/** R leaves out rows with a missing value, and those that end before they are entered. */
function durationsOf<More>(
  input: Fields,
  data: DataSet,
  more: (row: number) => More,
): readonly (Duration & More)[] {
  const events = numbersOf(input['event'], data);
  const entries = input['entry'] == null ? null : numbersOf(input['entry'], data);
  return numbersOf(input['time'], data).flatMap((end, row) => {
    const entry = entries === null ? 0 : (entries[row] ?? NaN);
    const event = events[row] ?? NaN;
    if (Number.isNaN(entry + end + event) || (entries !== null && end <= entry)) return [];
    return [{ entry, end, event: event === 1, ...more(row) }];
  });
}

function kaplanMeierOf(input: Fields, data: DataSet) {
  const durations = durationsOf(input, data, () => ({}));
  const events = numbersOf(input['event'], data);
  const curve = kaplanMeier(durations);
  const times = numbersOf(input['times'], data).toSorted((a, b) => a - b);
  const points = times.map((time) => ({ time, ...survivalAt(curve, time) }));
  const intervals = (scale: 'plain' | 'log' | 'logLog') =>
    points.map((point) => survivalInterval(point, scale, confidence));
  // R's curve begins with a share and limits of 1, before the first time.
  const logLog = intervals('logLog').map((interval, at) =>
    (times[at] ?? NaN) < (curve[0]?.time ?? NaN) ? { lower: 1, upper: 1 } : interval,
  );
  const medianLog = survivalMedianInterval(curve, 'log', confidence);
  const medianLogLog = survivalMedianInterval(curve, 'logLog', confidence);
  const restricted = restrictedMeanSurvival(curve, numberOf(input['tau']));
  return {
    n: events.length,
    events: events.some(Number.isNaN) ? null : events.reduce((sum, event) => sum + event, 0),
    at_risk: points.map(({ atRisk }) => atRisk),
    survival: points.map(({ survival }) => survival),
    se_greenwood: points.map((point) => orNaN(survivalStandardError(point))),
    lower_plain: intervals('plain').map((interval) => orNaN(interval?.lower)),
    upper_plain: intervals('plain').map((interval) => orNaN(interval?.upper)),
    lower_log: intervals('log').map((interval) => interval?.lower ?? null),
    upper_log: intervals('log').map((interval) => interval?.upper ?? null),
    lower_loglog: logLog.map((interval) => interval?.lower ?? null),
    upper_loglog: logLog.map((interval) => interval?.upper ?? null),
    median: survivalMedian(curve),
    median_lower_log: medianLog.lower,
    median_upper_log: medianLog.upper,
    median_lower_loglog: medianLogLog.lower,
    median_upper_loglog: medianLogLog.upper,
    rmst: restricted.mean,
    rmst_se: restricted.standardError,
    n_event_times: curve.filter((point) => point.events > 0).length,
  };
}

function logRankOf(input: Fields, data: DataSet) {
  const column = columnOf(input['group'], data);
  const groups = levelsOf(column);
  const durations = durationsOf(input, data, (row) => ({
    group: String(column[row]),
    compared: String(column[row]) === groups[1],
  })).filter(({ group }) => groups.includes(group));
  const test = logRankTest(durations, groups);
  const efron = hazardRatio(durations, 'efron', 50);
  return {
    levels: groups,
    observed: test?.observed,
    expected: test?.expected,
    chisq: test?.chiSquare,
    df: test?.degreesOfFreedom,
    p: test?.p,
    cox_beta_efron: efron?.logRatio ?? null,
    // R's variance of a coefficient that it leaves out.
    cox_se_efron: efron?.standardError ?? 0,
    cox_beta_breslow: hazardRatio(durations, 'breslow', 20)?.logRatio ?? null,
  };
}

function incidenceOf(input: Fields, data: DataSet) {
  const ends = numbersOf(input['end'], data);
  const curve = cumulativeIncidence(
    numbersOf(input['time'], data).map((end, row) => {
      const cause = ends[row] ?? NaN;
      return { entry: 0, end, cause: cause === 0 ? null : String(cause) };
    }),
    String(numberOf(input['cause'])),
  );
  const points = numbersOf(input['times'], data).map((time) => curve.findLast((point) => point.time <= time));
  const intervals = points.map((point) =>
    point === undefined ? null : incidenceInterval(point, confidence),
  );
  return {
    lower: intervals.map((interval) => interval?.lower ?? null),
    upper: intervals.map((interval) => interval?.upper ?? null),
    incidence: points.map((point) => point?.incidence ?? 0),
    variance: points.map((point) => point?.variance ?? 0),
  };
}

/** The order of R's factors: by number where the column holds numbers, else by alphabet. */
function levelsOf(column: readonly (number | string | null)[]): readonly string[] {
  return [...new Set(column.filter((value) => value !== null))]
    .toSorted((a, b) =>
      typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en'),
    )
    .map(String);
}
