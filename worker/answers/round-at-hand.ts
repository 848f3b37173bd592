import { requireRight, type Authorized } from '../access/index.ts';
import { codesFrom } from '../core/past-rounds/propose-round.ts';
import type { ColumnProfile } from '../core/past-rounds/column-profile.ts';
import type { KnownItem } from '../core/past-rounds/known-items.ts';
import type { LossReport } from '../core/past-rounds/loss-report.ts';
import type { RoundMapping } from '../core/past-rounds/round-mapping.ts';
import { listQuestions, type RoundQuestion } from '../core/past-rounds/round-questions.ts';
import type { HttpContext } from '../platform/http.ts';
import { Problem } from '../platform/problem.ts';
import { findRound, type PastRound } from './past-round-store.ts';
import { knownItems } from './round-bank.ts';
import { loadColumns } from './round-columns.ts';

/** A round that a person is deciding about. */
export interface RoundAtHand {
  readonly may: Authorized<'edit'>;
  readonly round: PastRound;
  readonly mapping: RoundMapping;
  readonly loss: LossReport;
}

/** The round of an address; a round that was decided has no steps any more. */
export async function roundAtHand(c: HttpContext): Promise<RoundAtHand> {
  const may = await requireRight(c, 'edit');
  const round = await findRound(c.var.services.db, may.clusterId, c.req.param('id') ?? '');
  if (round === undefined) throw new Problem('notFound');
  return { may, round, ...documentsOf(round) };
}

/** How a round is read and what it loses, as this room wrote it; a report of 0.1.0 says less. */
export function documentsOf(round: Pick<PastRound, 'mapping' | 'loss'>) {
  const mapping = JSON.parse(round.mapping) as RoundMapping;
  const loss = JSON.parse(round.loss) as LossReport;
  const items = loss.items.map((item) => ({
    ...item,
    dropped: item.dropped ?? 0,
    options: item.options ?? [],
  }));
  return { mapping, loss: { ...loss, frame: loss.frame ?? null, items } };
}

/** Its columns as questions, and the questions that they may be. */
export interface RoundColumns {
  readonly columns: readonly ColumnProfile[];
  readonly questions: readonly RoundQuestion[];
  readonly known: readonly KnownItem[];
  readonly nextCode: () => string;
}

export async function columnsOf(
  c: HttpContext,
  { round, mapping }: Pick<RoundAtHand, 'round' | 'mapping'>,
): Promise<RoundColumns> {
  const { services } = c.var;
  const [columns, known] = await Promise.all([
    loadColumns(services, round, mapping),
    knownItems(services, round.clusterId, round.year),
  ]);
  return {
    columns,
    known,
    questions: listQuestions(columns, mapping),
    nextCode: codesFrom(known, mapping.items),
  };
}
