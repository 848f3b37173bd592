import { publishWaveJob } from '../indicators/index.ts';
import type { Authorized, Right } from '../access/index.ts';
import { grantRole } from '../access/index.ts';
import { memberFacts, submitAnswers, rowPlace, type Answering } from '../answers/index.ts';
import {
  createCluster,
  findCluster,
  findClusterBySlug,
  insertEvent,
  memberStatements,
  type Cluster,
} from '../clusters/index.ts';
import {
  prepareInvitations,
  insertInvitations,
  loadBoard,
  markSent,
  sendInvitations,
} from '../fieldwork/index.ts';
import { instantInBerlin } from '../platform/day.ts';
import { jsonPortions } from '../platform/json-portions.ts';
import { runDueJobs, type JobHandlers } from '../platform/jobs.ts';
import type { Services } from '../platform/services.ts';
import type { Statement } from '../platform/database.ts';
import { commit } from '../platform/database.ts';
import { insights } from '../core/insights.ts';
import { wholeYear } from '../core/ledger/whole-year.ts';
import { publishQuestionnaire } from '../questionnaires/index.ts';
import { instruments } from '../questionnaires/instruments/index.ts';
import { upsertCommitments, upsertLedgerEntries } from '../records/index.ts';
import { checkEdition, releaseEdition } from '../releases/index.ts';
import { closeDueWaves, findWave, findWaveOfYear, listFrame, openWave, type Wave } from '../waves/index.ts';
import { coreCommitments } from './demo/core-commitments.ts';
import { demoSeed, generateDemo, type Demo } from './demo/generate-demo.ts';
import type { DemoCluster, DemoWave } from './demo/demo-cluster.ts';

/** People of the demo, one a role. */
export const demoPeople = {
  owner: { email: 'leitung@beispielland.example', name: 'Johanna Musterfrau', locale: 'de' },
  editor: { email: 'buero@beispielland.example', name: 'Peter Beispiel', locale: 'de' },
  viewer: { email: 'vorstand@beispielland.example', name: 'Dr. Vera Vorstand', locale: 'de' },
  funder: { email: 'foerderung@beispielland.example', name: 'Fritz Förderer', locale: 'de' },
  trustee: { email: 'treuhand@beispielland.example', name: 'Toni Treuhand', locale: 'de' },
  operator: { email: 'agentur@beispielland.example', name: 'Olga Übersicht', locale: 'de' },
} as const;

const actor = 'demo';
const msPerDay = 86_400_000;

let shipped: Demo | undefined;

/** The demo as it is shipped; drawn once per isolate. */
export function shippedDemo(): Demo {
  shipped ??= generateDemo(demoSeed);
  return shipped;
}

/**
 * Loads the invented clusters through the use cases that real ones go through, with the clock set to the day on
 * which each thing happened. One call does one portion; call until it says done.
 */
export async function seedDemoStep(
  services: Services,
  jobs: JobHandlers,
  demo: Demo = shippedDemo(),
): Promise<{ readonly done: boolean }> {
  for (const plan of demo.clusters) {
    const cluster = await findClusterBySlug(services.db, plan.slug);
    if (cluster === undefined) {
      await seedCluster(services, plan);
      return { done: false };
    }
    for (const wavePlan of plan.waves) {
      const wave = await findWaveOfYear(services.db, cluster.id, wavePlan.year);
      const finished = wave !== undefined && (wavePlan.state === 'open' || wave.state === 'published');
      if (finished) continue;
      await seedWave(services, jobs, cluster, plan, wavePlan);
      return { done: false };
    }
  }
  return { done: true };
}

async function seedCluster(services: Services, plan: DemoCluster): Promise<void> {
  const { db, newId } = services;
  for (const instrument of instruments) await publishQuestionnaire(services, instrument);
  const { office, members, ledger, events, waves: _waves, ...profile } = plan;
  const founded = at(services, plan.foundedOn);
  const clusterId = await createCluster(founded, actor, {
    ...profile,
    ...office,
    locale: 'de',
    invented: true,
  });
  for (const [role, person] of Object.entries(demoPeople)) {
    // The keys of demoPeople are roles.
    const seen = role === 'operator' ? insights : [];
    await grantRole(founded, actor, clusterId, person, role as keyof typeof demoPeople, seen);
  }
  const statements: Statement[] = [];
  const changes = members.map(({ key, contact, ...facts }) => {
    const id = memberIdOf(plan.slug, key);
    const member = { holding: null, tags: [], leftReasonCode: null, ...facts };
    const answering = { ...contact, id: `${id}-1`, optedOut: false, role: 'answers' } as const;
    return { id, before: null, input: { member, contacts: [answering] } };
  });
  statements.push(
    ...memberStatements(founded, demoRight<'edit'>({ id: clusterId, slug: plan.slug }), changes),
  );
  const entries = ledger.map((line) => ({
    ...line,
    ...wholeYear(line.year),
    id: newId(),
    clusterId,
    note: '',
    changedAt: 0,
  }));
  statements.push(...jsonPortions(entries).map((portion) => upsertLedgerEntries(db, portion)));
  const commitments = coreCommitments(ledger).map((each) => ({
    ...each,
    id: newId(),
    clusterId,
    changedAt: 0,
  }));
  statements.push(...jsonPortions(commitments).map((portion) => upsertCommitments(db, portion)));
  for (const { onDate, label } of events) {
    statements.push(
      insertEvent(db, { id: newId(), clusterId, onDate, labelDe: label.de, labelEn: label.en }),
    );
  }
  const [first, ...rest] = statements;
  if (first !== undefined) await commit(db, [first, ...rest]);
}

