import type { Locale } from '../../worker/core/organisation.ts';
import type { de } from './de/index.ts';

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

/** Texts by language; a part of the application may bring only those that it says. */
export type Texts = Readonly<Record<Locale, Readonly<Partial<Record<MessageKey, string>>>>>;

export type Translator = (locale: Locale) => Translate;

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

/**
 * Texts as a function: `t('wave.close')`, `t('wave.closesOn', { day })`.
 * @throws where this part of the application has no such text
 */
export function translatorOf(texts: Texts): Translator {
  return (locale) =>
    (key, ...params) => {
      const template = texts[locale][key];
      if (template === undefined) throw new Error(`no text ${key}`);
      return fillPlaceholders(template, params[0] ?? {});
    };
}
