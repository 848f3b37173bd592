import { isNames, isPerOption, type Answer, type AnswerValue, type Answers } from './answer.ts';

/**
 * The one text of a set of answers, whatever the order of its keys, of its ticks, or the Unicode form of its texts:
 * JSON without spaces, keys sorted by UTF-16 units, texts in NFC, ticks and names ascending. Its bytes are hashed.
 * @method RFC 8785 (JSON Canonicalization Scheme) after NFC
 * @source RFC 8785 §3.2
 */
export function canonicalAnswers(answers: Answers): string {
  return objectOf(
    Object.entries(answers).map(([code, answer]) => [code.normalize('NFC'), canonical(answer)]),
  );
}

/** The keys stand in alphabetical order: other, state, value. */
function canonical(answer: Answer): string {
  if (answer.state !== 'valid') return JSON.stringify({ state: answer.state });
  const other = answer.other === undefined ? '' : `"other":${JSON.stringify(answer.other.normalize('NFC'))},`;
  return `{${other}"state":"valid","value":${canonicalValue(answer.value)}}`;
}

function canonicalValue(value: AnswerValue): string {
  if (typeof value === 'number') return JSON.stringify(value);
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  // Written out here, because an object would put codes in the order of their numbers.
  if (isPerOption(value)) return objectOf(Object.entries(value).map(([code, each]) => [code, String(each)]));
  return JSON.stringify(
    isNames(value)
      ? value.map((name) => name.normalize('NFC')).toSorted(byUnits)
      : value.toSorted((a, b) => a - b),
  );
}

function objectOf(entries: readonly (readonly [key: string, json: string])[]): string {
  const sorted = entries.toSorted(([a], [b]) => byUnits(a, b));
  return `{${sorted.map(([key, json]) => `${JSON.stringify(key)}:${json}`).join(',')}}`;
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
