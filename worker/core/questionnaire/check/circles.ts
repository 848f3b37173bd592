import type { Item } from '../questionnaire.ts';
import { itemsOfCondition } from '../references.ts';

/** Codes of the items that are asked depending on themselves, directly or through others. */
export function circles(items: ReadonlyMap<string, Item>): ReadonlySet<string> {
  const needs = new Map(
    [...items].map(([code, { showIf }]) => [code, showIf === undefined ? [] : [...itemsOfCondition(showIf)]]),
  );
  return new Set([...items.keys()].filter((code) => reaches(code, needs)));
}

function reaches(code: string, needs: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const ahead = [...(needs.get(code) ?? [])];
  for (const next of ahead) {
    if (next === code) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    ahead.push(...(needs.get(next) ?? []));
  }
  return false;
}
