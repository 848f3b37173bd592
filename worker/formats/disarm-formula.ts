/**
 * Signs that make a spreadsheet read a cell as a formula, ASCII and full-width, plus TAB, CR, LF and NUL, which
 * some readers skip before they look. A separator or line break inside the text may start a cell for a reader that
 * assumes another dialect, so what follows it counts as a start, too.
 */
const startsFormula = /(^[\s\0]*'*|[;,\t\r\n\0]["']*)(?=[=+\-@＝＋－＠])|^('*)(?=[\t\r\n\0])/g;
const disarmedFormula = /(^[\s\0]*'*|[;,\t\r\n\0]["']*)'(?=[=+\-@＝＋－＠])|^('*)'(?=[\t\r\n\0])/g;

/**
 * Puts an apostrophe before everything in a text that a spreadsheet could execute; other text is unchanged. One
 * stands before apostrophes that are there already, so that it can be taken away again.
 */
export function disarmFormula(text: string): string {
  return text.replace(startsFormula, "$1$2'");
}

/** Takes the apostrophes away that `disarmFormula` put: the text as it was. */
export function armFormula(text: string): string {
  return text.replace(disarmedFormula, '$1$2');
}

/** Whether a text begins like a formula. */
export function looksLikeFormula(text: string): boolean {
  return disarmFormula(text) !== text;
}
