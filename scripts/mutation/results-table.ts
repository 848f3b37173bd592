import type { MutationScore } from './mutation-scores.ts';

const row = /^\| (?<file>worker\/\S+) +\| +(?<killed>\d+) \| +(?<survived>\d+) \|.*\| (?<day>\S+) \|$/gm;

interface Row extends MutationScore {
  readonly day: string;
}

const groups = [
  'worker/core/disclosure/',
  'worker/core/questionnaire/',
  'worker/answers/',
  'worker/core/statistics/',
];

function share({ killed, survived }: Pick<MutationScore, 'killed' | 'survived'>): string {
  return killed + survived === 0 ? '–' : `${((100 * killed) / (killed + survived)).toFixed(1)} %`;
}

function line({ file, killed, survived, day }: Row): string {
  return `| ${file} | ${killed} | ${survived} | ${share({ killed, survived })} | ${day} |`;
}

function totalLine(group: string, rows: readonly Row[]): string {
  const of = rows.filter(({ file }) => file.startsWith(group));
  const killed = of.reduce((sum, each) => sum + each.killed, 0);
  const survived = of.reduce((sum, each) => sum + each.survived, 0);
  return `| **${group}** (${of.length}) | ${killed} | ${survived} | ${share({ killed, survived })} | |`;
}

/** The page with the rows of these files replaced or added; the rows of other files stay as they were measured. */
export function withScores(page: string, scores: readonly MutationScore[], day: string): string {
  const before = [...page.matchAll(row)].map(({ groups: cells = {} }) => ({
    file: cells['file'] ?? '',
    killed: Number(cells['killed']),
    survived: Number(cells['survived']),
    day: cells['day'] ?? '',
  }));
  const rows = new Map<string, Row>();
  for (const each of before) rows.set(each.file, each);
  for (const score of scores) rows.set(score.file, { ...score, day });
  const sorted = [...rows.values()].toSorted((one, other) => (one.file < other.file ? -1 : 1));
  const table = [
    '<!-- prettier-ignore-start -->',
    '| Datei · file | getötet · killed | überlebt · survived | Anteil · share | Tag · day |',
    '| :-- | --: | --: | --: | :-- |',
    ...groups
      .filter((group) => sorted.some(({ file }) => file.startsWith(group)))
      .map((group) => totalLine(group, sorted)),
    ...sorted.map(line),
    '<!-- prettier-ignore-end -->',
  ].join('\n');
  return page.replace(/<!-- prettier-ignore-start -->[\s\S]*<!-- prettier-ignore-end -->/, () => table);
}
