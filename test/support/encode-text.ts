export const sampleEncodings = [
  'utf-8',
  'utf-8 with mark',
  'utf-16le',
  'utf-16be',
  'iso-8859-15',
  'windows-1252',
] as const;
export type SampleEncoding = (typeof sampleEncodings)[number];

const windows1252: Readonly<Record<string, number>> = {
  '€': 0x80,
  Š: 0x8a,
  Œ: 0x8c,
  Ž: 0x8e,
  '„': 0x84,
  '“': 0x93,
  '–': 0x96,
  š: 0x9a,
  œ: 0x9c,
  ž: 0x9e,
  Ÿ: 0x9f,
};

const iso885915: Readonly<Record<string, number>> = {
  '€': 0xa4,
  Š: 0xa6,
  š: 0xa8,
  Ž: 0xb4,
  ž: 0xb8,
  Œ: 0xbc,
  œ: 0xbd,
  Ÿ: 0xbe,
};

function singleByte(text: string, table: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from([...text], (sign) => {
    const byte = table[sign] ?? sign.charCodeAt(0);
    if (byte > 0xff) throw new RangeError(`${sign} has no place in this encoding.`);
    return byte;
  });
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  [0xfeff, ...Array.from(text, (_, at) => at)].forEach((_, at) => {
    view.setUint16(at * 2, at === 0 ? 0xfeff : text.charCodeAt(at - 1), littleEndian);
  });
  return bytes;
}

/** A text as bytes in one of the encodings in which spreadsheets save CSV. */
export function encodeText(text: string, encoding: SampleEncoding): Uint8Array {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16(text, encoding === 'utf-16le');
  if (encoding === 'iso-8859-15') return singleByte(text, iso885915);
  if (encoding === 'windows-1252') return singleByte(text, windows1252);
  return new TextEncoder().encode(encoding === 'utf-8' ? text : `\u{feff}${text}`);
}
