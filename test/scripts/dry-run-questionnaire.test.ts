import { expect, test } from 'vitest';
import { exitCodes, runCli } from '../../scripts/cli/run-cli.ts';

async function dryRun(line: string, text: string) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCli(line.split(' '), {
    env: {},
    fetch: () => Promise.reject(new Error('no server is needed')),
    files: { read: async () => new TextEncoder().encode(text), write: async () => undefined },
    out: (each) => out.push(each),
    err: (each) => err.push(each),
    wait: async () => undefined,
    newMark: () => '',
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const form = 'type\tname\tlabel\nstart\tstart\t\ntext\tq\tWas?\n';

test('a dry run prints the loss report of a questionnaire as JSON, with neither server nor key', async () => {
  const { code, out } = await dryRun('import questionnaire form.tsv --dry-run', form);
  expect(code).toBe(exitCodes.done);
  expect(JSON.parse(out)).toMatchObject({
    format: 'xlsform',
    counts: { lines: 3, taken: 2, changed: 0, leftOut: 1 },
    lines: [
      { row: 1, outcome: 'taken' },
      {
        row: 2,
        outcome: 'leftOut',
        reasons: [{ code: 'metadata', why: 'Collects the device or the time and is not asked here.' }],
      },
      { row: 3, outcome: 'taken', became: ['q'] },
    ],
  });
});

test('a file that is no questionnaire ends with 1 and a sentence in the language asked for', async () => {
  const twice = `${form}text\tq\tNoch einmal?\n`;
  expect(await dryRun('import questionnaire form.tsv --dry-run --lang de', twice)).toEqual({
    code: exitCodes.failed,
    out: '',
    err: 'form.tsv: survey, Zeile 4: Diese Kennung kommt zweimal vor. (q)',
  });
  expect((await dryRun('import questionnaire form.tsv --dry-run', '\u0000\u0001')).code).toBe(
    exitCodes.failed,
  );
  expect((await dryRun('import questionnaire form.tsv', form)).code).toBe(exitCodes.usage);
});
