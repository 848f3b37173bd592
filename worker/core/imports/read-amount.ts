/** How a column writes numbers: 1.234,56 or 1,234.56. */
export const numberStyles = ['german', 'english'] as const;
export type NumberStyle = (typeof numberStyles)[number];

const shapes: Readonly<Record<NumberStyle, RegExp>> = {
  german: /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/,
  english: /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/,
};

const longest = 13;

function bare(text: string): string {
  return text
    .replace(/[\s\u00a0\u2009\u202f'’]/g, '')
    .replace(/^\u2212/, '-')
    .replace(/^(-?)(?:€|EUR)|(?:€|EUR)$/gi, '$1')
    .replace(/^\((.+)\)$/, '-$1')
    .replace(/,-+$|,–$/, '');
}

export type AmountRead =
  | { readonly ok: true; readonly cents: number }
  | { readonly ok: false; readonly code: 'amount' | 'amountDecimals' };

/**
 * Money in cents from its text, exact: no floating point between. A currency sign, blanks and apostrophes between
 * thousands, "1.200,-" and brackets for minus are understood.
 * @returns cents; `amountDecimals` for more than two decimals that are not zero
 */
export function readAmount(text: string, style: NumberStyle): AmountRead {
  const match = shapes[style].exec(bare(text));
  if (match === null) return { ok: false, code: 'amount' };
  const [, sign = '', whole = '', decimals = ''] = match;
  const digits = whole.replace(/[.,]/g, '');
  if (digits.length > longest) return { ok: false, code: 'amount' };
  if (!/^\d{0,2}0*$/.test(decimals)) return { ok: false, code: 'amountDecimals' };
  const cents = Number(digits) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0'));
  return { ok: true, cents: sign === '-' && cents !== 0 ? -cents : cents };
}

/** Money in cents from a number of a workbook, which carries the noise of floating point. */
export function amountOfNumber(value: number): AmountRead {
  const cents = Math.round(value * 100);
  if (!Number.isSafeInteger(cents)) return { ok: false, code: 'amount' };
  if (Math.abs(value * 100 - cents) > 1e-4) return { ok: false, code: 'amountDecimals' };
  return { ok: true, cents: cents === 0 ? 0 : cents };
}

/**
 * How the numbers of a column are written, from all its cells: the style that reads most of them.
 * @returns null where both read as many and disagree about a value
 */
export function decideNumberStyle(texts: readonly string[]): NumberStyle | null {
  let [german, english, different] = [0, 0, false];
  for (const text of texts) {
    const [asGerman, asEnglish] = [readAmount(text, 'german'), readAmount(text, 'english')];
    if (asGerman.ok) german += 1;
    if (asEnglish.ok) english += 1;
    if (asGerman.ok !== asEnglish.ok) different = true;
    if (asGerman.ok && asEnglish.ok && asGerman.cents !== asEnglish.cents) different = true;
  }
  if (german !== english) return german > english ? 'german' : 'english';
  return different ? null : 'german';
}
