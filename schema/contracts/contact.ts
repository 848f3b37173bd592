import * as z from 'zod';
import { contactRoles, locales } from '../../worker/core/organisation.ts';
import { choice, emailAddress, optionalText, requestId, requiredText, tick } from './fields.ts';

export const contactForm = z.object({
  requestId,
  role: choice(contactRoles),
  firstName: optionalText(100),
  lastName: requiredText(100),
  email: emailAddress,
  locale: choice(locales),
  optedOut: tick,
});
