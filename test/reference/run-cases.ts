import type { Adapters } from './adapter.ts';
import type { Case } from './cases.ts';
import { differences } from './compare.ts';

interface Failure {
  readonly file: string;
  readonly id: string;
  readonly fn: string;
  readonly lines: readonly string[];
}

export interface Outcome {
  readonly passed: number;
  readonly failures: readonly Failure[];
  readonly notUsed: number;
}

/** Differences printed of one case; a wrong table would otherwise fill the screen. */
const shown = 5;

/** Runs every case: passed, failed with what differs, or not used for a stated reason. */
export function runCases(
  cases: readonly Case[],
  adapters: Adapters,
  notUsed: Readonly<Record<string, string>>,
): Outcome {
  const used = cases.filter(({ fn }) => notUsed[fn] === undefined);
  const failures = used.flatMap((each) => failureOf(each, adapters) ?? []);
  return { passed: used.length - failures.length, failures, notUsed: cases.length - used.length };
}

function failureOf(each: Case, adapters: Adapters): Failure | null {
  const { file, id, fn } = each;
  const failed = (lines: readonly string[]): Failure => ({ file, id, fn, lines });
  const adapter = adapters[fn];
  if (adapter === undefined) return failed([`nothing here computes ${fn}`]);
  try {
    const found = differences(adapter(each.input, each.data, each.siblings), each.expected, each.tol);
    if (found.length === 0) return null;
    const lines = found.slice(0, shown).map(({ path, got, expected, allowed }) => {
      const tolerance = allowed === null ? 'the same' : `within ${allowed}`;
      return `${path || 'result'}: got ${print(got)}, expected ${print(expected)}, tolerance: ${tolerance}`;
    });
    return failed(found.length > shown ? [...lines, `and ${found.length - shown} more`] : lines);
  } catch (error) {
    return failed([`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`]);
  }
}

function print(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'nothing');
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
