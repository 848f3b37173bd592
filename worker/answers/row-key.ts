import { macId, type Keys } from '../platform/keys.ts';

/**
 * Key of a company's answers in one wave: HMAC with the cluster's key over wave, company and informant. Nothing in
 * it is equal across waves, and without the secret it leads to no company.
 */
export function rowKey(
  keys: Keys,
  clusterId: string,
  of: { readonly waveId: string; readonly memberId: string; readonly contactId: string | null },
): Promise<string> {
  return macId(keys, 'row-key', clusterId, of.waveId, of.memberId, of.contactId ?? '');
}
