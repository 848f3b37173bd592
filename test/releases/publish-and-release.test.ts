import { env } from 'cloudflare:workers';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { indicatorDefinitions } from '../../worker/core/catalogue/definitions.ts';
import { publishWave } from '../../worker/indicators/index.ts';
import { deleteOverdueDrafts } from '../../worker/answers/index.ts';
import { dayBefore } from '../../worker/platform/day.ts';
import { addLedgerEntry } from '../../worker/records/index.ts';
import { changeMember } from '../../worker/clusters/index.ts';
import { releaseEdition } from '../../worker/releases/index.ts';
import type { Wave } from '../../worker/waves/index.ts';
import { signedIn } from '../support/actors.ts';
import { answersFromSeed, pageForm } from '../support/answers.ts';
import type { Browser } from '../support/browser.ts';
import { count, dump, rows } from '../support/dump.ts';
import {
  hidden,
  invite,
  makeCluster,
  makeWave,
  publishedWave,
  respond,
  start,
  waveNow,
  type TestCluster,
} from '../support/factories.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp({ start: '2024-03-04T09:00:00Z' });

let cluster: TestCluster;
let wave: Wave;

async function hex(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  return Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** Every released byte: key in the store → SHA-256 of what lies there. */
async function released(): Promise<Readonly<Record<string, string>>> {
  const { objects } = await env.FILES.list();
  return Object.fromEntries(
    await Promise.all(
      objects.map(
        async ({ key }) =>
          [key, await hex((await (await env.FILES.get(key))?.arrayBuffer()) ?? new ArrayBuffer())] as const,
      ),
    ),
  );
}

interface Cell {
  readonly kind: 'measured' | 'absent';
  readonly reason?: string;
  readonly n?: number;
}

/** Every value of a stored or released document, however deep. */
function values(document: unknown): readonly Cell[] {
  if (typeof document !== 'object' || document === null) return [];
  const own =
    'kind' in document && (document.kind === 'measured' || document.kind === 'absent')
      ? [document as Cell]
      : [];
  return [...own, ...Object.values(document).flatMap(values)];
}

beforeAll(async () => {
  cluster = await makeCluster(app, 'ausgabe', 14);
  await publishedWave(app, cluster, 2023, 12);
  wave = await makeWave(app, cluster, 2024);
  const links = await invite(app, cluster, wave);
  for (const [at, { token }] of links.entries()) {
    if (at < 11) await respond(app, token, 2024 * 100 + at);
    else if (at === 11) {
      const browser = app.browser();
      await browser.post(
        `/befragung/${await start(browser, token)}/teil/A`,
        pageForm('A', answersFromSeed(1)),
      );
    }
  }
});

describe('publishing', () => {
  test('is refused while the wave is open, and of another cluster it is no wave', async () => {
    await expect(publishWave(app.services(), cluster.id, wave.id)).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(publishWave(app.services(), 'anderer', wave.id)).rejects.toMatchObject({ code: 'notFound' });
  });

  test('a closed wave makes one document an indicator, the decisions of the gate, and the hash of its input', async () => {
    expect(await count('draft')).toBe(1);
    app.now = wave.closesAt + wave.graceMinutes * 60_000;
    await app.schedule();
    wave = await waveNow(app, cluster, wave.id);
    expect(wave).toMatchObject({ state: 'published', publishedAt: app.now });
    expect(wave.inputHash).toMatch(/^[0-9a-f]{64}$/);
    const stored = await rows(
      'SELECT code, document FROM indicator_series WHERE cluster_id = ? ORDER BY code',
      cluster.id,
    );
    expect(stored.map(({ code }) => code)).toEqual(indicatorDefinitions.map(({ code }) => code).toSorted());
    const satisfaction = stored.find(({ code }) => code === 'U-SAT-M');
    const { points } = JSON.parse(String(satisfaction?.['document'])) as { points: { year: number }[] };
    expect(points.map((point) => point.year)).toEqual([2023, 2024]);
    expect(await count('disclosure_decision', 'cluster_id = ?', cluster.id)).toBe(2);
  });

  test('a draft that was never sent stays until the day of the results, and no longer', async () => {
    const { db } = app.services();
    await deleteOverdueDrafts(db, dayBefore(wave.resultOn));
    expect(await count('draft')).toBe(1);
    await deleteOverdueDrafts(db, wave.resultOn);
    expect(await count('draft')).toBe(0);
  });

  test('the response is the one of the frame: 11 of 14', async () => {
    const [row] = await rows(
      "SELECT document FROM indicator_series WHERE code = 'Q-RESP' AND cluster_id = ?",
      cluster.id,
    );
    const { points } = JSON.parse(String(row?.['document'])) as {
      points: { year: number; value: { value: number; n: number; population: number } }[];
    };
    expect(points.find(({ year }) => year === 2024)?.value).toMatchObject({
      n: 11,
      population: 14,
      value: (100 * 11) / 14,
    });
  });

  test('again and again changes nothing, at once or by a second job', async () => {
    const before = await dump();
    await Promise.all([1, 2, 3].map(() => publishWave(app.services(), cluster.id, wave.id)));
    await app.schedule();
    expect(await dump()).toEqual(before);
  });

  test('nothing that is stored for pages names a member, and no cell has fewer than five answers', async () => {
    const documents = (
      await rows('SELECT document FROM indicator_series UNION ALL SELECT document FROM disclosure_decision')
    ).map(({ document }) => String(document));
    for (const id of cluster.memberIds) for (const document of documents) expect(document).not.toContain(id);
    const answered = indicatorDefinitions
      .filter(({ origin, code }) => origin === 'answers' && code !== 'Q-RESP')
      .map(({ code }) => code);
    const stored = await rows('SELECT code, document FROM indicator_series');
    const cells = stored
      .filter(({ code }) => answered.includes(String(code)))
      .flatMap(({ document }) => values(JSON.parse(String(document))));
    expect(cells.length).toBeGreaterThan(20);
    for (const cell of cells) if (cell.kind === 'measured') expect(cell.n).toBeGreaterThanOrEqual(5);
    expect(cells.some(({ kind }) => kind === 'absent')).toBe(true);
  });

  test('the pages of the office show what was published, with csv and picture, and a code that does not exist is a 404', async () => {
    const viewer = await signedIn(app, cluster.id, 'viewer', 'schau');
    expect((await viewer.get('/c/ausgabe?axis=age&lang=en')).status).toBe(200);
    for (const { code } of indicatorDefinitions) {
      expect([code, (await viewer.get(`/c/ausgabe/indikatoren/${code}?segment=sizeClass`)).status]).toEqual([
        code,
        200,
      ]);
      const csv = await viewer.get(`/c/ausgabe/indikatoren/${code}/daten.csv`);
      expect(csv.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
      const svg = await viewer.get(`/c/ausgabe/indikatoren/${code}/bild.svg`);
      expect(svg.text).toMatch(/^<svg|^<\?xml/);
    }
    expect((await viewer.get('/c/ausgabe/indikatoren/X-NONE')).status).toBe(404);
    expect((await viewer.get('/c/ausgabe/indikatoren/__proto__')).status).toBe(404);
  });

  test('the overview costs the same rows whatever the number of answers', async () => {
    const viewer = await signedIn(app, cluster.id, 'viewer', 'schau2');
    const cost = async () => {
      const { status, headers } = await viewer.get('/c/ausgabe');
      expect(status).toBe(200);
      return /read=(\d+)/.exec(headers.get('X-Vorlauf-Cost') ?? '')?.[1];
    };
    const before = await cost();
    await rows(
      `INSERT INTO submission (id, cluster_id, wave_id, row_key, revision, body, body_hash, received_on)
       SELECT 'x' || value, ?, ?, 'y' || value, 1, '{}', 'h', '2024-01-01' FROM json_each(?)`,
      cluster.id,
      wave.id,
      JSON.stringify(Array.from({ length: 2000 }, (_, at) => at)),
    );
    expect(await cost()).toBe(before);
    expect(Number(before)).toBeLessThanOrEqual(100);
    await rows("DELETE FROM submission WHERE id LIKE 'x%' AND body_hash = 'h'");
  });
});

describe('an edition', () => {
  let owner: Browser;
  let funder: Browser;
  let stranger: Browser;
  let bytes: Readonly<Record<string, string>>;
  const requestId = 'Ausgabe000000000000001';
  const base = '/berichte/ausgabe/2024.1';
  const words = {
    requestId,
    readers: 'funder',
    confirmed: '1',
    coCauses: '=HYPERLINK("https://angreifer.example")',
    changes: '<script>alert(1)</script>',
  };

  let form: Record<string, string>;

  /** What the release form sends, with the fingerprint of what it shows. */
  async function shownForm(): Promise<Record<string, string>> {
    const { text } = await owner.get('/c/ausgabe/berichte/neu');
    return { ...words, previewHash: hidden(text, 'previewHash') };
  }

  beforeAll(async () => {
    owner = await signedIn(app, cluster.id, 'owner', 'inhaberin');
    form = await shownForm();
    funder = await signedIn(app, cluster.id, 'funder', 'foerderung');
    const other = await makeCluster(app, 'nachbar', 1);
    stranger = await signedIn(app, other.id, 'owner', 'nachbarin');
    expect((await funder.get('/berichte')).text).not.toContain('2024.1');
  });

  test('is refused without confirmation, and the form keeps what was written', async () => {
    const refused = await owner.post('/c/ausgabe/berichte/neu', {
      ...form,
      confirmed: '',
      changes: 'Neue Fragen',
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Neue Fragen');
    expect(await count('edition')).toBe(0);
    expect((await owner.post('/c/ausgabe/berichte/neu', { ...form, requestId: '../../x' })).status).toBe(422);
  });

  test('is released once, however often and at once the form is sent', async () => {
    const sent = await Promise.all([1, 2, 3].map(() => owner.post('/c/ausgabe/berichte/neu', form)));
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await owner.post('/c/ausgabe/berichte/neu', form)).status).toBe(303);
    expect(await count('edition')).toBe(1);
    expect(await count('audit_entry', "action = 'releases.release'")).toBe(1);
    bytes = await released();
  });

  test('is not released when anything has changed since it was shown', async () => {
    const shown = await shownForm();
    await rows("UPDATE cluster SET region = 'Anderswo' WHERE slug = 'ausgabe'");
    const refused = await owner.post('/c/ausgabe/berichte/neu', {
      ...shown,
      requestId: 'Ausgabe000000000000002',
    });
    await rows("UPDATE cluster SET region = 'Beispielland' WHERE slug = 'ausgabe'");
    expect([refused.status, await count('edition')]).toEqual([409, 1]);
    expect(await released()).toEqual(bytes);
  });

  test('is bytes under their checksum, all of them in SHA256SUMS', async () => {
    const files = await rows('SELECT name, sha256, bytes FROM edition_file ORDER BY name');
    const sums = await funder.get(`${base}/SHA256SUMS`);
    const listed = new Map(
      sums.text
        .trim()
        .split('\n')
        .map((line) => [line.slice(66), line.slice(0, 64)] as const),
    );
    expect(files.length).toBe(9);
    for (const { name, sha256, bytes: size } of files) {
      const answer = await funder.get(`${base}/${String(name)}`);
      expect([
        name,
        answer.status,
        await hex(answer.bytes as Uint8Array<ArrayBuffer>),
        answer.bytes.length,
      ]).toEqual([name, 200, sha256, size]);
      expect([name, bytes[`sha256/${String(sha256)}`]]).toEqual([name, sha256]);
      if (name !== 'SHA256SUMS') expect([name, listed.get(String(name))]).toEqual([name, sha256]);
    }
    expect(listed.size).toBe(8);
  });

  test('that is private is read by the cluster and its funder; to a stranger and to nobody it does not exist', async () => {
    for (const path of [base, `${base}/ausgabe.json`]) {
      for (const reader of [owner, funder]) expect((await reader.get(path)).status).toBe(200);
      expect((await stranger.get(path)).status).toBe(404);
      const [real, none] = [
        await app.browser().get(path),
        await app.browser().get(path.replace('2024.1', '2024.9')),
      ];
      expect([real.status, real.location.split('?')[0]]).toEqual([none.status, none.location.split('?')[0]]);
      expect((await funder.get(path)).headers.get('Cache-Control')).toMatch(/no-store/);
    }
    for (const name of ['nichts.csv', '..%2f..%2fwrangler.toml', '%00', 'SHA256SUMS%20'])
      expect((await funder.get(`${base}/${name}`)).status).toBe(404);
  });

  test('is all that a funder sees: no page of the office opens', async () => {
    expect((await funder.get('/berichte')).text).toContain('2024.1');
    for (const path of [
      '',
      '/mitglieder',
      '/wellen',
      `/wellen/${wave.id}`,
      '/indikatoren/U-SAT-M',
      '/indikatoren.csv',
      '/berichte',
    ]) {
      expect([path, (await funder.get(`/c/ausgabe${path}`)).status]).toEqual([path, 404]);
    }
  });

  test('keeps every byte when members, ledger, answers and even the questionnaire room change afterwards', async () => {
    const services = app.services();
    for (const [at, id] of cluster.memberIds.slice(0, 9).entries()) {
      await changeMember(services, cluster.may, id, {
        member: {
          name: `Umbenannt ${at}`,
          kind: 'science',
          sizeClass: null,
          place: 'Anderswo',
          joinedOn: '2010-01-01',
          leftOn: '2024-01-01',
          leftReason: 'x',
          leftReasonCode: 'other',
          holding: null,
          tags: ['Neu'],
        },
        contacts: [],
      });
    }
    await addLedgerEntry(services, cluster.may, {
      startsOn: '2023-01-01',
      endsOn: '2024-01-01',
      note: '',
      category: 'fees',
      stage: 'actual',
      amountCents: 99_900,
      payers: 9,
      largestCents: null,
      funder: null,
    });
    await rows('DELETE FROM submission');
    await rows("UPDATE cluster SET name = 'Anderer Name', founded_on = '2001-01-01'");
    await rows("UPDATE indicator_series SET document = '{}'");
    expect(await released()).toEqual(bytes);
    for (const { name, sha256 } of await rows('SELECT name, sha256 FROM edition_file')) {
      expect(await hex((await funder.get(`${base}/${String(name)}`)).bytes as Uint8Array<ArrayBuffer>)).toBe(
        sha256,
      );
    }
    const again = await releaseEdition(services, cluster.mayManage, {
      requestId,
      year: 2024,
      isPublic: true,
      notes: [],
    });
    expect(again).toMatchObject({ number: '2024.1' });
    expect(await released()).toEqual(bytes);
  });

  test('has no formula in any file, and what was written by hand is text', async () => {
    for (const name of ['indikatoren.xlsx', 'indicators.xlsx']) {
      const parts = unzipSync((await funder.get(`${base}/${name}`)).bytes);
      for (const [part, content] of Object.entries(parts)) {
        expect([
          part,
          /<f[\s>/]|externalLink|vbaProject|definedName/i.test(`${part}${new TextDecoder().decode(content)}`),
        ]).toEqual([part, false]);
      }
    }
    for (const name of ['indikatoren.csv', 'indikatoren-excel.csv']) {
      const { text } = await funder.get(`${base}/${name}`);
      for (const cell of text.replace('\u{FEFF}', '').split(/[,;\r\n]+/))
        expect(cell).not.toMatch(/^"?[=+@\t]|^"?-[^\d]/);
    }
    for (const name of ['bericht.html', 'report.html']) {
      const { text } = await funder.get(`${base}/${name}`);
      expect(text).not.toMatch(/<script>alert|<script(?![^>]*\bsrc=)|\son\w+=|style="/);
    }
  });

  test('tells nothing of a suppressed cell: no n, no interval, no count, in no file', async () => {
    const snapshot: unknown = JSON.parse((await funder.get(`${base}/ausgabe.json`)).text);
    const withheld = values(snapshot).filter(
      ({ kind, reason }) => kind === 'absent' && reason === 'suppressed',
    );
    expect(withheld.length).toBeGreaterThan(0);
    for (const cell of withheld)
      expect(Object.keys(cell).toSorted()).toEqual(['definitionVersion', 'kind', 'reason']);
    expect(
      values(snapshot).filter(
        (cell) => ['tooFew', 'noAnswers'].includes(cell.reason ?? '') && !('shares' in cell),
      ),
    ).toEqual([]);
    const [header = '', ...lines] = (await funder.get(`${base}/indikatoren.csv`)).text.trim().split('\r\n');
    const names = header.split(',');
    const suppressed = lines
      .map((line) => line.split(','))
      .filter((cells) => cells[names.indexOf('obs_status')] === 'Q');
    expect(suppressed.length).toBeGreaterThan(0);
    // A net score that is withheld as a score alone keeps its three shares: those passed their own threshold.
    const withShares = suppressed.filter((cells) => cells[names.indexOf('promoters_pct')] !== '');
    expect(withShares.every((cells) => Number(cells[names.indexOf('n')]) >= 8)).toBe(true);
    for (const cells of suppressed.filter((each) => !withShares.includes(each))) {
      for (const name of [
        'value',
        'lower',
        'upper',
        'confidence',
        'bound_lower',
        'bound_upper',
        'n',
        'dont_know',
        'promoters_pct',
        'passives_pct',
        'detractors_pct',
      ]) {
        expect([name, cells[names.indexOf(name)]]).toEqual([name, '']);
      }
    }
  });

  test('is found by the checksum of any of its files, by upload and by text; other bytes are unknown', async () => {
    for (const { name, sha256 } of await rows('SELECT name, sha256 FROM edition_file')) {
      expect([
        name,
        (await app.browser().get(`/pruefen?checksum=${String(sha256).toUpperCase()}`)).text.includes(
          '2024.1',
        ),
      ]).toEqual([name, true]);
    }
    const file = (await funder.get(`${base}/indikatoren.csv`)).bytes as Uint8Array<ArrayBuffer>;
    const upload = async (content: Uint8Array<ArrayBuffer>) => {
      const body = new FormData();
      body.set('file', new File([content], 'x.csv'));
      return app.browser().send('POST', '/pruefen', body, { Origin: 'http://localhost' });
    };
    expect((await upload(file)).text).toContain('2024.1');
    const changed = file.slice();
    changed[10] = (changed[10] ?? 0) ^ 1;
    expect((await upload(changed)).text).not.toContain('2024.1');
    expect((await app.browser().get(`/pruefen?checksum=${'0'.repeat(64)}`)).text).not.toContain('2024.1');
    for (const text of ['', 'x', "' OR 1=1 --", '0'.repeat(63)])
      expect((await app.browser().get(`/pruefen?checksum=${encodeURIComponent(text)}`)).status).toBe(422);
  });

  test('that is private is confirmed to whoever has the file, without a word about whose it is', async () => {
    const [file] = await rows("SELECT sha256 FROM edition_file WHERE name = 'indikatoren.csv'");
    const [edition] = await rows('SELECT snapshot_sha256 AS snapshot FROM edition');
    const { text } = await app.browser().get(`/pruefen?checksum=${String(file?.['sha256'])}`);
    expect(text).not.toContain('Cluster ausgabe');
    expect(text).not.toContain('/berichte/ausgabe');
    const mark = String(edition?.['snapshot'])
      .slice(0, 8)
      .replace(/^(.{4})/, '$1-');
    expect((await app.browser().get(`/pruefen?checksum=${mark}`)).text).not.toContain('2024.1');
  });
});

test('a public edition is read by everybody, may be kept by everybody, and is the page of its language', async () => {
  const open = await makeCluster(app, 'offen', 6);
  const published = await publishedWave(app, open, 2025);
  await releaseEdition(app.services(), open.mayManage, {
    requestId: app.services().newId(),
    year: published.year,
    isPublic: true,
    notes: [],
  });
  const reader = app.browser();
  const file = await reader.get('/berichte/offen/2025.1/indikatoren.csv');
  expect([file.status, file.headers.get('Cache-Control')]).toEqual([
    200,
    'public, max-age=31536000, immutable',
  ]);
  expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="2025.1-indikatoren.csv"');
  expect((await reader.get('/berichte/offen/2025.1')).text).toContain('<html lang="de"');
  expect((await reader.get('/berichte/offen/2025.1?lang=en')).text).toContain('<html lang="en"');
  const [edition] = await rows(
    'SELECT snapshot_sha256 AS snapshot FROM edition WHERE cluster_id = ?',
    open.id,
  );
  const mark = String(edition?.['snapshot'])
    .slice(0, 8)
    .replace(/^(.{4})/, '$1-');
  expect((await reader.get(`/pruefen?checksum=${mark}`)).text).toContain('2025.1');
});
