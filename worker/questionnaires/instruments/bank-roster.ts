import type { ItemOf, Option } from '../../core/questionnaire/questionnaire.ts';
import { doNotKnow } from './scales.ts';

const version = '1.0.0';

function option(code: number, de: string, en: string): Option {
  return { code, label: { de, en } };
}

/** Whom a company has worked with, and how: for waves that name members only. */
export const collaborationRoster: ItemOf<'roster'> = {
  code: 'CT',
  version,
  type: 'roster',
  text: {
    de: 'Mit welchen Mitgliedern hat Ihr Unternehmen in den letzten 12 Monaten zusammengearbeitet?',
    en: 'Which members has your company worked with in the past 12 months?',
  },
  hint: {
    de: 'Zusammenarbeit heißt: gemeinsam an etwas arbeiten. Eine Begegnung auf einer Veranstaltung zählt nicht.',
    en: 'Working together means working on something jointly. Meeting at an event does not count.',
  },
  none: { de: 'mit keinem Mitglied', en: 'with no member' },
  detailsAtMost: 12,
  details: [
    {
      code: 'CTA',
      version,
      type: 'multiple',
      text: {
        de: 'Worum ging es bei der Zusammenarbeit mit {mitglied}?',
        en: 'What was the collaboration with {mitglied} about?',
      },
      options: [
        option(1, 'regelmäßiger fachlicher Austausch', 'regular professional exchange'),
        option(2, 'gemeinsames Projekt', 'joint project'),
        option(3, 'Auftrag oder Lieferung', 'order or delivery'),
        option(4, 'gemeinsame Weiterbildung', 'joint training'),
        option(
          5,
          'gemeinsame Nutzung von Personal, Räumen oder Geräten',
          'shared use of staff, premises or equipment',
        ),
        option(6, 'gemeinsamer Einkauf oder Vertrieb', 'joint purchasing or sales'),
        option(90, 'anderes', 'other'),
      ],
    },
    {
      code: 'CTB',
      version,
      type: 'single',
      text: {
        de: 'Wie ist die Zusammenarbeit mit {mitglied} vereinbart?',
        en: 'How is the collaboration with {mitglied} agreed?',
      },
      options: [
        option(1, 'mündlich, ohne Papier', 'orally, nothing in writing'),
        option(2, 'schriftliche Absichtserklärung', 'written letter of intent'),
        option(3, 'Vertrag', 'contract'),
        option(4, 'gemeinsame Gesellschaft', 'joint legal entity'),
      ],
      dontKnow: doNotKnow,
    },
    {
      code: 'CTC',
      version,
      type: 'single',
      text: {
        de: 'Seit wann besteht die Zusammenarbeit mit {mitglied}?',
        en: 'Since when have you worked with {mitglied}?',
      },
      options: [
        option(1, 'seit mehr als 12 Monaten', 'for more than 12 months'),
        option(2, 'neu, durch {den_typ} entstanden', 'new, came about through the {typ}'),
        option(3, 'neu, ohne Zutun des {typ_gen} entstanden', 'new, came about without the {typ}'),
      ],
      dontKnow: doNotKnow,
    },
  ],
};
