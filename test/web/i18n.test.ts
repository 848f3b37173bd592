import { describe, expect, test } from 'vitest';
import { de } from '../../web/i18n/de/index.ts';
import { en } from '../../web/i18n/en/index.ts';
import { fillPlaceholders } from '../../web/i18n/translate.ts';
import { translator } from '../../web/i18n/translator.ts';

declare global {
  interface ImportMeta {
    /** Vite reads the files when it compiles this test. */
    glob(patterns: readonly string[], options: object): Record<string, string>;
  }
}

const sources = Object.values(
  import.meta.glob(
    ['../../{web,worker,schema}/**/*.{ts,tsx}', '!../../web/i18n/{de,en}/**', '!../../web/i18n/translate.ts'],
    {
      query: '?raw',
      import: 'default',
      eager: true,
    },
  ),
);

const german: Readonly<Record<string, string>> = de;
const english: Readonly<Record<string, string>> = en;
const keys = Object.keys(german);
const placeholders = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
const matches = (pattern: RegExp) =>
  sources.flatMap((source) => [...source.matchAll(pattern)].map(([, found = '']) => found));

describe('texts of the interface', () => {
  test('English has the keys of German, in the same order', () => {
    expect(Object.keys(english)).toEqual(keys);
  });

  test('every key begins with the name of its area', () => {
    expect(keys.filter((key) => !/^[a-z][A-Za-z]*(\.[\w-]+)+$/.test(key))).toEqual([]);
  });

  test('a text has the same placeholders in both languages', () => {
    const uneven = keys.filter(
      (key) => placeholders(german[key]).join() !== placeholders(english[key]).join(),
    );
    expect(uneven).toEqual([]);
  });

  test('every key is used by a page, a mail or a contract', () => {
    const literal = new Set(matches(/['"`]([a-z]\w*(?:\.[\w-]+)+)/g));
    // `waves.state.${state}` uses every key of that form.
    const composed = matches(/`([a-z]\w*\.[^`\n]*\$\{[^`\n]*)`/g).map(
      (template) => new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[\\w.-]+')}$`),
    );
    const unused = keys.filter((key) => !literal.has(key) && !composed.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });

  test('every key that is asked for exists', () => {
    const asked = matches(/(?:\bt\(|\bkey: )\s*'([a-z]\w*(?:\.[\w-]+)+)'/g);
    const inContracts = Object.entries(
      import.meta.glob(['../../schema/contracts/**/*.ts'], { query: '?raw', import: 'default', eager: true }),
    )
      .flatMap(([, source]) => [...source.matchAll(/['`]([a-z]\w*\.[\w.]+)[?'`]/g)])
      .map(([, found = '']) => found);
    expect(asked.length).toBeGreaterThan(100);
    expect([...asked, ...inContracts].filter((key) => !(key in german))).toEqual([]);
  });

  test('German writes U+202F or a variable before %, and no sentence shouts or regrets', () => {
    const texts = Object.entries(german);
    expect(texts.filter(([, text]) => /[ \u00a0]%/.test(text)).map(([key]) => key)).toEqual([]);
    expect(texts.filter(([, text]) => /signifikant|leider|!/i.test(text)).map(([key]) => key)).toEqual([]);
    expect(
      Object.entries(english)
        .filter(([, text]) => /significant|unfortunately|!/i.test(text))
        .map(([key]) => key),
    ).toEqual([]);
  });
});

describe('translator', () => {
  test('fills placeholders by name', () => {
    expect(translator('de')('waves.wave.title', { year: 2026 })).toBe('Welle 2026');
    expect(translator('en')('waves.wave.title', { year: 2026 })).toBe('Wave 2026');
  });

  test('a placeholder without a value stays visible', () => {
    expect(fillPlaceholders('Frist {day}, {time}', { day: 'Freitag' })).toBe('Frist Freitag, {time}');
  });
});
