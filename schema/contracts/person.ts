import * as z from 'zod';
import { locales } from '../../worker/core/organisation.ts';
import { choice, emailAddress, requiredText } from './fields.ts';

export const grantForm = z.object({
  name: requiredText(100),
  email: emailAddress,
  role: choice(['owner', 'editor', 'viewer', 'funder', 'trustee']),
  locale: choice(locales),
});
