import type { Item, VersionChange } from '../questionnaire/questionnaire.ts';
import type { IndicatorDefinition } from './definition.ts';
import { answerMeasureOf } from './measure-registry.ts';
import type { SeriesBreak } from './series.ts';

/** The items one wave asked. */
export interface AskedItems {
  readonly year: number;
  readonly items: readonly Item[];
}

/** The version of the definition that a point of the series was computed by. */
export interface ComputedPoint {
  readonly year: number;
  readonly definitionVersion: string;
}

type BreakCause = Pick<SeriesBreak, 'changeClass' | 'reason'>;

/**
 * Finds where the series of an indicator breaks: in a wave that asks one of its items in a version whose change is of
 * class 2 or above. A rested item is compared with the wave that asked it last. A version whose way from the one
 * asked before is not recorded breaks too, and so do another set of items under the same definition, and another
 * version of the definition than the point before was computed by.
 * @param waves in any order
 * @param points of the series, in any order, the one to be published among them
 * @returns oldest first, at most one break per year: the gravest cause, with every item behind it
 */
export function seriesBreaks(
  definition: IndicatorDefinition,
  waves: readonly AskedItems[],
  points: readonly ComputedPoint[] = [],
): readonly SeriesBreak[] {
  const byYear = new Map<number, SeriesBreak>();
  for (const found of [...itemBreaks(definition, waves), ...definitionBreaks(definition, points)]) {
    const other = byYear.get(found.year);
    byYear.set(found.year, other === undefined ? found : together(other, found));
  }
  return [...byYear.values()].toSorted((first, second) => first.year - second.year);
}

function itemBreaks(definition: IndicatorDefinition, waves: readonly AskedItems[]): readonly SeriesBreak[] {
  if (definition.items.length === 0) return [];
  const breaks: SeriesBreak[] = [];
  const lastAsked = new Map<string, Item>();
  for (const { year, items } of waves.toSorted((first, second) => first.year - second.year)) {
    const asked = new Map(
      items.flatMap((item) => (definition.items.includes(item.code) ? [[item.code, item]] : [])),
    );
    if (!isMeasuredBy(definition, asked.values())) continue;
    const causes = lastAsked.size === 0 ? [] : causesBetween(definition, lastAsked, asked);
    const gravest = causes.toSorted((first, second) => second.changeClass - first.changeClass)[0];
    if (gravest !== undefined) {
      breaks.push({
        year,
        changeClass: gravest.changeClass,
        reason: gravest.reason,
        items: causes.map(({ item }) => item),
      });
    }
    lastAsked.clear();
    for (const [code, item] of asked) lastAsked.set(code, item);
  }
  return breaks;
}

/** Where neighbouring points were computed by different versions. All items of the definition are behind it. */
function definitionBreaks(
  { items }: IndicatorDefinition,
  points: readonly ComputedPoint[],
): readonly SeriesBreak[] {
  const inOrder = points.toSorted((first, second) => first.year - second.year);
  return inOrder.flatMap(({ year, definitionVersion }, at) => {
    const before = inOrder[at - 1];
    return before === undefined || before.definitionVersion === definitionVersion
      ? []
      : [{ year, changeClass: 3, reason: 'computation', items } as const];
  });
}

/** One break of two in the same year; among equally grave ones the first names the reason. */
function together(first: SeriesBreak, second: SeriesBreak): SeriesBreak {
  const gravest = second.changeClass > first.changeClass ? second : first;
  return { ...gravest, items: [...new Set([...first.items, ...second.items])] };
}

/** Whether nothing separates two years: no break after the first, up to and including the second. */
export function isComparable(breaks: readonly SeriesBreak[], fromYear: number, toYear: number): boolean {
  return !breaks.some(({ year }) => fromYear < year && year <= toYear);
}

/** Whether a wave that asks these items measures an indicator. */
export function isMeasuredBy(definition: IndicatorDefinition, items: Iterable<Item>): boolean {
  const versions = Object.fromEntries([...items].map(({ code, version }) => [code, version]));
  return answerMeasureOf(definition.measure).isAsked(definition.measure, versions);
}

function causesBetween(
  definition: IndicatorDefinition,
  before: ReadonlyMap<string, Item>,
  after: ReadonlyMap<string, Item>,
): readonly (BreakCause & { readonly item: string })[] {
  return definition.items.flatMap((code) => {
    const cause = causeOf(before.get(code), after.get(code));
    return cause === null ? [] : [{ ...cause, item: code }];
  });
}

function causeOf(before: Item | undefined, after: Item | undefined): BreakCause | null {
  if (before === undefined && after === undefined) return null;
  if (before === undefined || after === undefined) return { changeClass: 3, reason: 'computation' };
  if (before.version === after.version) return null;
  const change = after.changed;
  const { followedBy } = before;
  if (change?.from !== before.version && followedBy?.to === after.version) return breaking(followedBy);
  // Without a record of the way between the two versions the change counts as a new wording.
  if (change === undefined || change.from !== before.version) {
    return breaking(change) ?? { changeClass: 2, reason: 'wording' };
  }
  return breaking(change);
}

function breaking(change: Pick<VersionChange, 'changeClass' | 'reason'> | undefined): BreakCause | null {
  if (change === undefined || change.changeClass === 0 || change.changeClass === 1) return null;
  return { changeClass: change.changeClass, reason: change.reason };
}
