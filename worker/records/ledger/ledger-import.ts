import type { Authorized } from '../../access/index.ts';
import { ledgerCategories, ledgerStages } from '../../core/catalogue/measures/measure-entry.ts';
import type { ExistingRow } from '../../core/imports/compare-rows.ts';
import type { RowValues } from '../../core/imports/table-spec.ts';
import { ledgerTable } from '../../core/ledger/ledger-table.ts';
import { textOfValue, valueOfText } from '../../core/imports/text-values.ts';
import type { ImportTarget } from '../../imports/index.ts';
import type { Database } from '../../platform/database.ts';
import { dayAfter, dayBefore } from '../../platform/day.ts';
import type { Services } from '../../platform/services.ts';
import { deleteLedgerEntries, listLedger, type LedgerEntry } from './ledger-store.ts';
import { ledgerStatements, type LedgerInput } from './save-ledger-entry.ts';

/** An entry as a row of the table. */
function ledgerValues(entry: LedgerEntry): RowValues {
  const { category, stage, amountCents, payers, funder, note, startsOn, endsOn } = entry;
  return {
    category,
    stage,
    amount: amountCents,
    payers,
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
  const { category, stage, amount, payers, funder, note, firstDay, lastDay } = values;
  return {
    category: ledgerCategories.find((each) => each === category) ?? 'fees',
    stage: ledgerStages.find((each) => each === stage) ?? 'actual',
    amountCents: Number(amount),
    payers: typeof payers === 'number' ? payers : null,
    funder: textOfValue(funder) || null,
    note: textOfValue(note),
    startsOn: textOfValue(firstDay),
    endsOn: dayAfter(textOfValue(lastDay)),
  };
}

async function statementsOf(
  services: Services,
  may: Authorized<'edit'>,
  add: readonly ExistingRow[],
  change: readonly ExistingRow[],
) {
  const existing = change.length === 0 ? [] : await load(services.db, may.clusterId);
  const known = new Map(existing.map(({ id, values }) => [id, values]));
  const changed = change.flatMap(({ id, values }) => {
    const before = known.get(id);
    return before === undefined ? [] : [{ id, values: { ...before, ...values } }];
  });
  return ledgerStatements(
    services,
    may,
    [...add, ...changed].map(({ id, values }) => ({ id, input: inputOf(values) })),
  );
}

/** Amounts of the ledger from a table. */
export const ledgerImport: ImportTarget = {
  code: 'ledger',
  spec: ledgerTable,
  dated: false,
  load,
  save: (services, may, { add, change }) => statementsOf(services, may, add, change),
  listUsed: () => Promise.resolve([]),
  revert: async (services, may, { remove, change }) => [
    deleteLedgerEntries(services.db, may.clusterId, remove),
    ...(await statementsOf(services, may, [], change)),
  ],
};
