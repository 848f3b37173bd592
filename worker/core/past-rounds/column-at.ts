const lettersOfAlphabet = 26;

/**
 * Position of a spreadsheet column, from 0.
 * @param letters `A` … `ZZZ`, upper case
 */
export function columnAt(letters: string): number {
  let at = 0;
  for (const letter of letters) at = at * lettersOfAlphabet + (letter.codePointAt(0) ?? 0) - 64;
  return at - 1;
}
