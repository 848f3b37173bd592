import type { Option, Questionnaire } from '../../../worker/core/questionnaire/questionnaire.ts';

const points = (words: readonly string[]): readonly Option[] =>
  words.map((word, at) => ({ code: at + 1, label: { de: word, en: word } }));

const row = (code: string, de: string, en: string) => ({ code, version: '1.0.0', label: { de, en } });

/** Four services as module M-LEI asks about them. */
export const services: Questionnaire = {
  code: 'vorlauf-leistungen',
  version: '1.0.0',
  title: { de: 'Leistungen', en: 'Services' },
  sections: [
    {
      code: 'L',
      title: { de: 'Angebote', en: 'Services' },
      items: [
        {
          code: 'LEI',
          version: '1.0.0',
          type: 'importancePerformance',
          text: { de: 'Es geht um Angebote des {mgmt_gen}.', en: 'This is about services of the {mgmt}.' },
          rows: [
            row('SV01', 'Persönliche Beratung durch das {mgmt}', 'Individual advice from the {mgmt}'),
            row('SV02', 'Fachveranstaltungen', 'Specialist events'),
            row('SV03', 'Gemeinsame Weiterbildung', 'Joint training'),
            row('SV04', 'Beratung zu Fördermitteln', 'Advice on public funding'),
          ],
          used: {
            code: 'USE',
            version: '1.0.0',
            text: {
              de: 'Hat Ihr Unternehmen dieses Angebot in den letzten 12 Monaten genutzt?',
              en: 'Has your company used this service in the past 12 months?',
            },
            yes: { de: 'ja', en: 'yes' },
            no: { de: 'nein', en: 'no' },
            dontKnow: { de: 'weiß ich nicht', en: "I don't know" },
          },
          importance: {
            code: 'IMP',
            version: '1.0.0',
            text: {
              de: 'Wie wichtig ist dieses Angebot für Ihr Unternehmen?',
              en: 'How important is this service to your company?',
            },
            scale: 'W5',
            options: points([
              'gar nicht wichtig',
              'eher unwichtig',
              'mittelmäßig wichtig',
              'eher wichtig',
              'sehr wichtig',
            ]),
          },
          performance: {
            code: 'PER',
            version: '1.0.0',
            text: { de: 'Wie gut ist dieses Angebot?', en: 'How good is this service?' },
            scale: 'G5',
            options: points(['sehr schlecht', 'eher schlecht', 'mittelmäßig', 'eher gut', 'sehr gut']),
            dontKnow: { de: 'kann ich nicht beurteilen', en: 'I cannot judge this' },
          },
          whyNot: {
            code: 'NOU',
            version: '1.0.0',
            text: {
              de: 'Warum haben Sie „{angebot}“ nicht genutzt?',
              en: 'Why have you not used "{angebot}"?',
            },
            options: points([
              'Das Angebot war uns nicht bekannt',
              'Wir hatten keinen Bedarf',
              'Wir hatten keine Zeit',
            ]),
            fromImportance: 4,
            atMost: 2,
          },
        },
      ],
    },
  ],
};
