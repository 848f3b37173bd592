import { cleanText } from '../questionnaire/clean-text.ts';

export interface CleanLabel {
  readonly text: string;
  /** Markup was taken away. */
  readonly markup: boolean;
  /** So was something that a browser would have run. */
  readonly script: boolean;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  euro: '€',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  sbquo: '‚',
  lsquo: '‘',
  rsquo: '’',
  shy: '',
};

const executable =
  /<\s*(script|style|iframe|object|embed|svg|template|noscript)\b[\s\S]*?(?:<\/\s*\1\s*>|$)/gi;
const scripted = /\son[a-z]+\s*=|javascript\s*:/i;
const lineEnds = /<\s*(?:br|\/p|\/div|\/li|\/h[1-6]|\/tr)\b[^<>]*>/gi;
const tag = /<\/?[A-Za-z!][^<>]*>/g;

/**
 * The words of a label that may hold HTML: tags and scripts are gone, line ends and characters stay. What is left
 * is text, and shown as text only.
 */
export function cleanLabel(source: string): CleanLabel {
  const withoutScripts = source.replace(executable, ' ');
  const tags = withoutScripts.match(tag) ?? [];
  const script = withoutScripts !== source || tags.some((each) => scripted.test(each));
  const plain = withoutScripts
    .replace(lineEnds, '\n')
    .replace(tag, '')
    .replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[A-Za-z]{2,8});/gi, decoded);
  const text = cleanText(plain, true)
    .replace(/[ \u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { text, markup: script || tags.length > 0, script };
}

function decoded(whole: string, reference: string): string {
  if (!reference.startsWith('#'))
    return Object.hasOwn(entities, reference) ? (entities[reference] ?? whole) : whole;
  const isHex = reference[1]?.toLowerCase() === 'x';
  const point = isHex ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}
