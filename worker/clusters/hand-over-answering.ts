import { memberSearchText } from '../core/register/search-text.ts';
import type { Database, Statement } from '../platform/database.ts';
import { jsonPortions } from '../platform/json-portions.ts';
import { upsertContacts, type Contact, type ContactRow } from './contact-store.ts';
import { addSearchText } from './member-store.ts';
import { forgetTally, saveTally } from './member-tally-store.ts';

/** The statements that put a successor into the place of the contact who answers for a member, under the same id. */
export function handOverAnswering(
  db: Database,
  successor: Omit<Contact, 'role'>,
  today: string,
): readonly [Statement, ...Statement[]] {
  const { id, clusterId, memberId, firstName, lastName, email, locale, optedOut } = successor;
  const answers: ContactRow = [id, memberId, firstName, lastName, email, locale, optedOut, 'answers'];
  return [
    forgetTally(db, clusterId),
    ...jsonPortions([answers]).map((rows) => upsertContacts(db, clusterId, rows)),
    addSearchText(db, clusterId, memberId, memberSearchText([firstName, lastName, email])),
    saveTally(db, clusterId, today),
  ];
}
