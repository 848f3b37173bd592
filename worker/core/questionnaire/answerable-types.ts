import type { Item, ItemType, Questionnaire } from './questionnaire.ts';

/** Types that a respondent can answer. An instrument with any other is not published. */
export const answerableTypes = [
  'rating',
  'zeroToTen',
  'single',
  'multiple',
  'number',
  'shortText',
  'longText',
] as const satisfies readonly ItemType[];
export type AnswerableType = (typeof answerableTypes)[number];

/** Codes of the items and sections of an instrument that nobody could be asked as they are meant. */
export function notAnswerable({ sections }: Questionnaire): readonly string[] {
  return sections.flatMap((section) => [
    ...(section.showIf === undefined && section.randomOrder !== true ? [] : [section.code]),
    ...section.items.filter((item) => !isAnswerable(item)).map(({ code }) => code),
  ]);
}

function isAnswerable(item: Item): boolean {
  const answerable: readonly ItemType[] = answerableTypes;
  return (
    answerable.includes(item.type) &&
    item.checks === undefined &&
    item.required !== true &&
    !('randomOrder' in item && item.randomOrder === true) &&
    !('options' in item && item.options.some(({ showIf }) => showIf !== undefined))
  );
}
