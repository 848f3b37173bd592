import { memberSearchText } from '../core/register/search-text.ts';
import type { Database, Statement } from '../platform/database.ts';
import { upsertContacts, type Contact } from './contact-store.ts';
import { addSearchText } from './member-store.ts';
import { forgetTally, saveTally } from './member-tally-store.ts';

/** The statements that put a successor into the place of the contact who answers for a member, under the same id. */
export function handOverAnswering(
  db: Database,
  successor: Omit<Contact, 'role'>,
  today: string,
): readonly [Statement, ...Statement[]] {
  const { clusterId, memberId, firstName, lastName, email } = successor;
  return [
    forgetTally(db, clusterId),
    upsertContacts(db, [{ ...successor, role: 'answers' }]),
    addSearchText(db, clusterId, memberId, memberSearchText([firstName, lastName, email])),
    saveTally(db, clusterId, today),
  ];
}
