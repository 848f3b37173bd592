import type { Item, Questionnaire } from '../../core/questionnaire/questionnaire.ts';
import { vorlaufKern } from './vorlauf-kern.ts';

const earlierTexts = {
  text: {
    de: 'Wie zufrieden sind Sie mit dem Austausch im {typ}, wenn Sie an die letzten 12 Monate denken?',
    en: 'Thinking of the past 12 months, how satisfied are you with the exchange in the {typ}?',
  },
  hint: {
    de: 'Das heißt: seit {monat_jahr_vor_12m}. Sind Sie kürzer Mitglied, denken Sie bitte an die Zeit seit Ihrem Beitritt.',
    en: 'That is: since {monat_jahr_vor_12m}. If you joined later, please think of the time since you joined.',
  },
} as const satisfies Partial<Item>;

/** The core instrument before SA1 asked for the overall judgement and said what exchange means. */
export const vorlaufKern090: Questionnaire = {
  ...vorlaufKern,
  version: '0.9.0',
  sections: vorlaufKern.sections.map((section) => ({ ...section, items: section.items.map(earlier) })),
};

function earlier(item: Item): Item {
  if (item.code !== 'SA1') return item;
  const { changed: _, ...before } = item;
  return { ...before, ...earlierTexts, version: '0.9.0' };
}
