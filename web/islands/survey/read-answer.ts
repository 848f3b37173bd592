import type { Answer, AnswerValue } from '../../../worker/core/questionnaire/answer.ts';
import { parseNumber } from '../../../worker/core/questionnaire/parse-number.ts';

/** What a question holds at the moment, as far as conditions look at it; the server alone decides what is stored. */
export function readAnswer(item: HTMLElement, data: FormData): Answer {
  const code = item.dataset['item'] ?? '';
  const value =
    partsOf(item, code, data) ?? valueOf(given(code, data), item.querySelector('[type=checkbox]') !== null);
  return value === null ? { state: 'skipped' } : { state: 'valid', value };
}

function given(name: string, data: FormData): readonly string[] {
  return data
    .getAll(name)
    .map((value) => String(value).trim())
    .filter((value) => value !== '' && value !== 'dk' && value !== 'na');
}

function valueOf(values: readonly string[], several: boolean): AnswerValue | null {
  const [first] = values;
  if (first === undefined) return null;
  const numbers = values.map(parseNumber).filter((number) => number !== null);
  if (several) return numbers.length === values.length ? numbers : values;
  return numbers[0] ?? first;
}

/** A day in three fields, or a number for each option; undefined where the question has no such fields. */
function partsOf(item: HTMLElement, code: string, data: FormData): AnswerValue | null | undefined {
  const own = [...item.querySelectorAll('[name]')].map((field) => field.getAttribute('name') ?? '');
  const part = (name: string) => String(data.get(`${code}_${name}`) ?? '').trim();
  if (own.includes(`${code}_year`)) {
    const day = `${part('year')}-${part('month').padStart(2, '0')}-${part('day').padStart(2, '0')}`;
    return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
  }
  const options = own
    .filter((name) => name.startsWith(`${code}_`))
    .map((name) => name.slice(code.length + 1))
    .filter((name) => /^-?\d+$/.test(name));
  if (options.length === 0) return undefined;
  const numbers = options.flatMap((name) => {
    const number = parseNumber(part(name));
    return number === null ? [] : [[name, number] as const];
  });
  return numbers.length === 0 ? null : Object.fromEntries(numbers);
}
