import { freeItemCode } from '../core/questionnaire/drafts/free-item-code.ts';
import type { Item, Questionnaire } from '../core/questionnaire/questionnaire.ts';
import { itemsOf } from '../core/questionnaire/counted-answers.ts';
import type { Services } from '../platform/services.ts';
import { listDrafts } from './draft-store.ts';
import { bankModules } from './instruments/bank-modules.ts';
import { offeredInstruments } from './offered-instruments.ts';
import { listOwnVersions } from './questionnaire-store.ts';

/** Tested questions that a questionnaire does not ask yet, by module. */
export function bankFor(questionnaire: Questionnaire) {
  const asked = new Set(itemsOf(questionnaire).map(({ code }) => code));
  const core = offeredInstruments.map(({ title, sections }) => ({
    title,
    items: sections.flatMap(({ items }) => items),
  }));
  return [...core, ...bankModules]
    .map(({ title, items }) => ({ title, items: items.filter(({ code }) => !asked.has(code)) }))
    .filter(({ items }) => items.length > 0);
}

export function bankItem(code: string): Item | undefined {
  return [...offeredInstruments.flatMap(itemsOf), ...bankModules.flatMap(({ items }) => items)].find(
    (item) => item.code === code,
  );
}

/** A code that the cluster has used for no question yet, in whatever questionnaire. */
export async function freeCodeFor(
  { db }: Pick<Services, 'db'>,
  clusterId: string,
  questionnaire: Questionnaire,
): Promise<string> {
  const [own, drafts] = await Promise.all([listOwnVersions(db, clusterId), listDrafts(db, clusterId)]);
  const taken = [...own, ...drafts].flatMap((each) => itemsOf(each.questionnaire).map(({ code }) => code));
  return freeItemCode(questionnaire, taken);
}
