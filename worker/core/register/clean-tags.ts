/** Competence tags as they are stored: trimmed, in NFC, each once whatever its case, in alphabetical order. */
export function cleanTags(tags: readonly string[]): readonly string[] {
  const byFold = new Map<string, string>();
  for (const tag of tags) {
    const clean = tag.normalize('NFC').replace(/\s+/g, ' ').trim();
    const fold = clean.toLowerCase();
    if (clean !== '' && !byFold.has(fold)) byFold.set(fold, clean);
  }
  return [...byFold.values()].toSorted((a, b) => collator.compare(a, b));
}

const collator = new Intl.Collator('de');
