import { beforeAll, expect, test } from 'vitest';
import { measureWave } from '../../worker/core/catalogue/measure-wave.ts';
import type { IndicatorSeries } from '../../worker/core/catalogue/series.ts';
import { loadWaveInput } from '../../worker/indicators/load-wave-input.ts';
import { requestCheck } from '../../worker/releases/check-edition.ts';
import { releaseEdition } from '../../worker/releases/index.ts';
import type { Wave } from '../../worker/waves/index.ts';
import { definitionOf } from '../core/catalogue/wave-factory.ts';
import { signedIn } from '../support/actors.ts';
import type { Browser } from '../support/browser.ts';
import { count, rows } from '../support/dump.ts';
import { hidden, makeCluster, publishedWave, type TestCluster } from '../support/factories.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp({ start: '2024-03-04T09:00:00Z' });
const form = '/c/pruefung/berichte/neu';

let cluster: TestCluster;
let wave: Wave;
let owner: Browser;

async function seriesOf(code: string): Promise<IndicatorSeries> {
  const [row] = await rows(
    'SELECT document FROM indicator_series WHERE cluster_id = ? AND code = ?',
    cluster.id,
    code,
  );
  return JSON.parse(String(row?.['document'])) as IndicatorSeries;
}

async function storeSeries(series: IndicatorSeries): Promise<void> {
  await rows(
    'UPDATE indicator_series SET document = ? WHERE cluster_id = ? AND code = ?',
    JSON.stringify(series),
    cluster.id,
    series.code,
  );
}

/** The series with the true value of a cell of one to four companies that the gate withheld. */
async function planted(series: IndicatorSeries): Promise<IndicatorSeries> {
  const { input } = await loadWaveInput(app.services(), wave);
  const cell = measureWave(definitionOf(series.code), input).find(
    ({ way, firms }) => way !== 'all' && firms.length > 0 && firms.length < 5,
  );
  if (cell === undefined || cell.way === 'all') throw new Error('every cell is large');
  const { way, key, value } = cell;
  return {
    ...series,
    points: series.points.map((point) => ({
      ...point,
      segments: { ...point.segments, [way]: { ...point.segments[way], [key]: value } },
    })),
  };
}

const release = () =>
  releaseEdition(app.services(), cluster.mayManage, {
    requestId: app.services().newId(),
    year: wave.year,
    isPublic: false,
    notes: [],
  });

beforeAll(async () => {
  cluster = await makeCluster(app, 'pruefung', 14);
  wave = await publishedWave(app, cluster, 2024, 12);
  owner = await signedIn(app, cluster.id, 'owner', 'pruefung-owner');
});

test('what a published wave would release is checked without anybody asking', async () => {
  expect(await rows('SELECT state FROM edition_check')).toEqual([{ state: 'passed' }]);
  const page = await owner.get(form);
  expect(page.text).toContain('Geprüft am');
  expect(hidden(page.text, 'previewHash')).not.toBe('');
});

test('a leak blocks the release, and the page names neither companies nor what they answered', async () => {
  const clean = await seriesOf('U-SAT-M');
  await storeSeries(await planted(clean));
  expect(await release()).toBe('unchecked');

  // Nothing is changed by looking.
  expect((await owner.get(form)).text).toContain('Prüfung beginnen');
  expect(await count('edition_check')).toBe(1);

  const begun = await owner.post('/c/pruefung/berichte/pruefung', {});
  expect([begun.status, begun.location]).toEqual([303, form]);
  await app.schedule();
  const blocked = await owner.get(form);
  expect(blocked.text).toContain('Diese Ausgabe wird nicht freigegeben');
  expect(blocked.text).not.toContain('name="confirmed"');
  const english = await signedIn(app, cluster.id, 'owner', 'pruefung-english');
  expect((await english.get(`${form}?lang=en`)).text).toContain('This edition is not released');
  const [stored] = await rows("SELECT document FROM edition_check WHERE state = 'blocked'");
  for (const id of cluster.memberIds) {
    expect(blocked.text).not.toContain(id);
    expect(String(stored?.['document'])).not.toContain(id);
  }
  expect(await release()).toBe('blocked');
  expect(await count('edition')).toBe(0);

  await storeSeries(clean);
  expect(await release()).toMatchObject({ number: '2024.1' });
  // It published nothing new, so the next one is checked already.
  expect((await owner.get(form)).text).toContain('Geprüft am');
});

test('what an edition has frozen counts for the next one', async () => {
  const clean = await seriesOf('U-CB');
  await storeSeries(await planted(clean));
  // As if it had been released before there was a check.
  await owner.post('/c/pruefung/berichte/pruefung', {});
  await app.schedule();
  await rows(
    "UPDATE edition_check SET state = 'passed' WHERE checked_at = (SELECT max(checked_at) FROM edition_check) AND state = 'blocked'",
  );
  const released = await release();
  expect(released).toMatchObject({ number: '2024.2' });

  await storeSeries(clean);
  await owner.post('/c/pruefung/berichte/pruefung', {});
  await app.schedule();
  expect(await release()).toBe('blocked');
});

test('a check is running until its job has ended, and can be repeated where that failed', async () => {
  const clean = await seriesOf('U-REC');
  const [point] = clean.points;
  if (point === undefined) throw new Error('no point');
  await storeSeries({ ...clean, points: [{ ...point, referenceOn: '2024-01-01' }] });
  await requestCheck(app.services(), cluster.id, wave.year);
  await requestCheck(app.services(), cluster.id, wave.year);
  expect(await count('job', "kind = 'checkEdition' AND state = 'queued'")).toBe(1);
  const page = await owner.get(form);
  expect(page.text).toContain('Die Prüfung läuft');
  expect(page.text).toContain('http-equiv="refresh"');

  // Also while the wave itself is still being evaluated.
  await rows("UPDATE job SET state = 'done' WHERE kind = 'checkEdition' AND state = 'queued'");
  expect((await owner.get(form)).text).toContain('Prüfung beginnen');
  await rows("UPDATE job SET state = 'running' WHERE kind = 'publishWave'");
  expect((await owner.get(form)).text).toContain('Die Prüfung läuft');
  await rows("UPDATE job SET state = 'done' WHERE kind = 'publishWave'");
  await requestCheck(app.services(), cluster.id, wave.year);

  await rows("UPDATE job SET state = 'failed' WHERE kind = 'checkEdition' AND state = 'queued'");
  expect((await owner.get(form)).text).toContain('konnte nicht zu Ende geführt werden');
  await owner.post('/c/pruefung/berichte/pruefung', {});
  await app.schedule();
  expect((await owner.get(form)).text).not.toContain('Die Prüfung läuft');
});
