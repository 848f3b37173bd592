import { beforeAll, describe, expect, test } from 'vitest';
import { commitPastRound, uploadPastRound, type PastRound } from '../../worker/answers/index.ts';
import type { IndicatorSeries } from '../../worker/core/catalogue/series.ts';
import type { RoundMapping } from '../../worker/core/past-rounds/round-mapping.ts';
import { defineIndicator } from '../../worker/indicators/index.ts';
import { signedIn } from '../support/actors.ts';
import type { Browser } from '../support/browser.ts';
import { count, rows } from '../support/dump.ts';
import { makeCluster, publishedWave, type TestCluster } from '../support/factories.ts';
import { manyRows, roundFile, roundRows, smallRound, smallRoundDocument } from '../support/past-round.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp({ start: '2024-03-04T09:00:00Z' });
let cluster: TestCluster;
let owner: Browser;

async function imported(mapping: RoundMapping, table = manyRows(30)): Promise<string> {
  const round = await uploadPastRound(app.services(), cluster.may, roundFile(table), mapping);
  if (!('id' in round)) throw round;
  expect(await commitPastRound(app.services(), cluster.may, round.id)).toEqual({ waveId: round.id });
  await app.schedule();
  return round.id;
}

async function documentOf(code: string): Promise<string> {
  const [row] = await rows(
    'SELECT document FROM indicator_series WHERE cluster_id = ? AND code = ?',
    cluster.id,
    code,
  );
  return String(row?.['document']);
}

async function seriesOf(code: string): Promise<IndicatorSeries> {
  return JSON.parse(await documentOf(code)) as IndicatorSeries;
}

beforeAll(async () => {
  cluster = await makeCluster(app, 'frueher', 12);
  await publishedWave(app, cluster, 2023, 10);
  owner = await signedIn(app, cluster.id, 'owner', 'frueherchefin');
});

describe('a past round', () => {
  let catalogue: readonly unknown[];
  let first: string;

  test('becomes a wave marked as imported, with counted answers under random keys and no frame', async () => {
    catalogue = await rows('SELECT * FROM indicator_series ORDER BY code');
    first = await imported(smallRound({ year: 2019 }));
    const [wave] = await rows('SELECT origin, state, mode FROM wave WHERE id = ?', first);
    expect(wave).toEqual({ origin: 'imported', state: 'published', mode: 'anonymous' });
    expect(await count('submission', 'wave_id = ?', first)).toBe(30);
    expect(await rows('SELECT submissions FROM answer_day WHERE wave_id = ?', first)).toEqual([
      { submissions: 30 },
    ]);
    expect(await count('frame_member', 'wave_id = ?', first)).toBe(0);
    const [round] = await rows('SELECT state FROM past_round WHERE id = ?', first);
    expect(round).toEqual({ state: 'committed' });
  });

  test('leaves every value of the catalogue as it was', async () => {
    expect(await rows('SELECT * FROM indicator_series ORDER BY code')).toEqual(catalogue);
  });

  test('gives an own indicator a value with an interval, no bounds and an unknown population', async () => {
    const name = { de: 'Nutzer', en: 'Users' };
    expect(await defineIndicator(app.services(), cluster.may, { choice: 'E-NUTZT-1', name })).toEqual({
      code: 'E-NUTZT-1',
    });
    await defineIndicator(app.services(), cluster.may, {
      choice: 'E-WICHTIG-M',
      name: { de: 'Gewicht', en: 'Weight' },
    });
    await app.schedule();
    const [point] = (await seriesOf('E-NUTZT-1')).points;
    expect(point?.value).toMatchObject({
      kind: 'measured',
      numerator: 20,
      denominator: 30,
      population: 'unknown',
      bounds: null,
      interval: { method: 'exactBinomial' },
    });
    expect(point).toMatchObject({ change: null, segments: {}, assessment: 'noCorridor' });
    expect((await seriesOf('E-WICHTIG-M')).points[0]?.value).toMatchObject({
      value: 1.5,
      interval: { method: 'studentT' },
    });
  });

  test('of an earlier year goes before the others, whose points stay byte for byte, and a break is marked', async () => {
    const before = (await seriesOf('E-NUTZT-1')).points.map((point) => JSON.stringify(point));
    const again = smallRound({ year: 2020, version: '2' });
    await imported(again, manyRows(24));
    const earlier = await imported(smallRound({ year: 2018 }), manyRows(21));
    const series = await seriesOf('E-NUTZT-1');
    expect(series.points.map(({ year }) => year)).toEqual([2018, 2019, 2020]);
    expect(JSON.stringify(series.points[1])).toBe(before[0]);
    expect(series.breaks).toEqual([{ year: 2020, changeClass: 2, reason: 'wording', items: ['NUTZT'] }]);
    expect((await seriesOf('E-WICHTIG-M')).breaks).toEqual([]);
    expect(await rows('SELECT code FROM indicator_series WHERE code NOT LIKE ?', 'E-%')).toHaveLength(
      catalogue.length,
    );
    const keys = await rows('SELECT row_key FROM submission WHERE wave_id IN (?, ?)', first, earlier);
    expect(new Set(keys.map((row) => row['row_key'])).size).toBe(51);
  });

  test('stays below the minimum frequency untold', async () => {
    await imported(smallRound({ year: 2017 }), manyRows(7));
    const [point] = (await seriesOf('E-NUTZT-1')).points;
    expect(point).toMatchObject({ year: 2017, value: { kind: 'absent', reason: 'tooFew' } });
  });

  test('is taken back as a whole, its values too, and can be imported again', async () => {
    const before = await documentOf('E-NUTZT-1');
    const id = await imported(smallRound({ year: 2016 }), manyRows(12));
    expect(await documentOf('E-NUTZT-1')).not.toBe(before);
    expect((await owner.post(`/c/frueher/wellen/frueher/${id}/ruecknahme`)).status).toBe(303);
    expect(await documentOf('E-NUTZT-1')).toBe(before);
    for (const table of ['submission', 'answer_day', 'disclosure_decision'] as const)
      expect(await count(table, 'wave_id = ?', id)).toBe(0);
    expect(await count('wave', 'id = ?', id)).toBe(0);
    expect(await count('past_round', "id = ? AND state = 'undone'", id)).toBe(1);
    await imported(smallRound({ year: 2016 }), manyRows(12));
    expect((await seriesOf('E-NUTZT-1')).points.map(({ year }) => year)).toContain(2016);
  });

  test('is refused for a year that has a wave, and for a version of a question that has other words', async () => {
    const upload = async (mapping: RoundMapping) =>
      (await uploadPastRound(app.services(), cluster.may, roundFile(manyRows(9)), mapping)) as PastRound;
    const taken = await upload(smallRound({ year: 2023 }));
    expect(await commitPastRound(app.services(), cluster.may, taken.id)).toEqual({ refused: 'yearTaken' });
    const mapping = smallRound({ year: 2015 });
    const [item, ...rest] = mapping.items;
    if (item === undefined) throw new Error('no item');
    const changed = await upload({
      ...mapping,
      items: [{ ...item, text: { de: 'Anders', en: 'Else' } }, ...rest],
    });
    expect(await commitPastRound(app.services(), cluster.may, changed.id)).toEqual({
      refused: 'itemChanged',
    });
  });
});

