import type { Facet, ItemDifference } from '../../worker/core/questionnaire/versions/item-difference.ts';
import { shownIfSentence, type ConditionReading } from './condition-sentence.ts';
import type { Translate } from './translate.ts';

/** Facets that are texts: why they matter depends on how the text became another. */
const texts = ['text', 'lead', 'hint', 'heading', 'unit'] as const satisfies readonly Facet[];
/** Facets that are labels: whoever changes one changes the scale. */
const labels = ['labels', 'ends', 'dontKnow', 'notApplicable'] as const satisfies readonly Facet[];
type Plain = Exclude<Facet, (typeof texts)[number] | (typeof labels)[number]>;

function isOneOf<T extends Facet>(facets: readonly T[], facet: Facet): facet is T {
  return facets.some((each) => each === facet);
}

/** What differs, in words: „Wortlaut, Deutsch“. */
export function facetName({ facet, language, part }: ItemDifference, t: Translate): string {
  const name = t(`versions.facet.${facet}`);
  const ofPart = part === undefined ? name : t('versions.difference.part', { facet: name, part });
  return language === undefined
    ? ofPart
    : t('versions.difference.language', {
        facet: ofPart,
        language: t(language === 'de' ? 'questionnaires.german' : 'questionnaires.english'),
      });
}

/** Why a difference is of its class. */
export function differenceReason({ facet, kind, changeClass }: ItemDifference, t: Translate): string {
  if (isOneOf(labels, facet) && changeClass > 1) return t('versions.why.labels');
  if (kind !== undefined) return t(`versions.why.${kind}`);
  if (facet === 'concept' && changeClass === 0) return t('versions.why.conceptNamed');
  // Texts and labels have a kind.
  return t(`versions.why.${facet as Plain}`);
}

/** One side of a difference as a person reads it; null where there is nothing to show. */
export function sideOf(
  difference: ItemDifference,
  side: 'before' | 'after',
  reading: ConditionReading,
): string | null {
  const { conditions, language } = difference;
  if (conditions !== undefined) {
    const condition = conditions[side];
    return condition === undefined
      ? reading.t('versions.difference.always')
      : shownIfSentence(condition, reading);
  }
  if (difference.before === undefined && difference.after === undefined) return null;
  const text = difference[side];
  const shown = text === undefined ? '' : language === undefined ? reading.say(text) : text[language];
  return shown === '' ? reading.t('versions.difference.nothing') : shown;
}
