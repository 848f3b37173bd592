import { locales } from '../../../worker/core/organisation.ts';
import { emailText, idText, oneOf, pageOfAll, record, text } from './fields.ts';

export const personBody = record({
  name: text(100, 'Robin Beispiel'),
  email: emailText,
  role: oneOf(['viewer', 'owner', 'editor', 'funder', 'trustee']),
  locale: oneOf(locales),
});
export const personPage = pageOfAll(
  record({
    personId: idText,
    name: text(100, 'Robin Beispiel'),
    email: emailText,
    role: oneOf(['owner', 'editor', 'viewer', 'funder', 'trustee']),
  }),
);
export const personCreated = record({ personId: idText });
