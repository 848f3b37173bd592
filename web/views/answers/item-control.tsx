import type { FormFields } from '../../../worker/core/questionnaire/form-fields.ts';
import type { AnswerableType } from '../../../worker/core/questionnaire/answerable-types.ts';
import type { Item } from '../../../worker/core/questionnaire/questionnaire.ts';
import { ItemChoices } from './item-choices.tsx';
import { ItemEntry } from './item-entry.tsx';
import type { SurveyContext } from './survey-context.ts';

export interface ItemControlProps<T extends Item> {
  readonly context: SurveyContext;
  readonly item: T;
  /** What the form shows: the draft's answers, or what was typed when something is wrong. */
  readonly fields: FormFields;
  /** The page opens here. */
  readonly focus: boolean;
  readonly invalid: boolean;
  /** Ids of hint and error. */
  readonly describedBy: string;
}

const controls = {
  rating: ItemChoices,
  zeroToTen: ItemChoices,
  single: ItemChoices,
  multiple: ItemChoices,
  number: ItemEntry,
  shortText: ItemEntry,
  longText: ItemEntry,
} satisfies Record<AnswerableType, unknown>;

/** The part of a question that takes the answer. */
export function ItemControl(props: ItemControlProps<Item>) {
  // Only answerable items are published; TypeScript cannot follow that item and control share one type here.
  const Control = controls[props.item.type as AnswerableType] as (
    props: ItemControlProps<Item>,
  ) => ReturnType<typeof ItemChoices>;
  return <Control {...props} />;
}
