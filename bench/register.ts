import { rmSync } from 'node:fs';
import { startLocalServer } from '../scripts/local-server.ts';
import { locationOf } from './support/answer-survey.ts';
import { atMost, remark, type Report } from './support/figure.ts';
import { fillMembers } from './support/fill-members.ts';
import { median } from './support/median.ts';
import { formOf } from './support/page-form.ts';
import { visitor, type Answered, type Visitor } from './support/visitor.ts';

const port = Number(process.env['PORT'] ?? '8870');
const state = '.wrangler/bench-register';
const slug = 'bioenergie-beispielland';
const total = 5_000;
const rounds = 21;

/** What a page of the register costs at the size that it is built for: rows of the database, and time. */
export async function measure(report: Report): Promise<void> {
  rmSync(state, { recursive: true, force: true });
  const seeded = await startLocalServer({ port, state });
  await seeded.stop();
  const members = fillMembers(state, slug, total);
  if (members !== total) throw new Error(`${members} members instead of ${total}`);
  const server = await startLocalServer({ port, state });
  try {
    const manager = visitor(server.url, () => undefined);
    await manager.get('/entwicklung/anmelden/owner');
    await saveOne(manager);
    await measureRows(report, manager);
    await measureTime(report, manager);
  } finally {
    await server.stop();
  }
}

const list = `/c/${slug}/mitglieder`;
const at = `at ${total} members`;

async function page(manager: Visitor, query: string): Promise<Answered> {
  const answered = await manager.get(list + query);
  if (answered.status !== 200) throw new Error(`${list}${query} answered ${answered.status}`);
  return answered;
}

/** The first change after the rows were put in: from then on the register knows how many it has. */
async function saveOne(manager: Visitor): Promise<void> {
  const first = /"(\/c\/[\w-]+\/mitglieder\/(?!neu)[^"?]+)"/.exec((await page(manager, '')).text)?.[1] ?? '';
  const { action, fields } = formOf((await manager.get(first)).text, first);
  locationOf(await manager.post(action, fields));
}

async function measureRows(report: Report, manager: Visitor): Promise<void> {
  const plain = await page(manager, '');
  report(atMost(`member list page ${at}, rows read`, plain.cost.rowsRead, 'rows', 60));
  const next = await page(manager, nextPage(plain));
  report(atMost(`its next page, rows read`, next.cost.rowsRead, 'rows', 60));
  const deeper = await page(manager, nextPage(next));
  report(atMost(`its third page, rows read`, deeper.cost.rowsRead, 'rows', 60));
  const sorted = await page(manager, '?sort=joinedNewest');
  report(atMost(`sorted by day of joining, rows read`, sorted.cost.rowsRead, 'rows', 60));
  const bySize = await page(manager, '?sort=size');
  report(atMost(`sorted by size, rows read`, bySize.cost.rowsRead, 'rows', 60));
  const bySizeNext = await page(manager, nextPage(bySize));
  report(atMost(`its next page, rows read`, bySizeNext.cost.rowsRead, 'rows', 60));
  for (const [name, query] of [
    ['those who left', '?status=former'],
    ['one competence', '?tag=Fach+7'],
    ['a search', '?q=kontakt+4999'],
  ] as const) {
    report(remark(`${name}, rows read`, (await page(manager, query)).cost.rowsRead, 'rows'));
  }
}

function nextPage({ text }: Answered): string {
  const query = /rel="next" href="[^"?]*(\?[^"]*)"/.exec(text)?.[1];
  if (query === undefined) throw new Error('The list has no next page');
  return query.replaceAll('&amp;', '&');
}

async function measureTime(report: Report, manager: Visitor): Promise<void> {
  const nothing = await medianMs(() => manager.get('/healthz'));
  const plain = await medianMs(() => page(manager, ''));
  report(atMost(`member list page ${at}, median of ${rounds}`, plain, 'ms', 300));
  report(remark(`a page that reads nothing, median of ${rounds}`, nothing, 'ms'));
  report(
    atMost(
      `a search ${at}, median of ${rounds}`,
      await medianMs(() => page(manager, '?q=kontakt+4999')),
      'ms',
      300,
    ),
  );
}

async function medianMs(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return Math.round(10 * median(times)) / 10;
}
