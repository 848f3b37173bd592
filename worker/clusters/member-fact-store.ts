import { and, asc, eq, sql } from 'drizzle-orm';
import { memberFact } from '../../schema/tables/member.ts';
import type { MemberFact } from '../core/register/fact-on.ts';
import type { Database } from '../platform/database.ts';
import { rawStatement } from '../platform/raw-statement.ts';

export type MemberFactRow = MemberFact & { readonly memberId: string; readonly recordedBy: string };

/** The dated facts of one member or of all, oldest first. */
export function listFacts(db: Database, clusterId: string, memberId?: string): Promise<MemberFactRow[]> {
  return db
    .select({
      memberId: memberFact.memberId,
      fact: memberFact.fact,
      value: memberFact.value,
      validFrom: memberFact.validFrom,
      recordedAt: memberFact.recordedAt,
      recordedBy: memberFact.recordedBy,
    })
    .from(memberFact)
    .where(
      and(
        eq(memberFact.clusterId, clusterId),
        memberId === undefined ? undefined : eq(memberFact.memberId, memberId),
      ),
    )
    .orderBy(asc(memberFact.validFrom), asc(memberFact.recordedAt));
}

export interface FactToInsert extends MemberFact {
  readonly id: string;
  readonly memberId: string;
  readonly recordedBy: string;
}

export function insertFacts(db: Database, clusterId: string, rows: readonly FactToInsert[]) {
  return rawStatement(
    db,
    sql`
    INSERT INTO member_fact (id, cluster_id, member_id, fact, value, valid_from, recorded_at, recorded_by)
    SELECT value ->> 'id', ${clusterId}, value ->> 'memberId', value ->> 'fact', value ->> 'value',
           value ->> 'validFrom', value ->> 'recordedAt', value ->> 'recordedBy'
    FROM json_each(${JSON.stringify(rows)})`,
  );
}
