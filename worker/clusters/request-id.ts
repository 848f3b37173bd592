import type { Authorized } from '../access/index.ts';
import { macId } from '../platform/keys.ts';
import type { Services } from '../platform/services.ts';

/**
 * The id of what a form adds: the same for every sending of the same form, and never one of another cluster, whatever
 * somebody writes into it.
 * @param requestId empty where the form has none
 * @param within ids of what it is added to
 */
export function idOfRequest(
  { keys, newId }: Services,
  { clusterId }: Authorized<'edit'>,
  requestId: string,
  ...within: readonly string[]
): Promise<string> {
  return requestId === ''
    ? Promise.resolve(newId())
    : macId(keys, 'register', clusterId, requestId, ...within);
}
