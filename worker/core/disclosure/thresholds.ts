/** What is published about answers, by how much it tells about a single respondent. */
export type PublicationKind =
  | 'mean'
  | 'meanWithInterval'
  | 'share'
  | 'topBoxShare'
  | 'distribution'
  | 'netScoreShares'
  | 'freeText'
  | 'opinionsOfPersons'
  | 'percentiles'
  /** Members behind a trend over waves. */
  | 'memberTrend';

/**
 * The one table of minimum frequencies: how many respondents must stand behind a number before it leaves the gate.
 * It is public and printed on the methods page; it counts valid answers per item, never per survey.
 * An unrounded t interval gives the sum of squares beside the sum; of few respondents on a short scale the two leave
 * one set of answers, so a mean with its interval counts as a distribution.
 * @source Eurostat SDC handbook (normal minimum 3) and survey practice (5 for means, 8 for distributions), both
 * raised to our own defaults; texts are shown only after review.
 */
export const publicationThresholds = {
  mean: 5,
  meanWithInterval: 8,
  share: 5,
  topBoxShare: 5,
  distribution: 8,
  netScoreShares: 8,
  freeText: 10,
  opinionsOfPersons: 10,
  percentiles: 10,
  memberTrend: 10,
} as const satisfies Record<PublicationKind, number>;

/** No setting goes below this. */
export const absoluteFloor = 5;

/** A benchmark needs this many clusters, and none with more than this share of the respondents. */
export const benchmarkThresholds = { clusters: 5, largestShare: 0.5 } as const;

/** Records: fewer payers than this behind an income could be recognised by each other. */
export const payersThreshold = 5;

/**
 * Who answered like everybody else in a group is known by the group's value. Within a breakdown a cell is withheld
 * when all answers, or all but those of this many insiders who know their own, fall into one category.
 */
export const groupDisclosureCoalition = 1;

/**
 * From this many respondents on, the headline is shown even if all, or all but one, agree: that everybody is satisfied
 * is then a finding. Below it the headline falls for agreement like every other cell.
 */
export const agreedHeadlineFrom = 10;
