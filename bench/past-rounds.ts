import { readRound } from '../worker/core/past-rounds/read-round.ts';
import { roundMapping } from '../schema/contracts/past-round.ts';
import { readCsv } from '../worker/formats/read-csv.ts';
import { tableLimits } from '../worker/formats/table.ts';
import { rmSync } from 'node:fs';
import { startLocalServer } from '../scripts/local-server.ts';
import { atMost, remark, type Report } from './support/figure.ts';

const port = Number(process.env['PORT'] ?? '8872');
const state = '.wrangler/bench-rounds';
const respondents = 20_000;
const questions = 40;
const millisecondsPerSecond = 1000;
const pollMs = 100;

const label = (text: string) => ({ de: text, en: text });

function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}

/** A file of the size that must be possible: one question a column, five options each. */
function roundFile(): string {
  const header = Array.from({ length: questions }, (_, at) => `Frage ${at + 1}`).join(';');
  const rows = Array.from({ length: respondents }, (_, row) =>
    Array.from({ length: questions }, (_column, at) => `Antwort ${((row * 7 + at * 3) % 5) + 1}`).join(';'),
  );
  return [header, ...rows].join('\n');
}

const mapping = {
  year: 2001,
  referenceOn: '2001-06-30',
  title: label('Runde'),
  headerRows: [1],
  firstRow: 2,
  items: Array.from({ length: questions }, (_, at) => ({
    code: `F${at + 1}`,
    version: '1',
    text: label(`Frage ${at + 1}`),
    type: 'single',
    column: columnLetters(at),
    options: [1, 2, 3, 4, 5].map((code) => ({
      code,
      label: label(`Antwort ${code}`),
      texts: [`Antwort ${code}`],
    })),
  })),
};

/** What importing a past round costs: the dry run, and the job from the decision to the published wave. */
export async function measure(report: Report): Promise<void> {
  const file = roundFile();
  const begun = performance.now();
  const read = readRound(
    readCsv(new TextEncoder().encode(file), { ...tableLimits, cells: 2_000_000 }).rows,
    roundMapping.parse(mapping),
  );
  report(remark('dry run in Node, 20,000 × 40', Math.round(performance.now() - begun), 'ms'));
  if (read.respondents.length !== respondents) throw new Error('rows are missing');
  rmSync(state, { recursive: true, force: true });
  const server = await startLocalServer({ port, state });
  try {
    await measureServed(report, server.url, file);
  } finally {
    await server.stop();
  }
}

async function measureServed(report: Report, origin: string, file: string): Promise<void> {
  const signIn = await fetch(`${origin}/entwicklung/anmelden/owner`, { redirect: 'manual' });
  const cookie = signIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const headers = { Cookie: cookie, Origin: origin };
  const post = (path: string, body: BodyInit) =>
    fetch(`${origin}${path}`, { method: 'POST', headers, body, redirect: 'manual' });
  const form = new FormData();
  form.set('file', new File([file], 'runde.csv'));
  form.set('mapping', JSON.stringify(mapping));
  const uploading = performance.now();
  const uploaded = await post('/c/holz-mustertal/wellen/frueher', form);
  const round = new URL(uploaded.headers.get('Location') ?? '', origin).pathname;
  report(remark('upload and dry run, served', Math.round(performance.now() - uploading), 'ms'));
  const begun = performance.now();
  const committed = await post(`${round}/uebernahme`, new URLSearchParams());
  report(remark('answer to the click', Math.round(performance.now() - begun), 'ms'));
  const job = new URL(committed.headers.get('Location') ?? '', origin);
  const steps = new Set<string>();
  for (;;) {
    const page = await (await fetch(job, { headers })).text();
    const step = /Schritt (\d+) von/.exec(page)?.[1];
    if (step !== undefined) steps.add(step);
    if (page.includes('Fertig.')) break;
    if (!job.pathname.includes('/auftraege/') || page.includes('Nicht gelungen'))
      throw new Error('the job failed');
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  const seconds = (performance.now() - begun) / millisecondsPerSecond;
  report(atMost('import of 20,000 answers × 40 columns', Math.round(10 * seconds) / 10, 's', 15));
  report(remark('steps of its progress that were seen', steps.size, 'steps'));
}
