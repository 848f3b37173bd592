import type { ExistingRow } from '../../core/imports/compare-rows.ts';
import type { RowValues } from '../../core/imports/table-spec.ts';
import { textOfValue, valueOfText } from '../../core/imports/text-values.ts';
import { commitmentTable } from '../../core/ledger/commitment-table.ts';
import { readDegression, writeDegression } from '../../core/ledger/degression.ts';
import { wholeRowTarget } from '../../imports/index.ts';
import type { Database } from '../../platform/database.ts';
import { dayAfter, dayBefore } from '../../platform/day.ts';
import { deleteCommitments, listCommitments, type FundingCommitment } from './commitment-store.ts';
import { commitmentStatements, type CommitmentInput } from './save-commitment.ts';

/** A commitment as a row of the table. */
function commitmentValues({ funder, startsOn, endsOn, degression }: FundingCommitment): RowValues {
  return {
    funder: valueOfText(funder),
    firstDay: startsOn,
    lastDay: dayBefore(endsOn),
    degression: valueOfText(writeDegression(degression)),
  };
}

async function load(db: Database, clusterId: string): Promise<readonly ExistingRow[]> {
  const commitments = await listCommitments(db, clusterId);
  return commitments.map((each) => ({ id: each.id, values: commitmentValues(each) }));
}

/** Rows are checked before: what is missing here is missing nowhere. */
function inputOf({ funder, firstDay, lastDay, degression }: RowValues): CommitmentInput {
  return {
    funder: textOfValue(funder),
    startsOn: textOfValue(firstDay),
    endsOn: dayAfter(textOfValue(lastDay)),
    degression: readDegression(textOfValue(degression), 'english') ?? [],
  };
}

/** Public core funding as it was agreed, from a table. */
export const commitmentImport = wholeRowTarget({
  code: 'commitments',
  spec: commitmentTable,
  load,
  write: (services, may, rows) =>
    commitmentStatements(
      services,
      may,
      rows.map(({ id, values }) => ({ id, input: inputOf(values) })),
    ),
  remove: deleteCommitments,
});
