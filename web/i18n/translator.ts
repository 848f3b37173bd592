import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { translatorOf, type MessageKey } from './translate.ts';

/** Every text of the interface. */
export const translator = translatorOf({ de, en });

export function isMessageKey(text: string): text is MessageKey {
  return Object.hasOwn(de, text);
}
