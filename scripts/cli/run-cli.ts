import { apiClient, Refused } from './api-client.ts';
import { commands, Failed, type CommandContext } from './commands.ts';
import { localCommands } from './local-commands.ts';
import { readArguments, UsageError } from './read-arguments.ts';

/** Exit codes: done, failed, not understood, refused by the server. */
export const exitCodes = { done: 0, failed: 1, usage: 2, refused: 3 } as const;

export interface CliWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly files: CommandContext['files'];
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly wait: (ms: number) => Promise<void>;
  readonly newMark: () => string;
}

function help(): readonly string[] {
  return [
    'npm run cli -- COMMAND [--url URL] [--key KEY] [--cluster SLUG] [--json] [--lang de|en]',
    'URL and key also come from VORLAUF_URL and VORLAUF_KEY.',
    '',
    ...Object.values({ ...commands, ...localCommands }).map(({ usage }) => `  ${usage}`),
    '',
    'Exit codes: 0 done · 1 failed · 2 not understood · 3 refused by the server',
  ];
}

/** Runs one command line. It talks to the interface for programs, or reads a file here, and does nothing else. @returns the exit code */
export async function runCli(argv: readonly string[], world: CliWorld): Promise<number> {
  try {
    const given = readArguments(argv);
    const words = given.words.slice(0, 2).join(' ');
    const command = commands[words] ?? commands[given.words[0] ?? ''];
    const local = Object.hasOwn(localCommands, words) ? localCommands[words] : undefined;
    if (given.flags.has('help') || given.words.length === 0) {
      help().forEach(world.out);
      return given.flags.has('help') ? exitCodes.done : exitCodes.usage;
    }
    if (local !== undefined) {
      for (const line of await local.run({ given, files: world.files })) world.out(line);
      return exitCodes.done;
    }
    if (command === undefined) throw new UsageError(`there is no command ${given.words.join(' ')}`);
    const key = given.options.get('key') ?? world.env['VORLAUF_KEY'];
    if (key === undefined || key === '') throw new UsageError('a key is missing: --key or VORLAUF_KEY');
    const url = given.options.get('url') ?? world.env['VORLAUF_URL'] ?? 'http://localhost:8787';
    const language = given.options.get('lang') ?? 'en';
    const { fetch, newMark, wait, files } = world;
    const api = apiClient({ url, key, language, fetch, newMark, wait });
    const { data, lines } = await command.run({ api, given, files, wait, say: world.err });
    if (given.flags.has('json')) world.out(JSON.stringify(data, null, 2));
    else lines.forEach(world.out);
    return exitCodes.done;
  } catch (error) {
    return explain(error, world);
  }
}

function explain(error: unknown, { err }: CliWorld): number {
  if (error instanceof UsageError) {
    err(error.message);
    err('npm run cli -- --help');
    return exitCodes.usage;
  }
  if (error instanceof Refused) {
    const { title, code, detail, type, errors = [] } = error.problem;
    err(`${title} (${code}, ${error.status})`);
    if (detail !== undefined) err(detail);
    for (const each of errors) err(`  ${each.pointer}: ${each.detail}`);
    if (type !== undefined) err(type);
    return exitCodes.refused;
  }
  err(
    error instanceof Failed
      ? error.message
      : `failed: ${error instanceof Error ? error.message : String(error)}`,
  );
  return exitCodes.failed;
}
