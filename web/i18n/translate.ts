import './side-by-side.ts';
import type { Locale } from '../../worker/core/organisation.ts';
import { de } from './de/index.ts';
import { en } from './en/index.ts';

/** Every sentence of the interface has one key; `en` is typed against `de`, so that a missing text does not compile. */
export type MessageKey = keyof typeof de;

type PlaceholdersOf<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersOf<Rest>
  : never;

type Params<K extends MessageKey> = Record<PlaceholdersOf<(typeof de)[K]>, string | number>;

export type Translate = <K extends MessageKey>(
  key: K,
  ...params: PlaceholdersOf<(typeof de)[K]> extends never ? [] : [Params<K>]
) => string;

const catalogues: Record<Locale, Record<MessageKey, string>> = { de, en };

export function isMessageKey(text: string): text is MessageKey {
  return Object.hasOwn(de, text);
}

/** Replaces `{name}` placeholders; a placeholder without a value stays visible, so that tests and readers see it. */
export function fillPlaceholders(
  template: string,
  params: Readonly<Record<string, string | number>>,
): string {
  return template.replace(/\{([A-Za-z_]\w*)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
}

/** The interface's texts in one language: `t('wave.close')`, `t('wave.closesOn', { day })`. */
export function translator(locale: Locale): Translate {
  const catalogue = catalogues[locale];
  return (key, ...params) => fillPlaceholders(catalogue[key], params[0] ?? {});
}
