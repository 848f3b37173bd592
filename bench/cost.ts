import { readFileSync, rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { startLocalServer, type LocalServer } from '../scripts/local-server.ts';
import { atMost, remark, type Report } from './support/figure.ts';
import { fillAnswers } from './support/fill-answers.ts';
import { firstPage } from './support/first-page.ts';
import { listRoutes, routeOf } from './support/list-routes.ts';
import { visitor, type Answered } from './support/visitor.ts';
import { walkRoutes } from './support/walk-routes.ts';
import { startUp, workerSize } from './support/worker-bundle.ts';

const port = Number(process.env['PORT'] ?? '8870');
const state = '.wrangler/bench';
const kilobyte = 1000;

/** What the application costs: bytes to the respondent, rows and queries of the database, size of the Worker. */
export async function measure(report: Report): Promise<void> {
  measureWorker(report);
  rmSync(state, { recursive: true, force: true });
  await serving(async (server) => {
    await measureFirstPage(report, server.links.member);
    await measureRoutes(report, server.url);
  });
  const slug = 'holz-mustertal';
  for (const total of [200, 2_000, 20_000]) {
    const answers = fillAnswers(state, slug, total);
    if (answers !== total) throw new Error(`${answers} answers instead of ${total}`);
    await serving((server) => measureOverview(report, server.url, slug, total));
  }
}

async function serving(use: (server: LocalServer) => Promise<void>): Promise<void> {
  const server = await startLocalServer({ port, state, worker: 'counting' });
  try {
    await use(server);
  } finally {
    await server.stop();
  }
}

function measureWorker(report: Report): void {
  const { eagerBytes, allBytes } = workerSize();
  report(atMost('worker, gzip, loaded at start', eagerBytes / kilobyte, 'KB', 350));
  report(atMost('worker, gzip, with everything', allBytes / kilobyte, 'KB', 900));
  const { ownMs, emptyMs } = startUp(5);
  const beyond = Math.round(10 * (ownMs - emptyMs)) / 10;
  report(atMost('worker start-up beyond an empty one, medians of 5', beyond, 'ms', 100));
  report(remark('worker start-up of the empty one, median of 5', emptyMs, 'ms'));
  const chart = gzipSync(readFileSync('web/public/assets/chart.js')).byteLength;
  report(atMost('chart script, gzip', chart / kilobyte, 'KB', 90));
}

async function measureFirstPage(report: Report, address: string): Promise<void> {
  const { bytes, requests } = await firstPage(address);
  report(atMost('first page of a respondent, gzip, without fonts', bytes / kilobyte, 'KB', 30));
  report(atMost('first page of a respondent, requests in Chromium', requests.length, 'requests', 4));
}

async function measureRoutes(report: Report, origin: string): Promise<void> {
  const routes = await listRoutes();
  const { survey, answers } = await walkRoutes(origin);
  report(atMost('submission, rows written', survey.submission.cost.rowsWritten, 'rows', 10));
  report(atMost('submission, rows read', survey.submission.cost.rowsRead, 'rows', 30));
  report(remark('saving a page, rows written at most', largest(survey.saves, 'rowsWritten'), 'rows'));
  report(remark('saving a page, rows read at most', largest(survey.saves, 'rowsRead'), 'rows'));

  const nameOf = ({ method, path }: { readonly method: string; readonly path: string }) => {
    const route = routeOf(routes, method, path);
    return route && `${route.method} ${route.path}`;
  };
  const walked = answers.filter((answered) => nameOf(answered) !== undefined);
  const visited = new Set(walked.map(nameOf));
  const missed = routes.filter((route) => !visited.has(`${route.method} ${route.path}`));
  report(
    atMost(
      `routes not walked, of ${routes.length}: ${missed.map(({ path }) => path).join(' ') || 'none'}`,
      missed.length,
      'routes',
      0,
    ),
  );
  const broken = walked.filter(({ status }) => status >= 500);
  report(atMost('answers with a server error on the way', broken.length, 'answers', 0));
  const dearest = walked.toSorted((a, b) => b.cost.queries - a.cost.queries)[0];
  if (dearest !== undefined)
    report(atMost(`queries of a request, most in ${nameOf(dearest)}`, dearest.cost.queries, 'queries', 45));

  const invocations = await settledInvocations(origin);
  const longest = invocations
    .filter((each) => nameOf(each) !== undefined)
    .toSorted((a, b) => b.queries - a.queries)[0];
  if (longest !== undefined) {
    // D1 takes 50 on the free plan and 1,000 on the paid one, which closing and sending need.
    report(
      atMost(
        `queries of a request with the jobs it wakes, most in ${nameOf(longest)}`,
        longest.queries,
        'queries',
        1000,
      ),
    );
  }
}

interface Invocations {
  /** Invocations whose work is not over yet. */
  readonly running: number;
  readonly invocations: readonly {
    readonly method: string;
    readonly path: string;
    readonly queries: number;
  }[];
}

/** What the counting Worker counted, once all work after the answers is done. */
async function settledInvocations(origin: string): Promise<Invocations['invocations']> {
  for (let tried = 0; tried < 120; tried += 1) {
    // Shape of what the counting Worker answers.
    const { running, invocations } = (await (
      await fetch(`${origin}/bench/invocations`)
    ).json()) as Invocations;
    if (running === 0) return invocations;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('Work after the answers did not end within a minute');
}

function largest(answers: readonly Answered[], what: 'rowsRead' | 'rowsWritten'): number {
  return Math.max(...answers.map(({ cost }) => cost[what]));
}

async function measureOverview(report: Report, origin: string, slug: string, total: number): Promise<void> {
  const manager = visitor(origin, () => undefined);
  await manager.get('/entwicklung/anmelden/owner');
  const overview = await manager.get(`/c/${slug}`);
  if (overview.status !== 200) throw new Error(`The overview answered ${overview.status}`);
  report(atMost(`overview at ${total} answers, rows read`, overview.cost.rowsRead, 'rows', 100));
  const waves = await manager.get(`/c/${slug}/wellen`);
  report(atMost(`list of waves at ${total} answers, rows read`, waves.cost.rowsRead, 'rows', 60));
  const operator = visitor(origin, () => undefined);
  await operator.get('/entwicklung/anmelden/operator');
  const operated = await operator.get('/uebersicht');
  if (operated.status !== 200) throw new Error(`The operator's list answered ${operated.status}`);
  report(atMost(`operator's list at ${total} answers, rows read`, operated.cost.rowsRead, 'rows', 60));
}
