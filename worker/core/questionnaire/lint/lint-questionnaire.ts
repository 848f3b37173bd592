import type { Item, Questionnaire } from '../questionnaire.ts';
import { itemsOf } from '../counted-answers.ts';
import { doubleBarrelled } from './double-barrelled.ts';
import { gridOnPhone } from './grid-on-phone.ts';
import { leading } from './leading.ts';
import type { LintMessage, LintRule } from './lint-message.ts';
import { manyPoints } from './many-points.ts';
import { scaleChanged } from './scale-changed.ts';
import { sensitive } from './sensitive.ts';
import { tooLong } from './too-long.ts';

/** What can be said of one question by itself, or beside the version before. */
const itemRules = {
  tooLong,
  doubleBarrelled,
  leading,
  scaleChanged,
  manyPoints,
  sensitive,
} satisfies Partial<Record<LintRule, (item: Item, before: Item | undefined) => string | null>>;
const itemRuleNames = Object.keys(itemRules) as readonly (keyof typeof itemRules)[];

/**
 * What an editor should look at again, in the order of the questions. Rules of thumb on words: they find what is
 * worth a second look and know nothing of meaning. What cannot be asked at all is found by checkQuestionnaire.
 * @param base the version that the questionnaire was made from; absent for a new one
 */
export function lintQuestionnaire(
  questionnaire: Questionnaire,
  base?: Questionnaire,
): readonly LintMessage[] {
  const known = new Map((base === undefined ? [] : itemsOf(base)).map((item) => [item.code, item]));
  return questionnaire.sections.flatMap((section) => {
    const messages: LintMessage[] = [];
    const say = (rule: LintRule, item: string | null, found: string) =>
      messages.push({ rule, section: section.code, item, found });
    for (const item of section.items) {
      for (const rule of itemRuleNames) {
        const found = itemRules[rule](item, known.get(item.code));
        if (found !== null) say(rule, item.code, found);
      }
    }
    for (const { item, found } of gridOnPhone(section)) say('gridOnPhone', item, found);
    return messages;
  });
}
