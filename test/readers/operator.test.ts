import { beforeAll, describe, expect, test } from 'vitest';
import { grantRole, revokeRole, startSession } from '../../worker/access/index.ts';
import type { Insight } from '../../worker/core/insights.ts';
import { releaseEdition } from '../../worker/releases/index.ts';
import { signedIn } from '../support/actors.ts';
import type { Browser } from '../support/browser.ts';
import { count, rows } from '../support/dump.ts';
import { makeCluster, makeWave, publishedWave, type TestCluster } from '../support/factories.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp({ start: '2024-03-04T09:00:00Z' });
let first: TestCluster;
let second: TestCluster;
let agency: Browser;
let agencyId: string;

const agent = { email: 'agentur@example.org', name: 'Agentur', locale: 'de' } as const;

function grant(cluster: TestCluster, insights: readonly Insight[]): Promise<string> {
  return grantRole(app.services(), 'test', cluster.id, agent, 'operator', insights);
}

beforeAll(async () => {
  [first, second] = [await makeCluster(app, 'erster', 6), await makeCluster(app, 'zweiter', 4)];
  await publishedWave(app, first, 2024);
  await releaseEdition(app.services(), first.mayManage, {
    requestId: app.services().newId(),
    year: 2024,
    isPublic: false,
    notes: [],
  });
  await makeWave(app, second, 2025);
  agencyId = await grant(first, ['status']);
  await grant(second, ['status']);
  agency = app.browser();
  agency.cookies.set('vorlauf-session', await startSession(app.services(), agencyId));
}, 60_000);

describe('an operator', () => {
  test('sees all clusters that made it one, in one list, with the response of the newest wave', async () => {
    const { text } = await agency.get('/uebersicht');
    expect(text).toMatch(/Cluster erster.*2024.*Cluster zweiter.*2025.*0\s*von\s*4/s);
    expect((await agency.get('/c')).text).toContain('href="/uebersicht/erster"');
  });

  test('sees of a cluster what is granted and nothing more', async () => {
    await grant(first, ['status']);
    const withStatus = (await agency.get('/uebersicht/erster')).text;
    expect(withStatus.match(/nicht für Sie freigegeben/g)).toHaveLength(2);
    expect(withStatus).not.toContain('Eigenfinanzierung');
    expect((await agency.get('/berichte/erster/2024.1')).status).toBe(404);

    await grant(first, ['indicators', 'editions']);
    const others = (await agency.get('/uebersicht/erster')).text;
    expect(others.match(/nicht für Sie freigegeben/g)).toHaveLength(1);
    expect(others).toContain('Rücklaufquote');
    expect(others).not.toContain('/indikatoren/');
    expect((await agency.get('/berichte/erster/2024.1')).status).toBe(200);
    expect((await agency.get('/berichte')).text).toContain('/berichte/erster/2024.1');
    expect((await agency.get('/uebersicht')).text).toContain('nicht freigegeben');
  });

  test('switches between its clusters in the header', async () => {
    const { text } = await agency.get('/uebersicht/zweiter');
    expect(text).toContain('<a href="/uebersicht/erster">');
    expect(text).toContain('<a href="/uebersicht/zweiter" aria-current="page">');
  });

  test.each([
    '',
    '/mitglieder',
    '/mitglieder.csv',
    '/kassenbuch',
    '/wellen',
    '/berichte',
    '/profil',
    '/personen',
  ])('finds no page of the office: %s', async (page) => {
    await grant(first, ['status', 'indicators', 'editions']);
    expect((await agency.get(`/c/erster${page}`)).status).toBe(404);
  });

  test('sees nothing of the cluster once the role is taken away', async () => {
    await revokeRole(app.services(), second.mayManage, agencyId, 'operator');
    expect((await agency.get('/uebersicht/zweiter')).status).toBe(404);
    expect((await agency.get('/uebersicht')).text).not.toContain('zweiter');
  });

  test('whom nobody made one is told whom to ask', async () => {
    const nobody = await signedIn(app, second.id, 'trustee', 'niemand');
    expect((await nobody.get('/uebersicht')).text).toContain('Bitten Sie die Verwaltung');
  });
});

describe('the owner', () => {
  const form = { name: 'Regio', email: 'regio@example.org', role: 'operator', locale: 'de' };

  test('grants what is ticked, sees it on the page, and grants something else by entering it again', async () => {
    const owner = await signedIn(app, second.id, 'owner', 'eigen');
    const path = '/c/zweiter/personen';
    expect((await owner.post(path, { ...form, insightStatus: '1' })).status).toBe(303);
    expect((await owner.get(path)).text).toContain('sieht: Rücklauf und nächste Schritte');
    expect((await owner.post(path, { ...form, insightEditions: '1' })).status).toBe(303);
    const granted = await rows(
      'SELECT g.insights FROM role_grant g JOIN person p ON p.id = g.person_id WHERE p.email = ?',
      form.email,
    );
    expect(granted).toEqual([{ insights: '["editions"]' }]);
    expect(await count('audit_entry', "action = 'access.grant.operator' AND cluster_id = ?", second.id)).toBe(
      3,
    );
  });

  test('is asked what an operator may see, and a role of the house gets no insight', async () => {
    const owner = await signedIn(app, second.id, 'owner', 'eigen');
    const refused = await owner.post('/c/zweiter/personen', { ...form, email: 'neu@example.org' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Bitte kreuzen Sie an');
    expect(refused.text).toContain('value="neu@example.org"');
    const viewer = { ...form, email: 'neu@example.org', role: 'viewer', insightEditions: '1' };
    expect((await owner.post('/c/zweiter/personen', viewer)).status).toBe(303);
    const [row] = await rows(
      "SELECT insights FROM role_grant WHERE role = 'viewer' AND cluster_id = ?",
      second.id,
    );
    expect(row).toEqual({ insights: '[]' });
  });
});
