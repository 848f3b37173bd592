import { respondentWave } from '../core/catalogue/compare-waves.ts';
import type { IndicatorDefinition } from '../core/catalogue/definition.ts';
import { answerMeasureOf } from '../core/catalogue/measure-registry.ts';
import { measureHeadline, measureWave, type CellMeasurement } from '../core/catalogue/measure-wave.ts';
import type { WaveInput } from '../core/catalogue/read-wave.ts';
import type { Decomposition, SeriesPoint } from '../core/catalogue/series.ts';
import { attackHistory } from '../core/disclosure/attack/attack-history.ts';
import type { HistoryAttack } from '../core/disclosure/attack/leak.ts';
import { publishedCell } from '../core/disclosure/attack/leaks-of-cells.ts';
import type { PublishedWaveFamily } from '../core/disclosure/attack/published-history.ts';
import { isSameFigure, isTold } from '../core/disclosure/is-same-figure.ts';
import { minimumRespondents } from '../core/disclosure/minimum-respondents.ts';
import type { ScaleEnds } from '../core/disclosure/scale-ends.ts';
import type { IndicatorValue } from '../core/indicator-value.ts';
import { changeGroups, type RespondentWave } from '../core/statistics/change-groups.ts';

/**
 * What the attacker gets out of everything that was published of one indicator; of suppressed figures, what is left of
 * the value. It names firms: memory of a job only.
 */
export interface PublishedAttack extends HistoryAttack {
  /** Waves of which a published figure cannot be made again, so that nobody stands behind it for certain. */
  readonly uncertainYears: readonly number[];
}

interface PublishedYear {
  readonly wave: WaveInput;
  readonly before: WaveInput | undefined;
  readonly points: readonly SeriesPoint[];
}

/**
 * The attacker over everything that was ever published of an indicator of answers: the series as it is, and as every
 * edition froze it. Whatever one of them shows is known.
 * @param waves published, oldest first
 * @param series points, one list for each publication
 * @returns null for counted values: they tell who answered, not what
 */
export function attackPublished(
  definition: IndicatorDefinition,
  waves: readonly WaveInput[],
  series: readonly (readonly SeriesPoint[])[],
): PublishedAttack | null {
  const { ends: endsOf, categories = [] } = answerMeasureOf(definition.measure);
  const ends = endsOf(definition.measure);
  if (ends === null) return null;
  const years = waves.flatMap((wave, at): readonly PublishedYear[] => {
    const points = series.flatMap((each) => each.filter(({ year }) => year === wave.year));
    return points.length === 0 ? [] : [{ wave, before: waves[at - 1], points }];
  });
  const families = years.map((each, at) => familyOf(definition, each, years[at - 1]));
  const value = attackCoded(definition, families, ends, (contribution) => contribution);
  // Each share is a number of its own; changes tell only the value.
  const shares = categories.map((category) =>
    attackCoded(
      definition,
      families.map((family) => ({ ...family, change: null })),
      { lowest: 0, highest: 100 },
      (contribution) => (contribution === category ? 100 : 0),
    ),
  );
  return {
    leaks: [value, ...shares].flatMap(({ leaks }) => leaks),
    suppressed: value.suppressed,
    uncertainYears: families.flatMap(({ year, isCertain }) => (isCertain ? [] : [year])),
  };
}

interface MeasuredFamily {
  readonly year: number;
  readonly cells: readonly CellMeasurement[];
  /** Of the cells, in their order. */
  readonly isShown: readonly boolean[];
  /** Every figure that was shown could be made again. */
  readonly isCertain: boolean;
  readonly change: PublishedWaveFamily['change'];
}

function familyOf(
  definition: IndicatorDefinition,
  { wave, before, points }: PublishedYear,
  previous: PublishedYear | undefined,
): MeasuredFamily {
  const cells = measureWave(definition, wave, before);
  const figures = points.flatMap(figuresOf);
  const isOf = (cell: CellMeasurement) => (figure: Figure) =>
    cell.way === figure.way && cell.key === figure.key && isSameFigure(figure.value, cell.value);
  return {
    year: wave.year,
    cells,
    isShown: cells.map((cell) => figures.some(isOf(cell))),
    isCertain: figures.every((figure) => cells.some((cell) => isOf(cell)(figure))),
    change: changeOf(definition, { wave, before, points }, previous),
  };
}

function changeOf(
  definition: IndicatorDefinition,
  { wave, points }: PublishedYear,
  previous: PublishedYear | undefined,
): PublishedWaveFamily['change'] {
  const decomposition = previous === undefined ? null : toldChange(points, previous.wave.year);
  if (previous === undefined || decomposition === null) return null;
  const [then, now] = [previous.wave, wave].map((each) =>
    respondentWave(definition, { wave: each, all: measureHeadline(definition, each) }),
  ) as [RespondentWave, RespondentWave];
  return { groups: changeGroups(then, now), decomposition };
}

interface Figure {
  readonly way: string;
  readonly key: string;
  readonly value: IndicatorValue;
}

/** What a point shows, the headline as one of its cells. */
function figuresOf({ value, segments }: SeriesPoint): readonly Figure[] {
  return [
    { way: 'all', key: 'all', value },
    ...Object.entries(segments).flatMap(([way, values]) =>
      Object.entries(values).map(([key, figure]) => ({ way, key, value: figure })),
    ),
  ].filter((figure) => isTold(figure.value));
}

/** The decomposition that tells most. */
function toldChange(points: readonly SeriesPoint[], fromYear: number): Decomposition | null {
  const told = points.flatMap(({ change }) =>
    change?.fromYear === fromYear && change.decomposition !== null ? [change.decomposition] : [],
  );
  return told.find(({ kind }) => kind === 'separate') ?? told[0] ?? null;
}

/** Attacks the shown cells, of which some other number of each firm may be told than its contribution. */
function attackCoded(
  { measure }: IndicatorDefinition,
  families: readonly MeasuredFamily[],
  ends: ScaleEnds,
  code: (contribution: number) => number,
): HistoryAttack {
  const codedOf = (contributions: ReadonlyMap<string, number>) =>
    new Map([...contributions].map(([firm, contribution]) => [firm, code(contribution)]));
  const waves = families.map(({ year, cells, isShown, change }) => ({
    year,
    change,
    cells: cells.map(({ way, key, contributions }, at) => {
      const cell = publishedCell({ way, key, contributions: codedOf(contributions) });
      return isShown[at] === true ? cell : { ...cell, mean: null };
    }),
  }));
  return attackHistory(
    { ends, step: null, waves },
    {
      minimum: minimumRespondents(measure),
      closenessPct: 0,
      truth: families.map(({ cells: [all] }) => codedOf(all?.contributions ?? new Map())),
    },
  );
}
