import type { ChangeClass, Item, Questionnaire, VersionChange } from '../questionnaire.ts';
import { proposedChange, type ItemDifference, type ProposedChange } from './item-difference.ts';
import { contentDifferences, itemDifferences } from './item-differences.ts';
import { placedItems, type PlacedItem } from './placed-items.ts';
import { nextVersion, versionsOf, withVersion } from './version-of-item.ts';

/** What a person says about a change: as it was proposed, graver, or, with a reason, less. */
export interface ClassDecision {
  readonly changeClass: ChangeClass;
  /** Why it is less than what was proposed; kept. */
  readonly because?: string;
}

/** What the items of a draft are compared with. */
export interface VersionHistory {
  /** What was asked, the newest first; then what was published and never asked. */
  readonly questionnaires: readonly Questionnaire[];
  /** Items that were never part of one of these; where they stand is not compared. */
  readonly bank: readonly Item[];
}

export interface SettledItem {
  readonly code: string;
  /** As it was asked last; null where it is new. */
  readonly before: Item | null;
  readonly differences: readonly ItemDifference[];
  readonly proposed: ProposedChange;
  readonly decided: ClassDecision;
  /** As it is published. */
  readonly item: Item;
}

export interface SettledVersions {
  readonly questionnaire: Questionnaire;
  /** Every item, in order. */
  readonly items: readonly SettledItem[];
  /** Codes of items whose change was put lower without a reason: so nothing is published. */
  readonly unexplained: readonly string[];
}

/**
 * Gives every item of a draft its version: the one it was asked by last, where nothing about it is different, wording
 * and place; otherwise a new one, with how it differs. A class may be raised freely; lowering it takes a reason.
 * @param decisions by code; what nobody decided stays as proposed
 * @param version of the questionnaire
 */
export function settleVersions(
  draft: Questionnaire,
  version: string,
  history: VersionHistory,
  decisions: ReadonlyMap<string, ClassDecision>,
): SettledVersions {
  const known = history.questionnaires.map(
    (questionnaire) => new Map(placedItems(questionnaire).map((placed) => [placed.item.code, placed])),
  );
  const bank = new Map(history.bank.map((item) => [item.code, item]));
  const taken = versionsOf([...history.questionnaires.flatMap(itemsIn), ...history.bank]);
  const items = placedItems(draft).map((placed): SettledItem => {
    const { code } = placed.item;
    const asked = known.find((each) => each.has(code))?.get(code);
    const before = asked?.item ?? bank.get(code) ?? null;
    const differences = differencesOf(placed, asked, before);
    const proposed = proposedChange(differences);
    const decided = decisions.get(code) ?? { changeClass: proposed.changeClass };
    const drafted = itemsIn(draft).find((item) => item.code === code) ?? placed.item;
    const isNew = differences.length > 0 || decided.changeClass > 0;
    const item =
      before === null
        ? firstOf(drafted, taken)
        : withVersion(drafted, before, isNew ? changeTo(proposed, decided) : null, differences, taken);
    return {
      code,
      before,
      differences,
      proposed,
      decided: before === null ? { changeClass: 0 } : decided,
      item,
    };
  });
  const settled = new Map(items.map(({ code, item }) => [code, item]));
  const sections = draft.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => settled.get(item.code) ?? item),
  }));
  return {
    questionnaire: { ...draft, version, sections },
    items,
    unexplained: items
      .filter(({ proposed, decided }) => decided.changeClass < proposed.changeClass && !decided.because)
      .map(({ code }) => code),
  };
}

function differencesOf(
  placed: PlacedItem,
  asked: PlacedItem | undefined,
  before: Item | null,
): readonly ItemDifference[] {
  if (asked !== undefined) return itemDifferences(asked, placed);
  return before === null ? [] : contentDifferences(before, placed.item);
}

/** What was never asked has no history, and a version that no other content stands under. */
function firstOf(item: Item, taken: ReadonlyMap<string, ReadonlySet<string>>): Item {
  const { changed: _changed, followedBy: _followedBy, ...first } = item;
  return { ...first, version: nextVersion(taken.get(item.code)) };
}

function changeTo(proposed: ProposedChange, decided: ClassDecision): Omit<VersionChange, 'from'> {
  const { changeClass, because } = decided;
  const { reason, language } = proposed;
  const isLower = changeClass < proposed.changeClass;
  return {
    changeClass,
    reason: changeClass === 4 ? 'concept' : reason,
    ...(language === undefined ? {} : { language }),
    ...(isLower && because !== undefined ? { lowered: { proposed: proposed.changeClass, because } } : {}),
  };
}

function itemsIn({ sections }: Questionnaire): readonly Item[] {
  return sections.flatMap(({ items }) => items);
}
