import type { KnownItem } from '../core/past-rounds/known-items.ts';
import { columnUses, type RoundUse } from '../core/past-rounds/round-questions.ts';
import type { ChosenUse } from '../core/past-rounds/set-use.ts';

const uses: readonly RoundUse[] = [...columnUses, 'single', 'scale', 'multiple', 'number', 'text'];

/** What a form calls a use: one of the uses, every column for itself, or `known:CODE`. Undefined: none of them. */
export function chosenUse(value: string, known: readonly KnownItem[]): ChosenUse | undefined {
  if (value === 'each') return { use: 'each' };
  const code = /^known:(\w{1,20})$/.exec(value)?.[1];
  if (code !== undefined) {
    const found = known.find(({ item }) => item.code === code);
    return found && { use: 'known', item: found.item };
  }
  const use = uses.find((each) => each === value);
  return use && { use };
}
