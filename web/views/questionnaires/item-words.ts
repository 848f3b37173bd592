import type { Locale, Text } from '../../../worker/core/organisation.ts';
import type { Item, ItemType } from '../../../worker/core/questionnaire/questionnaire.ts';
import type { Translate } from '../../i18n/translate.ts';

export function typeWord(t: Translate, type: ItemType): string {
  return t(`questionnaires.type.${type}`);
}

/** A text in the reader's language, or in the other one while it is missing. */
export function shownText(text: Text, locale: Locale): string {
  return text[locale] === '' ? text[locale === 'de' ? 'en' : 'de'] : text[locale];
}

/** An answer in the reader's words; its number where it has none. */
export function optionLabel(item: Item, code: number, locale: Locale): string {
  if (item.type === 'consent') return shownText(code === 1 ? item.agree : item.decline, locale);
  const label = 'options' in item ? item.options.find((option) => option.code === code)?.label : undefined;
  return label === undefined ? String(code) : shownText(label, locale) || String(code);
}
