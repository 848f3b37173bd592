/**
 * A cell's text without what differs by habit: case, blanks (also those that do not break), and the shapes of
 * quotation marks and dashes. Two texts that are plainly the same name the same option.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘‛`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
