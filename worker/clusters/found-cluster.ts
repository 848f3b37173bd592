import { insertGrant, type Person } from '../access/index.ts';
import { auditRow } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { findClusterBySlug, insertCluster, type ClusterProfile } from './cluster-store.ts';

/** Sets up a cluster for somebody whom the installation lets; that person becomes its owner. @returns its slug */
export async function foundCluster(
  services: Services,
  founder: Person,
  profile: ClusterProfile,
): Promise<string> {
  const { db, config, newId, now } = services;
  if (!config.installers.includes(founder.email)) throw new Problem('notFound');
  const id = newId();
  const slug = await freeSlug(services, profile.name);
  await commit(db, [
    insertCluster(db, { ...profile, id, slug, invented: false, createdAt: now() }),
    insertGrant(db, { clusterId: id, personId: founder.id, role: 'owner', grantedAt: now() }),
    auditRow(services, { clusterId: id, actorId: founder.id, action: 'clusters.found', subject: id }),
  ]);
  return slug;
}

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A name as part of an address: `Bioenergie-Cluster Beispielland` → `bioenergie-cluster-beispielland`. */
export function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? '')
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 60).replace(/-+$/, '') || 'cluster';
}

async function freeSlug(services: Services, name: string): Promise<string> {
  const slug = slugOf(name);
  for (let count = 1; count < 100; count += 1) {
    const candidate = count === 1 ? slug : `${slug}-${count}`;
    if ((await findClusterBySlug(services.db, candidate)) === undefined) return candidate;
  }
  throw new Problem('conflict', 'a hundred clusters of one name');
}
