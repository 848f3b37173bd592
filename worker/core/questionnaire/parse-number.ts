const spaces = /[\s\u00a0\u202f\u2009'’]/g;

/**
 * Reads a number in German or English notation: 1.200 · 1,200 · 1 200 · 1.200,5 · 1,200.5 · 0,5 · −3.
 * One separator before exactly three digits groups thousands in both notations, unless nothing but a zero
 * stands before it; otherwise the last separator is the decimal mark.
 * @returns the number, or null where the text is none
 */
export function parseNumber(text: string): number | null {
  const compact = text.replace(spaces, '').replace('−', '-');
  const grouped = /^-?[1-9]\d{0,2}(?:([.,])\d{3}(?:\1\d{3})*)(?:(?!\1)[.,]\d+)?$/.exec(compact);
  if (grouped) {
    const mark = grouped[1] === '.' ? '.' : ',';
    return Number(compact.replaceAll(mark, '').replace(',', '.'));
  }
  return /^-?\d+(?:[.,]\d+)?$/.test(compact) ? Number(compact.replace(',', '.')) : null;
}
