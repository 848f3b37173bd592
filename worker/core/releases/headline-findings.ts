import type { Finding } from '../findings/finding.ts';
import type { EditionIndicator, EditionSnapshot } from './edition-model.ts';

const rankOfFinding: Readonly<Record<Finding['key'], number>> = {
  risen: 1,
  fallen: 1,
  risenSlightly: 2,
  fallenSlightly: 2,
  unchanged: 2,
  undecided: 3,
  first: 4,
  frameUnknown: 4,
  seriesBreak: 4,
  tooEarly: 5,
  suppressed: 6,
  noAnswers: 6,
  notApplicable: 7,
};

function rank({ series, finding }: EditionIndicator): number {
  return series.points.at(-1)?.assessment === 'behindPath' ? 0 : rankOfFinding[finding.key];
}

/**
 * The findings that open an edition, chosen by rule and not by hand, so that a bad one cannot be left out: what is
 * behind its path, then clear changes, then small or no change, then what is not decidable; within a rank in the
 * order of the catalogue. What does not apply to the cluster is no finding.
 * @param limit at most so many
 */
export function headlineFindings(
  { indicators }: Pick<EditionSnapshot, 'indicators'>,
  limit: number,
): readonly EditionIndicator[] {
  return indicators
    .filter(({ finding }) => finding.key !== 'notApplicable')
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, limit);
}
