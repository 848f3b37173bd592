import { listPeople } from '../access/index.ts';
import { tallyMembers } from '../clusters/index.ts';
import { onboardingProgress } from '../core/onboarding/onboarding-steps.ts';
import { hasInvitations } from '../fieldwork/index.ts';
import { dayInBerlin } from '../platform/day.ts';
import type { Services } from '../platform/services.ts';
import { countLedgerEntries } from '../records/index.ts';
import type { Desk } from './desk.ts';

/** Where a cluster stands on its way to the first answers; nothing is looked up once it has results. */
export async function loadOnboarding({ db, now }: Services, { cluster, waves }: Desk) {
  if (waves.some(({ state }) => state === 'published')) return null;
  const [tally, people, ledgerEntries, invited] = await Promise.all([
    tallyMembers(db, cluster.id, dayInBerlin(now())),
    listPeople(db, cluster.id),
    countLedgerEntries(db, cluster.id),
    hasInvitations(db, cluster.id),
  ]);
  return onboardingProgress({
    members: tally.current,
    withoutContact: tally.withoutContact,
    people: new Set(people.map(({ personId }) => personId)).size,
    ledgerEntries,
    hasWave: waves.length > 0,
    hasInvitations: invited,
  });
}
