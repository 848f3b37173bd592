import type { Services } from '../platform/services.ts';

/** Positions at random, so that a stored member set leads to no company. */
export function randomIndex(
  services: Pick<Services, 'newId'>,
  firms: readonly string[],
): ReadonlyMap<string, number> {
  const shuffled = firms
    .map((firm) => ({ firm, by: services.newId() }))
    .toSorted((a, b) => (a.by < b.by ? -1 : 1));
  return new Map(shuffled.map(({ firm }, at) => [firm, at]));
}
