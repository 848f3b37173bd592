import type { AbsenceReason } from '../absence.ts';
import type { IndicatorSeries, SeriesPoint } from '../catalogue/series.ts';
import type { IndicatorValue } from '../indicator-value.ts';

/**
 * SDMX code list OBS_STATUS, the part that occurs here: A normal · B first value after a break · L exists, not
 * asked · M cannot exist · O missing · Q suppressed.
 * @source SDMX cross-domain code list CL_OBS_STATUS 2.2
 */
export type ObservationStatus = 'A' | 'B' | 'L' | 'M' | 'O' | 'Q';

/** All protected reasons share one status: outside the house nobody can tell them apart. */
const statusOfAbsence: Readonly<Record<AbsenceReason, ObservationStatus>> = {
  noAnswers: 'Q',
  tooFew: 'Q',
  suppressed: 'Q',
  notApplicable: 'M',
  unbounded: 'M',
  notAsked: 'L',
  frameUnknown: 'O',
  refused: 'O',
};

/** Whether a point is the first measured one since a break of its series. */
export function beginsRun(series: IndicatorSeries, point: SeriesPoint): boolean {
  return series.breaks.some(({ year }) => {
    const first = series.points.find((other) => other.year >= year && other.value.kind === 'measured');
    return first?.year === point.year;
  });
}

/**
 * Status of one published value of a point: of the whole, or of a segment. A net score whose three shares are shown
 * in its place is missing, not suppressed.
 */
export function observationStatus(
  series: IndicatorSeries,
  point: SeriesPoint,
  value: IndicatorValue,
): ObservationStatus {
  if (value.kind === 'absent') return value.shares === undefined ? statusOfAbsence[value.reason] : 'O';
  return beginsRun(series, point) ? 'B' : 'A';
}
