import * as z from 'zod';
import { insights } from '../../worker/core/insights.ts';
import { locales } from '../../worker/core/organisation.ts';
import { choice, emailAddress, requiredText, tick } from './fields.ts';

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
  .transform(({ insightStatus, insightIndicators, insightEditions, ...grant }, context) => {
    const ticked = { status: insightStatus, indicators: insightIndicators, editions: insightEditions };
    const chosen = grant.role === 'operator' ? insights.filter((insight) => ticked[insight]) : [];
    if (grant.role === 'operator' && chosen.length === 0)
      context.addIssue({ code: 'custom', path: ['role'], message: 'clusters.people.insightNeeded' });
    return { ...grant, insights: chosen };
  });
