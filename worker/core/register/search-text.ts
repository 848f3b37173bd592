/** Folds a text for searching: lower case, one form for each letter, single spaces. */
export function foldForSearch(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Everything a search for members looks at, as one folded text. */
export function memberSearchText(parts: readonly (string | null)[]): string {
  return foldForSearch(parts.filter((part) => part !== null && part !== '').join(' '));
}
