/** The command line was not understood; the message says what was expected. */
export class UsageError extends Error {}

export interface Arguments {
  readonly words: readonly string[];
  readonly options: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

const flagNames = new Set(['json', 'help', 'dry-run', 'without-grace', 'public', 'keep', 'add-repeated']);
const optionNames = new Set([
  'url',
  'key',
  'lang',
  'cluster',
  'wave',
  'year',
  'closes',
  'choice',
  'name-de',
  'name-en',
  'results',
  'mapping',
  'frame',
  'out',
  'search',
  'sort',
  'status',
  'valid-from',
  'edition',
  'format',
]);

/** Splits a command line into words, `--name value` and `--flag`. */
export function readArguments(given: readonly string[]): Arguments {
  const words: string[] = [];
  const options = new Map<string, string>();
  const flags = new Set<string>();
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at] ?? '';
    if (!word.startsWith('--')) {
      words.push(word);
      continue;
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/s, 2);
    if (flagNames.has(name) && inline === undefined) flags.add(name);
    else if (optionNames.has(name)) {
      const value = inline ?? given[(at += 1)];
      if (value === undefined) throw new UsageError(`--${name} needs a value`);
      options.set(name, value);
    } else throw new UsageError(`there is no --${name}`);
  }
  return { words, options, flags };
}
