import type { CellMeasurement } from '../catalogue/measure-wave.ts';
import type { SeriesPoint } from '../catalogue/series.ts';
import type { IndicatorValue } from '../indicator-value.ts';
import type { ChangeGroups } from '../statistics/change-groups.ts';
import { isSameFigure, isTold } from './is-same-figure.ts';

/**
 * The member sets whose sums an earlier wave told, made again from its answers: its shown cells, and what its own change
 * tells of the groups in it. What was published decides, not what the gate would decide today.
 * @param point as it was stored
 * @param cells of the same wave, measured again
 * @param groups of the change that the point tells, made again; null where they cannot be
 * @returns null where a shown figure cannot be made again: then its set is not known
 */
export function toldSets(
  point: SeriesPoint,
  cells: readonly CellMeasurement[],
  groups: ChangeGroups | null,
): readonly (readonly string[])[] | null {
  const shown = shownFigures(point);
  const told = shown.flatMap(({ way, key, value }) => {
    const cell = cells.find((candidate) => candidate.way === way && candidate.key === key);
    return cell !== undefined && isSameFigure(value, cell.value) ? [cell.firms] : [];
  });
  const ofChange = setsOfChange(point, groups);
  return told.length < shown.length || ofChange === null ? null : [...told, ...ofChange];
}

function shownFigures({ value, segments }: SeriesPoint) {
  const figures: readonly { way: string; key: string; value: IndicatorValue }[] = [
    { way: 'all', key: 'all', value },
    ...Object.entries(segments).flatMap(([way, values]) =>
      Object.entries(values).map(([key, figure]) => ({ way, key, value: figure })),
    ),
  ];
  return figures.filter((figure) => isTold(figure.value));
}

/** Separate terms tell every group. A joint term tells the stayers where nobody left: they are all of the wave before. */
function setsOfChange(
  { change }: SeriesPoint,
  groups: ChangeGroups | null,
): readonly (readonly string[])[] | null {
  const decomposition = change?.decomposition ?? null;
  if (decomposition === null) return [];
  if (groups === null) return null;
  const { within, entry, returning, exit, silent } = groups;
  if (decomposition.kind === 'joint') return exit.length + silent.length === 0 ? [within] : [];
  const isSame = (['within', 'entry', 'returning', 'exit', 'silent'] as const).every(
    (term) => decomposition[term].firms === groups[term].length,
  );
  return isSame ? [within, entry, returning].filter((firms) => firms.length > 0) : null;
}
