const highest = 9999;
/** Code of "other", which is the only one with a text field. */
export const otherCode = 90;

export interface NumberedOptions {
  /** One for each source code, in order. */
  readonly numbers: readonly number[];
  /** They are the codes of the source. */
  readonly kept: boolean;
}

/**
 * Our options are numbers. Codes of a source that all are whole numbers stay; otherwise the options are numbered in
 * their order from 1, without 90, which is "other".
 * @param codes of one list, each once
 */
export function numberOptions(codes: readonly string[]): NumberedOptions {
  const numbers = codes.map((code) => (/^(?:0|-?[1-9]\d{0,3})$/.test(code) ? Number(code) : Number.NaN));
  const kept =
    numbers.every((number) => Math.abs(number) <= highest && number !== otherCode) && codes.length > 0;
  if (kept) return { numbers, kept };
  return { numbers: codes.map((_, at) => (at + 1 < otherCode ? at + 1 : at + 2)), kept: false };
}
