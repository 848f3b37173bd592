import { ledgerCategories, ledgerStages } from '../../../worker/core/catalogue/measures/measure-entry.ts';
import { anyText, idText, isoDay, oneOf, pageOfAll, record, text, whole } from './fields.ts';

const entry = {
  category: oneOf(ledgerCategories),
  stage: oneOf(ledgerStages),
  /** Period of the amount, half-open: the first day, and the first day after it. */
  startsOn: isoDay('2026-01-01'),
  endsOn: isoDay('2027-01-01'),
  amountCents: whole(-100_000_000_000, 100_000_000_000, 1_250_000),
  payers: whole(0, 100_000, 24).nullable(),
  funder: text(200, 'Land Beispielland')
    .nullable()
    .meta({ examples: [null] }),
  note: anyText(500, ''),
};

export const ledgerEntryBody = record(entry)
  .superRefine(({ startsOn, endsOn }, context) => {
    if (endsOn <= startsOn)
      context.addIssue({ code: 'custom', path: ['endsOn'], message: 'records.ledger.periodEmpty' });
  })
  .meta({ id: 'LedgerEntryBody' });
export const ledgerEntryResource = record({ id: idText, ...entry }, 'LedgerEntry');
export const ledgerPage = pageOfAll(ledgerEntryResource);
export const ledgerEntryCreated = record({ id: idText });
