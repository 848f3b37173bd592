import type { Text } from '../../core/organisation.ts';
import type { BatteryRow, ItemOf } from '../../core/questionnaire/questionnaire.ts';
import { doNotKnow, scales } from './scales.ts';

const version = '1.0.0';

function row(code: string, de: string, en: string): BatteryRow {
  return { code, version, label: { de, en } };
}

const reasons: readonly (readonly [number, string, string])[] = [
  [1, 'Das Angebot war uns nicht bekannt', 'We did not know about it'],
  [2, 'Wir hatten keinen Bedarf', 'We had no need'],
  [3, 'Wir hatten keine Zeit', 'We had no time'],
  [4, 'Der Inhalt passte nicht zu unserem Bedarf', 'The content did not fit our needs'],
  [5, 'Ort oder Termin passten nicht', 'The place or date did not suit us'],
  [6, 'Die Kosten waren zu hoch', 'The cost was too high'],
  [7, 'Die Qualität überzeugte uns nicht', 'The quality did not convince us'],
  [8, 'Wir nutzen ein anderes Angebot', 'We use a different service'],
  [90, 'anderer Grund', 'other reason'],
];

const text: Text = {
  de: 'Die Angebote des {typ_gen}',
  en: 'The services of the {typ}',
};

/** Services: used? – how important? – if used, how good? – why not used? An office keeps the six to eight it offers. */
export const services: ItemOf<'importancePerformance'> = {
  code: 'LEI',
  version,
  type: 'importancePerformance',
  text,
  rows: [
    row('SV01', 'Persönliche Beratung durch das {mgmt}', 'Individual advice from the {mgmt}'),
    row('SV02', 'Vermittlung von Kontakten zu anderen Unternehmen', 'Introductions to other companies'),
    row(
      'SV03',
      'Vermittlung von Kontakten zu Hochschulen und Forschung',
      'Introductions to universities and research',
    ),
    row('SV04', 'Fachveranstaltungen', 'Specialist events'),
    row('SV05', 'Arbeitsgruppen zu Fachthemen', 'Working groups on specialist topics'),
    row('SV06', 'Gemeinsame Weiterbildung', 'Joint training'),
    row('SV07', 'Gemeinsame Gewinnung von Fachkräften', 'Joint recruitment of skilled workers'),
    row('SV08', 'Beratung zu Fördermitteln', 'Advice on public funding'),
    row('SV09', 'Unterstützung gemeinsamer Projekte', 'Support for joint projects'),
    row('SV10', 'Gemeinsame Öffentlichkeitsarbeit', 'Joint public relations'),
  ],
  used: {
    code: 'USE',
    version,
    text: {
      de: 'Hat Ihr Unternehmen dieses Angebot in den letzten 12 Monaten genutzt: {angebot}?',
      en: 'Has your company used this service in the past 12 months: {angebot}?',
    },
    dontKnow: doNotKnow,
    yes: { de: 'ja', en: 'yes' },
    no: { de: 'nein', en: 'no' },
  },
  importance: {
    code: 'IMP',
    version,
    text: {
      de: 'Wie wichtig ist dieses Angebot für Ihr Unternehmen: {angebot}?',
      en: 'How important is this service to your company: {angebot}?',
    },
    scale: 'W5',
    options: scales.W5,
  },
  performance: {
    code: 'PER',
    version,
    text: { de: 'Wie gut ist dieses Angebot: {angebot}?', en: 'How good is this service: {angebot}?' },
    dontKnow: { de: 'kann ich nicht beurteilen', en: 'I cannot judge this' },
    scale: 'G5',
    options: scales.G5,
  },
  whyNot: {
    code: 'NOU',
    version,
    text: {
      de: 'Warum haben Sie „{angebot}“ nicht genutzt?',
      en: 'Why have you not used “{angebot}”?',
    },
    options: reasons.map(([code, de, en]) => ({ code, label: { de, en } })),
    fromImportance: 4,
    atMost: 2,
  },
};
