import { locales, type Text } from '../../organisation.ts';
import type { Item } from '../questionnaire.ts';
import { waveWords } from './code-problems.ts';
import type { Found } from './condition-problems.ts';

/** Every text of an item that a respondent may read. Placeholders of its own are those that only it fills. */
export function textsOf(item: Item): readonly { readonly text: Text; readonly own: readonly string[] }[] {
  const some = (texts: readonly (Text | undefined)[], own: readonly string[] = []) =>
    texts.flatMap((text) => (text === undefined ? [] : [{ text, own }]));
  const options = 'options' in item ? item.options.map(({ label }) => label) : [];
  return [
    ...some([item.lead, item.text, item.hint, item.dontKnow, item.notApplicable, item.sensitiveBecause]),
    ...some(options),
    ...some(item.checks?.map(({ message }) => message) ?? []),
    ...some('unit' in item && `${item.unit.de}${item.unit.en}` !== '' ? [item.unit] : []),
    ...some(item.type === 'zeroToTen' ? [item.lowLabel, item.highLabel] : []),
    ...some(item.type === 'consent' ? [item.details, item.agree, item.decline] : []),
    ...(item.type === 'importancePerformance' ? batteryTexts(item) : []),
    ...(item.type === 'roster'
      ? [
          ...some([item.none]),
          ...item.details.flatMap((detail) =>
            textsOf(detail).map(({ text, own }) => ({ text, own: [...own, 'mitglied'] })),
          ),
        ]
      : []),
  ];
}

function batteryTexts(item: Extract<Item, { type: 'importancePerformance' }>) {
  const questions = [item.used, item.importance, item.performance, ...(item.whyNot ? [item.whyNot] : [])];
  const labels = [...item.importance.options, ...item.performance.options, ...(item.whyNot?.options ?? [])];
  return [
    ...[...item.rows, ...labels].map(({ label }) => ({ text: label, own: [] })),
    ...[item.used.yes, item.used.no].map((text) => ({ text, own: [] })),
    ...questions.flatMap(({ text, hint, dontKnow }) =>
      [text, hint, dontKnow].flatMap((each) =>
        each === undefined ? [] : [{ text: each, own: ['angebot'] }],
      ),
    ),
  ];
}

/** Texts that are missing in a language, and placeholders that nothing fills. */
export function textProblems(text: Text, own: readonly string[], piped: Piped): readonly Found[] {
  return locales.flatMap((locale): readonly Found[] => {
    if (text[locale].trim() === '') return [{ problem: 'emptyText', about: locale }];
    return placeholdersIn(text[locale]).flatMap((name): readonly Found[] => {
      if (waveWords.has(name) || own.includes(name) || piped.before.has(name)) return [];
      return [{ problem: piped.anywhere.has(name) ? 'pipedAhead' : 'unknownPlaceholder', about: name }];
    });
  });
}

/** Codes of the questions that a text may take up: those of earlier pages. */
export interface Piped {
  readonly before: ReadonlySet<string>;
  readonly anywhere: ReadonlySet<string>;
}

function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(/\{([A-Za-z_]\w*)\}/g)].map(([, name = '']) => name);
}
