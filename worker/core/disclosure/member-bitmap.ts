/**
 * A set of members as a bitmap over the per-wave index, in hexadecimal.
 * The index is random and linked to no company, so the ledger can compare sets without knowing anybody.
 * @param memberIndex firm → position, 0-based, without gaps or repeats
 * @throws RangeError for a firm the index does not know
 */
export function memberBitmap(firms: readonly string[], memberIndex: ReadonlyMap<string, number>): string {
  let bits = 0n;
  for (const firm of firms) {
    const position = memberIndex.get(firm);
    if (position === undefined)
      throw new RangeError('every respondent needs a position in the index of the wave');
    bits |= 1n << BigInt(position);
  }
  return bits.toString(16);
}
