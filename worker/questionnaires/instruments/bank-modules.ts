import type { Text } from '../../core/organisation.ts';
import type { Condition } from '../../core/questionnaire/condition.ts';
import type { Item } from '../../core/questionnaire/questionnaire.ts';
import { cannotJudge, doNotKnow, scales, yesNo, type ScaleName } from './scales.ts';

interface BankModule {
  readonly title: Text;
  readonly items: readonly Item[];
}

const withOffice: Condition = { fact: 'hasOffice', op: '==', value: 'yes' };
const companies: Condition = { fact: 'memberKind', op: '==', value: 'company' };

const management: BankModule = {
  title: { de: 'Management im Einzelnen', en: 'Management in detail' },
  items: [
    office(
      'SM2',
      'Wie zufrieden sind Sie damit, wie gut das {mgmt} für Sie erreichbar ist?',
      'How satisfied are you with how easy it is to reach the {mgmt}?',
    ),
    office(
      'SM3',
      'Wie zufrieden sind Sie mit der Qualität der Angebote des {mgmt_gen}?',
      'How satisfied are you with the quality of what the {mgmt} offers?',
    ),
    office(
      'SM4',
      'Wie zufrieden sind Sie damit, wie das {mgmt} mit Ihren Anliegen umgeht?',
      'How satisfied are you with how the {mgmt} deals with the matters you raise?',
    ),
    office(
      'MC1',
      'Wie zufrieden sind Sie damit, wie gut das {mgmt} Ihre Branche kennt?',
      'How satisfied are you with how well the {mgmt} knows your industry?',
    ),
    office(
      'MC2',
      'Wie zufrieden sind Sie damit, wie das {mgmt} Treffen moderiert?',
      'How satisfied are you with how the {mgmt} moderates meetings?',
    ),
    office(
      'MC3',
      'Wie zufrieden sind Sie damit, wie das {mgmt} Mitglieder miteinander vernetzt?',
      'How satisfied are you with how the {mgmt} connects members with one another?',
    ),
    rating(
      'SA2',
      'S5',
      'Wie zufrieden sind Sie mit dem fachlichen Nutzen des Austauschs im {typ}?',
      'How satisfied are you with the professional value of the exchange in the {typ}?',
      { dontKnow: cannotJudge },
    ),
    rating(
      'SA3',
      'S5',
      'Wie zufrieden sind Sie mit der Offenheit der anderen Mitglieder im Austausch?',
      'How satisfied are you with the openness of the other members in the exchange?',
      { dontKnow: cannotJudge },
    ),
  ],
};

const surroundings: BankModule = {
  title: { de: 'Umfeld', en: 'Surroundings' },
  items: [
    statement(
      'ID1',
      'Wir identifizieren uns mit dem Thema des {typ_gen}.',
      'We identify with the theme of the {typ}.',
    ),
    statement(
      'ID2',
      'Wir identifizieren uns mit der Arbeitsweise des {typ_gen}.',
      'We identify with the way the {typ} works.',
    ),
    ...(
      [
        ['PP2A', 'hohen Energiekosten', 'high energy costs'],
        ['PP2B', 'Anforderungen der Digitalisierung', 'the demands of digitalisation'],
        ['PP2C', 'der Suche nach einer Nachfolge', 'the search for a successor'],
        ['PP2D', 'gesetzlichen Auflagen', 'legal requirements'],
        ['PP2E', 'geringer Anziehungskraft der Region', 'low attractiveness of the region'],
      ] as const
    ).map(([code, de, en]) =>
      rating(
        code,
        'D5',
        `Wie stark ist Ihr Unternehmen derzeit betroffen von ${de}?`,
        `How strongly is your company currently affected by ${en}?`,
        { showIf: companies },
      ),
    ),
    text(
      'SUG2',
      1000,
      'Was soll im {typ} auf jeden Fall so bleiben?',
      'What should definitely stay as it is in the {typ}?',
    ),
    text(
      'SUG3',
      300,
      'Welches Thema sollten die Mitglieder in den nächsten 12 Monaten gemeinsam angehen?',
      'Which topic should the members tackle together in the next 12 months?',
    ),
  ],
};

const collaboration: BankModule = {
  title: { de: 'Kooperation', en: 'Collaboration' },
  items: [
    {
      code: 'NW1',
      version: '1.0.0',
      type: 'number',
      unit: { de: 'Kooperationen', en: 'collaborations' },
      min: 0,
      max: 50,
      text: {
        de: 'Wie viele neue Kooperationen Ihres Unternehmens sind in den letzten 12 Monaten durch {den_typ} entstanden?',
        en: 'How many new collaborations of your company came about through the {typ} in the past 12 months?',
      },
      dontKnow: doNotKnow,
    },
    {
      code: 'IL1',
      version: '1.0.0',
      type: 'single',
      options: yesNo,
      text: {
        de: 'Hat Ihr Unternehmen in den letzten 12 Monaten mit Mitgliedern eines Clusters oder Netzwerks in einem anderen Land zusammengearbeitet?',
        en: 'In the past 12 months, has your company worked with members of a cluster or network in another country?',
      },
      dontKnow: doNotKnow,
    },
    rating(
      'AC1',
      'B5',
      'Welchen Beitrag hat {der_typ} in den letzten 12 Monaten dazu geleistet, dass Ihr Unternehmen Zugang zu Personen bekam, die in Politik oder Verwaltung entscheiden?',
      'What contribution has the {typ} made over the past 12 months to giving your company access to people who decide in politics or administration?',
      {
        dontKnow: cannotJudge,
        notApplicable: { de: 'Wir brauchten keinen Zugang', en: 'We did not need access' },
      },
    ),
  ],
};

/** Questions beside those of the core instrument, by module. */
export const bankModules: readonly BankModule[] = [management, collaboration, surroundings];

type More = Pick<Item, 'dontKnow' | 'notApplicable' | 'showIf' | 'lead'>;

function rating(code: string, scale: ScaleName, de: string, en: string, more: More = {}): Item {
  return { code, version: '1.0.0', type: 'rating', scale, options: scales[scale], text: { de, en }, ...more };
}

function office(code: string, de: string, en: string): Item {
  return rating(code, 'S5', de, en, { dontKnow: cannotJudge, showIf: withOffice });
}

function statement(code: string, de: string, en: string): Item {
  const lead = {
    de: 'Stimmen Sie dieser Aussage zu oder nicht zu?',
    en: 'Do you agree or disagree with this statement?',
  };
  return rating(code, 'Z5', de, en, { lead });
}

function text(code: string, maxLength: number, de: string, en: string): Item {
  return { code, version: '1.0.0', type: 'longText', maxLength, text: { de, en } };
}
