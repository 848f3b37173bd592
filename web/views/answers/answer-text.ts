import { isPerOption, type Answer, type PerOption } from '../../../worker/core/questionnaire/answer.ts';
import type { Item } from '../../../worker/core/questionnaire/questionnaire.ts';
import { itemText, type SurveyContext } from './survey-context.ts';

/** An answer in words, or null where there is none. */
export function answerText(context: SurveyContext, item: Item, answer: Answer | undefined): string | null {
  if (answer === undefined) return null;
  if (answer.state === 'dontKnow') return item.dontKnow ? itemText(context, item.dontKnow) : null;
  if (answer.state === 'notApplicable')
    return item.notApplicable ? itemText(context, item.notApplicable) : null;
  if (answer.state !== 'valid') return null;
  if (typeof answer.value === 'string') return answer.value;
  const { value } = answer;
  const words = isPerOption(value)
    ? perOption(context, item, value)
    : [value].flat().map((code) => (typeof code === 'string' ? code : codeText(context, item, code)));
  return [...words, ...(answer.other === undefined ? [] : [answer.other])].join(', ');
}

function perOption(context: SurveyContext, item: Item, value: PerOption): readonly string[] {
  return Object.entries(value).map(
    ([code, each]) => `${codeText(context, item, Number(code))}: ${number(context, each)}`,
  );
}

function codeText(context: SurveyContext, item: Item, code: number): string {
  if (item.type === 'number') return `${number(context, code)} ${itemText(context, item.unit)}`;
  if (item.type === 'zeroToTen') return pointText(context, item, code);
  const option = 'options' in item ? item.options.find((each) => each.code === code) : undefined;
  return option ? itemText(context, option.label) : String(code);
}

/** A point of the scale from 0 to 10; only its ends have words. */
export function pointText(
  context: SurveyContext,
  item: Extract<Item, { type: 'zeroToTen' }>,
  code: number,
): string {
  const end = code === 0 ? item.lowLabel : code === 10 ? item.highLabel : null;
  return end ? `${code} – ${itemText(context, end)}` : String(code);
}

/** A typed number as it was meant, decimals and all. */
function number({ locale }: SurveyContext, value: number): string {
  return new Intl.NumberFormat(locale === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 20 }).format(
    value,
  );
}
