/** Everything that XML 1.0 forbids even as a character reference; lone surrogates are handled by toWellFormed. */
// eslint-disable-next-line no-control-regex -- these are the forbidden characters themselves
const forbiddenInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Text for an element or a quoted attribute of an XML 1.0 document; characters XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(forbiddenInXml, '')
    .replace(/[&<>"\r]/g, (character) => entities[character] ?? character);
}
