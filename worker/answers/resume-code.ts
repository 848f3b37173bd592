import { equalInConstantTime, type Keys } from '../platform/keys.ts';
import type { Services } from '../platform/services.ts';
import type { Answering } from './answering.ts';
import { findFirstSubmissionId } from './answer-store.ts';

/** Letters and digits that are not mistaken for one another. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Code of a submission's id: 40 bits, derived, stored nowhere. */
async function resumeCode(keys: Keys, clusterId: string, submissionId: string): Promise<string> {
  const mac = await keys.mac('resume-code', clusterId, submissionId);
  const letters = Array.from(mac.subarray(0, 8), (byte) => alphabet.charAt(byte % alphabet.length)).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/**
 * The code that opens a company's answers on another device: that of the id under which they were first sent, however
 * often they are changed; before, that of this draft. Null before anything is saved.
 */
export async function codeToShow(
  { db, keys }: Services,
  { draft, submission, replaced, place, submissionId }: Answering,
): Promise<string | null> {
  const sent = submission ?? replaced;
  if (sent === undefined) return draft === undefined ? null : resumeCode(keys, place.clusterId, submissionId);
  const first = sent.revision === 1 ? sent.id : await findFirstSubmissionId(db, place);
  return resumeCode(keys, place.clusterId, first ?? sent.id);
}

/** Finds which of a row's submission ids a typed code belongs to; spaces, dashes and case do not matter. */
export async function submissionOfCode(
  keys: Keys,
  clusterId: string,
  submissionIds: readonly string[],
  typed: string,
): Promise<string | undefined> {
  const given = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  for (const id of submissionIds) {
    const code = (await resumeCode(keys, clusterId, id)).replace('-', '');
    if (equalInConstantTime(code, given)) return id;
  }
  return undefined;
}
