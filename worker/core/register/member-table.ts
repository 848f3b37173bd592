import { normaliseLabel } from '../imports/normalise-label.ts';
import type { FieldProblem, FieldSpec, RowContext, RowValues, TableSpec } from '../imports/table-spec.ts';
import type { LeavingReason, Locale } from '../organisation.ts';
import { readFurtherContacts, writeFurtherContacts } from './further-contacts.ts';
import { isSameState } from './fact-history.ts';
import { readHistory, writeHistory } from './history-text.ts';
import { choices, kindChoices, sizeChoices } from './member-choices.ts';

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
    type: { kind: 'choice', options: kindChoices },
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
      options: sizeChoices,
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
  {
    code: 'history',
    header: { de: 'Größe und Art seit', en: 'Size and kind since' },
    synonyms: ['Verlauf', 'History'],
    type: { kind: 'lines', maxLength: 4000 },
  },
];

function given(values: RowValues, field: string): boolean {
  return (values[field] ?? null) !== null && values[field] !== '';
}

/** What a history says, unless it says only what is there; its last entry is what the member is today. */
function checkHistory(values: RowValues, { today, before }: RowContext): readonly FieldProblem[] {
  const { history, kind, sizeClass } = values;
  if (typeof history !== 'string' || history === before?.['history']) return [];
  const problem = (code: FieldProblem['code']) => [{ field: 'history', code }];
  const entries = readHistory(history);
  const [first, last] = [entries?.[0], entries?.at(-1)];
  if (first === undefined || last === undefined) return problem('history');
  if (last.day > today) return problem('historyFuture');
  if (last.kind !== kind || last.sizeClass !== (sizeClass ?? null)) return problem('historyContradicts');
  const known =
    before === null ? null : (readHistory(String(before['history'] ?? ''))?.[0]?.day ?? before['joinedOn']);
  return typeof known === 'string' && first.day > known ? problem('historyStart') : [];
}

function checkRow(values: RowValues, context: RowContext): readonly FieldProblem[] {
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
  return [...problems, ...checkHistory(values, context)];
}

/** What a member has always been is said by its kind and size class; an empty history says nothing. */
function tidyHistory({ history, ...values }: RowValues): RowValues {
  if (typeof history !== 'string' || history === '') return values;
  const entries = readHistory(history);
  if (entries === null) return { ...values, history };
  const [first, ...later] = entries;
  if (first === undefined) return values;
  const { kind = first.kind, sizeClass = first.sizeClass, joinedOn } = values;
  const isPlain = later.length === 0 && first.day === joinedOn && isSameState(first, { kind, sizeClass });
  return isPlain ? { ...values, kind, sizeClass } : { ...values, history: writeHistory(entries) };
}

/** Size class exists for companies only; history and further contacts have one way to be written. */
function tidy(values: RowValues): RowValues {
  const { kind, furtherContacts } = values;
  const contacts = typeof furtherContacts === 'string' ? readFurtherContacts(furtherContacts) : null;
  return tidyHistory({
    ...values,
    ...(typeof kind === 'string' && kind !== 'company' && 'sizeClass' in values ? { sizeClass: null } : {}),
    ...(contacts === null ? {} : { furtherContacts: writeFurtherContacts(contacts) }),
  });
}

/** A member without a contact has no language and wants no mails either way; its history ends with what it is. */
function complete(values: RowValues): RowValues {
  const nothing = Object.fromEntries(fields.map(({ code }) => [code, null]));
  const hasContact = given(values, 'lastName');
  const last = readHistory(String(values['history'] ?? ''))?.at(-1);
  const kind = values['kind'] ?? last?.kind ?? 'company';
  return {
    ...nothing,
    ...values,
    kind,
    sizeClass: values['sizeClass'] ?? (kind === 'company' ? (last?.sizeClass ?? null) : null),
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
