import { TableProblem } from './table.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-15';

/** Windows-1252 from 0x80 to 0x9F; an undefined place is a control character and stays one. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Where ISO-8859-15 differs from ISO-8859-1 (and so from Windows-1252). */
const iso885915: Readonly<Record<string, string>> = {
  '\u00a4': '€',
  '\u00a6': 'Š',
  '\u00a8': 'š',
  '\u00b4': 'Ž',
  '\u00b8': 'ž',
  '\u00bc': 'Œ',
  '\u00bd': 'œ',
  '\u00be': 'Ÿ',
};

/** Letters of ISO-8859-15 at places of signs of Windows-1252 that no table holds, or not beside letters. */
const onlyIn885915 =
  /[\u00a4\u00a6\u00a8\u00b8]|[\u00bc-\u00be](?=\p{L})|(?<=\p{L})[\u00bd]|(?<!\p{L})\u00b4(?=\p{Ll})/u;

const sampleLength = 1000;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Every byte as the character of the same number. */
function latin1(bytes: Uint8Array): string {
  const chunk = 8192;
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += chunk) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + chunk)));
  }
  return parts.join('');
}

/** UTF-16 without a mark shows itself by the zeros in the upper bytes of Latin letters. */
function guessUtf16(bytes: Uint8Array): TextEncoding | null {
  const sample = bytes.subarray(0, sampleLength);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  const half = sample.length / 2;
  if (odd > half * 0.6 && even === 0) return 'utf-16le';
  if (even > half * 0.6 && odd === 0) return 'utf-16be';
  return null;
}

function starts(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

/** The encoding of a text: by its mark, by its zeros, UTF-8 if it is valid UTF-8, else one of two Western ones. */
export function detectEncoding(bytes: Uint8Array): TextEncoding {
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (starts(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (starts(bytes, 0xfe, 0xff)) return 'utf-16be';
  const utf16 = guessUtf16(bytes);
  if (utf16 !== null) return utf16;
  if (isUtf8(bytes)) return 'utf-8';
  const text = latin1(bytes);
  return !/[\u0080-\u009f]/.test(text) && onlyIn885915.test(text) ? 'iso-8859-15' : 'windows-1252';
}

/** @throws TableProblem `notATable` where the bytes are no text, which NUL characters show */
export function decodeText(bytes: Uint8Array): string {
  const encoding = detectEncoding(bytes);
  const text = decodeAs(bytes, encoding);
  if (text.includes('\0')) throw new TableProblem('notATable');
  return text;
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string {
  if (encoding === 'windows-1252') {
    return latin1(bytes).replace(
      /[\u0080-\u009f]/g,
      (sign) => windows1252[sign.charCodeAt(0) - 0x80] ?? sign,
    );
  }
  if (encoding === 'iso-8859-15') {
    return latin1(bytes).replace(
      /[\u00a4\u00a6\u00a8\u00b4\u00b8\u00bc-\u00be]/g,
      (sign) => iso885915[sign] ?? sign,
    );
  }
  return new TextDecoder(encoding).decode(bytes);
}
