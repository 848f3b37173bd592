import type { Answers } from './answer.ts';
import type { AnswerError } from './answer-error.ts';
import type { MemberFacts } from './condition.ts';
import type { Item, Questionnaire, Section } from './questionnaire.ts';
import { countedAnswers, isQuestion } from './counted-answers.ts';
import { failingCheck } from './failing-checks.ts';
import { canBeAsked } from './visible-items.ts';

/** One section of the instrument as one page for one member. */
export interface JourneyPage {
  /** Code of the section; the page's name in forms and addresses. */
  readonly code: string;
  /** Position among the parts, from 1; the review is the last part. */
  readonly number: number;
  readonly section: Section;
  /** Items that stand in the form, shown or hidden: all that the member's facts do not rule out. */
  readonly items: readonly Item[];
  readonly visible: readonly Item[];
  /** Visible questions without an answer, left empty or not yet seen. */
  readonly open: readonly Item[];
  /** Answers that do not pass the instrument's own checks. */
  readonly failing: readonly (AnswerError & { readonly item: string })[];
  /** Every visible question was on a page that was sent, answered or left empty, and passes its checks. */
  readonly seen: boolean;
}

export const review = 'review';
/** Where a member stands: the code of a page, or the review of all answers. */
export type Place = string;

/** The member's path through an instrument, as far as the draft has come. */
export interface Journey {
  readonly pages: readonly JourneyPage[];
  /** Answers of the draft that count. */
  readonly answers: Answers;
  /** Number of parts, the review included: "part 2 of 6". */
  readonly parts: number;
  /** Where to go on: the first page with something not yet seen, otherwise the review. */
  readonly resumeAt: Place;
  /** Every page was seen. Hardly anything has to be answered. */
  readonly reviewReachable: boolean;
  /** First page with a question that must be answered and is not, or with an answer that fails a check. */
  readonly blockedAt: string | null;
  page(code: string): JourneyPage | undefined;
  /** The next page with anything in sight; after the last page the review. */
  next(code: Place): Place;
  /** The page before with anything in sight; null before the first. */
  previous(code: Place): string | null;
}

/**
 * Lays the path of one member: pages without any item for this member drop out, conditions hide items.
 * A question counts as seen once the draft has an entry for it, be it `skipped`.
 */
export function journeyOf(questionnaire: Questionnaire, draft: Answers, facts: MemberFacts): Journey {
  const { visible: shown, answers } = countedAnswers(questionnaire, draft, facts);
  const pages = questionnaire.sections
    .map((section) => ({ section, items: section.items.filter((item) => canBeAsked(item, facts)) }))
    .filter(({ items }) => items.length > 0)
    .map(({ section, items }, index): JourneyPage => {
      const visible = items.filter((item) => shown.has(item.code));
      const questions = visible.filter(isQuestion);
      const failing = questions.flatMap((item) => {
        const error = failingCheck(item, answers, facts);
        return error === null ? [] : [{ ...error, item: item.code }];
      });
      return {
        code: section.code,
        number: index + 1,
        section,
        items,
        visible,
        open: questions.filter((item) => isOpen(item, answers)),
        failing,
        seen: failing.length === 0 && questions.every((item) => draft[item.code] !== undefined),
      };
    });
  const places = [...pages.map((page) => page.code), review];
  const inSight = new Set([
    ...pages.filter(({ visible }) => visible.length > 0).map(({ code }) => code),
    review,
  ]);
  const unseen = pages.find((page) => !page.seen);
  const blocked = pages.find(
    ({ open, failing }) => failing.length > 0 || open.some(({ required }) => required),
  );
  return {
    pages,
    answers,
    parts: places.length,
    resumeAt: unseen?.code ?? review,
    reviewReachable: unseen === undefined,
    blockedAt: blocked?.code ?? null,
    page: (code) => pages.find((page) => page.code === code),
    next: (code) => places.slice(places.indexOf(code) + 1).find((place) => inSight.has(place)) ?? review,
    previous: (code) =>
      places.slice(0, Math.max(places.indexOf(code), 0)).findLast((place) => inSight.has(place)) ?? null,
  };
}

function isOpen(item: Item, answers: Answers): boolean {
  const state = answers[item.code]?.state;
  return state === undefined || state === 'skipped' || state === 'notShown';
}
