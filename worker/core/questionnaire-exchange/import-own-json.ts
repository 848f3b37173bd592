import type { Item, Option, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { ImportedQuestionnaire } from './build-questionnaire.ts';
import { ExchangeProblem } from './exchange-problem.ts';
import { isObject } from './json-access.ts';
import { questionnaireShape } from './own-json-model.ts';
import { SourceAccount } from './source-account.ts';

/** Whether a JSON value is a questionnaire of ours. */
export function isOwnJson(value: unknown): boolean {
  return isObject(value) && Array.isArray(value['sections']);
}

/**
 * Takes a questionnaire of ours as it is, once every part of it is what it has to be.
 * @throws ExchangeProblem where it is not; a code that stands twice is refused, too
 */
export function importOwnJson(value: unknown): ImportedQuestionnaire {
  questionnaireShape(value, '');
  // Checked just now, property by property.
  const questionnaire = value as Questionnaire;
  const account = new SourceAccount();
  const taken = (pointer: string, source: string, became: string): void =>
    account.enter({ pointer }, source).take(became);
  const codes = new Set<string>();
  const once = (code: string, pointer: string): void => {
    if (codes.has(code)) throw new ExchangeProblem('duplicateCode', code, { pointer });
    codes.add(code);
  };

  taken('/title', questionnaire.title.de, questionnaire.code);
  questionnaire.sections.forEach((section, at) => {
    const pointer = `/sections/${at}`;
    taken(pointer, section.title.de, `section ${section.code}`);
    section.items.forEach((item, place) => {
      const home = `${pointer}/items/${place}`;
      once(item.code, home);
      taken(home, item.text.de, item.code);
      optionsOf(item).forEach((option, number) => {
        if (optionsOf(item).findIndex(({ code }) => code === option.code) !== number)
          throw new ExchangeProblem('duplicateOption', `${item.code}: ${option.code}`, { pointer: home });
        taken(`${home}/options/${number}`, option.label.de, `${item.code}=${option.code}`);
      });
    });
  });
  questionnaire.computed?.forEach(({ code, label }, at) => {
    once(code, `/computed/${at}`);
    taken(`/computed/${at}`, label.de, `computed ${code}`);
  });
  if (!questionnaire.sections.some(({ items }) => items.length > 0))
    throw new ExchangeProblem('nothingToAsk');

  const lines = account.lines();
  return {
    questionnaire,
    report: {
      format: 'vorlauf',
      counts: { lines: lines.length, taken: lines.length, changed: 0, leftOut: 0 },
      languages: { de: 'de', en: 'en', leftOut: [] },
      questionnaire: {
        code: questionnaire.code,
        title: questionnaire.title.de,
        sections: questionnaire.sections.length,
        items: questionnaire.sections.reduce((sum, { items }) => sum + items.length, 0),
      },
      lines,
    },
  };
}

function optionsOf(item: Item): readonly Option[] {
  return 'options' in item ? item.options : [];
}
