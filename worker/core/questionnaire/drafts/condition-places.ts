import type { Condition } from '../condition.ts';
import { isQuestion, itemsOf } from '../counted-answers.ts';
import { expandForm } from '../expand-form.ts';
import type { Item, Questionnaire, Section } from '../questionnaire.ts';
import { replaceItem, sectionOf } from './edit-items.ts';
import { mapSection } from './edit-sections.ts';

/** Where a condition stands. */
export type ConditionPlace =
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'item'; readonly item: string }
  | { readonly kind: 'option'; readonly item: string; readonly option: number }
  | { readonly kind: 'row'; readonly item: string; readonly row: string };

/** The condition of a place; undefined where it has none, null where there is no such place. */
export function conditionAt(
  questionnaire: Questionnaire,
  place: ConditionPlace,
): Condition | undefined | null {
  if (place.kind === 'section') {
    const section = questionnaire.sections.find(({ code }) => code === place.section);
    return section === undefined ? null : section.showIf;
  }
  const item = itemsOf(questionnaire).find(({ code }) => code === place.item);
  if (item === undefined) return null;
  if (place.kind === 'item') return item.showIf;
  const part = partsOf(item, place);
  return part === undefined ? null : part.showIf;
}

/** The questionnaire with another condition at a place, or with none there. */
export function withConditionAt(
  questionnaire: Questionnaire,
  place: ConditionPlace,
  condition: Condition | undefined,
): Questionnaire {
  if (place.kind === 'section')
    return mapSection(questionnaire, place.section, (section) => withShowIf(section, condition));
  const item = itemsOf(questionnaire).find(({ code }) => code === place.item);
  return item === undefined
    ? questionnaire
    : replaceItem(questionnaire, withConditionOfItem(item, place, condition));
}

/**
 * The questions that a condition may ask about: those that are answered when it is decided. Whether a question is
 * shown can depend on its own page; a page, and what is offered on it, only on earlier pages.
 */
export function itemsBefore(questionnaire: Questionnaire, place: ConditionPlace): readonly Item[] {
  const section = placeSection(questionnaire, place);
  const at = section === undefined ? 0 : questionnaire.sections.indexOf(section);
  const before = questionnaire.sections.slice(0, at);
  const isInside = place.kind === 'item' || place.kind === 'row';
  const items = section?.items ?? [];
  const own = isInside
    ? items.slice(
        0,
        items.findIndex(({ code }) => code === place.item),
      )
    : [];
  return questionsOf(questionnaire, section === undefined ? before : [...before, { ...section, items: own }]);
}

/** The questions that a check of an item may ask about: those up to the end of its page. */
export function itemsUpTo(questionnaire: Questionnaire, item: string): readonly Item[] {
  const section = sectionOf(questionnaire, item);
  const at = section === undefined ? -1 : questionnaire.sections.indexOf(section);
  return questionsOf(questionnaire, questionnaire.sections.slice(0, at + 1));
}

function questionsOf(questionnaire: Questionnaire, sections: readonly Section[]): readonly Item[] {
  return itemsOf(expandForm({ ...questionnaire, sections })).filter(isQuestion);
}

function placeSection(questionnaire: Questionnaire, place: ConditionPlace): Section | undefined {
  return place.kind === 'section'
    ? questionnaire.sections.find(({ code }) => code === place.section)
    : sectionOf(questionnaire, place.item);
}

function partsOf(
  item: Item,
  place: Extract<ConditionPlace, { kind: 'option' | 'row' }>,
): { readonly showIf?: Condition } | undefined {
  if (place.kind === 'row')
    return 'rows' in item ? item.rows.find(({ code }) => code === place.row) : undefined;
  return item.type === 'single' || item.type === 'multiple'
    ? item.options.find(({ code }) => code === place.option)
    : undefined;
}

function withConditionOfItem(
  item: Item,
  place: Exclude<ConditionPlace, { kind: 'section' }>,
  condition: Condition | undefined,
): Item {
  if (place.kind === 'item') return withShowIf(item, condition);
  if (place.kind === 'row' && 'rows' in item)
    return {
      ...item,
      rows: item.rows.map((row) => (row.code === place.row ? withShowIf(row, condition) : row)),
    };
  if (place.kind === 'option' && 'options' in item)
    return {
      ...item,
      options: item.options.map((option) =>
        option.code === place.option ? withShowIf(option, condition) : option,
      ),
    };
  return item;
}

function withShowIf<T extends { readonly showIf?: Condition }>(part: T, condition: Condition | undefined): T {
  const { showIf: _, ...rest } = part;
  // Without its condition it is the same part.
  return (condition === undefined ? rest : { ...rest, showIf: condition }) as T;
}
