import * as z from 'zod';
import { choice, requiredText } from './fields.ts';

const scopes = ['read', 'write', 'release', 'manage'] as const;

/** Several ticked boxes come as one comma list. */
const scopeList = z
  .string({ error: 'api.keys.scopesNeeded' })
  .transform((list) => scopes.filter((scope) => list.split(',').includes(scope)))
  .refine((list) => list.length > 0, 'api.keys.scopesNeeded');

export const keyForm = z.object({
  name: requiredText(100),
  scopes: scopeList,
  validDays: choice(['30', '90', '365']).transform(Number),
});
