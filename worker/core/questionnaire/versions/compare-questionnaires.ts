import type { Item, Questionnaire } from '../questionnaire.ts';
import { proposedChange, type ItemDifference, type ProposedChange } from './item-difference.ts';
import { itemDifferences } from './item-differences.ts';
import { placedItems } from './placed-items.ts';

/** An item of two versions of a questionnaire. */
export type ItemChange =
  | { readonly kind: 'added'; readonly code: string; readonly after: Item }
  | { readonly kind: 'removed'; readonly code: string; readonly before: Item }
  | {
      /** `same`: word for word, in the same place. */
      readonly kind: 'same' | 'changed';
      readonly code: string;
      readonly before: Item;
      readonly after: Item;
      readonly differences: readonly ItemDifference[];
      readonly proposed: ProposedChange;
    };

/**
 * How one version of a questionnaire differs from another, item by item.
 * @returns in the order of the later one; what is not asked any more comes last
 */
export function compareQuestionnaires(before: Questionnaire, after: Questionnaire): readonly ItemChange[] {
  const then = new Map(placedItems(before).map((placed) => [placed.item.code, placed]));
  const now = placedItems(after);
  const codes = new Set(now.map(({ item }) => item.code));
  return [
    ...now.map((placed): ItemChange => {
      const { item } = placed;
      const earlier = then.get(item.code);
      if (earlier === undefined) return { kind: 'added', code: item.code, after: item };
      const differences = itemDifferences(earlier, placed);
      return {
        kind: differences.length === 0 ? 'same' : 'changed',
        code: item.code,
        before: earlier.item,
        after: item,
        differences,
        proposed: proposedChange(differences),
      };
    }),
    ...[...then.values()].flatMap(({ item }): readonly ItemChange[] =>
      codes.has(item.code) ? [] : [{ kind: 'removed', code: item.code, before: item }],
    ),
  ];
}
