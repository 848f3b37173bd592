/** The first of some words or phrases that stands in a text by itself, in the spelling of the text. */
export function findWords(text: string, phrases: readonly string[]): string | null {
  const pattern = phrases.map((phrase) => phrase.replaceAll(/[/.]/g, String.raw`\$&`)).join('|');
  return (
    new RegExp(String.raw`(?<![\p{L}\p{N}_])(?:${pattern})(?![\p{L}\p{N}_])`, 'iu').exec(text)?.[0] ?? null
  );
}
