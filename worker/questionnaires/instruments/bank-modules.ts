import type { Text } from '../../core/organisation.ts';
import type { Condition } from '../../core/questionnaire/condition.ts';
import type { Item, Option } from '../../core/questionnaire/questionnaire.ts';
import { collaborationRoster } from './bank-roster.ts';
import { services } from './bank-services.ts';
import { cannotJudge, doNotKnow, scales, yesNo, type ScaleName } from './scales.ts';

export type ModuleCode = 'LEI' | 'WIR' | 'KOP' | 'MAN' | 'FIN' | 'KON';

export interface BankModule {
  /** Begins the codes of its pages. */
  readonly code: ModuleCode;
  readonly title: Text;
  readonly items: readonly Item[];
}

const withOffice: Condition = { fact: 'hasOffice', op: '==', value: 'yes' };
const companies: Condition = { fact: 'memberKind', op: '==', value: 'company' };

const management: BankModule = {
  code: 'MAN',
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
    statement(
      'HA1',
      'Das {mgmt} verfolgt gemeinsame Vorhaben auch dann weiter, wenn Behörden sie zunächst ablehnen.',
      'The {mgmt} keeps pursuing joint projects even when public authorities reject them at first.',
      { dontKnow: cannotJudge, showIf: withOffice },
    ),
  ],
};

const countClasses: readonly Option[] = [
  option(0, 'mit keinem', 'with none'),
  option(1, 'mit 1 oder 2', 'with 1 or 2'),
  option(2, 'mit 3 bis 5', 'with 3 to 5'),
  option(3, 'mit 6 bis 10', 'with 6 to 10'),
  option(4, 'mit mehr als 10', 'with more than 10'),
];

const innovation: BankModule = {
  code: 'WIR',
  title: { de: 'Neuerungen', en: 'Innovation' },
  items: [
    {
      code: 'IN1A',
      version: '1.0.0',
      type: 'single',
      options: yesNo,
      text: {
        de: 'Hat Ihr Unternehmen in den drei Jahren {jahr_minus_3} bis {jahr_minus_1} neue oder verbesserte Waren oder Dienstleistungen auf den Markt gebracht?',
        en: 'During the three years {jahr_minus_3} to {jahr_minus_1}, did your company introduce any new or improved goods or services?',
      },
      hint: {
        de: 'Sie müssen sich merklich von Ihrem bisherigen Angebot unterscheiden. Neu für Ihr Unternehmen genügt. Nicht gemeint sind reiner Weiterverkauf und rein äußerliche Änderungen.',
        en: 'They must differ significantly from what you offered before. New to your company is enough. Do not count simple resale or purely aesthetic changes.',
      },
      dontKnow: doNotKnow,
      showIf: companies,
    },
    {
      code: 'IN1B',
      version: '1.0.0',
      type: 'single',
      options: yesNo,
      text: {
        de: 'Hat Ihr Unternehmen in diesen drei Jahren neue oder verbesserte Geschäftsprozesse eingeführt?',
        en: 'During these three years, did your company introduce any new or improved business processes?',
      },
      hint: {
        de: 'Zum Beispiel in Herstellung, Logistik, IT, Verwaltung, Arbeitsorganisation oder Vertrieb. Sie müssen sich merklich von den bisherigen Prozessen unterscheiden.',
        en: 'For example in production, logistics, IT, administration, work organisation or sales. They must differ significantly from your previous processes.',
      },
      dontKnow: doNotKnow,
      showIf: companies,
    },
    rating(
      'IN2',
      'B5',
      'Welchen Beitrag hat {der_typ} zu diesen Neuerungen geleistet?',
      'What contribution has the {typ} made to these innovations?',
      {
        dontKnow: cannotJudge,
        showIf: {
          any: [
            { item: 'IN1A', op: '==', value: 1 },
            { item: 'IN1B', op: '==', value: 1 },
          ],
        },
      },
    ),
    {
      code: 'AT1',
      version: '1.0.0',
      type: 'multiple',
      text: {
        de: 'Wer hat außer dem {typ} noch zu diesen Neuerungen beigetragen?',
        en: 'Who else, apart from the {typ}, has contributed to these innovations?',
      },
      options: [
        option(
          1,
          'ein anderer Cluster, ein anderes Netzwerk oder ein anderer Verbund',
          'another cluster, network or alliance',
        ),
        option(2, 'ein Förderprogramm des Landes', 'a funding programme of the federal state'),
        option(3, 'ein Förderprogramm des Bundes', 'a federal funding programme'),
        option(4, 'ein Förderprogramm der EU', 'an EU funding programme'),
        option(5, 'eine Kammer oder ein Verband', 'a chamber or association'),
        option(6, 'eine Hochschule oder Forschungseinrichtung', 'a university or research institute'),
        option(7, 'Kundschaft oder zuliefernde Unternehmen', 'customers or suppliers'),
        option(90, 'andere', 'others'),
        { ...option(0, 'niemand', 'nobody'), exclusive: true },
      ],
      dontKnow: doNotKnow,
      showIf: { item: 'IN2', op: '>=', value: 1 },
    },
    {
      code: 'AT2',
      version: '1.0.0',
      type: 'percentSplit',
      text: {
        de: 'Wie verteilen sich die Anteile an diesen Neuerungen? Bitte verteilen Sie 100 Prozent.',
        en: 'How would you divide up the shares in these innovations? Please distribute 100 per cent.',
      },
      options: [
        option(1, 'eigene Arbeit Ihres Unternehmens', "your company's own work"),
        option(2, '{der_typ}', 'the {typ}'),
        option(3, 'andere Förderungen und Netzwerke', 'other funding and networks'),
        option(4, 'Sonstiges', 'other'),
      ],
      showIf: {
        all: [{ answered: 'AT1' }, { item: 'AT1', op: '!=', value: 0 }],
      },
    },
    {
      code: 'HR1A',
      version: '1.0.0',
      type: 'single',
      options: yesNo,
      text: {
        de: 'Hat Ihr Unternehmen in den letzten 12 Monaten allein, ohne {den_typ}, etwas gegen Fachkräftemangel unternommen?',
        en: 'In the past 12 months, has your company taken any action of its own, without the {typ}, against the shortage of skilled workers?',
      },
      dontKnow: doNotKnow,
      showIf: { item: 'PP1', op: '>=', value: 2 },
    },
    rating(
      'HR1B',
      'L5',
      'Wie weit haben diese eigenen Maßnahmen das Problem gelöst?',
      'How far have these measures of your own solved the problem?',
      { dontKnow: cannotJudge, showIf: { item: 'HR1A', op: '==', value: 1 } },
    ),
  ],
};

