import type { ApiClient, Json } from './api-client.ts';
import { type Arguments, UsageError } from './read-arguments.ts';

export interface Command {
  readonly usage: string;
  /** @returns what `--json` prints, and what people read */
  run(context: CommandContext): Promise<{ readonly data: unknown; readonly lines: readonly string[] }>;
}

export interface CommandContext {
  readonly api: ApiClient;
  readonly given: Arguments;
  readonly files: {
    read(path: string): Promise<Uint8Array>;
    write(path: string, bytes: Uint8Array): Promise<void>;
  };
  /** Progress, for people. */
  readonly say: (line: string) => void;
  readonly wait: (ms: number) => Promise<void>;
}

/** Something went wrong that is neither usage nor a refusal. */
export class Failed extends Error {}

function option({ given }: CommandContext, name: string): string {
  const value = given.options.get(name);
  if (value === undefined) throw new UsageError(`--${name} is missing`);
  return value;
}

function word({ given }: CommandContext, at: number, what: string): string {
  const value = given.words[at];
  if (value === undefined) throw new UsageError(`${what} is missing`);
  return value;
}

async function root(context: CommandContext): Promise<string> {
  const named = context.given.options.get('cluster');
  if (named !== undefined) return `/clusters/${encodeURIComponent(named)}`;
  const [own] = await context.api.all('/clusters');
  return `/clusters/${encodeURIComponent(String(own?.['slug']))}`;
}