async function seedWave(
  services: Services,
  jobs: JobHandlers,
  cluster: Cluster,
  plan: DemoCluster,
  wavePlan: DemoWave,
): Promise<void> {
  const may = demoRight<'edit'>(cluster);
  const opening = at(services, wavePlan.opensOn);
  const instrument = instruments.find((candidate) => candidate.version === wavePlan.questionnaireVersion);
  if (instrument === undefined) throw new Error(`no instrument ${wavePlan.questionnaireVersion}`);
  const { id: questionnaireVersionId } = await publishQuestionnaire(services, instrument);
  const closesOn =
    wavePlan.state === 'open'
      ? laterDay(wavePlan.closesOn, services.now() + 23 * msPerDay)
      : wavePlan.closesOn;
  const opened = await openWave(opening, may, {
    year: wavePlan.year,
    questionnaireVersionId,
    mode: 'pseudonymous',
    closesOn,
    graceMinutes: 15,
    resultOn: laterDay(closesOn, Date.parse(closesOn) + 30 * msPerDay),
  });
  if ('refused' in opened) throw new Error(`demo wave ${wavePlan.year}: ${opened.refused}`);
  const wave = await findWave(services.db, cluster.id, opened.id);
  if (wave === undefined) throw new Error('the wave was just opened');

  if (wavePlan.state === 'open') await sendInvitations(services, may, wave.id);
  await invite(opening, wave);
  await answer(services, cluster, wave, plan, wavePlan);

  if (wavePlan.state === 'published') {
    const closed = { ...services, now: () => wave.closesAt + wave.graceMinutes * 60_000 };
    await closeDueWaves(closed);
    // Of what is published, only the last is checked: the others are not released.
    await runDueJobs(closed, { ...jobs, publishWave: () => Promise.resolve(publishWaveJob) });
    if (wavePlan === lastPublished(plan)) {
      await checkEdition(closed, cluster.id, wave.year);
      // Reports come out once the year's books are closed.
      await releaseDemoEdition(at(services, `${wave.year + 1}-01-15`), cluster, wave);
    }
  }
}

/** Invitations of past waves count as sent; their mails are long gone. */
async function invite(services: Services, wave: Wave): Promise<void> {
  const { db } = services;
  const board = await loadBoard(db, wave.clusterId, wave.id);
  const addressees = await prepareInvitations(
    services,
    wave,
    board.rows.filter((row) => row.participation === 'notInvited'),
  );
  if (addressees.length === 0) return;
  await commit(db, [
    insertInvitations(
      db,
      addressees.map(({ invitation }) => invitation),
    ),
    markSent(
      db,
      wave.clusterId,
      addressees.map(({ invitation }) => invitation.id),
    ),
  ]);
}

async function answer(
  services: Services,
  cluster: Cluster,
  wave: Wave,
  plan: DemoCluster,
  wavePlan: DemoWave,
): Promise<void> {
  const { db } = services;
  const board = await loadBoard(db, cluster.id, wave.id);
  const frame = new Map(
    (await listFrame(db, cluster.id, wave.id)).map((framed) => [framed.memberId, framed]),
  );
  const byMember = new Map(
    (await prepareInvitations(services, wave, board.rows)).map((a) => [a.row.memberId, a.invitation]),
  );
  const questionnaire = instruments.find((candidate) => candidate.version === wavePlan.questionnaireVersion);
  for (const response of wavePlan.responses) {
    const memberId = memberIdOf(plan.slug, response.memberKey);
    const invitation = byMember.get(memberId);
    const frameMember = frame.get(memberId);
    if (invitation === undefined || frameMember === undefined || questionnaire === undefined) {
      throw new Error(`demo answer of ${response.memberKey} in ${wavePlan.year} has no place in the frame`);
    }
    const followed = { invitation, wave, cluster, frameMember };
    const place = await rowPlace(services, followed);
    const answering: Answering = {
      followed,
      form: questionnaire,
      respondent: { seed: place.rowKey, members: [] },
      facts: memberFacts(followed),
      place,
      submissionId: services.newId(),
      draft: undefined,
      submission: undefined,
      replaced: undefined,
    };
    const sent = await submitAnswers(at(services, response.day), answering, response.answers);
    if (!sent.accepted) throw new Error(`demo answer of ${response.memberKey}: ${sent.reason}`);
  }
}

async function releaseDemoEdition(services: Services, cluster: Cluster, wave: Wave): Promise<void> {
  const current = await findCluster(services.db, cluster.id);
  if (current === undefined) return;
  await releaseEdition(services, demoRight<'manage'>(cluster), {
    requestId: services.newId(),
    year: wave.year,
    isPublic: true,
    notes: [],
  });
}

function lastPublished(plan: DemoCluster): DemoWave | undefined {
  return plan.waves.filter((wave) => wave.state === 'published').at(-1);
}

/** The services with the clock at noon of a day. */
function at(services: Services, day: string): Services {
  return { ...services, now: () => instantInBerlin(day, '12:00:00') };
}

function laterDay(day: string, instant: number): string {
  const other = new Date(instant).toISOString().slice(0, 10);
  return other > day ? other : day;
}

/** Ids of demo members are stable, so that pictures and tests can name a page. */
function memberIdOf(slug: string, key: string): string {
  return `${slug}-${key}`.replace(/[^0-9A-Za-z-]/g, '').slice(0, 60);
}

/** The demo acts for itself, in development only; nowhere else is a right made without asking. */
function demoRight<R extends Right>(cluster: Pick<Cluster, 'id' | 'slug'>): Authorized<R> {
  return {
    clusterId: cluster.id,
    slug: cluster.slug,
    personId: actor,
    roles: ['owner'],
  } as unknown as Authorized<R>;
}
