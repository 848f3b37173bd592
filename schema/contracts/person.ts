import * as z from 'zod';
import { insights, type Insight } from '../../worker/core/insights.ts';
import { locales } from '../../worker/core/organisation.ts';
import { choice, emailAddress, requiredText, tick } from './fields.ts';

interface Ticked {
  readonly insightStatus: boolean;
  readonly insightIndicators: boolean;
  readonly insightEditions: boolean;
}

function insightsOf({ insightStatus, insightIndicators, insightEditions }: Ticked): readonly Insight[] {
  const ticked = { status: insightStatus, indicators: insightIndicators, editions: insightEditions };
  return insights.filter((insight) => ticked[insight]);
}

/** Who gets which role; an operator is let see something, or is none. */
export const grantForm = z
  .object({
    name: requiredText(100),
    email: emailAddress,
    role: choice(['owner', 'editor', 'viewer', 'funder', 'trustee', 'operator']),
    locale: choice(locales),
    insightStatus: tick,
    insightIndicators: tick,
    insightEditions: tick,
  })
  .superRefine((form, context) => {
    if (form.role === 'operator' && insightsOf(form).length === 0)
      context.addIssue({ code: 'custom', path: ['role'], message: 'clusters.people.insightNeeded' });
  })
  .transform((form) => {
    const { name, email, role, locale } = form;
    return { name, email, role, locale, insights: role === 'operator' ? insightsOf(form) : [] };
  });
