import type { QuestionnaireProblem } from '../../../worker/core/questionnaire/check/questionnaire-problem.ts';
import type { LintMessage } from '../../../worker/core/questionnaire/lint/lint-message.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import type { Translate } from '../../i18n/translate.ts';

/** What is said about one place of a draft. */
export interface Remark {
  /** It is put right before the draft is published, or only looked at again. */
  readonly weight: 'must' | 'look';
  /** Code of the section; empty for what belongs to the whole questionnaire. */
  readonly section: string;
  /** Code of the question; null where the page or the questionnaire is meant. */
  readonly item: string | null;
  readonly text: string;
}

/** Everything there is to say about a draft, what must be put right first; the same about the same place once. */
export function remarksOf(
  problems: readonly QuestionnaireProblem[],
  messages: readonly LintMessage[],
  t: Translate,
): readonly Remark[] {
  const remarks: readonly Remark[] = [
    ...problems.map((problem) => ({
      weight: 'must' as const,
      section: problem.section,
      item: problem.item,
      text: problemText(problem, t),
    })),
    ...messages.map(({ rule, section, item, found }) => ({
      weight: 'look' as const,
      section,
      item,
      text: t(`questionnaires.lint.${rule}`, { found }),
    })),
  ];
  return [...new Map(remarks.map((remark) => [JSON.stringify(remark), remark])).values()];
}

/** A language is called by its name. */
function problemText(problem: QuestionnaireProblem, t: Translate): string {
  if (problem.problem !== 'emptyText') return problemSentence(problem, t);
  const language = t(problem.about === 'en' ? 'questionnaires.english' : 'questionnaires.german');
  return problemSentence({ ...problem, about: language }, t);
}

/** Those of one place. */
export function remarksAt(
  remarks: readonly Remark[],
  section: string,
  item: string | null,
): readonly Remark[] {
  return remarks.filter((remark) => remark.section === section && remark.item === item);
}
