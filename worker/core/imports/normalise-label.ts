const spelledOut: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  '&': 'und',
};

/**
 * A header, a choice or a name without what differs by habit: case, umlauts or their spelling, accents, blanks,
 * dashes and signs. "E-Mail-Adresse" and "EMAIL adresse" are the same.
 */
export function normaliseLabel(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæø&]/g, (sign) => spelledOut[sign] ?? sign)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
