import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { startLocalServer } from '../scripts/local-server.ts';
import { atMost, remark, type Report } from './support/figure.ts';
import { formOf } from './support/page-form.ts';
import { visitor, type Answered } from './support/visitor.ts';

const port = Number(process.env['PORT'] ?? '8871');
const state = '.wrangler/bench-import';
const cluster = '/c/holz-mustertal';
const members = 5000;
const megabyte = 1_000_000;

/** A register as a German spreadsheet saves it. */
function table(): string {
  const header = 'Firma;Art;Beschäftigte;Ort;Mitglied seit;Vorname;Nachname;E-Mail;Sprache;Kompetenzen';
  const rows = Array.from({ length: members }, (_, at) => {
    const kind = at % 10 === 0 ? 'Wissenschaft' : 'Unternehmen';
    const joined = `${String((at % 28) + 1).padStart(2, '0')}.0${(at % 9) + 1}.${2000 + (at % 25)}`;
    const contact = `Kim;Muster${at};kim.muster${at}@firma-${at}.example;${at % 3 === 0 ? 'en' : 'de'}`;
    return `Musterfirma ${at} GmbH & Co. KG;${kind};${at % 10 === 0 ? '' : ((at * 7) % 400) + 1};Ort ${at % 90};${joined};${contact};CNC, Laser ${at % 7}`;
  });
  return [header, ...rows, ''].join('\r\n');
}

/** What members in a table cost: seconds from upload to register, and how much memory the runtime takes for it. */
export async function measure(report: Report): Promise<void> {
  rmSync(state, { recursive: true, force: true });
  const server = await startLocalServer({ port, state });
  try {
    const manager = visitor(server.url, () => undefined);
    await manager.get('/entwicklung/anmelden/owner');
    // The first of everything is read and compiled before it is measured.
    const small = await upload('Name;Größe;Beitritt\nErste GmbH;klein;1.2.2020\n');
    await manager.get(small);
    const before = residentBytes();
    const csv = table();

    const uploading = await timed(() => upload(csv));
    const uploadPeak = residentBytes().peak;
    const previewing = await timed(() => manager.get(uploading.result));
    const { action, fields } = formOf(
      expectStatus(previewing.result, 200).text,
      `${uploading.result}/uebernahme`,
    );
    const previewPeak = residentBytes().peak;
    const committing = await timed(() => manager.post(action, fields));
    expectStatus(committing.result, 303);
    const peak = residentBytes();
    const done = await manager.get(uploading.result);
    if (!done.text.includes('5.000 neu')) throw new Error('The import did not add 5,000 members');

    const total = uploading.seconds + previewing.seconds + committing.seconds;
    report(atMost(`import of ${members} members, upload, preview and commit`, round(total), 's', 5));
    report(remark('of these, upload and mapping', round(uploading.seconds), 's'));
    report(remark('of these, preview', round(previewing.seconds), 's'));
    report(remark('of these, commit', round(committing.seconds), 's'));
    report(remark('commit, queries', committing.result.cost.queries, 'queries'));
    report(
      remark(
        'growth of the runtime after the upload',
        Math.round((uploadPeak - before.now) / megabyte),
        'MB',
      ),
    );
    report(remark('and after the preview', Math.round((previewPeak - before.now) / megabyte), 'MB'));
    report(
      atMost(
        'growth of the runtime at its peak, its database included',
        Math.round((peak.peak - before.now) / megabyte),
        'MB',
        128,
      ),
    );

    const exported = await timed(() => manager.get(`${cluster}/mitglieder.csv`));
    report(remark('export as CSV', round(exported.seconds), 's'));
    const again = await timed(() => upload(exported.result.text));
    const same = await manager.get(again.result);
    report(atMost('new or changed rows of an export read in again', differences(same.text), 'rows', 0));
    const undoing = await timed(() => manager.post(`${uploading.result}/ruecknahme`, new URLSearchParams()));
    expectStatus(undoing.result, 303);
    report(atMost('taking it back', round(undoing.seconds), 's', 5));

    async function upload(content: string): Promise<string> {
      const form = new FormData();
      form.set('file', new File([content], 'mitglieder.csv'));
      const answer = expectStatus(await manager.post(`${cluster}/einlesen/mitglieder`, form), 303);
      return answer.location ?? '';
    }
  } finally {
    await server.stop();
  }
}

function differences(text: string): number {
  const [, added = '-1', changed = '-1'] = /([\d.]+) neu, ([\d.]+) geändert/.exec(text) ?? [];
  return Number(added) + Number(changed);
}

function expectStatus(answer: Answered, status: number): Answered {
  if (answer.status !== status) throw new Error(`${answer.path} answered ${answer.status}`);
  return answer;
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly seconds: number }> {
  const started = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - started) / 1000 };
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}

/** Memory of the runtimes below this process: now, and at their peak so far. Linux only. */
function residentBytes(): { readonly now: number; readonly peak: number } {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      const status = readOrEmpty(`/proc/${pid}/status`);
      const number = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      const isRuntime = /^Name:\s+workerd/m.test(status);
      return {
        pid: Number(pid),
        parent: number('PPid'),
        isRuntime,
        now: number('VmRSS'),
        peak: number('VmHWM'),
      };
    });
  const parents = new Map(processes.map(({ pid, parent }) => [pid, parent]));
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid) ?? 0;
    return parent === process.pid || (parent > 1 && isBelow(parent));
  };
  const runtimes = processes.filter(({ pid, isRuntime }) => isRuntime && isBelow(pid));
  if (runtimes.length === 0) throw new Error('No process of the runtime was found');
  const sum = (which: 'now' | 'peak') => runtimes.reduce((total, each) => total + each[which] * 1024, 0);
  return { now: sum('now'), peak: sum('peak') };
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process ended while the list was read.
    return '';
  }
}
