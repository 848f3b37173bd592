import type { EditionSnapshot } from '../../core/releases/edition-model.ts';
import { canonicalJson } from '../../formats/canonical-json.ts';

/** The snapshot as canonical JSON. The SHA-256 of these bytes is the edition's identity; its start the check mark. */
export function renderSnapshotJson(snapshot: EditionSnapshot): Uint8Array {
  return new TextEncoder().encode(canonicalJson(snapshot));
}
