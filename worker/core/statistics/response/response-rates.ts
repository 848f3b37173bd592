import { shareOf } from './share-of.ts';

/** Final states of all who were to be asked, as counts or as weighted counts. */
export interface Dispositions {
  readonly complete: number;
  readonly partial: number;
  readonly refusal: number;
  readonly noContact: number;
  /** Eligible, but not able to answer. */
  readonly other: number;
  /** Unknown whether there is a member to be asked. */
  readonly unknownMember: number;
  /** Unknown for another reason. */
  readonly unknownOther: number;
  readonly notEligible: number;
}

/** Shares in 0…1; null where nobody is in the denominator. */
export interface ResponseRates {
  /** Share of the unknown that is taken to be eligible (e). */
  readonly eligibleShare: number | null;
  /** RR1…RR6: complete answers in the odd ones, partial ones too in the even ones. */
  readonly response: readonly [Rate, Rate, Rate, Rate, Rate, Rate];
  /** COOP1…COOP4: of those who were reached; without those who are not able to answer in 3 and 4. */
  readonly cooperation: readonly [Rate, Rate, Rate, Rate];
  /** REF1…REF3. */
  readonly refusal: readonly [Rate, Rate, Rate];
  /** CON1…CON3. */
  readonly contact: readonly [Rate, Rate, Rate];
}

type Rate = number | null;

/**
 * Response, cooperation, refusal and contact rates of the American Association for Public Opinion Research.
 * @param eligibleShare share of the unknown that is eligible, 0…1, where it is known from elsewhere; otherwise it is
 * taken from those whose eligibility is known
 * @throws RangeError for a negative count or a share outside 0…1
 * @method denominators: all the unknown (1, 2) · e times the unknown (3, 4) · none of them (5, 6); for refusal and
 * contact 1, 2 and 3
 * @source AAPOR 2023, Standard Definitions, 10th edition
 * @verified test/reference/12-response-retention-km.json
 */
export function responseRates(counts: Dispositions, eligibleShare: number | null = null): ResponseRates {
  if (!Object.values(counts).every((count) => Number.isFinite(count) && count >= 0))
    throw new RangeError('counts must be 0 or more');
  if (eligibleShare !== null && !(eligibleShare >= 0 && eligibleShare <= 1))
    throw new RangeError('a share lies between 0 and 1');
  const { complete, partial, refusal, noContact, other } = counts;
  const reachedAble = complete + partial + refusal;
  const reached = reachedAble + other;
  const eligible = reached + noContact;
  const unknown = counts.unknownMember + counts.unknownOther;
  const share = eligibleShare ?? shareOf(eligible, eligible + counts.notEligible);
  const withAll = eligible + unknown;
  const withShare = share === null ? null : eligible + share * unknown;
  const answered = complete + partial;
  return {
    eligibleShare: share,
    response: [
      shareOf(complete, withAll),
      shareOf(answered, withAll),
      shareOf(complete, withShare),
      shareOf(answered, withShare),
      shareOf(complete, eligible),
      shareOf(answered, eligible),
    ],
    cooperation: [
      shareOf(complete, reached),
      shareOf(answered, reached),
      shareOf(complete, reachedAble),
      shareOf(answered, reachedAble),
    ],
    refusal: [shareOf(refusal, withAll), shareOf(refusal, withShare), shareOf(refusal, eligible)],
    contact: [shareOf(reached, withAll), shareOf(reached, withShare), shareOf(reached, eligible)],
  };
}
