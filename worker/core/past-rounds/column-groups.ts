import type { ColumnProfile } from './column-profile.ts';
import { plainText } from './plain-text.ts';
import { saysOther } from './plain-words.ts';

/** Columns of a file that are one question, or one of its parts. */
export interface ColumnGroup {
  /** At least one; of several the first names the group. */
  readonly columns: readonly [ColumnProfile, ...ColumnProfile[]];
  /** One column per option. */
  readonly several: boolean;
  /** A text for "other" that belongs to a question with one answer. */
  readonly other: ColumnProfile | null;
}

const fewestOptions = 2;

/**
 * Groups the columns of a file into questions: neighbours under one question whose cells are ticks are its options,
 * a column for "other" goes with them, and every other column stands for itself.
 */
export function groupColumns(columns: readonly ColumnProfile[]): readonly ColumnGroup[] {
  return runsOf(columns).flatMap(groupRun);
}

/** Neighbours with the same question over them. */
function runsOf(columns: readonly ColumnProfile[]): readonly (readonly ColumnProfile[])[] {
  const runs: ColumnProfile[][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const continues =
      before !== undefined &&
      column.question !== '' &&
      plainText(before.question) === plainText(column.question);
    if (run !== undefined && continues) run.push(column);
    else runs.push([column]);
  }
  return runs;
}

function groupRun(run: readonly ColumnProfile[]): readonly ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  let ticks: ColumnProfile[] = [];
  const closeTicks = () => {
    const [first, ...rest] = ticks;
    if (first === undefined) return;
    if (rest.length + 1 >= fewestOptions && ticks.some(({ filled }) => filled > 0))
      groups.push({ columns: [first, ...rest], several: true, other: null });
    else groups.push(...ticks.map(alone));
    ticks = [];
  };
  for (const column of run) {
    const isOther = saysOther(column.answer);
    if (isTick(column) || (isOther && ticks.length >= fewestOptions)) {
      ticks.push(column);
      continue;
    }
    closeTicks();
    const before = groups.at(-1);
    if (isOther && before !== undefined && takesOther(before))
      groups[groups.length - 1] = { ...before, other: column };
    else groups.push(alone(column));
  }
  closeTicks();
  return groups;
}

function isTick({ kind, answer }: ColumnProfile): boolean {
  return answer !== '' && (kind === 'tick' || kind === 'empty');
}

function takesOther({ several, other, columns: [first] }: ColumnGroup): boolean {
  return !several && other === null && first.kind === 'choice';
}

function alone(column: ColumnProfile): ColumnGroup {
  return { columns: [column], several: false, other: null };
}
