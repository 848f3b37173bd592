import type { ClusterKind } from '../core/organisation.ts';
import { indicatorDefinitions } from '../core/catalogue/definitions.ts';
import { itemsOf } from '../core/questionnaire/counted-answers.ts';
import { expandForm } from '../core/questionnaire/expand-form.ts';
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';
import { isSameData } from '../core/questionnaire/versions/is-same-data.ts';
import {
  settleVersions,
  type ClassDecision,
  type SettledVersions,
} from '../core/questionnaire/versions/settle-versions.ts';
import { trendEffects, type TrendEffect } from '../core/questionnaire/versions/trend-effects.ts';
import type { Services } from '../platform/services.ts';
import type { Draft } from './draft-store.ts';
import { bankModules } from './instruments/bank-modules.ts';
import { offeredInstruments } from './offered-instruments.ts';
import { listOwnDefinitions } from './own-definition-store.ts';
import { listAskedQuestionnaires, listOwnVersions } from './questionnaire-store.ts';

/** What publishing a draft would come to. */
export interface Publication {
  readonly settled: SettledVersions;
  readonly effects: readonly TrendEffect[];
  /** Nothing differs from what is published already, not even the order. */
  readonly isSame: boolean;
}

/**
 * Gives every question of a draft its version and finds what that does to every trend. A question is compared with
 * the wave of the cluster that asked it last, otherwise with what was published last, otherwise with the question bank.
 * @param decisions by item code
 */
export async function proposePublication(
  { db }: Pick<Services, 'db'>,
  cluster: { readonly id: string; readonly kind: ClusterKind },
  { questionnaire: draft }: Pick<Draft, 'questionnaire'>,
  decisions: ReadonlyMap<string, ClassDecision>,
): Promise<Publication> {
  const [asked, own, ownDefinitions] = await Promise.all([
    listAskedQuestionnaires(db, cluster.id),
    listOwnVersions(db, cluster.id),
    listOwnDefinitions(db, cluster.id),
  ]);
  const opened = asked.filter(({ isOpened }) => isOpened);
  const published = [
    ...opened.map(({ questionnaire }) => questionnaire),
    ...own.map(({ questionnaire }) => questionnaire),
    ...offeredInstruments,
  ];
  const siblings = own.filter(({ questionnaire }) => questionnaire.code === draft.code);
  const settled = settleVersions(
    draft,
    String(siblings.length + 1),
    { questionnaires: published, bank: bankModules.flatMap(({ items }) => items) },
    decisions,
  );
  const next = {
    year: Math.max(0, ...asked.map(({ year }) => year)) + 1,
    items: itemsOf(expandForm(settled.questionnaire)),
  };
  const askedBy = (waves: typeof asked) => waves.map(({ year, form }) => ({ year, items: itemsOf(form) }));
  const catalogue = indicatorDefinitions.filter(
    ({ origin, kinds }) => origin === 'answers' && kinds.includes(cluster.kind),
  );
  return {
    settled,
    effects: [
      // Past rounds have indicators of their own.
      ...trendEffects(catalogue, askedBy(opened), next),
      ...trendEffects(ownDefinitions, askedBy(asked), next),
    ],
    isSame: published.some((other) => isSameQuestionnaire(other, settled.questionnaire)),
  };
}

function isSameQuestionnaire(one: Questionnaire, other: Questionnaire): boolean {
  const { code: _code, version: _version, ...content } = one;
  const { code: _otherCode, version: _otherVersion, ...otherContent } = other;
  return isSameData(content, otherContent);
}
