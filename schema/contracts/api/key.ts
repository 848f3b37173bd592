import * as z from 'zod';
import { idText, instant, isoDay, listOf, oneOf, pageOfAll, record, text, whole } from './fields.ts';

const scope = oneOf(['read', 'write', 'release', 'manage']);
const keyName = text(100, 'Abgleich mit der Mitgliederverwaltung');

export const keyBody = record({
  name: keyName,
  scopes: listOf(scope, 4),
  validDays: whole(1, 366, 90),
});
export const keyCreated = record({
  id: idText,
  /** Shown this once. */
  key: z.string().meta({ examples: ['vorlauf_4cVd2Jm0Xb1sQ8yTz5RkWn_…'] }),
});
export const keyPage = pageOfAll(
  record({
    id: idText,
    name: keyName,
    scopes: z.array(scope),
    createdAt: instant(),
    expiresAt: instant('2026-05-31T09:00:00.000Z'),
    lastUsedOn: isoDay().nullable(),
    revokedAt: instant()
      .nullable()
      .meta({ examples: [null] }),
  }),
);
