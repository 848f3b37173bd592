import type { Answers } from './answer.ts';
import type { MemberFacts } from './condition.ts';
import type { Item, Questionnaire, Section } from './questionnaire.ts';
import { canBeAsked, visibleItems } from './visible-items.ts';

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
  /** Visible items without an answer, left empty or not yet seen. */
  readonly open: readonly Item[];
  /** Every visible item was on a page that was sent, answered or left empty. */
  readonly seen: boolean;
}

export const review = 'review';
/** Where a member stands: the code of a page, or the review of all answers. */
export type Place = string;

/** The member's path through an instrument, as far as the draft has come. */
export interface Journey {
  readonly pages: readonly JourneyPage[];
  /** Number of parts, the review included: "part 2 of 6". */
  readonly parts: number;
  /** Where to go on: the first page with something not yet seen, otherwise the review. */
  readonly resumeAt: Place;
  /** Every page was seen. Nothing has to be answered. */
  readonly reviewReachable: boolean;
  page(code: string): JourneyPage | undefined;
  /** The page after this one; after the last page the review. */
  next(code: Place): Place;
  /** The page before; null before the first. */
  previous(code: Place): string | null;
}

/**
 * Lays the path of one member: pages without any item for this member drop out, conditions hide items.
 * An item counts as seen once the draft has an entry for it, be it `skipped`.
 */
export function journeyOf(questionnaire: Questionnaire, draft: Answers, facts: MemberFacts): Journey {
  const shown = visibleItems(questionnaire, draft, facts);
  const pages = questionnaire.sections
    .map((section) => ({ section, items: section.items.filter((item) => canBeAsked(item, facts)) }))
    .filter(({ items }) => items.length > 0)
    .map(({ section, items }, index): JourneyPage => {
      const visible = items.filter((item) => shown.has(item.code));
      return {
        code: section.code,
        number: index + 1,
        section,
        items,
        visible,
        open: visible.filter((item) => isOpen(item, draft)),
        seen: visible.every((item) => draft[item.code] !== undefined),
      };
    });
  const places = [...pages.map((page) => page.code), review];
  const unseen = pages.find((page) => !page.seen);
  return {
    pages,
    parts: places.length,
    resumeAt: unseen?.code ?? review,
    reviewReachable: unseen === undefined,
    page: (code) => pages.find((page) => page.code === code),
    next: (code) => places[places.indexOf(code) + 1] ?? review,
    previous: (code) => places[places.indexOf(code) - 1] ?? null,
  };
}

function isOpen(item: Item, draft: Answers): boolean {
  const state = draft[item.code]?.state;
  return state === undefined || state === 'skipped' || state === 'notShown';
}
