import { beforeAll, expect, test, vi } from 'vitest';
import { exitCodes, runCli } from '../../scripts/cli/run-cli.ts';
import { signedIn } from '../support/actors.ts';
import { count, rows } from '../support/dump.ts';
import { makeCluster, makeWave, publishedWave, type TestCluster } from '../support/factories.ts';
import { program } from '../support/program.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp({ start: '2025-03-03T09:00:00Z' });
const disk = new Map<string, Uint8Array>();
let cluster: TestCluster;
let key: string;
let marks = 0;

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function cli(
  line: string,
  options: { readonly key?: string; readonly lose?: number } = {},
): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  let lost = options.lose ?? 0;
  const code = await runCli(line.split(' '), {
    env: { VORLAUF_KEY: options.key ?? key, VORLAUF_URL: app.env.BASE_URL },
    fetch: async (request) => {
      const response = await app.fetch(request);
      if (request.method === 'GET' || lost === 0) return response;
      lost -= 1;
      return new Response('{}', { status: 503, headers: { 'Retry-After': '1' } });
    },
    files: {
      read: async (path) => {
        const bytes = disk.get(path);
        if (bytes === undefined) throw new Error(`no file ${path}`);
        return bytes;
      },
      write: async (path, bytes) => void disk.set(path, bytes),
    },
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    wait: () => app.schedule(),
    newMark: () => `mark-${(marks += 1)}`,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

function put(path: string, text: string): void {
  disk.set(path, new TextEncoder().encode(text));
}

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  cluster = await makeCluster(app, 'zeile', 6);
  await publishedWave(app, cluster, 2025);
  ({ key } = await program(app, cluster, ['write', 'release'], 366));
}, 60_000);

test('lists clusters, members and waves, for people and as JSON', async () => {
  expect((await cli('clusters')).out).toMatch(/slug +name\nzeile +Cluster zeile/);
  const listed = JSON.parse((await cli('members --json --status all')).out) as { name: string }[];
  expect(listed.map(({ name }) => name)).toContain('Firma zeile 00');
  expect((await cli('waves')).out).toContain('published');
  expect((await cli('indicators --json')).code).toBe(exitCodes.done);
});

test('a search finds what the page finds, whatever case it is typed in, and says so where it finds nothing', async () => {
  const office = await signedIn(app, cluster.id, 'editor', 'suche');
  for (const words of ['zeile', 'ZEILE', 'firma%20zeile%2003', 'Größe', '%25', 'straße']) {
    const page = await office.get(`/c/zeile/mitglieder?q=${words}`);
    const onPage = [...page.text.matchAll(/<th scope="row"><a[^>]*>(.*?)<\/a>/g)].map(([, name]) => name);
    const found = await cli(`members --json --search ${decodeURIComponent(words).replaceAll(' ', '\u00a0')}`);
    const names = (JSON.parse(found.out) as { name: string }[]).map(({ name }) => name);
    expect([words, names]).toEqual([words, onPage]);
  }
  const sorted = JSON.parse((await cli('members --json --sort size')).out) as { sizeClass: string | null }[];
  const ranks = sorted.map(({ sizeClass }) => ['micro', 'small', 'medium', 'large', null].indexOf(sizeClass));
  expect(ranks.length).toBeGreaterThan(3);
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  expect((await cli('members --search holzwurm')).out).toBe('no members found in zeile');
});

test('what is not understood ends with 2, what the server refuses with 3, a failure with 1', async () => {
  for (const line of ['fly', 'waves board', 'members --colour red', 'members --search'])
    expect([line, (await cli(line)).code]).toEqual([line, exitCodes.usage]);
  expect((await cli('members', { key: '' })).code).toBe(exitCodes.usage);
  const refused = await cli('members --lang en', { key: 'vorlauf_x' });
  expect([refused.code, refused.err]).toEqual([exitCodes.refused, expect.stringContaining('keyNeeded')]);
  expect((await cli('members --cluster fremd')).code).toBe(exitCodes.refused);
  expect((await cli('import members nichts.csv')).code).toBe(exitCodes.failed);
  expect((await cli('--help')).code).toBe(exitCodes.done);
});

test('a table is tried, refused as a whole, imported, and exported in the same shape', async () => {
  put('neu.csv', 'Name;Art;Größenklasse;Beigetreten am\nZeilenwerk GmbH;company;small;01.02.2020\n');
  put('falsch.csv', 'Name;Art;Größenklasse;Beigetreten am\nFalsch GmbH;company;small;31.02.2020\n');
  const before = await count('member');
  expect((await cli('import members neu.csv --dry-run')).out).toContain('1 new');
  expect((await cli('import members falsch.csv')).code).toBe(exitCodes.failed);
  expect(await count('member')).toBe(before);
  expect((await cli('import members neu.csv')).out).toContain('imported: 1 new');
  expect(await count('member')).toBe(before + 1);
  expect((await cli('export members --out out/mitglieder.csv')).code).toBe(exitCodes.done);
  const again = await cli('import members out/mitglieder.csv');
  expect(again.out).toContain('imported: 0 new, 0 changed');
});

