import type { Questionnaire, Section } from '../questionnaire.ts';
import type { QuestionModule } from './module.ts';

/** A page has so many questions at most; a battery makes pages of its own. */
const itemsPerPage = 5;

/**
 * A questionnaire of what is asked every time and of modules. They stand before the last page and in the order given,
 * so that what comes before a question of the core never changes.
 * @param questionnaire with or without modules: those it has are taken out first
 * @param modules to be asked
 * @param all every module there is
 */
export function composeQuestionnaire(
  questionnaire: Questionnaire,
  modules: readonly QuestionModule[],
  all: readonly QuestionModule[],
): Questionnaire {
  const core = withoutModules(questionnaire, all);
  const last = core.sections.slice(-1);
  const pages = modules.flatMap((module) => modulePages(module, questionnaire));
  return { ...core, sections: [...core.sections.slice(0, -1), ...pages, ...last] };
}

/** What is asked every time: without the questions of any module, and without pages that had nothing else. */
export function withoutModules(questionnaire: Questionnaire, all: readonly QuestionModule[]): Questionnaire {
  const codes = new Set(all.flatMap(({ items }) => items.map(({ code }) => code)));
  const sections = questionnaire.sections.flatMap((section) => {
    const items = section.items.filter(({ code }) => !codes.has(code));
    return items.length === 0 && section.items.length > 0 ? [] : [{ ...section, items }];
  });
  return { ...questionnaire, sections };
}

/** Codes of the modules that a questionnaire asks anything of. */
export function modulesIn(questionnaire: Questionnaire, all: readonly QuestionModule[]): ReadonlySet<string> {
  const asked = new Set(questionnaire.sections.flatMap(({ items }) => items.map(({ code }) => code)));
  return new Set(
    all.filter(({ items }) => items.some(({ code }) => asked.has(code))).map(({ code }) => code),
  );
}

/** As many pages as it takes, about equally long. A question as it was asked stays as it was asked. */
function modulePages(module: QuestionModule, questionnaire: Questionnaire): readonly Section[] {
  const asked = new Map(
    questionnaire.sections.flatMap(({ items }) => items.map((item) => [item.code, item])),
  );
  const items = module.items.map((item) => asked.get(item.code) ?? item);
  const count = Math.ceil(items.length / itemsPerPage);
  return Array.from({ length: count }, (_, page) => ({
    code: page === 0 ? module.code : `${module.code}-${page + 1}`,
    title: module.title,
    items: items.slice(
      Math.round((page * items.length) / count),
      Math.round(((page + 1) * items.length) / count),
    ),
  }));
}
