export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const name = '[A-Za-z_][\\w:.-]*';
const attribute = new RegExp(`\\s+(${name})="([^"<]*)"`, 'y');
const token = new RegExp(`<(/)?(${name})((?:\\s+${name}="[^"<]*")*)\\s*(/)?>|([^<]+)`, 'y');
const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  // eslint-disable-next-line no-control-regex -- XML 1.0 forbids exactly these
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|]]>/.test(text))
    throw new Error('Forbidden character.');
  return text.replace(/&([^;\s]*);?/g, (whole, reference: string) => {
    const code = /^#(\d+)$/.exec(reference);
    const character = code ? String.fromCodePoint(Number(code[1])) : references[reference];
    if (character === undefined || !whole.endsWith(';')) throw new Error(`Undefined reference ${whole}.`);
    return character;
  });
}

/** Attributes of a start tag; the same one twice is not well-formed. */
function parseAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  attribute.lastIndex = 0;
  for (let match = attribute.exec(text); match !== null; match = attribute.exec(text)) {
    const [, key = '', value = ''] = match;
    if (key in found) throw new Error(`The attribute ${key} stands twice.`);
    found[key] = decode(value);
  }
  return found;
}

/** A strict parser of the XML we may write: no doctype, comment, CDATA or processing instruction after the first. */
export function parseXml(document: string): XmlElement {
  const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  if (!document.startsWith(start)) throw new Error('The document does not start with the XML declaration.');
  const root: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] } = {
    name: '',
    attributes: {},
    children: [],
  };
  const open = [root];
  token.lastIndex = start.length;
  while (token.lastIndex < document.length) {
    const match = token.exec(document);
    if (match === null) throw new Error('Not well-formed.');
    const [, closing, element, attributes = '', empty, text] = match;
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(decode(text));
    else if (closing !== undefined) {
      if (open.length === 1 || parent.name !== element) throw new Error(`${element} closes ${parent.name}.`);
      open.pop();
    } else {
      const child = { name: element ?? '', attributes: parseAttributes(attributes), children: [] };
      parent.children.push(child);
      if (empty === undefined) open.push(child);
    }
  }
  const [only, ...rest] = root.children;
  if (open.length !== 1 || rest.length > 0 || only === undefined || typeof only === 'string') {
    throw new Error('There is not exactly one closed root element.');
  }
  return only;
}

/** All elements of one name below an element, in document order. */
export function elementsNamed(element: XmlElement, wanted: string): XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string'
      ? []
      : [...(child.name === wanted ? [child] : []), ...elementsNamed(child, wanted)],
  );
}

export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
