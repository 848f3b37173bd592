import { assess } from '../core/catalogue/assess.ts';
import { compareCounted } from '../core/catalogue/compare-counted.ts';
import type { IndicatorDefinition } from '../core/catalogue/definition.ts';
import type { IndicatorSeries, SeriesPoint } from '../core/catalogue/series.ts';
import { seriesTrendOf } from '../core/catalogue/series-trend-of.ts';
import { clusterAgeYears } from '../core/cluster-age.ts';
import type { Disclosed } from '../core/disclosure/disclosed.ts';
import { discloseOutside } from '../core/disclosure/disclose-outside.ts';
import { discloseRecords, type RecordAudience } from '../core/disclosure/disclose-records.ts';
import type { PaidAmount } from '../core/disclosure/worst-contributions.ts';
import type { IndicatorValue } from '../core/indicator-value.ts';

/** A value of records with what its disclosure needs. */
export interface RecordMeasurement {
  readonly year: number;
  readonly referenceOn: string;
  readonly value: IndicatorValue;
  /** The amounts that firms paid and the value speaks about; none for records without money. */
  readonly income: readonly PaidAmount[];
}

/** The gate for records, for one audience: the whole series of an indicator. */
export function gateRecords(
  definition: IndicatorDefinition,
  foundedOn: string,
  measurements: readonly RecordMeasurement[],
  to: RecordAudience,
): Disclosed<IndicatorSeries> {
  const points: SeriesPoint[] = [];
  for (const measurement of measurements) {
    const shown = discloseRecords(definition, measurement, to);
    const value = to.audience === 'office' ? shown : discloseOutside(shown);
    const ageYears = clusterAgeYears(foundedOn, measurement.referenceOn);
    const before = points.findLast((point) => point.value.kind === 'measured');
    points.push({
      year: measurement.year,
      referenceOn: measurement.referenceOn,
      ageYears,
      value,
      assessment: assess(definition, value, ageYears),
      change:
        value.kind === 'measured' && before?.value.kind === 'measured'
          ? compareCounted({ year: before.year, value: before.value }, { value }, definition.negligibleChange)
          : null,
      segments: {},
      itemVersions: {},
    });
  }
  const series: IndicatorSeries = {
    code: definition.code,
    definitionVersion: definition.version,
    points,
    breaks: [],
    trend: seriesTrendOf({ unit: definition.unit, points, breaks: [] }, null),
  };
  // Every value passed discloseRecords above: this is the gate.
  return series as Disclosed<IndicatorSeries>;
}
