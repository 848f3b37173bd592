import type { LedgerCategory, LedgerStage } from '../catalogue/measures/measure-entry.ts';
import { normaliseLabel } from '../imports/normalise-label.ts';
import type {
  Choice,
  FieldProblem,
  FieldSpec,
  FieldValue,
  RowValues,
  TableSpec,
} from '../imports/table-spec.ts';
import type { Locale, Text } from '../organisation.ts';
import { isPossibleLargest } from './is-possible-largest.ts';

function choices<T extends string>(
  words: Readonly<Record<T, Text & { readonly synonyms: readonly string[] }>>,
): readonly Choice[] {
  return Object.entries<Text & { readonly synonyms: readonly string[] }>(words).map(
    ([code, { de, en, synonyms }]) => ({ code, label: { de, en }, synonyms }),
  );
}

const categories = choices<LedgerCategory>({
  fees: { de: 'Mitgliedsbeiträge', en: 'Membership fees', synonyms: ['Beitrag', 'Beiträge', 'Fee'] },
  services: {
    de: 'Leistungen',
    en: 'Services',
    synonyms: ['Dienstleistungen', 'Umsätze', 'Veranstaltungen'],
  },
  sponsoring: { de: 'Sponsoring', en: 'Sponsoring', synonyms: ['Sponsor', 'Spenden'] },
  projectGrants: {
    de: 'Projektförderung',
    en: 'Project grants',
    synonyms: ['Projekt', 'Projekte', 'Projektmittel', 'Grant'],
  },
  publicCore: {
    de: 'öffentliche Grundförderung',
    en: 'Public core funding',
    synonyms: ['Grundförderung', 'institutionelle Förderung', 'Basisförderung', 'core funding'],
  },
  inKind: { de: 'Sachleistungen', en: 'Contributions in kind', synonyms: ['Sachleistung', 'in kind'] },
});

const stages = choices<LedgerStage>({
  planned: { de: 'geplant', en: 'planned', synonyms: ['Plan', 'Budget', 'Soll'] },
  contracted: {
    de: 'vertraglich zugesagt',
    en: 'contracted',
    synonyms: ['zugesagt', 'bewilligt', 'Vertrag'],
  },
  actual: { de: 'eingegangen', en: 'received', synonyms: ['Ist', 'gezahlt', 'bezahlt', 'paid', 'actual'] },
});

const fields: readonly FieldSpec[] = [
  {
    code: 'category',
    header: { de: 'Art der Einnahme', en: 'Kind of income' },
    synonyms: ['Kategorie', 'Einnahmeart', 'Category', 'Art'],
    required: 'always',
    type: { kind: 'choice', options: categories },
  },
  {
    code: 'amount',
    header: { de: 'Betrag', en: 'Amount' },
    synonyms: ['Summe', 'Euro', 'EUR', 'Betrag in Euro', 'Sum'],
    required: 'always',
    type: { kind: 'amount' },
  },
  {
    code: 'year',
    header: { de: 'Jahr', en: 'Year' },
    synonyms: ['Kalenderjahr', 'Haushaltsjahr'],
    importOnly: true,
    type: { kind: 'wholeNumber', min: 1990, max: 2100 },
  },
  {
    code: 'firstDay',
    header: { de: 'Erster Tag', en: 'First day' },
    synonyms: ['von', 'Beginn', 'Anfang', 'from', 'start'],
    required: 'new',
    type: { kind: 'day' },
  },
  {
    code: 'lastDay',
    header: { de: 'Letzter Tag', en: 'Last day' },
    synonyms: ['bis', 'Ende', 'to', 'until', 'end'],
    type: { kind: 'day' },
  },
  {
    code: 'stage',
    header: { de: 'Stand', en: 'Stage' },
    synonyms: ['Status', 'Plan/Ist'],
    type: { kind: 'choice', options: stages },
  },
  {
    code: 'funder',
    header: { de: 'Geldgeber', en: 'Funder' },
    synonyms: ['Fördergeber', 'Zuwendungsgeber', 'Zahler', 'Payer'],
    type: { kind: 'text', maxLength: 200 },
  },
  {
    code: 'payers',
    header: { de: 'Anzahl der Zahlenden', en: 'Number of payers' },
    synonyms: ['Zahlende', 'Anzahl', 'Payers'],
    type: { kind: 'wholeNumber', min: 0, max: 100_000 },
  },
  {
    code: 'largest',
    header: { de: 'Größter Einzelbetrag', en: 'Largest single amount' },
    synonyms: ['Höchster Einzelbetrag', 'Höchstbetrag', 'größte Zahlung', 'Largest payment'],
    type: { kind: 'amount' },
  },
  {
    code: 'note',
    header: { de: 'Anmerkung', en: 'Note' },
    synonyms: ['Bemerkung', 'Notiz', 'Verwendungszweck', 'Comment'],
    type: { kind: 'text', maxLength: 500 },
  },
];

/** A period from a year, and to the end of its year where no end is given. The year itself is not stored. */
function tidy({ year, ...values }: RowValues): RowValues {
  const first = values['firstDay'] ?? (typeof year === 'number' ? `${year}-01-01` : null);
  if (first === null) return values;
  return { ...values, firstDay: first, lastDay: values['lastDay'] ?? `${String(first).slice(0, 4)}-12-31` };
}

function complete(values: RowValues): RowValues {
  const nothing = { firstDay: null, lastDay: null, funder: null, payers: null, largest: null, note: null };
  return { ...nothing, ...values, stage: values['stage'] ?? 'actual' };
}

function checkRow({ firstDay, lastDay, amount, largest, payers }: RowValues): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (typeof firstDay !== 'string') problems.push({ field: 'firstDay', code: 'required' });
  else if (typeof lastDay === 'string' && lastDay < firstDay)
    problems.push({ field: 'lastDay', code: 'periodEmpty' });
  if (typeof amount === 'number' && amount < 0) problems.push({ field: 'amount', code: 'negative' });
  const paid = { amountCents: asNumber(amount), largestCents: asNumber(largest), payers: asNumber(payers) };
  if (!isPossibleLargest(paid)) problems.push({ field: 'largest', code: 'largest' });
  return problems;
}

function asNumber(value: FieldValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function labelOf(options: readonly Choice[], code: unknown, locale: Locale): string {
  return options.find((option) => option.code === code)?.label[locale] ?? '';
}

/** The year of a period that is a calendar year, otherwise its days. */
function periodName(firstDay: string, lastDay: string): string {
  const year = firstDay.slice(0, 4);
  return firstDay === `${year}-01-01` && lastDay === `${year}-12-31` ? year : `${firstDay} – ${lastDay}`;
}

/** The ledger as a table: one row for each amount. Entries that say the same stand beside each other. */
export const ledgerTable: TableSpec = {
  fields,
  unique: false,
  keyOf: ({ firstDay, lastDay, category, stage, funder }) =>
    JSON.stringify([firstDay, lastDay, category, stage ?? 'actual', normaliseLabel(String(funder ?? ''))]),
  nameOf: ({ firstDay, lastDay, category, stage }, locale) =>
    [
      periodName(String(firstDay ?? ''), String(lastDay ?? '')),
      labelOf(categories, category, locale),
      labelOf(stages, stage ?? 'actual', locale),
    ].join(' · '),
  tidy,
  complete,
  checkRow,
};
