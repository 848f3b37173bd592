import type { BatteryQuestion, BatteryRow, Item, ItemOf, VersionChange } from '../questionnaire.ts';
import type { ItemDifference } from './item-difference.ts';

type Versions = ReadonlyMap<string, ReadonlySet<string>>;
type Change = Omit<VersionChange, 'from'>;
type Part = BatteryQuestion | BatteryRow;
type Battery = ItemOf<'importancePerformance'>;

/** Every version that there is of an item, of a question of a battery, and of one of its rows. */
export function versionsOf(items: readonly Item[]): Versions {
  const versions = new Map<string, Set<string>>();
  const parts = items.flatMap((item) => [
    { code: item.code, version: item.version },
    ...(item.type === 'importancePerformance' ? [...questionsOf(item), ...item.rows] : []),
  ]);
  for (const { code, version } of parts) versions.set(code, (versions.get(code) ?? new Set()).add(version));
  return versions;
}

/** The next version that a cluster gives by itself: e1, e2 …, apart from 1.0.0 of the common questions. */
export function nextVersion(taken: ReadonlySet<string> = new Set()): string {
  const numbers = [...taken].map((version) => (/^e\d{1,6}$/.test(version) ? Number(version.slice(1)) : 0));
  return `e${Math.max(0, ...numbers) + 1}`;
}

/**
 * An item under the version it was asked by last, or under a new one with how it changed. Of a battery only what
 * differs gets one: a question, a row, or, where the whole stands differently, all its questions.
 * @param change null: nothing differs
 */
export function withVersion(
  item: Item,
  before: Item,
  change: Change | null,
  differences: readonly ItemDifference[],
  taken: Versions,
): Item {
  const { changed: _changed, followedBy: _followedBy, ...bare } = item;
  if (change === null) {
    const { version, changed, followedBy } = before;
    const same = { ...bare, version, ...(changed && { changed }), ...(followedBy && { followedBy }) };
    return withParts(same, before, null, differences, taken);
  }
  const changed = { from: before.version, ...change };
  const next = { ...bare, version: nextVersion(taken.get(item.code)), changed };
  return withParts(next, before, change, differences, taken);
}

/** The questions and rows of a battery carry versions of their own. */
function withParts(
  battery: Item,
  before: Item,
  change: Change | null,
  differences: readonly ItemDifference[],
  taken: Versions,
): Item {
  if (battery.type !== 'importancePerformance' || before.type !== 'importancePerformance') return battery;
  const parts = new Set(differences.map(({ part }) => part));
  const isWhole = parts.size === 0 || parts.has(undefined);
  const earlier = new Map([...questionsOf(before), ...before.rows].map((part) => [part.code, part]));
  const placeOf = ({ code, version }: Part, isQuestion: boolean) => {
    const then = earlier.get(code);
    const isChanged = (isWhole && isQuestion) || parts.has(code);
    // Without its older history: what did not change now must not name another version to have come from.
    if (then === undefined || change === null || !isChanged) return { version: then?.version ?? version };
    return { version: nextVersion(taken.get(code)), changed: { from: then.version, ...change } };
  };
  const { used, importance, performance, whyNot } = battery;
  return {
    ...battery,
    rows: battery.rows.map((row) => ({ ...withoutChange(row), ...placeOf(row, false) })),
    used: { ...withoutChange(used), ...placeOf(used, true) },
    importance: { ...withoutChange(importance), ...placeOf(importance, true) },
    performance: { ...withoutChange(performance), ...placeOf(performance, true) },
    ...(whyNot && { whyNot: { ...withoutChange(whyNot), ...placeOf(whyNot, true) } }),
  };
}

function withoutChange<T extends Part>({ changed: _changed, ...part }: T): Omit<T, 'changed'> {
  return part;
}

function questionsOf({ used, importance, performance, whyNot }: Battery) {
  return [used, importance, performance, ...(whyNot ? [whyNot] : [])];
}
