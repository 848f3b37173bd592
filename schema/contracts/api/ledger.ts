import { ledgerCategories, ledgerStages } from '../../../worker/core/catalogue/measures/measure-entry.ts';
import { isPossibleLargest } from '../../../worker/core/ledger/is-possible-largest.ts';
import { anyText, idText, isoDay, oneOf, pageOfAll, record, text, whole } from './fields.ts';

const entry = {
  category: oneOf(ledgerCategories),
  stage: oneOf(ledgerStages),
  /** Period of the amount, half-open: the first day, and the first day after it. */
  startsOn: isoDay('2026-01-01'),
  endsOn: isoDay('2027-01-01'),
  amountCents: whole(-100_000_000_000, 100_000_000_000, 1_250_000),
  payers: whole(0, 100_000, 24).nullable(),
  /** The most that one of several payers paid, where known. */
  largestCents: whole(0, 100_000_000_000, 120_000).nullable().default(null),
  funder: text(200, 'Land Beispielland')
    .nullable()
    .meta({ examples: [null] }),
  note: anyText(500, ''),
};

export const ledgerEntryBody = record(entry)
  .superRefine(({ startsOn, endsOn, ...amounts }, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (endsOn <= startsOn) issue('endsOn', 'records.ledger.periodEmpty');
    if (!isPossibleLargest(amounts)) issue('largestCents', 'records.ledger.largestImpossible');
  })
  .meta({ id: 'LedgerEntryBody' });
export const ledgerEntryResource = record({ id: idText, ...entry }, 'LedgerEntry');
export const ledgerPage = pageOfAll(ledgerEntryResource);
export const ledgerEntryCreated = record({ id: idText });
