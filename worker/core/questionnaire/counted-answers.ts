import type { Answer, Answers } from './answer.ts';
import type { MemberFacts } from './condition.ts';
import { evaluateCondition } from './evaluate-condition.ts';
import type { Item, Option, Questionnaire } from './questionnaire.ts';

/** What a draft comes to: which items are asked, and the answers to them that count. */
export interface CountedAnswers {
  /** Codes, in the order of the instrument. */
  readonly visible: ReadonlySet<string>;
  readonly answers: Answers;
}

/**
 * Reads a draft from the first item to the last. Conditions look back only; an answer of an item that is itself
 * hidden satisfies none, and neither does a choice that is not offered any more.
 */
export function countedAnswers(form: Questionnaire, draft: Answers, facts: MemberFacts): CountedAnswers {
  const answers: Record<string, Answer> = {};
  const visible = new Set<string>();
  for (const item of itemsOf(form)) {
    if (item.showIf && !evaluateCondition(item.showIf, answers, facts)) continue;
    visible.add(item.code);
    const given = draft[item.code];
    const answer = given && withoutHiddenOptions(item, given, answers, facts);
    if (answer) answers[item.code] = answer;
  }
  return { visible, answers };
}

/** Every item of an instrument, in the order it is asked. */
export function itemsOf(questionnaire: Questionnaire): readonly Item[] {
  return questionnaire.sections.flatMap((section) => section.items);
}

/** Whether an item takes an answer; a text that only informs takes none. */
export function isQuestion({ type }: Item): boolean {
  return type !== 'information' && type !== 'importancePerformance';
}

/** The options that a member is offered. */
export function offeredOptions(
  options: readonly Option[],
  answers: Answers,
  facts: MemberFacts,
): readonly Option[] {
  return options.filter(({ showIf }) => showIf === undefined || evaluateCondition(showIf, answers, facts));
}

function withoutHiddenOptions(
  item: Item,
  answer: Answer,
  answers: Answers,
  facts: MemberFacts,
): Answer | undefined {
  if (answer.state !== 'valid' || (item.type !== 'single' && item.type !== 'multiple')) return answer;
  if (!item.options.some(({ showIf }) => showIf !== undefined)) return answer;
  const offered = new Set(offeredOptions(item.options, answers, facts).map(({ code }) => code));
  const isOffered = (code: number | string) => typeof code === 'number' && offered.has(code);
  if (typeof answer.value === 'number') return isOffered(answer.value) ? answer : undefined;
  if (!Array.isArray(answer.value)) return answer;
  const value: readonly number[] = answer.value.filter(isOffered);
  if (value.length === answer.value.length) return answer;
  return value.length === 0 ? undefined : { ...answer, value };
}
