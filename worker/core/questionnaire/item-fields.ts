import { cleanText } from './clean-text.ts';
import type { FormFields } from './form-fields.ts';
import type { Item } from './questionnaire.ts';
import type { Answer } from './answer.ts';
import type { ParsedAnswer } from './parse-answer.ts';

/** Values of a field that hold something. */
export function entered(fields: FormFields, name: string): readonly string[] {
  return (fields.get(name) ?? []).filter((value) => value !== '');
}

/** The one line of a text field, cleaned; empty where nothing was typed. */
export function typedLine(fields: FormFields, name: string): string {
  return cleanText(entered(fields, name)[0] ?? '', false);
}

/** The answer apart that a form value stands for, where the item offers it. */
export function answerApart(item: Item, value: string): Answer | undefined {
  if (value === 'dk' && item.dontKnow) return { state: 'dontKnow' };
  if (value === 'na' && item.notApplicable) return { state: 'notApplicable' };
  return undefined;
}

/** An entry and "don't know" beside it exclude each other; nothing is guessed. */
export function besideApart(item: Item, fields: FormFields, parsed: ParsedAnswer | undefined): ParsedAnswer {
  const [value, ...more] = entered(fields, `${item.code}_state`);
  if (value === undefined) return parsed ?? { answer: { state: 'skipped' } };
  const apart = answerApart(item, value);
  if (!apart || more.length > 0) return { error: 'errorChoice' };
  const label = value === 'dk' ? item.dontKnow : item.notApplicable;
  return parsed && label ? { error: 'errorEitherOr', option: label } : { answer: apart };
}
