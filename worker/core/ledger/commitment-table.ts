import { normaliseLabel } from '../imports/normalise-label.ts';
import type { FieldProblem, FieldSpec, RowValues, TableSpec } from '../imports/table-spec.ts';
import { readDegression } from './degression.ts';

const fields: readonly FieldSpec[] = [
  {
    code: 'funder',
    header: { de: 'Geldgeber', en: 'Funder' },
    synonyms: ['Fördergeber', 'Zuwendungsgeber', 'Zahler', 'Payer'],
    required: 'always',
    type: { kind: 'text', maxLength: 200 },
  },
  {
    code: 'firstDay',
    header: { de: 'Erster Tag', en: 'First day' },
    synonyms: ['von', 'Beginn', 'Anfang', 'from', 'start'],
    required: 'always',
    type: { kind: 'day' },
  },
  {
    code: 'lastDay',
    header: { de: 'Letzter Tag', en: 'Last day' },
    synonyms: ['bis', 'Ende', 'to', 'until', 'end'],
    required: 'new',
    type: { kind: 'day' },
  },
  {
    code: 'degression',
    header: { de: 'Vereinbarte Beträge je Jahr', en: 'Agreed amounts by year' },
    synonyms: ['Beträge', 'Degression', 'Jahresbeträge', 'Amounts'],
    required: 'new',
    type: { kind: 'yearAmounts', maxLength: 2000 },
  },
];

function checkRow({ firstDay, lastDay, degression }: RowValues): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (typeof lastDay !== 'string') problems.push({ field: 'lastDay', code: 'required' });
  else if (lastDay < String(firstDay)) problems.push({ field: 'lastDay', code: 'periodEmpty' });
  if (typeof degression !== 'string') problems.push({ field: 'degression', code: 'required' });
  const [from, to] = [firstDay, lastDay].map((day) => Number(String(day).slice(0, 4)));
  const years = readDegression(String(degression ?? ''), 'english') ?? [];
  if (years.some(({ year }) => year < Number(from) || year > Number(to)))
    problems.push({ field: 'degression', code: 'yearOutside' });
  return problems;
}

/** Public core funding as it was agreed, as a table: one row for each funder and beginning. */
export const commitmentTable: TableSpec = {
  fields,
  unique: true,
  keyOf: ({ funder, firstDay }) => JSON.stringify([normaliseLabel(String(funder ?? '')), firstDay]),
  nameOf: ({ funder, firstDay, lastDay }) =>
    `${String(funder ?? '')} · ${String(firstDay ?? '')} – ${String(lastDay ?? '')}`,
  tidy: (values) => values,
  complete: (values) => ({ lastDay: null, degression: null, ...values }),
  checkRow,
};
