import { grantRole } from '../../worker/access/index.ts';
import { authorise, type Authorized } from '../../worker/access/authorized.ts';
import { addMember, createCluster, type ClusterProfile } from '../../worker/clusters/index.ts';
import { linkToken, loadBoard, sendInvitations } from '../../worker/fieldwork/index.ts';
import { publishQuestionnaire } from '../../worker/questionnaires/index.ts';
import { vorlaufKern } from '../../worker/questionnaires/instruments/vorlauf-kern.ts';
import { dayInBerlin } from '../../worker/platform/day.ts';
import { findWave, openWave, type Wave } from '../../worker/waves/index.ts';
import type { Answers } from '../../worker/core/questionnaire/answer.ts';
import { answersFromSeed, pageForms } from './answers.ts';
import type { Browser, Seen } from './browser.ts';
import type { TestApp } from './test-app.ts';

export interface TestCluster {
  readonly id: string;
  readonly slug: string;
  /** The owner's rights, as use cases take them. */
  readonly may: Authorized<'edit'>;
  readonly mayManage: Authorized<'manage'>;
  readonly memberIds: readonly string[];
}

export const profile: ClusterProfile = {
  name: 'Prüf-Cluster',
  kind: 'cluster',
  foundedOn: '2017-05-01',
  initiatedBy: 'companies',
  region: 'Beispielland',
  regionType: 'rural',
  branchFocus: 'Holz',
  locale: 'de',
  brandColour: '#1f6f54',
  hasOffice: true,
  senderName: 'Berta Beispiel',
  senderFunction: 'Leitung',
  phone: '0351 000',
  mail: 'buero@example.org',
};

const sizes = ['micro', 'small', 'medium', 'large'] as const;

/** A cluster with an owner and companies that each have a contact. */
export async function makeCluster(
  app: TestApp,
  slug: string,
  members: number,
  options: Partial<ClusterProfile> = {},
): Promise<TestCluster> {
  const services = app.services();
  const id = await createCluster(services, 'test', {
    ...profile,
    name: `Cluster ${slug}`,
    ...options,
    slug,
    invented: false,
  });
  const owner = { email: `inhaberin-${slug}@example.org`, name: `Inhaberin ${slug}`, locale: 'de' } as const;
  const ownerId = await grantRole(services, 'test', id, owner, 'owner');
  const may = await authorise(services, ownerId, slug, 'edit');
  const mayManage = await authorise(services, ownerId, slug, 'manage');
  const memberIds: string[] = [];
  for (let at = 0; at < members; at += 1) {
    memberIds.push(
      await addMember(services, may, {
        member: {
          name: `Firma ${slug} ${String(at).padStart(2, '0')}`,
          kind: 'company',
          sizeClass: sizes[at % sizes.length] ?? 'small',
          place: 'Musterstadt',
          joinedOn: `20${String(17 + (at % 6))}-06-01`,
          leftOn: null,
          leftReason: null,
          leftReasonCode: null,
          holding: null,
          tags: [],
        },
        contacts: [
          {
            firstName: 'Kim',
            lastName: `Kontakt${at}`,
            email: `kontakt${at}@${slug}.example`,
            locale: at % 4 === 3 ? 'en' : 'de',
            optedOut: false,
            role: 'answers',
          },
        ],
      }),
    );
  }
  return { id, slug, may, mayManage, memberIds };
}

const msPerDay = 86_400_000;

/** Opens a wave today, for four weeks. */
export async function makeWave(
  app: TestApp,
  cluster: TestCluster,
  year: number,
  questionnaire = vorlaufKern,
): Promise<Wave> {
  const services = app.services();
  const { id: questionnaireVersionId } = await publishQuestionnaire(services, questionnaire);
  const opened = await openWave(services, cluster.may, {
    year,
    questionnaireVersionId,
    mode: 'pseudonymous',
    closesOn: dayInBerlin(app.now + 28 * msPerDay),
    graceMinutes: 15,
    resultOn: dayInBerlin(app.now + 56 * msPerDay),
  });
  if ('refused' in opened) throw new Error(opened.refused);
  return waveNow(app, cluster, opened.id);
}

export async function waveNow(app: TestApp, cluster: TestCluster, id: string): Promise<Wave> {
  const wave = await findWave(app.services().db, cluster.id, id);
  if (wave === undefined) throw new Error('no such wave');
  return wave;
}

export interface Link {
  readonly token: string;
  readonly memberId: string;
  readonly invitationId: string;
}

/** Invites everybody and gives every personal link, as a manager with the mail-merge file has them. */
export async function invite(app: TestApp, cluster: TestCluster, wave: Wave): Promise<readonly Link[]> {
  await sendInvitations(app.services(), cluster.may, wave.id);
  await app.schedule();
  const { db, keys } = app.services();
  const { rows } = await loadBoard(db, cluster.id, wave.id);
  return Promise.all(
    rows.map(async ({ memberId, invitationId, generation }) => ({
      memberId,
      invitationId: invitationId ?? '',
      token: await linkToken(keys, cluster.id, invitationId ?? '', generation ?? 1),
    })),
  );
}

/** Opens a link and starts. @returns the reference that stands in the addresses of this device */
export async function start(browser: Browser, token: string, restart = false): Promise<string> {
  const answer = await browser.post(`/b/${token}`, restart ? { restart: '1' } : {});
  const ref = /^\/befragung\/([0-9a-f]{12})$/.exec(answer.location)?.[1];
  if (ref === undefined) throw new Error(`start answered ${answer.status}`);
  return ref;
}

/** Sends all answers at once, as a program does. */
export function sendAnswers(browser: Browser, ref: string, answers: Answers): Promise<Seen> {
  return browser.postJson(`/befragung/${ref}/abgabe`, { answers });
}

/** Starts and sends at once. */
export async function respond(
  app: TestApp,
  token: string,
  seed: number,
): Promise<{ browser: Browser; ref: string }> {
  const browser = app.browser();
  const ref = await start(browser, token);
  const sent = await sendAnswers(browser, ref, answersFromSeed(seed));
  if (sent.status !== 200) throw new Error(`sending answered ${sent.status} ${sent.text.slice(0, 300)}`);
  return { browser, ref };
}

/** Fills in page after page, as a person does. */
export async function fillIn(browser: Browser, ref: string, answers: Answers): Promise<void> {
  for (const [page, form] of pageForms(answers)) {
    const answer = await browser.post(`/befragung/${ref}/teil/${page}`, form);
    if (answer.status !== 303) throw new Error(`page ${page} answered ${answer.status}`);
  }
}

/** What the form of the review page would send. */
export async function reviewForm(
  browser: Browser,
  ref: string,
): Promise<{ submissionId: string; contentHash: string }> {
  const { text } = await browser.get(`/befragung/${ref}/pruefen`);
  return { submissionId: hidden(text, 'submissionId'), contentHash: hidden(text, 'contentHash') };
}

export async function submit(browser: Browser, ref: string): Promise<Seen> {
  return browser.post(`/befragung/${ref}/abgabe`, await reviewForm(browser, ref));
}

export function hidden(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
}

/** A wave that everybody answered, closed and published. */
export async function publishedWave(
  app: TestApp,
  cluster: TestCluster,
  year: number,
  respondents?: number,
): Promise<Wave> {
  const wave = await makeWave(app, cluster, year);
  const links = await invite(app, cluster, wave);
  for (const [at, { token }] of links.slice(0, respondents ?? links.length).entries())
    await respond(app, token, year * 100 + at);
  app.now = wave.closesAt + wave.graceMinutes * 60_000;
  await app.schedule();
  return waveNow(app, cluster, wave.id);
}
