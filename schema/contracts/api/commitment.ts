import { idText, isoDay, listOf, pageOfAll, record, text, whole } from './fields.ts';

const commitment = {
  funder: text(200, 'Land Beispielland'),
  /** Half-open: the first day, and the first day without it. */
  startsOn: isoDay('2026-01-01'),
  endsOn: isoDay('2029-01-01'),
  /** Agreed amount of each calendar year; a year that is not named has none. */
  degression: listOf(
    record({ year: whole(1900, 2200, 2026), amountCents: whole(0, 100_000_000_000, 12_000_000) }),
    100,
  ),
};

export const commitmentBody = record(commitment)
  .superRefine(({ startsOn, endsOn, degression }, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (endsOn <= startsOn) issue('endsOn', 'records.ledger.periodEmpty');
    const years = degression.map(({ year }) => year);
    if (new Set(years).size !== years.length) issue('degression', 'api.error.yearTwice');
    // The end is the first day without it: its own year may have none.
    const [from, end] = [`${startsOn.slice(0, 4)}-01-01`, endsOn];
    if (years.some((year) => `${year}-01-01` < from || `${year}-01-01` >= end))
      issue('degression', 'records.commitment.yearOutside');
  })
  .meta({ id: 'CommitmentBody' });
export const commitmentResource = record({ id: idText, ...commitment }, 'Commitment');
export const commitmentPage = pageOfAll(commitmentResource);
export const commitmentCreated = record({ id: idText });