describe('the pages', () => {
  async function send(mapping: string, table = roundRows) {
    const body = new FormData();
    const { name, bytes } = roundFile(table);
    body.set('file', new File([new Uint8Array(bytes)], name));
    body.set('mapping', mapping);
    return owner.send('POST', '/c/frueher/wellen/frueher', body, { Origin: owner.origin });
  }

  test('say what is wrong with a mapping and where, and keep what was entered', async () => {
    const document = { ...smallRoundDocument({ year: 2014 }), firstRow: 1 };
    const wrong = await send(JSON.stringify(document));
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('firstRow');
    expect(wrong.text).toContain('mostComplete');
    expect((await send('{')).text).toContain('kein gültiges JSON');
    expect((await owner.post('/c/frueher/wellen/frueher')).text).toContain('Bitte wählen Sie eine Datei.');
  });

  test('show the loss report before anything is stored, and import by a job with steps', async () => {
    const sent = await send(JSON.stringify(smallRoundDocument({ year: 2014 })));
    expect(sent.status).toBe(303);
    const path = sent.headers.get('Location') ?? '';
    const report = await owner.get(path);
    expect(report.text).toContain('Vielleicht');
    expect(report.text).toContain('Anmerkung · frei');
    expect(await count('submission', 'wave_id = ?', path.split('/').at(-1) ?? '')).toBe(0);
    const committed = await owner.post(`${path}/uebernahme`);
    expect(committed.headers.get('Location')).toContain('/auftraege/');
    await app.schedule();
    expect((await owner.get(committed.headers.get('Location') ?? '')).text).toContain('Fertig.');
    expect(await count('submission', 'wave_id = ?', path.split('/').at(-1) ?? '')).toBe(6);
  });

  test('put the banner on an own indicator and no word of change', async () => {
    const page = await owner.get('/c/frueher/indikatoren/E-NUTZT-1');
    expect(page.text).toContain(
      'Grundgesamtheit unbekannt: ohne Korrektur, ohne Grenzen, ohne Veränderungsworte.',
    );
    expect(page.text).not.toMatch(/gestiegen|gesunken/);
    expect((await owner.get('/c/frueher')).text).toContain('Nutzer');
    expect((await owner.get('/c/frueher/eigene-kennzahlen')).text).toContain('E-NUTZT-1');
  });
});
