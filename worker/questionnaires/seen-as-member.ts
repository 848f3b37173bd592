import type { SurveyContext } from '../../web/views/answers/survey-context.ts';
import { findCluster } from '../clusters/index.ts';
import type { Answers } from '../core/questionnaire/answer.ts';
import type { MemberFacts } from '../core/questionnaire/condition.ts';
import { expandForm } from '../core/questionnaire/expand-form.ts';
import { formFor } from '../core/questionnaire/form-for.ts';
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';
import type { HttpContext } from '../platform/http.ts';
import { Problem } from '../platform/problem.ts';
import type { DraftAtHand } from './draft-at-hand.ts';

export interface MemberSight {
  readonly context: SurveyContext;
  readonly hasOffice: MemberFacts['hasOffice'];
}

/** What a page shows as a member would see it: as if a wave opened now. */
export async function seenAsMember(c: HttpContext, { may }: DraftAtHand, path: string): Promise<MemberSight> {
  const { services, t, locale } = c.var;
  const cluster = await findCluster(services.db, may.clusterId);
  if (cluster === undefined) throw new Problem('notFound');
  const now = new Date(services.now());
  return {
    context: {
      t,
      locale,
      path,
      privacyPath: '/datenschutz',
      invented: cluster.invented,
      cluster: { name: cluster.name, kind: cluster.kind },
      year: now.getUTCFullYear(),
      openedOn: now.toISOString(),
    },
    hasOffice: cluster.hasOffice ? 'yes' : 'no',
  };
}

/** Whom a roster offers while it is tried out: nobody of the register. */
const inventedMembers = ['Muster GmbH', 'Beispiel AG', 'Probe KG'].map((name, at) => ({
  id: `M${at + 1}`,
  name,
}));

/** A questionnaire as it is asked: one order of what is random, invented members. */
export function triedForm(questionnaire: Questionnaire, seed: string, answers: Answers): Questionnaire {
  return formFor(expandForm(questionnaire), { seed, members: inventedMembers }, answers);
}
