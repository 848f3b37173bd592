import {
  isPerOption,
  type Answer,
  type AnswerValue,
  type PerOption,
} from '../../../worker/core/questionnaire/answer.ts';
import { consentCodes } from '../../../worker/core/questionnaire/parse-answer.ts';
import type { Item, ItemOf } from '../../../worker/core/questionnaire/questionnaire.ts';
import { formatFor } from '../../i18n/format.ts';
import { itemText, type SurveyContext } from './survey-context.ts';

/** An answer in words, or null where there is none. */
export function answerText(context: SurveyContext, item: Item, answer: Answer | undefined): string | null {
  if (answer === undefined) return null;
  if (answer.state === 'dontKnow') return item.dontKnow ? itemText(context, item.dontKnow) : null;
  if (answer.state === 'notApplicable')
    return item.notApplicable ? itemText(context, item.notApplicable) : null;
  if (answer.state !== 'valid') return null;
  const { value } = answer;
  if (typeof value === 'string') return item.type === 'date' ? formatFor(context.locale).day(value) : value;
  if (item.type === 'roster') return namesText(context, item, value);
  const words = isPerOption(value)
    ? perOption(context, item, value)
    : [value].flat().map((code) => (typeof code === 'string' ? code : codeText(context, item, code)));
  return [...words, ...(answer.other === undefined ? [] : [answer.other])].join(', ');
}

/** Places in their order, shares in the order of the options. */
function perOption(context: SurveyContext, item: Item, value: PerOption): readonly string[] {
  const isRanking = item.type === 'ranking';
  const options = 'options' in item ? item.options.map(({ code }) => code) : [];
  return options
    .flatMap((code) => (value[code] === undefined ? [] : [{ code, given: value[code] }]))
    .toSorted((a, b) => (isRanking ? a.given - b.given : 0))
    .map(({ code, given }) =>
      isRanking
        ? `${given}. ${codeText(context, item, code)}`
        : `${codeText(context, item, code)}: ${formatFor(context.locale).percent(given)}`,
    );
}

/** Members by name; whoever is not in the frame any more is counted. */
function namesText(context: SurveyContext, item: ItemOf<'roster'>, value: AnswerValue): string {
  const ids = Array.isArray(value) ? value.map(String) : [];
  if (ids.length === 0) return itemText(context, item.none);
  const names = (item.members ?? []).flatMap(({ id, name }) => (ids.includes(id) ? [name] : []));
  return names.length > 0 ? names.join(', ') : context.t('survey.roster.namedCount', { anzahl: ids.length });
}

function codeText(context: SurveyContext, item: Item, code: number): string {
  if (item.type === 'number' || item.type === 'money')
    return `${number(context, code)} ${itemText(context, item.unit)}`;
  if (item.type === 'consent')
    return itemText(context, code === consentCodes.agree ? item.agree : item.decline);
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
