import { and, asc, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { cluster } from '../../schema/tables/cluster.ts';
import { person, roleGrant, session, signInCode } from '../../schema/tables/person.ts';
import type { Insight } from '../core/insights.ts';
import type { Locale } from '../core/organisation.ts';
import type { Database } from '../platform/database.ts';
import type { Role } from './roles.ts';

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
}

const personColumns = { id: person.id, email: person.email, name: person.name, locale: person.locale };

export async function findPersonByEmail(db: Database, email: string): Promise<Person | undefined> {
  const [row] = await db.select(personColumns).from(person).where(eq(person.email, email));
  return row;
}

export async function findPersonOfSession(
  db: Database,
  idHash: string,
  now: number,
): Promise<Person | undefined> {
  const [row] = await db
    .select(personColumns)
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .where(and(eq(session.idHash, idHash), gt(session.expiresAt, now)));
  return row;
}

/** The roles a person holds in the cluster of a slug; undefined where there is none, whatever the reason. */
export async function findGrant(
  db: Database,
  personId: string,
  slug: string,
): Promise<{ clusterId: string; roles: readonly Role[]; insights: readonly Insight[] } | undefined> {
  const rows = await db
    .select({ clusterId: roleGrant.clusterId, role: roleGrant.role, insights: roleGrant.insights })
    .from(cluster)
    .innerJoin(roleGrant, eq(roleGrant.clusterId, cluster.id))
    .where(and(eq(cluster.slug, slug), eq(roleGrant.personId, personId)));
  const first = rows[0];
  return (
    first && {
      clusterId: first.clusterId,
      roles: rows.map((row) => row.role),
      insights: rows.flatMap((row) => row.insights),
    }
  );
}

/** Every cluster in which a person holds a role, by name. */
export function listGrants(db: Database, personId: string) {
  return db
    .select({
      clusterId: cluster.id,
      slug: cluster.slug,
      name: cluster.name,
      kind: cluster.kind,
      invented: cluster.invented,
      role: roleGrant.role,
      insights: roleGrant.insights,
    })
    .from(roleGrant)
    .innerJoin(cluster, eq(cluster.id, roleGrant.clusterId))
    .where(eq(roleGrant.personId, personId))
    .orderBy(asc(cluster.name));
}

export function insertPerson(db: Database, row: typeof person.$inferInsert) {
  return db.insert(person).values(row).onConflictDoNothing();
}

/** Gives a role; whoever holds it already gets the insights of the new grant. */
export function insertGrant(db: Database, row: typeof roleGrant.$inferInsert) {
  const { insights = [] } = row;
  return db
    .insert(roleGrant)
    .values(row)
    .onConflictDoUpdate({
      target: [roleGrant.clusterId, roleGrant.personId, roleGrant.role],
      set: { insights },
    });
}

/** Who holds which role in a cluster, by name. */
export function listPeople(db: Database, clusterId: string) {
  return db
    .select({
      personId: person.id,
      name: person.name,
      email: person.email,
      role: roleGrant.role,
      insights: roleGrant.insights,
    })
    .from(roleGrant)
    .innerJoin(person, eq(person.id, roleGrant.personId))
    .where(eq(roleGrant.clusterId, clusterId))
    .orderBy(asc(person.name), asc(roleGrant.role));
}

/** Takes a role away; the last owner stays. */
export function deleteGrant(db: Database, clusterId: string, personId: string, role: Role) {
  const owners = sql`(SELECT count(*) FROM role_grant o WHERE o.cluster_id = ${clusterId} AND o.role = 'owner')`;
  return db
    .delete(roleGrant)
    .where(
      and(
        eq(roleGrant.clusterId, clusterId),
        eq(roleGrant.personId, personId),
        eq(roleGrant.role, role),
        role === 'owner' ? sql`${owners} > 1` : undefined,
      ),
    )
    .returning({ role: roleGrant.role });
}

export function insertCode(db: Database, row: typeof signInCode.$inferInsert) {
  return db.insert(signInCode).values(row);
}

/** Counts a try and returns the code that this browser asked for, if it is still good for another try. */
export async function tryCode(db: Database, browserHash: string, now: number, maxTries: number) {
  const [row] = await db
    .update(signInCode)
    .set({ tries: sql`${signInCode.tries} + 1` })
    .where(
      and(
        eq(signInCode.browserHash, browserHash),
        gt(signInCode.expiresAt, now),
        isNull(signInCode.usedAt),
        lt(signInCode.tries, maxTries),
      ),
    )
    .returning({ id: signInCode.id, personId: signInCode.personId, codeHash: signInCode.codeHash });
  return row;
}

/** Marks a code as used; empty when another request was faster. */
export function useCode(db: Database, id: string, now: number) {
  return db
    .update(signInCode)
    .set({ usedAt: now })
    .where(and(eq(signInCode.id, id), isNull(signInCode.usedAt)))
    .returning({ id: signInCode.id });
}

export function insertSession(db: Database, row: typeof session.$inferInsert) {
  return db.insert(session).values(row);
}

export function deleteSession(db: Database, idHash: string) {
  return db.delete(session).where(eq(session.idHash, idHash));
}

export function deleteExpired(db: Database, now: number) {
  return [
    db.delete(session).where(lt(session.expiresAt, now)),
    db.delete(signInCode).where(lt(signInCode.expiresAt, now - 86_400_000)),
  ] as const;
}
