import * as z from 'zod';
import { insights } from '../../../worker/core/insights.ts';
import { locales } from '../../../worker/core/organisation.ts';
import { emailText, idText, listOf, oneOf, pageOfAll, record, text } from './fields.ts';

const role = oneOf(['viewer', 'owner', 'editor', 'funder', 'trustee', 'operator']);
/** What an operator may see; empty for every other role. */
const insight = oneOf(insights);

export const personBody = record({
  name: text(100, 'Robin Beispiel'),
  email: emailText,
  role,
  locale: oneOf(locales),
  insights: listOf(insight, 3).meta({ examples: [[]] }),
}).superRefine((body, context) => {
  if ((body.role === 'operator') !== body.insights.length > 0)
    context.addIssue({ code: 'custom', path: ['insights'], message: 'clusters.people.insightNeeded' });
});
export const personPage = pageOfAll(
  record({
    personId: idText,
    name: text(100, 'Robin Beispiel'),
    email: emailText,
    role,
    insights: z.array(insight).meta({ examples: [[]] }),
  }),
);
export const personCreated = record({ personId: idText });
