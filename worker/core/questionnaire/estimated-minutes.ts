import type { Locale, Text } from '../organisation.ts';
import { batteryCode } from './expand-battery.ts';
import { expandForm } from './expand-form.ts';
import type { Item, ItemType, Questionnaire, Section } from './questionnaire.ts';

const wordsPerSecond = 3.5;
const startPageS = 30;
const turnPageS = 2;
const checkAndSendS = 25;

/**
 * Seconds to answer one item once it is read; a text takes 40 s and every second member writes one, five members are
 * named in a roster and each takes 15 s. The questions of a battery count by themselves, those about performance half.
 */
const answerS = {
  rating: 4,
  zeroToTen: 5,
  single: 4,
  multiple: 6,
  ranking: 15,
  number: 10,
  money: 15,
  percentSplit: 25,
  date: 10,
  shortText: 20,
  longText: 20,
  consent: 2.5,
  information: 0,
  importancePerformance: 0,
  roster: 20 + 5 * 15,
} satisfies Record<ItemType, number>;
const nextOnSameScaleS = 2.5;
const yesNoS = 2.5;
const usedShare = 0.5;

/**
 * Estimated minutes to answer an instrument: start page + pages + words read + answers + checking and sending.
 * The labels of a scale, and a lead or hint that stands under several questions, are read once per page.
 * @returns minutes, not rounded
 * @method 30 s + Σ pages 2 s + Σ words ÷ 3.5 per s + answer times + 25 s
 * @source the project's item document, §3; constants are design defaults until medians are observed
 */
export function estimatedMinutes(questionnaire: Questionnaire, locale: Locale = 'de'): number {
  const shares = batteryShares(questionnaire);
  const pages = expandForm(questionnaire).sections.map(
    (section) => turnPageS + pageS(section, shares, locale),
  );
  return (startPageS + pages.reduce((sum, seconds) => sum + seconds, 0) + checkAndSendS) / 60;
}

/** Minutes a member is told: a tenth above the estimate, rounded up. */
export function announcedMinutes(questionnaire: Questionnaire, locale: Locale = 'de'): number {
  return Math.ceil(1.1 * estimatedMinutes(questionnaire, locale));
}

/** Of a battery every second thing is used, and at most so many are asked about that are not. */
function batteryShares(questionnaire: Questionnaire): ReadonlyMap<string, number> {
  const batteries = questionnaire.sections
    .flatMap(({ items }) => items)
    .filter((item) => item.type === 'importancePerformance');
  return new Map(
    batteries.flatMap(({ rows, performance, whyNot }) =>
      rows.flatMap((row) => [
        [batteryCode(performance, row), usedShare] as const,
        ...(whyNot ? [[batteryCode(whyNot, row), Math.min(1, whyNot.atMost / rows.length)] as const] : []),
      ]),
    ),
  );
}

function pageS(section: Section, shares: ReadonlyMap<string, number>, locale: Locale): number {
  const scales = new Set<string>();
  const read = new Set<string>();
  let seconds = words(section.title, locale) / wordsPerSecond;
  for (const item of section.items) {
    const scale = scaleOf(item);
    const known = scale !== null && scales.has(scale);
    const labels = known ? 0 : labelWords(item, locale);
    const around = newWords(item.lead, read, locale) + newWords(item.hint, read, locale);
    const readS = (words(item.text, locale) + around + labels) / wordsPerSecond;
    const answeringS = isYesNo(item)
      ? yesNoS
      : known && item.type === 'rating'
        ? nextOnSameScaleS
        : answerS[item.type];
    seconds += (readS + answeringS) * (shares.get(item.code) ?? askedShare(item));
    if (scale !== null) scales.add(scale);
  }
  return seconds;
}

/** What tells whether the labels were on the page before. */
function scaleOf(item: Item): string | null {
  if (item.type === 'rating') return item.scale;
  return 'options' in item ? JSON.stringify(item.options) : null;
}

/** Words of the sentences that were not on the page before. */
function newWords(text: Text | undefined, read: Set<string>, locale: Locale): number {
  const sentences = text === undefined ? [] : text[locale].split(/(?<=[.?])\s+/);
  let count = 0;
  for (const sentence of sentences) {
    if (!read.has(sentence)) count += sentence.split(/\s+/).length;
    read.add(sentence);
  }
  return count;
}

/** What follows a text is asked of the half who write one; other follow-ups are counted as if asked of all. */
function askedShare(item: Item): number {
  return item.showIf !== undefined && 'answered' in item.showIf ? 0.5 : 1;
}

function isYesNo(item: Item): boolean {
  return item.type === 'single' && item.options.length === 2;
}

function labelWords(item: Item, locale: Locale): number {
  const apart = words(item.dontKnow, locale) + words(item.notApplicable, locale);
  if (item.type === 'zeroToTen') return words(item.lowLabel, locale) + words(item.highLabel, locale) + apart;
  if (item.type === 'consent')
    return words(item.details, locale) + words(item.agree, locale) + words(item.decline, locale);
  if (!('options' in item)) return apart;
  return item.options.reduce((sum, option) => sum + words(option.label, locale), apart);
}

function words(text: Text | undefined, locale: Locale): number {
  return text === undefined ? 0 : text[locale].split(/\s+/).filter((word) => word !== '').length;
}
