import { equalInConstantTime, type Keys } from '../platform/keys.ts';

/** Letters and digits that are not mistaken for one another. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Code that opens a draft or a submission on another device: 40 bits, derived, stored nowhere. */
export async function resumeCode(keys: Keys, clusterId: string, submissionId: string): Promise<string> {
  const mac = await keys.mac('resume-code', clusterId, submissionId);
  const letters = Array.from(mac.subarray(0, 8), (byte) => alphabet.charAt(byte % alphabet.length)).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
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
