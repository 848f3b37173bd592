import type { Authorized } from '../access/index.ts';
import { findClusterBySlug } from '../clusters/index.ts';
import type { EditionNote, EditionSnapshot } from '../core/releases/edition-model.ts';
import { canonicalJson } from '../formats/canonical-json.ts';
import { refreshRecords } from '../indicators/index.ts';
import { auditRow } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import { sha256Hex } from '../platform/keys.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { assembleEdition } from './assemble-edition.ts';
import { checkState, type CheckState } from './check-edition.ts';
import { saveCheck } from './edition-check-store.ts';
import { editionMaterial, materialHash } from './edition-material.ts';
import {
  findEdition,
  findEditionById,
  insertEdition,
  insertEditionFile,
  type Edition,
} from './edition-store.ts';
import { fileKey } from './file-key.ts';
import { renderEdition } from './renderers/render-edition.ts';

export interface ReleaseRequest {
  /** Made with the form: the same form sent twice releases once. */
  readonly requestId: string;
  readonly year: number;
  readonly isPublic: boolean;
  readonly notes: readonly EditionNote[];
  /** What was shown before the confirmation. */
  readonly previewHash?: string;
}

/** SHA-256 of what a release would freeze, without the day and the words of the form. */
export function previewHash(snapshot: EditionSnapshot): Promise<string> {
  return sha256Hex(canonicalJson({ ...snapshot, releasedOn: '', notes: [] }));
}

/**
 * Releases an edition: freezes the snapshot, makes the files, stores their bytes under their checksums, then enters
 * the edition. Later changes to data change no released byte. What has changed since it was shown is refused, and so is
 * what the attacker has not looked at, or found something in.
 */
export async function releaseEdition(
  services: Services,
  may: Authorized<'manage' | 'release'>,
  request: ReleaseRequest,
): Promise<Edition | 'changedSincePreview' | Exclude<CheckState['state'], 'passed'>> {
  const { db, files, config, now } = services;
  const { clusterId } = may;
  const known = await findEditionById(db, clusterId, request.requestId);
  if (known !== undefined) return known;
  const cluster = await findClusterBySlug(db, may.slug);
  if (cluster === undefined) throw new Problem('notFound');

  await refreshRecords(services, cluster);
  const snapshot = await assembleEdition(services, {
    clusterId,
    year: request.year,
    releasedBy: 'owner',
    notes: request.notes,
  });
  if (request.previewHash !== undefined && request.previewHash !== (await previewHash(snapshot))) {
    return 'changedSincePreview';
  }
  const checked = await checkState(services, clusterId, request.year);
  if (checked.state !== 'passed') return checked.state;
  const material = await editionMaterial(services, clusterId, request.year);
  const permanentUrl = `${config.baseUrl}/berichte/${cluster.slug}/${snapshot.number}`;
  const rendered = await renderEdition(
    snapshot,
    { cssUrl: `${permanentUrl}/stil.css`, verifyUrl: `${config.baseUrl}/pruefen`, permanentUrl },
    await services.readAsset('/assets/app.css'),
  );
  for (const file of rendered.files) {
    await files.put(fileKey(file.sha256), file.bytes, { httpMetadata: { contentType: file.mediaType } });
  }
  const edition: Edition = {
    id: request.requestId,
    clusterId,
    number: snapshot.number,
    year: request.year,
    isPublic: request.isPublic,
    snapshotSha256: rendered.snapshotSha256,
    releasedAt: now(),
    releasedBy: may.personId,
  };
  // The edition adds nothing to what was checked, so the next one begins from the same result.
  const after = await materialHash(clusterId, {
    ...material,
    snapshots: [...material.snapshots, edition.snapshotSha256],
  });
  try {
    await commit(db, [
      insertEdition(db, edition),
      saveCheck(db, clusterId, after, { occasion: '', ...checked }),
      ...rendered.files.map(({ name, mediaType, sizeBytes, sha256 }) =>
        insertEditionFile(db, { editionId: edition.id, name, mediaType, bytes: sizeBytes, sha256 }),
      ),
      auditRow(services, {
        clusterId,
        actorId: may.personId,
        action: 'releases.release',
        subject: edition.id,
      }),
    ]);
  } catch (error) {
    // Somebody released the same number at the same moment: the first stands. It may be ours, sent twice or
    // committed before the error came.
    const first = await findEdition(db, clusterId, snapshot.number);
    if (first === undefined) throw error;
    if (first.id !== edition.id) throw new Problem('conflict', String(error));
    return first;
  }
  return edition;
}
