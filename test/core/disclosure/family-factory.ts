import { countedValue } from '../../../worker/core/catalogue/measures/counted-value.ts';
import type { CellMeasurement } from '../../../worker/core/catalogue/measure-wave.ts';
import type { SegmentWay } from '../../../worker/core/catalogue/definition.ts';
import { absent } from '../../../worker/core/indicator-value.ts';
import { discloseFamily } from '../../../worker/core/disclosure/disclose-family.ts';
import { publicationThresholds } from '../../../worker/core/disclosure/thresholds.ts';

/** A respondent of a family: its contribution, and its class in every way it belongs to. */
export type Respondent = { readonly firm: string; readonly value: number } & Readonly<
  Partial<Record<SegmentWay, string>>
>;

/** Contributions of a share: nothing, or all of it. */
export const share = { lowest: 0, highest: 100 };

/** A cell over some respondents, valued as a share. */
export function cell(
  way: SegmentWay | 'all',
  key: string,
  respondents: readonly Respondent[],
): CellMeasurement {
  const n = respondents.length;
  return {
    way,
    key,
    firms: respondents.map(({ firm }) => firm),
    contributions: new Map(respondents.map(({ firm, value }) => [firm, value])),
    value:
      n === 0
        ? absent('noAnswers', '1.0.0')
        : {
            ...countedValue({ value: 50, n, numerator: null, denominator: null, definitionVersion: '1.0.0' }),
            estimator: 'unweighted',
          },
  };
}

/** The whole family of some respondents: `all`, then every class that anybody is in. */
export function familyOf(
  respondents: readonly Respondent[],
  emptyClasses: readonly (readonly [SegmentWay, string])[] = [],
): readonly CellMeasurement[] {
  const ways = ['memberKind', 'sizeClass', 'tenure', 'stayers'] as const;
  return [
    cell('all', 'all', respondents),
    ...ways.flatMap((way) => {
      const keys = [...new Set(respondents.flatMap((respondent) => respondent[way] ?? []))].toSorted();
      return keys.map((key) =>
        cell(
          way,
          key,
          respondents.filter((found) => found[way] === key),
        ),
      );
    }),
    ...emptyClasses.map(([way, key]) => cell(way, key, [])),
  ];
}

/** Respondents of one class whose answers differ, so that agreement does not interfere. */
export function group(
  name: string,
  count: number,
  classes: Readonly<Partial<Record<SegmentWay, string>>>,
): readonly Respondent[] {
  return Array.from({ length: count }, (_, index) => ({
    firm: `${name}${index}`,
    value: index % 2 === 0 ? 100 : 0,
    ...classes,
  }));
}

/** Discloses with any index; returns "way/key" → reason of what is withheld. */
export function withheldIn(
  cells: readonly CellMeasurement[],
  minimum: number = publicationThresholds.topBoxShare,
): Readonly<Record<string, string>> {
  const { ledger } = discloseFamily(cells, indexOf(cells), minimum, share);
  return Object.fromEntries(
    ledger.flatMap(({ way, key, reason }) => (reason === null ? [] : [[`${way}/${key}`, reason]])),
  );
}

export function indexOf(cells: readonly CellMeasurement[]): ReadonlyMap<string, number> {
  return new Map([...new Set(cells.flatMap(({ firms }) => firms))].map((firm, position) => [firm, position]));
}
