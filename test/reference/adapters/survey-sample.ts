import { simpleRandomDesign } from '../../../worker/core/statistics/design/simple-random-design.ts';
import { stratifiedDesign } from '../../../worker/core/statistics/design/stratified-design.ts';
import type { SurveyDesign } from '../../../worker/core/statistics/design/survey-design.ts';
import { columnOf, numberOf } from '../adapter.ts';
import type { Column, DataSet, Fields, Json } from '../cases.ts';

/** A column as a case speaks of it: only its rows, if it names some. */
export function sampledColumn(name: Json | undefined, { rows }: Fields, data: DataSet): Column {
  const column = columnOf(name, data);
  return Array.isArray(rows) ? rows.map((row) => column[numberOf(row)] ?? null) : column;
}

/** Numbers of the column, 0 where there is none, and who has one. */
export function answered(column: Column): {
  readonly values: readonly number[];
  readonly inDomain: readonly boolean[];
} {
  return {
    values: column.map((each) => (each === null ? 0 : Number(each))),
    inDomain: column.map((each) => each !== null),
  };
}

export function labelsOf(column: Column): readonly string[] {
  return column.map((each) => (each === null ? '' : String(each)));
}

/** The levels that the case lists, or those that occur. */
export function levelsOf(levels: Json | undefined, column: Column): readonly string[] {
  if (levels !== undefined) return (Array.isArray(levels) ? levels : [levels]).map(String);
  return [...new Set(labelsOf(column.filter((each) => each !== null)))].toSorted();
}

/** `{E: 4421, …}` as a map. */
export function countsOf(counts: Json | undefined): ReadonlyMap<string, number> {
  if (counts === null || typeof counts !== 'object')
    throw new Error(`no counts in ${JSON.stringify(counts)}`);
  return new Map(
    Object.entries(counts).flatMap(([name, count]) => (count === null ? [] : [[name, numberOf(count)]])),
  );
}

/** The design of a case: stratified where it names strata, else a simple random sample. */
export function designOf(input: Fields, data: DataSet, sample: number): SurveyDesign {
  const { N, N_h: membersByStratum, fpc } = input;
  if (input.strata === undefined) {
    const population = N === undefined ? Infinity : numberOf(N);
    return simpleRandomDesign({
      sample,
      population: population === Infinity ? sample : population,
      finitePopulation: population < Infinity && fpc !== false,
    });
  }
  const strata = labelsOf(sampledColumn(input.strata, input, data));
  const members =
    membersByStratum === 'n_h'
      ? new Map([...new Set(strata)].map((name) => [name, strata.filter((each) => each === name).length]))
      : countsOf(membersByStratum);
  return stratifiedDesign({
    strata,
    // A case may list the members of strata that its rows leave out.
    populations: new Map([...members].filter(([name]) => strata.includes(name))),
    finitePopulation: fpc !== false,
  });
}
