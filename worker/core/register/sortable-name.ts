/**
 * A name as a list is sorted by it: umlauts as their vowels, ß as ss, no accents, case or signs before letters.
 * @source DIN 5007, variant 1
 */
export function sortableName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
