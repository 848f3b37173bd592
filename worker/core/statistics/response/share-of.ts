/** A count as a share of what it is counted among, 0…1; null where that is nobody or not known. */
export function shareOf(count: number, among: number | null): number | null {
  return among === null || among === 0 ? null : count / among;
}
