import type { Answer, Answers } from './answer.ts';

/**
 * The one text of a set of answers, whatever the order of its keys, of its ticks, or the Unicode form of its texts:
 * JSON without spaces, keys sorted by UTF-16 units, texts in NFC, ticks ascending. Its bytes are hashed.
 * @method RFC 8785 (JSON Canonicalization Scheme) after NFC
 * @source RFC 8785 §3.2
 */
export function canonicalAnswers(answers: Answers): string {
  const entries = Object.entries(answers).map(
    ([code, answer]) => [code.normalize('NFC'), canonical(answer)] as const,
  );
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${sorted.map(([code, answer]) => `${JSON.stringify(code)}:${answer}`).join(',')}}`;
}

/** The keys stand in alphabetical order: other, state, value. */
function canonical(answer: Answer): string {
  if (answer.state !== 'valid') return JSON.stringify({ state: answer.state });
  const { value, other } = answer;
  return JSON.stringify({
    ...(other === undefined ? {} : { other: other.normalize('NFC') }),
    state: 'valid',
    value:
      typeof value === 'string'
        ? value.normalize('NFC')
        : typeof value === 'number'
          ? value
          : value.toSorted((a, b) => a - b),
  });
}
