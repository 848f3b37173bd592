import { isRecoverable, memberAtoms } from './member-atoms.ts';

/**
 * Whether the sum over a group follows from published sums by adding and subtracting them, whatever its size.
 * @method the group's 0/1 vector lies in the rational row space of the published sets; exact in integers
 * @verified hand-worked cases in the test
 */
export function sumFollows(published: readonly (readonly string[])[], group: readonly string[]): boolean {
  const members = new Set(group);
  return isRecoverable(memberAtoms(published, [group]).filter(({ firms: [firm = ''] }) => members.has(firm)));
}
