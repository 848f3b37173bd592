import type { Condition, Term } from '../condition.ts';

/** How the parts of a condition are joined. */
export type Join = 'all' | 'any';

/** Comparisons that hold together, or of which one has to. */
export interface ClauseGroup {
  readonly join: Join;
  /** Each compares one thing: an answer, a fact, a number. */
  readonly clauses: readonly Condition[];
}

/** A condition as a form shows it: groups of comparisons. No group is no condition. */
export interface ConditionGroups {
  readonly join: Join;
  readonly groups: readonly ClauseGroup[];
}

/** A condition in groups; null where it is nested deeper than that or compares calculations. */
export function groupsOf(condition: Condition | undefined): ConditionGroups | null {
  if (condition === undefined) return { join: 'all', groups: [] };
  const group = groupOf(condition);
  if (group !== null) return { join: 'all', groups: [group] };
  const join: Join = 'all' in condition ? 'all' : 'any';
  const groups = partsIn(condition).map(groupOf);
  return groups.length > 0 && groups.every((each) => each !== null) ? { join, groups } : null;
}

/** The condition that groups say; absent where they say none. */
export function conditionIn({ join, groups }: ConditionGroups): Condition | undefined {
  return joined(
    join,
    groups.flatMap((group) => joined(group.join, group.clauses) ?? []),
  );
}

function joined(join: Join, parts: readonly Condition[]): Condition | undefined {
  const [only] = parts;
  if (parts.length <= 1) return only;
  return join === 'all' ? { all: parts } : { any: parts };
}

function groupOf(condition: Condition): ClauseGroup | null {
  if (isClause(condition)) return { join: 'all', clauses: [condition] };
  const clauses = partsIn(condition);
  if (clauses.length === 0 || !clauses.every(isClause)) return null;
  return { join: 'all' in condition ? 'all' : 'any', clauses };
}

function partsIn(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all;
  return 'any' in condition ? condition.any : [];
}

function isClause(condition: Condition): boolean {
  if ('not' in condition) return 'answered' in condition.not;
  if ('compare' in condition)
    return (
      (isNamed(condition.compare) || 'chosen' in condition.compare || 'option' in condition.compare) &&
      ('number' in condition.to || isNamed(condition.to))
    );
  return 'item' in condition || 'answered' in condition || 'fact' in condition;
}

/** The number of an item or of a computed value. */
function isNamed(term: Term): boolean {
  return 'computed' in term || ('item' in term && !('option' in term));
}
