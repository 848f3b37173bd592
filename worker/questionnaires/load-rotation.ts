import type { ClusterKind } from '../core/organisation.ts';
import { indicatorDefinitions } from '../core/catalogue/definitions.ts';
import type { IndicatorDefinition } from '../core/catalogue/definition.ts';
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';
import { composeQuestionnaire } from '../core/questionnaire/rotation/compose-questionnaire.ts';
import { isDue } from '../core/questionnaire/rotation/module.ts';
import { planRotation, type RotationWave } from '../core/questionnaire/rotation/plan-rotation.ts';
import type { Services } from '../platform/services.ts';
import { rotatingModules } from './instruments/rotating-modules.ts';
import { instrumentName, listOffered } from './offered-instruments.ts';
import { listOwnDefinitions } from './own-definition-store.ts';
import { proposePublication } from './propose-publication.ts';
import { listAskedQuestionnaires } from './questionnaire-store.ts';

/** So many waves are planned ahead: every module comes at least once. */
const plannedWaves = 4;

export interface Rotation {
  readonly waves: readonly RotationWave[];
  /** Number of the next wave. */
  readonly next: number;
  readonly definitions: readonly IndicatorDefinition[];
  /** What waves can be opened with, and which of them the plan is made from. */
  readonly offered: readonly Questionnaire[];
  readonly base: Questionnaire;
  /** Questions that would have other ones before them in the next wave than the last time. */
  readonly moved: readonly string[];
}

/** The waves of a cluster and those that are planned from what was asked last. */
export async function loadRotation(
  services: Services,
  cluster: { readonly id: string; readonly kind: ClusterKind },
  year: number,
): Promise<Rotation | undefined> {
  const { db } = services;
  const [asked, offered, ownDefinitions] = await Promise.all([
    listAskedQuestionnaires(db, cluster.id),
    listOffered(services, cluster.id),
    listOwnDefinitions(db, cluster.id),
  ]);
  const opened = asked.filter(({ isOpened }) => isOpened);
  const last = opened[0]?.questionnaire;
  const base =
    offered.find((each) => last !== undefined && instrumentName(each) === instrumentName(last)) ??
    offered.at(-1);
  if (base === undefined) return undefined;
  const definitions = [
    ...indicatorDefinitions.filter(
      ({ origin, kinds }) => origin === 'answers' && kinds.includes(cluster.kind),
    ),
    ...ownDefinitions,
  ].filter(({ items }) => items.length > 0);
  const next = opened.length + 1;
  const due = rotatingModules.filter((module) => isDue(module, next));
  const composed = composeQuestionnaire(base, due, rotatingModules);
  const { settled } = await proposePublication(services, cluster, { questionnaire: composed }, new Map());
  return {
    waves: planRotation(opened, base, rotatingModules, definitions, {
      nextYear: Math.max(year, (asked[0]?.year ?? 0) + 1),
      planned: plannedWaves,
    }),
    next,
    definitions,
    offered,
    base,
    moved: settled.items
      .filter(({ differences }) => differences.some(({ facet }) => facet === 'precedes'))
      .map(({ code }) => code),
  };
}
