import { ledgerCategories, ledgerStages } from '../../core/catalogue/measures/measure-entry.ts';
import type { ExistingRow } from '../../core/imports/compare-rows.ts';
import type { RowValues } from '../../core/imports/table-spec.ts';
import { ledgerTable } from '../../core/ledger/ledger-table.ts';
import { textOfValue, valueOfText } from '../../core/imports/text-values.ts';
import { wholeRowTarget } from '../../imports/index.ts';
import type { Database } from '../../platform/database.ts';
import { dayAfter, dayBefore } from '../../platform/day.ts';
import { deleteLedgerEntries, listLedger, type LedgerEntry } from './ledger-store.ts';
import { ledgerStatements, type LedgerInput } from './save-ledger-entry.ts';

/** An entry as a row of the table. */
function ledgerValues(entry: LedgerEntry): RowValues {
  const { category, stage, amountCents, payers, largestCents, funder, note, startsOn, endsOn } = entry;
  return {
    category,
    stage,
    amount: amountCents,
    payers,
    largest: largestCents,
    funder: valueOfText(funder),
    note: valueOfText(note),
    firstDay: startsOn,
    lastDay: dayBefore(endsOn),
  };
}

async function load(db: Database, clusterId: string): Promise<readonly ExistingRow[]> {
  return (await listLedger(db, clusterId)).map((entry) => ({ id: entry.id, values: ledgerValues(entry) }));
}

/** Rows are checked before: what is missing here is missing nowhere. */
function inputOf(values: RowValues): LedgerInput {
  const { category, stage, amount, payers, largest, funder, note, firstDay, lastDay } = values;
  return {
    category: ledgerCategories.find((each) => each === category) ?? 'fees',
    stage: ledgerStages.find((each) => each === stage) ?? 'actual',
    amountCents: Number(amount),
    payers: typeof payers === 'number' ? payers : null,
    largestCents: typeof largest === 'number' ? largest : null,
    funder: textOfValue(funder) || null,
    note: textOfValue(note),
    startsOn: textOfValue(firstDay),
    endsOn: dayAfter(textOfValue(lastDay)),
  };
}

/** Amounts of the ledger from a table. */
export const ledgerImport = wholeRowTarget({
  code: 'ledger',
  spec: ledgerTable,
  load,
  write: (services, may, rows) =>
    ledgerStatements(
      services,
      may,
      rows.map(({ id, values }) => ({ id, input: inputOf(values) })),
    ),
  remove: deleteLedgerEntries,
});
