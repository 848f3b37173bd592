/** C0 and C1 controls but the line feed, the byte order mark, and marks that reverse the direction of text. */
// oxlint-disable-next-line no-control-regex -- they are what is removed
const unwanted = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff\u202a-\u202e\u2066-\u2069]/g;

/**
 * A typed text as it is stored: well-formed Unicode in NFC, one kind of line end, no control characters, trimmed.
 * Cleaning a clean text changes nothing.
 * @param lines whether line breaks are kept; otherwise they become spaces
 */
export function cleanText(text: string, lines: boolean): string {
  const broken = text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\t', ' ');
  const oneLine = lines ? broken : broken.replaceAll('\n', ' ');
  return oneLine.replace(unwanted, '').normalize('NFC').trim();
}

/** Length as people count it: code points, not UTF-16 units. */
export function textLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
