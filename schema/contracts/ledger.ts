import * as z from 'zod';
import { ledgerCategories, ledgerStages } from '../../worker/core/catalogue/measures/measure-entry.ts';
import { readDegression } from '../../worker/core/ledger/degression.ts';
import { isPossibleLargest } from '../../worker/core/ledger/is-possible-largest.ts';
import type { YearAmount } from '../../worker/core/ledger/split-by-year.ts';
import {
  amountCents,
  choice,
  day,
  optionalAmountCents,
  optionalText,
  optionalWholeNumber,
  requestId,
  requiredText,
} from './fields.ts';

/** The form of a ledger entry. `lastDay` belongs to the period; a period within one year is the rule, not a must. */
export const ledgerForm = z
  .object({
    requestId,
    category: choice(ledgerCategories),
    stage: choice(ledgerStages),
    firstDay: day,
    lastDay: day,
    amount: amountCents,
    payers: optionalWholeNumber(0, 100_000),
    largest: optionalAmountCents,
    funder: optionalText(200),
    note: optionalText(500),
  })
  .superRefine((form, context) => {
    if (form.lastDay < form.firstDay)
      context.addIssue({ code: 'custom', path: ['lastDay'], message: 'records.ledger.periodEmpty' });
    const { amount, largest, payers } = form;
    if (!isPossibleLargest({ amountCents: amount, largestCents: largest, payers }))
      context.addIssue({ code: 'custom', path: ['largest'], message: 'records.ledger.largestImpossible' });
  });

/** Agreed amounts, one a year and a line: `2024: 120.000`. */
const degression = requiredText(2000).transform((text, context): readonly YearAmount[] => {
  const years = readDegression(text, 'german');
  if (years !== null) return years;
  context.addIssue({ code: 'custom', message: 'records.commitment.degressionUnread' });
  return z.NEVER;
});

export const commitmentForm = z
  .object({ requestId, funder: requiredText(200), firstDay: day, lastDay: day, degression })
  .superRefine((form, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (form.lastDay < form.firstDay) issue('lastDay', 'records.ledger.periodEmpty');
    const [from, to] = [Number(form.firstDay.slice(0, 4)), Number(form.lastDay.slice(0, 4))];
    // Runs beside issues of single fields, too: then there may be no list.
    if (Array.isArray(form.degression) && form.degression.some(({ year }) => year < from || year > to))
      issue('degression', 'records.commitment.yearOutside');
  });
