import type { Text } from '../organisation.ts';
import { textLength } from '../questionnaire/clean-text.ts';
import { cleanLabel } from './clean-label.ts';
import type { Dialect } from './expression.ts';
import type { SourceEntry } from './source-account.ts';
import type { SourceText, SourceTexts } from './source-form.ts';
import type { LanguagePlan } from './source-languages.ts';
import { translatePiping } from './source-piping.ts';

const longestText = 8000;

export interface TextContext {
  readonly dialect: Dialect;
  readonly languages: LanguagePlan;
  /** The code of an item that may be named in a text. */
  readonly codeOf: (name: string) => string | undefined;
}

export interface TranslatedText {
  readonly text: Text;
  /** One of our languages has no wording of its own, although the source speaks it. */
  readonly incomplete: boolean;
}

/**
 * Texts of a source in our two languages: no markup, names in our spelling. What is lost is said at the row it
 * stood in.
 * @returns null where there is no text in any language
 */
export function translateTexts(
  texts: SourceTexts | undefined,
  { dialect, languages, codeOf }: TextContext,
  owner: SourceEntry,
): TranslatedText | null {
  if (texts === undefined) return null;
  const cleaned = (language: string): string => {
    const source = texts.get(language);
    return source === undefined ? '' : clean(source, dialect, codeOf);
  };
  for (const [language, { entry, text }] of texts) {
    if (text.trim() === '' || ['', languages.de, languages.en].includes(language)) continue;
    if (entry === owner) entry.change('languageNotHeld', language);
    else if (!entry.isLeftOut) entry.leaveOut('languageNotHeld', language);
  }
  const own = { de: cleaned(languages.de), en: cleaned(languages.en) };
  const any =
    own.de || own.en || cleaned('') || [...texts.keys()].map(cleaned).find((text) => text !== '') || '';
  if (any === '') return null;
  const incomplete = own.de === '' || own.en === '';
  if (incomplete) owner.change('translationMissing', any);
  return { text: { de: own.de || any, en: own.en || any }, incomplete };
}

function clean(
  { text, entry }: SourceText,
  dialect: Dialect,
  codeOf: (name: string) => string | undefined,
): string {
  const label = cleanLabel(text);
  if (label.script) entry.change('scriptRemoved');
  else if (label.markup) entry.change('markupRemoved');
  const piped = translatePiping(label.text, dialect, codeOf);
  for (const name of piped.unknown) entry.change('pipingNotTranslated', name);
  if (piped.plainBraces) entry.change('bracesChanged');
  if (textLength(piped.text) <= longestText) return piped.text;
  entry.change('textShortened', String(longestText));
  return `${[...piped.text].slice(0, longestText - 1).join('')}…`;
}
