import { withoutTexts, type LossReport } from '../core/past-rounds/loss-report.ts';
import type { RoundMapping } from '../core/past-rounds/round-mapping.ts';
import type { PastRound, RoundDocuments } from './past-round-store.ts';

/** What is left of a round that was taken back or discarded: when it was for, and totals. No text of its file. */
export function scrubbedRound(round: Pick<PastRound, 'mapping' | 'loss'>): RoundDocuments {
  // Both were written by this room.
  const mapping = JSON.parse(round.mapping) as RoundMapping;
  const loss = JSON.parse(round.loss) as LossReport;
  const { year, referenceOn, title, headerRows, firstRow } = mapping;
  const left: RoundMapping = {
    year,
    referenceOn,
    title,
    headerRows,
    firstRow,
    include: [],
    exclude: [],
    items: [],
  };
  return { mapping: JSON.stringify(left), loss: JSON.stringify(withoutTexts(loss)) };
}

/** The mapping of a round that was imported: which companies were in its file is nobody's business any more. */
export function withoutMatches(round: Pick<PastRound, 'mapping'>): RoundDocuments {
  const mapping = JSON.parse(round.mapping) as RoundMapping;
  const { company } = mapping;
  if (company?.register === undefined) return {};
  return { mapping: JSON.stringify({ ...mapping, company: { ...company, register: { matches: [] } } }) };
}