const funding: BankModule = {
  code: 'FIN',
  title: { de: 'Finanzierung', en: 'Funding' },
  items: [
    {
      code: 'WT1',
      version: '1.0.0',
      type: 'money',
      unit: { de: '€ pro Jahr', en: '€ per year' },
      min: 0,
      max: 999_999,
      text: {
        de: 'Angenommen, die öffentliche Förderung endet und die Angebote des {typ_gen} bleiben gleich: Welchen Jahresbeitrag würde Ihr Unternehmen dann zahlen?',
        en: 'Suppose public funding ends and the services of the {typ} stay the same: what annual fee would your company pay then?',
      },
      hint: {
        de: 'Betrag für das ganze Unternehmen, ohne Umsatzsteuer. 0 Euro ist eine mögliche Antwort.',
        en: 'Amount for the whole company, without VAT. 0 euros is a possible answer.',
      },
      dontKnow: doNotKnow,
      sensitiveBecause: {
        de: 'Wir wollen wissen, ob der {typ} ohne Förderung bestehen kann.',
        en: 'We want to know whether the {typ} can last without public funding.',
      },
    },
    {
      code: 'WT2',
      version: '1.0.0',
      type: 'single',
      options: Array.from({ length: 11 }, (_, tenths) => probability(tenths)),
      text: {
        de: 'Wie wahrscheinlich ist es, dass Ihr Unternehmen diesen Betrag dann tatsächlich zahlt?',
        en: 'How likely is it that your company would then actually pay this amount?',
      },
      dontKnow: doNotKnow,
      showIf: { item: 'WT1', op: '>', value: 0 },
    },
  ],
};

const surroundings: BankModule = {
  code: 'KON',
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
  code: 'KOP',
  title: { de: 'Kooperation', en: 'Collaboration' },
  items: [
    collaborationRoster,
    counted(
      'CC1',
      'Mit wie vielen anderen Mitgliedern arbeitet Ihr Unternehmen derzeit zusammen?',
      'How many other members does your company currently work with?',
    ),
    counted(
      'CC2',
      'Mit wie vielen anderen Mitgliedern steht Ihr Unternehmen derzeit im Wettbewerb?',
      'How many other members does your company currently compete with?',
    ),
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
export const bankModules: readonly BankModule[] = [
  { code: 'LEI', title: { de: 'Leistungen', en: 'Services' }, items: [services] },
  innovation,
  collaboration,
  management,
  funding,
  surroundings,
];

type More = Pick<Item, 'dontKnow' | 'notApplicable' | 'showIf' | 'lead'>;

function rating(code: string, scale: ScaleName, de: string, en: string, more: More = {}): Item {
  return { code, version: '1.0.0', type: 'rating', scale, options: scales[scale], text: { de, en }, ...more };
}

function office(code: string, de: string, en: string): Item {
  return rating(code, 'S5', de, en, { dontKnow: cannotJudge, showIf: withOffice });
}

function counted(code: string, de: string, en: string): Item {
  return {
    code,
    version: '1.0.0',
    type: 'single',
    options: countClasses,
    text: { de, en },
    dontKnow: doNotKnow,
  };
}

function probability(tenths: number): Option {
  if (tenths === 0) return option(0, '0 % sicher nicht', '0% certainly not');
  if (tenths === 10) return option(10, '100 % ganz sicher', '100% quite certain');
  return option(tenths, `${tenths * 10} %`, `${tenths * 10}%`);
}

function option(code: number, de: string, en: string): Option {
  return { code, label: { de, en } };
}

function statement(code: string, de: string, en: string, more: More = {}): Item {
  const lead = {
    de: 'Stimmen Sie dieser Aussage zu oder nicht zu?',
    en: 'Do you agree or disagree with this statement?',
  };
  return rating(code, 'Z5', de, en, { lead, ...more });
}

function text(code: string, maxLength: number, de: string, en: string): Item {
  return { code, version: '1.0.0', type: 'longText', maxLength, text: { de, en } };
}
