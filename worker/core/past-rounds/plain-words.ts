import { plainText } from './plain-text.ts';

/** A header that only says "here is the answer". Survey tools number them. */
const responseWords =
  /^(response|responses|antwort|antworten|answer|open-ended response|offene antwort|wert|value)\s*\d*$/;
/** "Other (please specify)", numbered or not; not an option that only begins with the word. */
const otherWords =
  /^(other|others|sonstige|sonstiges|sonstiger|andere|anderes|anderer)( reason| grund)?\s*([(:,].*|[–-] .*|please .*|bitte .*|und zwar.*|namely.*|\d*)$/;
const dontKnowWords =
  /^(ich )?(don'?t know|do not know|not sure|unsure|no opinion|cannot judge|can'?t say|i cannot judge( this)?|weiß (ich )?nicht|weiss (ich )?nicht|kann ich nicht (beurteilen|sagen)|keine meinung|unsicher)\.?$/;
const yesWords = new Set([
  'ja',
  'yes',
  'j',
  'y',
  'x',
  '1',
  'true',
  'wahr',
  'checked',
  'selected',
  'ausgewählt',
  'gewählt',
]);
const noWords = new Set([
  'nein',
  'no',
  'n',
  '0',
  'false',
  'falsch',
  'unchecked',
  'not selected',
  'nicht ausgewählt',
  'nicht gewählt',
]);

export const saysResponse = (text: string): boolean => responseWords.test(plainText(text));
export const saysOther = (text: string): boolean => otherWords.test(plainText(text));
export const saysDontKnow = (text: string): boolean => dontKnowWords.test(plainText(text));
export const saysYes = (text: string): boolean => yesWords.has(plainText(text));
export const saysNo = (text: string): boolean => noWords.has(plainText(text));
