import { normaliseLabel } from '../imports/normalise-label.ts';
import type { Choice, FieldProblem, FieldSpec, RowValues, TableSpec } from '../imports/table-spec.ts';
import type { LeavingReason, Locale, MemberKind, SizeClass, Text } from '../organisation.ts';
import { readFurtherContacts, writeFurtherContacts } from './further-contacts.ts';

interface Words extends Text {
  readonly synonyms?: readonly string[];
}

function choices<T extends string>(words: Readonly<Record<T, Words>>): readonly Choice[] {
  return Object.entries<Words>(words).map(([code, { de, en, synonyms = [] }]) => ({
    code,
    label: { de, en },
    synonyms,
  }));
}

const kinds = choices<MemberKind>({
  company: { de: 'Unternehmen', en: 'Company', synonyms: ['Firma', 'Betrieb', 'Wirtschaft', 'business'] },
  science: {
    de: 'Wissenschaft',
    en: 'Science',
    synonyms: ['Hochschule', 'Universität', 'Forschung', 'Forschungseinrichtung', 'university', 'research'],
  },
  politics: {
    de: 'Politik und Verwaltung',
    en: 'Politics and administration',
    synonyms: [
      'Politik',
      'Verwaltung',
      'Kommune',
      'Kammer',
      'öffentliche Hand',
      'administration',
      'politics',
    ],
  },
});

const sizes = choices<SizeClass>({
  micro: { de: '1–9 Beschäftigte', en: '1–9 employees', synonyms: ['1-9', '1 bis 9', 'unter 10', 'Kleinst'] },
  small: { de: '10–49 Beschäftigte', en: '10–49 employees', synonyms: ['10-49', '10 bis 49', 'klein'] },
  medium: { de: '50–249 Beschäftigte', en: '50–249 employees', synonyms: ['50-249', '50 bis 249', 'mittel'] },
  large: {
    de: 'ab 250 Beschäftigte',
    en: '250 employees or more',
    synonyms: ['ab 250', '250+', '250 und mehr', 'über 249', 'groß', '250 or more'],
  },
});

const reasons = choices<LeavingReason>({
  benefit: { de: 'Nutzen zu gering', en: 'benefit too small' },
  fee: { de: 'Beitrag zu hoch', en: 'fee too high', synonyms: ['Kosten', 'costs'] },
  time: { de: 'Zeit fehlte', en: 'lack of time' },
  topics: { de: 'Themen passten nicht mehr', en: 'topics no longer suited' },
  office: { de: 'Arbeit des Managements', en: 'work of the office' },
  members: { de: 'Zusammenarbeit mit Mitgliedern', en: 'working with members' },
  closed: {
    de: 'verkauft, verlegt oder geschlossen',
    en: 'sold, relocated or closed',
    synonyms: ['Insolvenz', 'Fusion', 'Umzug', 'insolvency', 'merger', 'moved'],
  },
  otherNetwork: { de: 'jetzt in einem anderen Netzwerk', en: 'now in a different network' },
  fundingEnded: { de: 'Projekt oder Förderung ausgelaufen', en: 'project or grant ended' },
  person: { de: 'Zuständige Person wechselte', en: 'person in charge changed' },
  other: { de: 'anderer Grund', en: 'other reason', synonyms: ['sonstiges'] },
});

const languages = choices<Locale>({
  de: { de: 'Deutsch', en: 'German' },
  en: { de: 'Englisch', en: 'English' },
});

