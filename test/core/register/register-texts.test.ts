import { describe, expect, test } from 'vitest';
import { cleanTags } from '../../../worker/core/register/clean-tags.ts';
import { foldForSearch, memberSearchText } from '../../../worker/core/register/search-text.ts';

describe('cleanTags', () => {
  test('are trimmed, each once whatever its case, in German alphabetical order', () => {
    expect(cleanTags(['Zerspanung', ' Öl ', 'öl', 'Laser  technik', '', 'Laser technik', 'Optik'])).toEqual([
      'Laser technik',
      'Öl',
      'Optik',
      'Zerspanung',
    ]);
  });

  test('a letter with a combining accent is the same letter', () => {
    expect(cleanTags(['Cafe\u0301', 'Café'])).toEqual(['Café']);
  });
});

describe('the text that a search looks at', () => {
  test('has one spelling of case, space and accents, and leaves out what is not there', () => {
    expect(memberSearchText(['MÜLLER  &\tSöhne', null, '', 'Cafe\u0301'])).toBe('müller & söhne café');
    expect(foldForSearch(' Mu\u0308ller ')).toBe('müller');
  });
});