test('a write whose answer is lost is sent again and done once', async () => {
  put('einmal.csv', 'Name;Art;Größenklasse;Beigetreten am\nEinmal GmbH;company;small;01.02.2020\n');
  expect((await cli('import members einmal.csv', { lose: 2 })).code).toBe(exitCodes.done);
  expect(await count('member', "name = 'Einmal GmbH'")).toBe(1);
  expect(await count('import_run', "file_name = 'einmal.csv'")).toBe(1);
});

test('a wave is invited, watched and closed, with the progress of its publication', async () => {
  const wave = await makeWave(app, cluster, 2026);
  expect((await cli(`waves invite --wave ${wave.id}`)).out).toMatch(/^\d+ mails$/);
  expect((await cli(`waves board --wave ${wave.id}`)).out).toMatch(/^0 of \d+ have answered$/);
  const closed = await cli(`waves close --wave ${wave.id} --without-grace`);
  expect([closed.code, closed.out]).toEqual([exitCodes.done, 'closed and published']);
  expect(closed.err).toContain('publishWave: done');
});

test('a past round is tried, refused with a mapping that does not fit, and imported as a job', async () => {
  const item = {
    code: 'F1',
    version: '1.0.0',
    type: 'single',
    column: 'B',
    text: { de: 'Nutzen?', en: 'Benefit?' },
    options: [
      { code: 1, label: { de: 'ja', en: 'yes' }, texts: ['ja'] },
      { code: 0, label: { de: 'nein', en: 'no' }, texts: ['nein'] },
    ],
  };
  const mapping = {
    year: 2019,
    referenceOn: '2019-06-01',
    title: { de: 'Runde 2019', en: 'Round 2019' },
    headerRows: [1],
    firstRow: 2,
    items: [item],
  };
  const answers = Array.from({ length: 12 }, (_, at) => `${at};${at % 3 === 0 ? 'nein' : 'ja'}`);
  put('2019.csv', `Nr;Nutzen\n${answers.join('\n')}\n`);
  put('map.json', JSON.stringify(mapping));
  put('schief.json', JSON.stringify({ ...mapping, items: [] }));
  expect((await cli('import answers 2019.csv --mapping schief.json')).code).toBe(exitCodes.refused);
  expect((await cli('import answers 2019.csv --mapping map.json --wave 2018')).code).toBe(exitCodes.usage);
  expect((await cli('import answers 2019.csv --mapping map.json --dry-run')).out).toContain('dry run');
  const done = await cli('import answers 2019.csv --mapping map.json --wave 2019');
  expect([done.code, done.err, done.out]).toEqual([
    0,
    expect.any(String),
    expect.stringMatching(/^imported 2019/),
  ]);
  expect(await count('wave', "cluster_id = ? AND year = 2019 AND origin = 'imported'", cluster.id)).toBe(1);

  expect((await cli('indicators choices')).out).toMatch(/E-F1-1 +yes +Benefit\?/);
  expect((await cli('indicators define --choice E-F1-1 --name-de Nutzen --name-en Benefit')).out).toBe(
    'defined E-F1-1',
  );
  expect((await cli('indicators define --choice E-F1-1 --name-de Nutzen --name-en Benefit')).code).toBe(
    exitCodes.refused,
  );
  expect((await cli('indicators own --lang de')).out).toMatch(/E-F1-1 +Nutzen +(true|false)/);
  expect((await cli('indicators choices')).out).not.toContain('E-F1-1');
});

test('agreed core funding comes in from a table, is listed, and goes out as it came', async () => {
  put('zusagen.csv', 'Geldgeber;von;bis;Beträge\nLand;1.7.2025;30.6.2027;2025: 60.000,00\n');
  expect((await cli('import commitments zusagen.csv')).out).toContain('imported: 1 new');
  expect((await cli('commitments')).out).toMatch(/Land +2025-07-01 +2027-07-01 +2025: 60000\.00/);
  expect((await cli('export commitments --out out/zusagen.xlsx')).code).toBe(exitCodes.done);
  expect((await cli('import commitments out/zusagen.xlsx')).out).toContain('imported: 0 new, 0 changed');
});

test('an edition is released and its files are saved, byte for byte', async () => {
  expect((await cli('release')).out).toMatch(/^released \d{4}\.1$/);
  const [edition] = await rows('SELECT id, number FROM edition WHERE cluster_id = ?', cluster.id);
  expect((await cli(`export edition --edition ${edition?.['number']} --out bericht`)).code).toBe(0);
  const files = await rows('SELECT name, bytes FROM edition_file WHERE edition_id = ?', edition?.['id']);
  for (const { name, bytes } of files) expect(disk.get(`bericht/${name}`)?.byteLength).toBe(bytes);
});
