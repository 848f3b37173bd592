import type { Column } from '../missing/column.ts';
import { sampleMedian } from '../sample-median.ts';

interface Speeding {
  /** Respondents whose duration is known. */
  readonly assessed: number;
  readonly medianSeconds: number | null;
  /** Below this a respondent counts as fast. */
  readonly limitSeconds: number | null;
  readonly fast: number;
  /** 0…1; null where no duration is known. */
  readonly share: number | null;
}

/** The strictest of the limits in use, .3, .4 and .5: what lies below was hardly read. */
const usualShareOfMedian = 0.3;

/**
 * How many went through the questionnaire much faster than most.
 * @param durationsSeconds from the first to the last answer, > 0; null where it is not known
 * @param shareOfMedian of the usual duration below which a respondent counts as fast, in 0…1
 * @throws RangeError for a duration or a share that cannot be
 * @source Greszki, Meyer & Schoen 2015, Public Opinion Quarterly 79, 471–503
 * @verified hand counts in the test
 */
export function speeding(durationsSeconds: Column, shareOfMedian = usualShareOfMedian): Speeding {
  const known = durationsSeconds.filter((duration) => duration !== null);
  if (known.some((duration) => !(duration > 0))) throw new RangeError('a duration must be greater than 0');
  if (!(shareOfMedian > 0 && shareOfMedian < 1)) throw new RangeError('share must lie between 0 and 1');
  const medianSeconds = sampleMedian(known);
  if (medianSeconds === null)
    return { assessed: 0, medianSeconds: null, limitSeconds: null, fast: 0, share: null };
  const limitSeconds = shareOfMedian * medianSeconds;
  const fast = known.filter((duration) => duration < limitSeconds).length;
  return { assessed: known.length, medianSeconds, limitSeconds, fast, share: fast / known.length };
}
