import { expect, test } from 'vitest';
import { surveyTranslator } from '../../web/i18n/survey-translator.ts';

/** Everything that can be part of a respondent's page, as text. */
const sources: Record<string, string> = import.meta.glob(
  [
    '../../web/views/answers/**/*.{ts,tsx}',
    '../../web/views/public/problem-page.tsx',
    '../../web/layout/{survey-frame,document,page-footer,invented-line,render-document}.tsx',
    '../../worker/answers/*.{ts,tsx}',
    '../../worker/platform/{problem-answer.tsx,form.ts,language.ts}',
  ],
  { query: '?raw', import: 'default', eager: true },
);

const keys = Object.entries(sources).flatMap(([file, text]) =>
  [...text.matchAll(/\bt\(\s*'([\w.]+)'/g)].map(([, key]) => ({ file, key: key ?? '' })),
);

test('the respondent’s part of the application has every text that its pages say', () => {
  expect(keys.length).toBeGreaterThan(150);
  // The keys are read from the source, so their parameters cannot be checked by type.
  const say = surveyTranslator('de') as unknown as (key: string, params: object) => string;
  const missing = keys.filter(({ key }) => {
    try {
      say(key, {});
      return false;
    } catch {
      return true;
    }
  });
  expect(missing).toEqual([]);
});

test('and says loudly when it has not', () => {
  expect(() => surveyTranslator('de')('waves.year')).toThrow('no text waves.year');
});
