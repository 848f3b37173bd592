const longest = 60;
const reserved = new Set(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty']);

/** A code that is none in any system: empty, with control characters, blanks or markup. */
export function isCorruptCode(code: string): boolean {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return code === '' || code.length > 255 || /[\s<>"'&{}\u0000-\u001f\u007f-\u009f\ufffd]/.test(code);
}

/** A code as ours are: letters of any script, digits, point, hyphen and low line, at most 60. */
export function ownCode(source: string): string {
  const cleaned = source
    .normalize('NFC')
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, '_')
    .slice(0, longest);
  if (cleaned === '' || /^_+$/.test(cleaned)) return 'q';
  return reserved.has(cleaned) || Object.hasOwn(Object.prototype, cleaned) ? `q_${cleaned}` : cleaned;
}

/** Gives every code once; one that is taken, or is the name of a form field of another, gets a number behind it. */
export class CodeRegister {
  readonly #taken: Set<string>;

  /** @param fields names of form fields that are made of other codes */
  constructor(fields: Iterable<string> = []) {
    this.#taken = new Set([...fields].map((field) => field.toLowerCase()));
  }

  give(source: string): string {
    const wanted = ownCode(source);
    let code = wanted;
    for (let number = 2; this.#taken.has(code.toLowerCase()); number += 1)
      code = `${wanted.slice(0, longest - 5)}-${number}`;
    this.#taken.add(code.toLowerCase());
    return code;
  }
}