const fields: readonly FieldSpec[] = [
  {
    code: 'name',
    header: { de: 'Name', en: 'Name' },
    synonyms: ['Mitglied', 'Unternehmen', 'Firma', 'Firmenname', 'Organisation', 'Company', 'Member'],
    required: 'always',
    type: { kind: 'text', maxLength: 200 },
  },
  {
    code: 'kind',
    header: { de: 'Art', en: 'Kind' },
    synonyms: ['Typ', 'Mitgliedsart', 'Kategorie', 'Type', 'Category'],
    type: { kind: 'choice', options: kinds },
  },
  {
    code: 'sizeClass',
    header: { de: 'Größe', en: 'Size' },
    synonyms: [
      'Größenklasse',
      'Beschäftigte',
      'Mitarbeiter',
      'Mitarbeitende',
      'MA',
      'Employees',
      'Headcount',
      'Size class',
    ],
    type: {
      kind: 'choice',
      options: sizes,
      fromNumber: [
        { atLeast: 1, code: 'micro' },
        { atLeast: 10, code: 'small' },
        { atLeast: 50, code: 'medium' },
        { atLeast: 250, code: 'large' },
      ],
    },
  },
  {
    code: 'place',
    header: { de: 'Ort', en: 'Place' },
    synonyms: ['Sitz', 'Stadt', 'Standort', 'City', 'Town', 'Location'],
    type: { kind: 'text', maxLength: 100 },
  },
  {
    code: 'holding',
    header: { de: 'Unternehmensgruppe', en: 'Group of companies' },
    synonyms: ['Holding', 'Konzern', 'Gruppe', 'Group'],
    type: { kind: 'text', maxLength: 200 },
  },
  {
    code: 'tags',
    header: { de: 'Kompetenzen', en: 'Competences' },
    synonyms: ['Schlagwörter', 'Stichwörter', 'Tags', 'Skills'],
    type: { kind: 'tags', maxCount: 50, maxLength: 60 },
  },
  {
    code: 'joinedOn',
    header: { de: 'Beigetreten am', en: 'Joined on' },
    synonyms: [
      'Beitritt',
      'Beitrittsdatum',
      'Eintritt',
      'Eintrittsdatum',
      'Mitglied seit',
      'Joined',
      'Member since',
    ],
    required: 'new',
    type: { kind: 'day' },
  },
  {
    code: 'leftOn',
    header: { de: 'Ausgetreten am', en: 'Left on' },
    synonyms: ['Austritt', 'Austrittsdatum', 'Ausgetreten', 'Left'],
    type: { kind: 'day' },
  },
  {
    code: 'leftReasonCode',
    header: { de: 'Austrittsgrund', en: 'Reason for leaving' },
    type: { kind: 'choice', options: reasons },
  },
  {
    code: 'leftReason',
    header: { de: 'Anmerkung zum Austritt', en: 'Note on leaving' },
    type: { kind: 'text', maxLength: 300 },
  },
  {
    code: 'firstName',
    header: { de: 'Vorname', en: 'First name' },
    synonyms: ['Ansprechperson Vorname', 'Kontakt Vorname', 'Given name'],
    type: { kind: 'text', maxLength: 100 },
  },
  {
    code: 'lastName',
    header: { de: 'Nachname', en: 'Last name' },
    synonyms: ['Familienname', 'Ansprechperson', 'Ansprechpartner', 'Kontakt', 'Surname', 'Contact'],
    type: { kind: 'text', maxLength: 100 },
  },
  {
    code: 'email',
    header: { de: 'E-Mail-Adresse', en: 'E-mail address' },
    synonyms: ['E-Mail', 'Mail', 'Mailadresse', 'E-mail'],
    type: { kind: 'email' },
  },
  {
    code: 'locale',
    header: { de: 'Sprache', en: 'Language' },
    type: { kind: 'choice', options: languages },
  },
  {
    code: 'optedOut',
    header: { de: 'Keine E-Mails', en: 'No mails' },
    synonyms: ['Opt-out', 'Abgemeldet'],
    type: { kind: 'yesNo' },
  },
  {
    code: 'furtherContacts',
    header: { de: 'Weitere Kontakte', en: 'Further contacts' },
    type: { kind: 'lines', maxLength: 4000 },
  },
];

function given(values: RowValues, field: string): boolean {
  return (values[field] ?? null) !== null && values[field] !== '';
}

function checkRow(values: RowValues): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const { kind, joinedOn, leftOn, furtherContacts } = values;
  if (kind === 'company' && !given(values, 'sizeClass'))
    problems.push({ field: 'sizeClass', code: 'sizeClassNeeded' });
  if (!given(values, 'joinedOn')) problems.push({ field: 'joinedOn', code: 'required' });
  else if (typeof leftOn === 'string' && leftOn !== '' && leftOn <= String(joinedOn))
    problems.push({ field: 'leftOn', code: 'leftBeforeJoined' });
  if (['firstName', 'lastName', 'email'].some((field) => given(values, field))) {
    for (const field of ['lastName', 'email']) {
      if (!given(values, field)) problems.push({ field, code: 'contactIncomplete' });
    }
  }
  if (typeof furtherContacts === 'string' && readFurtherContacts(furtherContacts) === null)
    problems.push({ field: 'furtherContacts', code: 'furtherContacts' });
  return problems;
}

/** Size class exists for companies only, and further contacts have one way to be written. */
function tidy(values: RowValues): RowValues {
  const { kind, furtherContacts } = values;
  const contacts = typeof furtherContacts === 'string' ? readFurtherContacts(furtherContacts) : null;
  return {
    ...values,
    ...(typeof kind === 'string' && kind !== 'company' && 'sizeClass' in values ? { sizeClass: null } : {}),
    ...(contacts === null ? {} : { furtherContacts: writeFurtherContacts(contacts) }),
  };
}

/** A member without a contact has no language and wants no mails either way. */
function complete(values: RowValues): RowValues {
  const nothing = Object.fromEntries(fields.map(({ code }) => [code, null]));
  const hasContact = given(values, 'lastName');
  return {
    ...nothing,
    ...values,
    kind: values['kind'] ?? 'company',
    tags: values['tags'] ?? [],
    locale: hasContact ? (values['locale'] ?? 'de') : null,
    optedOut: hasContact ? (values['optedOut'] ?? false) : null,
  };
}

/** The register as a table: one row for each member with the contact who answers for it. */
export const memberTable: TableSpec = {
  fields,
  unique: true,
  keyOf: ({ name }) => normaliseLabel(String(name ?? '')),
  nameOf: ({ name }) => String(name ?? ''),
  tidy,
  complete,
  checkRow,
};
