import type { HistoryEntry } from '../../web/views/clusters/member-sections.tsx';
import { standingFacts } from '../core/register/fact-on.ts';
import { noSizeClass } from '../core/register/changed-facts.ts';
import { memberKinds, sizeClasses } from '../core/organisation.ts';
import { listPeople } from '../access/index.ts';
import { listAuditOf } from '../platform/audit.ts';
import { dayInBerlin } from '../platform/day.ts';
import type { HttpContext } from '../platform/http.ts';
import { listFacts, type MemberFactRow } from './member-fact-store.ts';

const auditWords = {
  'clusters.addMember': 'added',
  'clusters.changeMember': 'changed',
  'imports.member': 'imported',
} as const;

/** What is known of a member's past, in words, the newest first. */
export async function memberHistory(
  c: HttpContext,
  clusterId: string,
  memberId: string,
): Promise<readonly HistoryEntry[]> {
  const { t, services } = c.var;
  const [facts, audited, people] = await Promise.all([
    listFacts(services.db, clusterId, memberId),
    listAuditOf(services.db, clusterId, memberId),
    listPeople(services.db, clusterId),
  ]);
  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  const dated = standingFacts(facts).map((fact) => ({ onDate: fact.validFrom, text: factWords(fact, t) }));
  const acts = audited.flatMap(({ at, action, actorId }) => {
    const word = auditWords[action as keyof typeof auditWords];
    if (word === undefined) return [];
    const who = names.get(actorId) ?? t('clusters.history.somebody');
    return [{ onDate: dayInBerlin(at), text: t(`clusters.history.${word}`, { who }) }];
  });
  return [...dated, ...acts].toSorted((a, b) => (a.onDate < b.onDate ? 1 : -1));
}

function factWords({ fact, value }: MemberFactRow, t: HttpContext['var']['t']): string {
  if (fact === 'status') return t(value === 'left' ? 'clusters.history.left' : 'clusters.history.joined');
  if (fact === 'kind') {
    const kind = memberKinds.find((candidate) => candidate === value) ?? 'company';
    return t('clusters.history.kind', { value: t(`common.memberKind.${kind}`) });
  }
  const size = sizeClasses.find((candidate) => candidate === value);
  if (value === noSizeClass || size === undefined) return t('clusters.history.noSizeClass');
  return t('clusters.history.sizeClass', { value: t(`common.sizeClass.${size}`) });
}
