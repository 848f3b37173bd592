import type { Locale, Text } from '../../../worker/core/organisation.ts';
import type { ItemType } from '../../../worker/core/questionnaire/questionnaire.ts';
import type { Translate } from '../../i18n/translate.ts';

export function typeWord(t: Translate, type: ItemType): string {
  return t(`questionnaires.type.${type}`);
}

/** A text in the reader's language, or in the other one while it is missing. */
export function shownText(text: Text, locale: Locale): string {
  return text[locale] === '' ? text[locale === 'de' ? 'en' : 'de'] : text[locale];
}