function table(rows: readonly Json[], columns: readonly string[]): readonly string[] {
  const cells = rows.map((row) => columns.map((name) => String(row[name] ?? '–')));
  const widths = columns.map((name, at) =>
    Math.max(name.length, ...cells.map((line) => (line[at] ?? '').length)),
  );
  return [columns, ...cells].map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** A text of the interface that is there in both languages. */
function inLanguage({ given }: CommandContext, text: unknown): string {
  const { de, en } = text as { readonly de: string; readonly en: string };
  return given.options.get('lang') === 'de' ? de : en;
}

const pollMs = 1000;
const longestPolls = 900;

/** Follows a job to its end. */
async function follow(context: CommandContext, path: string): Promise<Json> {
  let last = '';
  for (let polls = 0; polls < longestPolls; polls += 1) {
    const job = await context.api.json('GET', path);
    const line = `${String(job['kind'])}: ${String(job['state'])}, ${String(job['step'])} / ${String(job['steps'])}`;
    if (line !== last) context.say(line);
    last = line;
    if (job['state'] === 'done') return job;
    if (job['state'] === 'failed') throw new Failed(`the job ${String(job['id'])} has failed`);
    await context.wait(pollMs);
  }
  throw new Failed('the job did not end in time');
}

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

async function readTable({ files }: CommandContext, path: string) {
  const mediaType = mediaTypes[path.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
  return { bytes: await files.read(path), mediaType };
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? '';
}

async function importTable(context: CommandContext, target: string) {
  const { api, given, say } = context;
  const path = word(context, 2, 'FILE');
  const home = `${await root(context)}/imports/${target}`;
  say(`${nameOf(path)} …`);
  const name = encodeURIComponent(nameOf(path));
  let run = await api.json('POST', `${home}?name=${name}`, await readTable(context, path));
  const mapping = given.options.get('mapping');
  const address = `${home}/${String(run['id'])}`;
  if (mapping !== undefined) {
    const document = JSON.parse(new TextDecoder().decode(await context.files.read(mapping))) as object;
    run = await api.json('PUT', `${address}/mapping`, document);
  }
  // Shape by the contract of an import.
  const preview = run['preview'] as {
    readonly ready: boolean;
    readonly hash: string;
    readonly problems: readonly Json[];
    readonly questions: readonly Json[];
    readonly missingFields: readonly string[];
  };
  const counts = `${String(run['added'])} new, ${String(run['changed'])} changed, ${String(run['same'])} the same`;
  say(counts);
  if (!preview.ready) {
    for (const { row, header, detail } of preview.problems.slice(0, 50))
      say(`row ${String(row)}, ${String(header)}: ${String(detail)}`);
    for (const { field, about } of preview.questions)
      say(`${String(field)}: ${String(about)} can be read in two ways; say so in --mapping`);
    for (const field of preview.missingFields) say(`no column for ${field}`);
    await api.json('DELETE', address);
    throw new Failed('nothing was imported');
  }
  if (given.flags.has('dry-run')) {
    await api.json('DELETE', address);
    return { data: run, lines: [`dry run: ${counts}`] };
  }
  const validFrom = given.options.get('valid-from');
  const done = await api.json('PUT', `${address}/commitment`, {
    previewHash: preview.hash,
    changes: given.flags.has('keep') ? 'keep' : 'take',
    except: [],
    repeated: given.flags.has('add-repeated') ? 'add' : 'skip',
    ...(validFrom === undefined ? {} : { validFrom }),
  });
  return {
    data: done,
    lines: [
      `imported: ${String(done['added'])} new, ${String(done['changed'])} changed (${String(done['id'])})`,
    ],
  };
}

async function importAnswers(context: CommandContext) {
  const { api, files, given, say } = context;
  const path = word(context, 2, 'FILE');
  const bytes = await files.read(path);
  const mapping = JSON.parse(new TextDecoder().decode(await files.read(option(context, 'mapping')))) as Json;
  const year = given.options.get('wave');
  if (year !== undefined && String(mapping['year']) !== year)
    throw new UsageError(`the mapping is for the year ${String(mapping['year'])}, not ${year}`);
  const home = await root(context);
  say(`${nameOf(path)} …`);
  const round = await api.json('POST', `${home}/past-rounds`, {
    fileName: nameOf(path),
    fileBase64: base64(bytes),
    mapping,
  });
  say(JSON.stringify(round['loss'], null, 2));
  const address = `${home}/past-rounds/${String(round['id'])}`;
  if (given.flags.has('dry-run')) {
    await api.json('DELETE', address);
    return { data: round, lines: ['dry run: nothing was imported'] };
  }
  const committed = await api.json('PUT', `${address}/commitment`);
  await follow(context, `${home}/jobs/${String(committed['job'])}`);
  const data = await api.json('GET', address);
  return { data, lines: [`imported ${String(data['year'])} (${String(data['id'])})`] };
}

function base64(bytes: Uint8Array): string {
  const part = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += part)
    text += String.fromCharCode(...bytes.subarray(at, at + part));
  return btoa(text);
}

async function save(context: CommandContext, path: string, bytes: Uint8Array) {
  await context.files.write(path, bytes);
  return { data: { file: path, bytes: bytes.byteLength }, lines: [`${path}: ${bytes.byteLength} bytes`] };
}

/** Every command by its words. */
export const commands: Readonly<Record<string, Command>> = {
  clusters: {
    usage: 'clusters',
    async run({ api }) {
      const data = await api.all('/clusters');
      return { data, lines: table(data, ['slug', 'name']) };
    },
  },
  members: {
    usage:
      'members [--search WORDS] [--status current|former|all] [--sort name|joinedNewest|joinedOldest|size]',
    async run(context) {
      const { api, given, say } = context;
      const query = new URLSearchParams();
      const asked = { q: 'search', status: 'status', sort: 'sort' };
      for (const [parameter, name] of Object.entries(asked)) {
        const value = given.options.get(name);
        if (value !== undefined) query.set(parameter, value);
      }
      const home = await root(context);
      const data = await api.all(`${home}/members?${query.toString()}`, (count) => say(`${count} members`));
      if (data.length === 0) return { data, lines: [`no members found in ${home.split('/').at(-1)}`] };
      return { data, lines: table(data, ['name', 'kind', 'sizeClass', 'place', 'joinedOn', 'leftOn']) };
    },
  },
  waves: {
    usage: 'waves',
    async run(context) {
      const data = await context.api.all(`${await root(context)}/waves`);
      return { data, lines: table(data, ['id', 'year', 'state', 'closesAt']) };
    },
  },
  'waves open': {
    usage: 'waves open --year YEAR --closes DAY --results DAY',
    async run(context) {
      const data = await context.api.json('POST', `${await root(context)}/waves`, {
        year: Number(option(context, 'year')),
        questionnaire: 'vorlauf-kern@1.0.0',
        mode: 'pseudonymous',
        closesOn: option(context, 'closes'),
        resultOn: option(context, 'results'),
        graceMinutes: 15,
      });
      return { data, lines: [String(data['id'])] };
    },
  },
  'waves board': {
    usage: 'waves board --wave ID',
    async run(context) {
      const path = `${await root(context)}/waves/${option(context, 'wave')}/board`;
      const data = await context.api.json('GET', path);
      return { data, lines: [`${String(data['answered'])} of ${String(data['frame'])} have answered`] };
    },
  },
  'waves invite': {
    usage: 'waves invite --wave ID',
    async run(context) {
      const path = `${await root(context)}/waves/${option(context, 'wave')}/invitations`;
      const data = await context.api.json('POST', path);
      return { data, lines: [`${String(data['queued'])} mails`] };
    },
  },
  'waves remind': {
    usage: 'waves remind --wave ID',
    async run(context) {
      const path = `${await root(context)}/waves/${option(context, 'wave')}/reminders`;
      const data = await context.api.json('POST', path);
      return { data, lines: [`${String(data['queued'])} mails`] };
    },
  },
  'waves close': {
    usage: 'waves close --wave ID [--without-grace]',
    async run(context) {
      const home = await root(context);
      const data = await context.api.json('PUT', `${home}/waves/${option(context, 'wave')}/closure`, {
        withoutGrace: context.given.flags.has('without-grace'),
      });
      const job = data['publishingJob'];
      if (typeof job === 'string') await follow(context, `${home}/jobs/${job}`);
      return {
        data,
        lines: [typeof job === 'string' ? 'closed and published' : 'closes after the grace period'],
      };
    },
  },
  indicators: {
    usage: 'indicators',
    async run(context) {
      const data = await context.api.all(`${await root(context)}/indicators`);
      const rows = data.map((each) => ({ ...each, years: (each['points'] as readonly Json[]).length }));
      return { data, lines: table(rows, ['code', 'unit', 'years']) };
    },
  },
  'indicators own': {
    usage: 'indicators own',
    async run(context) {
      const data = await context.api.all(`${await root(context)}/own-indicators`);
      const rows = data.map((each) => ({ ...each, name: inLanguage(context, each['name']) }));
      return { data, lines: table(rows, ['code', 'name', 'measured']) };
    },
  },
  'indicators choices': {
    usage: 'indicators choices',
    async run(context) {
      const data = await context.api.all(`${await root(context)}/own-indicator-choices`);
      const rows = data.map((each) => ({
        code: each['code'],
        option: each['option'] === null ? 'mean' : inLanguage(context, each['option']),
        question: inLanguage(context, each['text']),
      }));
      return { data, lines: table(rows, ['code', 'option', 'question']) };
    },
  },
  'indicators define': {
    usage: 'indicators define --choice CODE --name-de NAME --name-en NAME',
    async run(context) {
      const data = await context.api.json('POST', `${await root(context)}/own-indicators`, {
        choice: option(context, 'choice'),
        name: { de: option(context, 'name-de'), en: option(context, 'name-en') },
      });
      return { data, lines: [`defined ${String(data['code'])}`] };
    },
  },
  commitments: {
    usage: 'commitments',
    async run(context) {
      const data = await context.api.all(`${await root(context)}/commitments`);
      const rows = data.map((each) => ({
        ...each,
        // Shape by the contract of a commitment.
        amounts: (each['degression'] as readonly { readonly year: number; readonly amountCents: number }[])
          .map(({ year, amountCents }) => `${year}: ${(amountCents / 100).toFixed(2)}`)
          .join('; '),
      }));
      return { data, lines: table(rows, ['id', 'funder', 'startsOn', 'endsOn', 'amounts']) };
    },
  },
  editions: {
    usage: 'editions',
    async run(context) {
      const data = await context.api.all(`${await root(context)}/editions`);
      return { data, lines: table(data, ['number', 'year', 'releasedAt', 'isPublic']) };
    },
  },
  release: {
    usage: 'release [--public]',
    async run(context) {
      context.say('releasing …');
      const data = await context.api.json('POST', `${await root(context)}/editions`, {
        readers: context.given.flags.has('public') ? 'public' : 'funder',
        coCauses: '',
        changes: '',
      });
      return { data, lines: [`released ${String(data['number'])}`] };
    },
  },
  'import members': {
    usage:
      'import members FILE [--mapping map.json] [--valid-from DAY] [--keep] [--add-repeated] [--dry-run]',
    run: (context) => importTable(context, 'members'),
  },
  'import ledger': {
    usage: 'import ledger FILE [--mapping map.json] [--keep] [--dry-run]',
    run: (context) => importTable(context, 'ledger'),
  },
  'import commitments': {
    usage: 'import commitments FILE [--mapping map.json] [--keep] [--add-repeated] [--dry-run]',
    run: (context) => importTable(context, 'commitments'),
  },
  'import answers': {
    usage: 'import answers FILE --mapping map.json [--wave YEAR] [--dry-run]',
    run: importAnswers,
  },
  'export members': {
    usage: 'export members --out FILE [--format csv|xlsx]',
    run: (context) => exportTable(context, 'members'),
  },
  'export ledger': {
    usage: 'export ledger --out FILE [--format csv|xlsx]',
    run: (context) => exportTable(context, 'ledger'),
  },
  'export commitments': {
    usage: 'export commitments --out FILE [--format csv|xlsx]',
    run: (context) => exportTable(context, 'commitments'),
  },
  'export edition': {
    usage: 'export edition --edition NUMBER --out FOLDER',
    async run(context) {
      const home = `${await root(context)}/editions/${encodeURIComponent(option(context, 'edition'))}`;
      const folder = option(context, 'out').replace(/\/$/, '');
      const files = (await context.api.json('GET', home))['files'] as readonly { readonly name: string }[];
      for (const { name } of files) {
        context.say(name);
        await context.files.write(
          `${folder}/${nameOf(name)}`,
          await context.api.bytes(`${home}/files/${encodeURIComponent(name)}`),
        );
      }
      return { data: files, lines: [`${files.length} files in ${folder}`] };
    },
  },
};

async function exportTable(context: CommandContext, target: string) {
  const out = option(context, 'out');
  const format = context.given.options.get('format') ?? (out.endsWith('.xlsx') ? 'xlsx' : 'csv');
  return save(context, out, await context.api.bytes(`${await root(context)}/exports/${target}/${format}`));
}
