import { expect, test } from 'vitest';
import type { IndicatorSeries } from '../../worker/core/catalogue/series.ts';
import { publishOffered } from '../../worker/questionnaires/index.ts';
import { signedIn } from '../support/actors.ts';
import { rows } from '../support/dump.ts';
import { hidden, invite, makeCluster, makeWave, publishedWave, respond } from '../support/factories.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp({ start: '2026-03-02T09:00:00Z' });

test('a change of class 2 and above between two own waves breaks line, change, table, CSV and status; others go on', async () => {
  const cluster = await makeCluster(app, 'bruch', 12);
  await publishedWave(app, cluster, 2026);
  app.now = Date.parse('2027-03-01T09:00:00Z');
  const office = await signedIn(app, cluster.id, 'owner', 'bruch');
  const base = `/c/${cluster.slug}/frageboegen`;
  const begun = await office.post(base, { from: 'vorlauf-kern@1.0.0' });
  const draft = begun.location;
  // SA1 goes before SM1, so that CB1 has another question right before it; of CB1 somebody says that it is no matter.
  await office.post(`${draft}/reihenfolge`, { move: 'item up SA1' });
  const revision = hidden((await office.get(`${draft}/veroeffentlichung`)).text, 'revision');
  const published = await office.post(`${draft}/veroeffentlichung`, {
    revision,
    do: 'publish',
    'class-CB1': '1',
    'because-CB1': 'Vorversuch ohne Unterschied',
  });
  expect(published.status).toBe(303);
  const name = decodeURIComponent(published.location.split('/').at(-1) ?? '');
  const version = await publishOffered(app.services(), cluster.id, name);
  if (version === undefined) throw new Error('not published');

  const wave = await makeWave(app, cluster, 2027, version.questionnaire);
  const links = await invite(app, cluster, wave);
  for (const [at, { token }] of links.entries()) await respond(app, token, 202_700 + at);
  app.now = wave.closesAt + wave.graceMinutes * 60_000;
  await app.schedule();

  const stored = new Map(
    (await rows('SELECT code, document FROM indicator_series WHERE cluster_id = ?', cluster.id)).map(
      (row) => [
        row['code'],
        // The room of indicators wrote it.
        JSON.parse(String(row['document'])) as IndicatorSeries,
      ],
    ),
  );
  const changeOf = (code: string) => stored.get(code)?.points.at(-1)?.change ?? null;
  expect(stored.get('U-SAT-A')?.breaks).toEqual([
    { year: 2027, changeClass: 3, reason: 'layout', items: ['SA1'] },
  ]);
  expect(stored.get('U-SAT-A')?.points.map(({ value }) => value.kind)).toEqual(['measured', 'measured']);
  expect(changeOf('U-SAT-A')).toBeNull();
  // Lowered with a reason, and untouched.
  for (const code of ['U-CB', 'R-JOINT']) {
    expect(stored.get(code)?.breaks).toEqual([]);
    expect(changeOf(code)?.fromYear).toBe(2026);
  }
  expect(stored.get('U-SAT-M')?.breaks).toMatchObject([{ items: ['SM1'] }]);

  // The session from before the wave has ended.
  const reader = await signedIn(app, cluster.id, 'viewer', 'leserin');
  const csv = await reader.get(`/c/${cluster.slug}/indikatoren/U-SAT-A/daten.csv`);
  const [header = '', ...lines] = csv.text.trim().split(/\r?\n/);
  const columnOf = (column: string) => header.split(',').indexOf(column);
  const of2027 = lines
    .map((line) => line.split(','))
    .find((cells) => cells[columnOf('year')] === '2027' && cells[columnOf('segment')] === 'all');
  expect(of2027?.[columnOf('obs_status')]).toBe('B');
  const page = await reader.get(`/c/${cluster.slug}/indikatoren/U-SAT-A`);
  expect(page.text).toContain('Reihenfolge oder Darstellung geändert');
});
