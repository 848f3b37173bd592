import type { Condition, Term } from './condition.ts';
import { mapParts, mapTerms } from './map-terms.ts';
import type { Item } from './questionnaire.ts';

/** An item with each of its conditions replaced: its own, those of its options, and those of its checks. */
export function mapConditions<T extends Item>(item: T, replace: (condition: Condition) => Condition): T {
  return {
    ...item,
    ...(item.showIf && { showIf: replace(item.showIf) }),
    ...(item.checks && {
      checks: item.checks.map((check) => ({ ...check, holds: replace(check.holds) })),
    }),
    ...('options' in item && {
      options: item.options.map((option) =>
        option.showIf === undefined ? option : { ...option, showIf: replace(option.showIf) },
      ),
    }),
    ...('rows' in item && {
      rows: item.rows.map((row) =>
        row.showIf === undefined ? row : { ...row, showIf: replace(row.showIf) },
      ),
    }),
  };
}

/** A condition in which the items are called by other codes. */
export function renameItems(condition: Condition, rename: (code: string) => string): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => renameItems(part, rename)) };
  if ('any' in condition) return { any: condition.any.map((part) => renameItems(part, rename)) };
  if ('not' in condition) return { not: renameItems(condition.not, rename) };
  if ('answered' in condition) return { answered: rename(condition.answered) };
  if ('item' in condition) return { ...condition, item: rename(condition.item) };
  return mapTerms(condition, (term) => renameInTerm(term, rename));
}

export function renameInTerm(term: Term, rename: (code: string) => string): Term {
  if ('item' in term) return { ...term, item: rename(term.item) };
  if ('chosen' in term) return { chosen: rename(term.chosen) };
  const parts = mapParts(term, (part) => renameInTerm(part, rename));
  return 'if' in parts ? { ...parts, if: renameItems(parts.if, rename) } : parts;
}

/** Both conditions, where there are two. */
export function bothConditions(
  first: Condition | undefined,
  second: Condition | undefined,
): Condition | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return { all: [first, second] };
}
