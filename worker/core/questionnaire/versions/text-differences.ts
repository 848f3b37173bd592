import { locales, type Locale, type Text } from '../../organisation.ts';
import type { ChangeClass } from '../questionnaire.ts';
import type { Facet, ItemDifference } from './item-difference.ts';
import { textChange } from './text-change.ts';

const none: Text = { de: '', en: '' };

/** How a text differs in each language; a change of the English alone is one of the translation. */
export function textDifferences(
  facet: Facet,
  before: Text = none,
  after: Text = none,
): readonly ItemDifference[] {
  const changes = locales.flatMap((language) => {
    const change = textChange(before[language], after[language]);
    return change === null ? [] : [{ language, ...change }];
  });
  const isTranslation = (language: Locale) => language === 'en' && changes.length === 1;
  return changes.map(({ language, kind, changeClass }) => ({
    facet,
    kind,
    changeClass,
    reason: changeClass === 4 ? 'concept' : isTranslation(language) ? 'translation' : 'wording',
    language,
    ...(before[language] === '' ? {} : { before }),
    ...(after[language] === '' ? {} : { after }),
  }));
}

/** The same for labels of answers: nobody reads a slip differently, and any other change is one of the scale. */
export function labelDifferences(
  facet: Facet,
  before: Text | undefined,
  after: Text | undefined,
): readonly ItemDifference[] {
  const ofScale = (changeClass: ChangeClass) => (changeClass <= 1 ? changeClass : 3);
  return textDifferences(facet, before, after).map((each): ItemDifference => ({
    ...each,
    changeClass: ofScale(each.changeClass),
    reason: 'scale',
  }));
}
