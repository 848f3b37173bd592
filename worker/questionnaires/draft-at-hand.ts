import type { DraftPageContext } from '../../web/views/questionnaires/draft-context.ts';
import { requireRight, type Authorized } from '../access/index.ts';
import { clusterContext } from '../clusters/index.ts';
import type { Item, Questionnaire } from '../core/questionnaire/questionnaire.ts';
import { itemsOf } from '../core/questionnaire/counted-answers.ts';
import type { HttpContext } from '../platform/http.ts';
import { Problem } from '../platform/problem.ts';
import { findDraft, type Draft } from './draft-store.ts';
import { findOffered } from './offered-instruments.ts';

/** A draft that a person is editing. */
export interface DraftAtHand {
  readonly may: Authorized<'edit'>;
  readonly draft: Draft;
}

/** The draft of an address. */
export async function draftAtHand(c: HttpContext): Promise<DraftAtHand> {
  const may = await requireRight(c, 'edit');
  const draft = await findDraft(c.var.services.db, may.clusterId, c.req.param('id') ?? '');
  if (draft === undefined) throw new Problem('notFound');
  return { may, draft };
}

/** The question of an address. */
export function itemAtHand(c: HttpContext, { questionnaire }: Pick<Draft, 'questionnaire'>): Item {
  const item = itemsOf(questionnaire).find(({ code }) => code === c.req.param('item'));
  if (item === undefined) throw new Problem('notFound');
  return item;
}

/** The version that a draft was made from. */
export function baseOf(
  c: HttpContext,
  { clusterId, base }: Pick<Draft, 'clusterId' | 'base'>,
): Promise<Questionnaire | undefined> {
  return findOffered(c.var.services, clusterId, base);
}

export async function draftContext(
  c: HttpContext,
  { id, questionnaire }: Pick<Draft, 'id' | 'questionnaire'>,
): Promise<DraftPageContext> {
  return { ...(await clusterContext(c)), draft: { id, questionnaire } };
}
