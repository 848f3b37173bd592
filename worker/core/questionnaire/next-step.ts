import type { Item } from './questionnaire.ts';
import { review, type Journey, type Place } from './journey.ts';
import type { ParsedPage } from './parse-page.ts';

export type Step =
  | { readonly show: 'place'; readonly place: Place }
  | {
      readonly show: 'samePage';
      readonly because: 'errors' | 'revealed' | 'open' | 'stayed';
      /** Item the page opens at; null where it opens at its top, with the errors or the soft prompt. */
      readonly focus: string | null;
      /** Questions the soft prompt speaks of; 0 without one. */
      readonly openCount: number;
    };

export interface SentPage {
  readonly code: string;
  readonly direction: 'next' | 'back' | 'stay';
  /** The page that was sent had asked already, by the soft prompt or by opening at a new question. */
  readonly prompted: boolean;
  /** The member came from the review to change something and goes back there. */
  readonly fromReview: boolean;
}

/**
 * What the member sees after sending a page. An entry that cannot be stored keeps the member on the page, also on
 * the way back, because it would be lost; gaps hold nobody on the way back and only once on the way forward, unless
 * the question must be answered.
 * @param journey the path after the sent page was read into the draft
 */
export function nextStep(
  journey: Journey,
  sent: SentPage,
  parsed: Pick<ParsedPage, 'errors' | 'revealed'>,
): Step {
  const page = journey.page(sent.code);
  const holding = parsed.errors.filter(({ error }) => sent.direction === 'next' || error !== 'errorRequired');
  if (holding.length > 0) return { show: 'samePage', because: 'errors', focus: null, openCount: 0 };
  if (sent.direction === 'stay') return { show: 'samePage', because: 'stayed', focus: null, openCount: 0 };
  if (sent.direction === 'back') return { show: 'place', place: journey.previous(sent.code) ?? sent.code };
  const open = (page?.open ?? []).filter(isPromptedFor);
  const [revealed] = parsed.revealed;
  if (revealed !== undefined) return { show: 'samePage', because: 'revealed', focus: revealed, openCount: 0 };
  if (open.length > 0 && !sent.prompted) {
    return { show: 'samePage', because: 'open', focus: null, openCount: open.length };
  }
  return {
    show: 'place',
    place: sent.fromReview && journey.reviewReachable ? review : journey.next(sent.code),
  };
}

/** A text is an offer, not a gap: nobody is asked again for one. */
function isPromptedFor(item: Item): boolean {
  return item.type !== 'shortText' && item.type !== 'longText';
}
