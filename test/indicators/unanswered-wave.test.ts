import { expect, test } from 'vitest';
import { signedIn } from '../support/actors.ts';
import { invite, makeCluster, makeWave, publishedWave, respond, waveNow } from '../support/factories.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp({ start: '2026-03-02T09:00:00Z' });

test('a wave that nobody answered is no secret of the house, and ending one early is warned of', async () => {
  const cluster = await makeCluster(app, 'leer', 9);
  const root = `/c/${cluster.slug}`;
  const office = await signedIn(app, cluster.id, 'owner', 'leer');
  const wave = await makeWave(app, cluster, 2026);
  const links = await invite(app, cluster, wave);
  const closing = async () => (await office.get(`${root}/wellen/${wave.id}/abschluss`)).text;
  expect(await closing()).toContain('Es hat noch niemand geantwortet.');
  expect((await office.post(`${root}/wellen/${wave.id}/abschluss`)).status).toBe(303);
  await app.schedule();
  expect(await waveNow(app, cluster, wave.id)).toMatchObject({
    state: 'published',
    answered: 0,
    frameSize: 9,
  });
  expect(links.length).toBe(9);

  for (const path of [root, `${root}/indikatoren/U-SAT-M`]) {
    const { text, status } = await office.get(path);
    expect([path, status, text.includes('unterdrückt')]).toEqual([path, 200, false]);
    expect([path, /keine Antworten|niemand geantwortet|keine Messung/.test(text)]).toEqual([path, true]);
  }
  expect((await office.get(root)).text).toContain('niemand geantwortet');
});

test('below five answers the page says that no value will be shown; with them it says nothing', async () => {
  const cluster = await makeCluster(app, 'wenig', 9);
  const office = await signedIn(app, cluster.id, 'owner', 'wenig');
  const wave = await makeWave(app, cluster, 2026);
  const links = await invite(app, cluster, wave);
  const path = `/c/${cluster.slug}/wellen/${wave.id}/abschluss`;
  for (const [at, link] of links.entries()) {
    const { text } = await office.get(path);
    expect([at, text.includes('Unter 5 Antworten wird kein Wert gezeigt')]).toEqual([at, at > 0 && at < 5]);
    if (at === 6) break;
    await respond(app, link.token, at);
  }
});

test('few answers are protected as ever, and what outsiders read tells nothing apart', async () => {
  const cluster = await makeCluster(app, 'drei', 9);
  const office = await signedIn(app, cluster.id, 'owner', 'drei');
  const wave = await makeWave(app, cluster, 2026);
  const [link] = await invite(app, cluster, wave);
  await respond(app, link?.token ?? '', 3);
  await office.post(`/c/${cluster.slug}/wellen/${wave.id}/abschluss`);
  await app.schedule();
  expect(await waveNow(app, cluster, wave.id)).toMatchObject({ state: 'published', answered: 1 });
  const { text } = await office.get(`/c/${cluster.slug}/indikatoren/U-SAT-M`);
  expect(text).toContain('unterdrückt (Schutz)');
  expect(text).not.toContain('keine Antworten');
});

test('a wave counts whom it asked and who has answered, also when answers change, go, and come again', async () => {
  const cluster = await makeCluster(app, 'zaehlt', 4);
  const wave = await makeWave(app, cluster, 2026);
  const links = await invite(app, cluster, wave);
  const answered = async () => (await waveNow(app, cluster, wave.id)).answered;
  const { browser, ref } = await respond(app, links[0]?.token ?? '', 1);
  await respond(app, links[1]?.token ?? '', 2);
  expect(await answered()).toBe(2);
  expect((await browser.post(`/befragung/${ref}/loeschen`)).status).toBeLessThan(400);
  expect(await answered()).toBe(1);
  await respond(app, links[0]?.token ?? '', 5);
  expect(await answered()).toBe(2);
  const published = await publishedWave(app, await makeCluster(app, 'fertig', 8), 2026);
  expect(published).toMatchObject({ frameSize: 8 });
});
