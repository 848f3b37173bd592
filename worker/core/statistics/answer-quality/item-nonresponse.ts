import { shareOf } from './share-of.ts';

/** What became of a question in the hands of one respondent. */
export type ItemState = 'valid' | 'dontKnow' | 'missing' | 'notShown';

interface ItemNonresponse {
  /** Respondents who saw the question. */
  readonly shown: number;
  readonly valid: number;
  /** "Cannot judge": an answer, though not one on the scale. */
  readonly dontKnow: number;
  /** Seen and left open. */
  readonly missing: number;
  /** Of those who saw it, 0…1; null where nobody did. */
  readonly missingShare: number | null;
  readonly dontKnowShare: number | null;
}

/**
 * How many of those who saw a question left it open, and how many could not judge it.
 * @param states one per respondent of the wave
 * @source AAPOR Standard Definitions, item nonresponse; RULINGS, Numbers 2: "cannot judge" is not nonresponse
 * @verified hand counts in the test
 */
export function itemNonresponse(states: readonly ItemState[]): ItemNonresponse {
  const count = (wanted: ItemState): number => states.filter((state) => state === wanted).length;
  const [valid, dontKnow, missing] = [count('valid'), count('dontKnow'), count('missing')];
  const shown = valid + dontKnow + missing;
  return {
    shown,
    valid,
    dontKnow,
    missing,
    missingShare: shareOf(missing, shown),
    dontKnowShare: shareOf(dontKnow, shown),
  };
}
