import type { Measure } from '../catalogue/definition.ts';
import { publicationThresholds } from './thresholds.ts';
import type { PublicationKind } from './thresholds.ts';

/** A measure of answers tells as much about a respondent as the most telling thing it publishes. */
const publicationOf: Readonly<Partial<Record<Measure['kind'], PublicationKind>>> = {
  topBoxShare: 'topBoxShare',
  netScore: 'netScoreShares',
  topBoxDifference: 'meanWithInterval',
  responseRate: 'share',
  // Shares of all options of an item are its distribution, whatever order they are asked for in.
  optionShare: 'distribution',
  itemMean: 'meanWithInterval',
};

/**
 * The minimum frequency of every cell, remainder and group in the family of a measure over answers.
 * @throws TypeError for a measure over records, which has payers instead of respondents
 */
export function minimumRespondents({ kind }: Measure): number {
  const publication = publicationOf[kind];
  if (publication === undefined) throw new TypeError(`${kind} has no respondents`);
  return publicationThresholds[publication];
}
