import type { Membership } from './measure-entry.ts';

/** Whether a membership runs on an ISO day; half-open, so not on the day it ended. */
export function isMemberOn(
  { joinedOn, leftOn }: Pick<Membership, 'joinedOn' | 'leftOn'>,
  day: string,
): boolean {
  return joinedOn <= day && (leftOn === null || day < leftOn);
}
