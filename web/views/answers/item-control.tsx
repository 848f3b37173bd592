import type { FormFields } from '../../../worker/core/questionnaire/form-fields.ts';
import type { Item, ItemType, Option } from '../../../worker/core/questionnaire/questionnaire.ts';
import { ItemChoices } from './item-choices.tsx';
import { ItemConsent } from './item-consent.tsx';
import { ItemDate } from './item-date.tsx';
import { ItemEntry } from './item-entry.tsx';
import { ItemRanking } from './item-ranking.tsx';
import { ItemRoster } from './item-roster.tsx';
import { ItemSplit } from './item-split.tsx';
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
  readonly isOffered: (option: Option) => boolean;
}

const controls = {
  rating: ItemChoices,
  zeroToTen: ItemChoices,
  single: ItemChoices,
  multiple: ItemChoices,
  ranking: ItemRanking,
  number: ItemEntry,
  money: ItemEntry,
  percentSplit: ItemSplit,
  date: ItemDate,
  shortText: ItemEntry,
  longText: ItemEntry,
  consent: ItemConsent,
  information: () => null,
  importancePerformance: () => null,
  roster: ItemRoster,
} satisfies Record<ItemType, unknown>;

/** The part of a question that takes the answer. */
export function ItemControl(props: ItemControlProps<Item>) {
  // The registry is complete by type; TypeScript cannot follow that item and control share one type here.
  const Control = controls[props.item.type] as (
    props: ItemControlProps<Item>,
  ) => ReturnType<typeof ItemChoices>;
  return <Control {...props} />;
}
