import { TableProblem } from './table.ts';

export interface XmlHandler {
  /** Names come without their prefix. Attributes are read only when asked for. */
  readonly open: (name: string, attributes: () => ReadonlyMap<string, string>) => void;
  /** May come in several pieces. */
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

const longestMarkup = 65_536;
const deepest = 64;
const longestReference = 12;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function damaged(): TableProblem {
  return new TableProblem('damaged');
}

function characterOf(reference: string): string {
  const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(reference);
  if (code === null) {
    const character = Object.hasOwn(named, reference) ? named[reference] : undefined;
    if (character === undefined) throw damaged();
    return character;
  }
  const point = code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16);
  if (point > 0x10ffff) throw damaged();
  return String.fromCodePoint(point);
}

function decodeReferences(text: string): string {
  return text.includes('&')
    ? text.replace(/&([^;&]{0,12});?/g, (_, reference: string) => characterOf(reference))
    : text;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const attribute = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function readAttributes(markup: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of markup.matchAll(attribute)) {
    found.set(localName(name), decodeReferences(double ?? single ?? ''));
  }
  return found;
}

/**
 * Reads XML piece by piece and keeps no more than one tag of it. No document types, hence no entities but the five
 * of XML itself and no outside sources; nesting and the length of a tag are bounded.
 * @throws TableProblem `damaged` where the text is not well-formed or holds what is not allowed here
 * @source XML 1.0, without validation
 */
export class XmlReader {
  readonly #handler: XmlHandler;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  readonly #open: string[] = [];
  #rest = '';
  #roots = 0;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  push(bytes: Uint8Array): void {
    this.#take(this.#decode(bytes, true));
  }

  end(): void {
    this.#take(this.#decode(new Uint8Array(), false));
    if (this.#rest.trim() !== '' || this.#open.length > 0 || this.#roots !== 1) throw damaged();
  }

  #decode(bytes: Uint8Array, stream: boolean): string {
    try {
      return this.#decoder.decode(bytes, { stream });
    } catch {
      throw damaged();
    }
  }

  #take(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    while (at < text.length) {
      const next = text[at] === '<' ? this.#markup(text, at) : this.#characters(text, at);
      if (next === at) break;
      at = next;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > longestMarkup) throw damaged();
  }

  /** Text up to the next tag; the start of a reference at the end of a piece waits for the next one. */
  #characters(text: string, at: number): number {
    const tag = text.indexOf('<', at);
    let end = tag === -1 ? text.length : tag;
    if (tag === -1) {
      const reference = text.lastIndexOf('&');
      if (reference >= at && end - reference <= longestReference && !text.includes(';', reference))
        end = reference;
    }
    if (end > at && this.#open.length > 0) this.#handler.text(decodeReferences(text.slice(at, end)));
    return end;
  }

  /** One tag, comment, instruction or CDATA section; the same place where it is not complete yet. */
  #markup(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return after(text, '-->', at + 4, at);
    if (text.startsWith('<?', at)) return after(text, '?>', at + 2, at);
    if (text.startsWith('<![CDATA[', at)) {
      const end = after(text, ']]>', at + 9, at);
      if (end > at) this.#handler.text(text.slice(at + 9, end - 3));
      return end;
    }
    if (text.startsWith('<!', at)) {
      if (text.length - at < 9) return at;
      throw damaged();
    }
    const end = tagEnd(text, at + 1);
    if (end === -1) return at;
    this.#tag(text.slice(at + 1, end));
    return end + 1;
  }

  #tag(markup: string): void {
    if (markup.startsWith('/')) {
      const name = localName(markup.slice(1).trim());
      if (this.#open.pop() !== name) throw damaged();
      this.#handler.close(name);
      return;
    }
    const [whole = ''] = /^[^\s/]+/.exec(markup) ?? [];
    const name = localName(whole);
    if (name === '' || this.#open.length >= deepest) throw damaged();
    if (this.#open.length === 0) this.#roots += 1;
    this.#handler.open(name, () => readAttributes(markup.slice(whole.length)));
    if (markup.endsWith('/')) this.#handler.close(name);
    else this.#open.push(name);
  }
}

function after(text: string, end: string, from: number, otherwise: number): number {
  const found = text.indexOf(end, from);
  return found === -1 ? otherwise : found + end.length;
}

/** The ">" that ends a tag: not one inside a quoted value. */
function tagEnd(text: string, from: number): number {
  const stops = /["'>]/g;
  stops.lastIndex = from;
  for (let stop = stops.exec(text); stop !== null; stop = stops.exec(text)) {
    if (stop[0] === '>') return stop.index;
    const closing = text.indexOf(stop[0], stop.index + 1);
    if (closing === -1) return -1;
    stops.lastIndex = closing + 1;
  }
  return -1;
}
