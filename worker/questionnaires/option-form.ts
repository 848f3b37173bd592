import { freeCode } from '../core/past-rounds/free-code.ts';
import type { Option } from '../core/questionnaire/questionnaire.ts';
import type { FormValues } from '../platform/form.ts';
import type { FormReader } from './form-reader.ts';

const mostOptions = 60;
/** Code of "other", with a text field; 94 to 99 are missing values in every export. */
const keptCodes = [90, 94, 95, 96, 97, 98, 99] as const;

/** Fields of the options, in order: `option-0-code`, `option-0-De`, `option-0-En`, `option-0-alone`. */
export function optionValues(options: readonly Option[]): FormValues {
  return Object.fromEntries(
    options.flatMap(({ code, label, exclusive }, at) => [
      [`option-${at}-code`, String(code)],
      [`option-${at}-De`, label.de],
      [`option-${at}-En`, label.en],
      [`option-${at}-place`, String(at + 1)],
      ...(exclusive === true ? [[`option-${at}-alone`, '1']] : []),
    ]),
  );
}

/**
 * The options that a form says, by their places. What was an option keeps its code; an emptied one is gone, a new one
 * gets the next free code.
 */
export function readOptions(form: FormReader, before: readonly Option[]): readonly Option[] {
  const known = new Map(before.map((option) => [option.code, option]));
  const taken = new Set<number>([...known.keys(), ...keptCodes]);
  const read: { option: Option; place: number }[] = [];
  for (let at = 0; at < mostOptions; at += 1) {
    const label = form.text(`option-${at}-`, 300);
    if (label.de === '' && label.en === '') continue;
    const sent = form.raw(`option-${at}-code`);
    const option = /^\d{1,3}$/.test(sent) ? known.get(Number(sent)) : undefined;
    const { exclusive: _, ...rest } = option ?? {
      code: form.ticked(`option-${at}-other`) ? 90 : freeCode(taken),
    };
    const alone = form.ticked(`option-${at}-alone`) ? { exclusive: true } : {};
    const place = Number(form.raw(`option-${at}-place`)) || at + 1;
    read.push({ option: { ...rest, label, ...alone }, place });
  }
  if (read.length < 2) form.refuse('option-0-De', 'questionnaires.item.optionsNeeded');
  const codes = read.map(({ option }) => option.code);
  if (new Set(codes).size < codes.length) form.refuse('option-0-De', 'questionnaires.item.otherTwice');
  return read.toSorted((first, second) => first.place - second.place).map(({ option }) => option);
}
