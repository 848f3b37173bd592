import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerFields } from '../../../worker/core/questionnaire/answer-fields.ts';
import { cleanText } from '../../../worker/core/questionnaire/clean-text.ts';
import { formFields } from '../../../worker/core/questionnaire/form-fields.ts';
import { parseAnswer } from '../../../worker/core/questionnaire/parse-answer.ts';
import { parseNumber } from '../../../worker/core/questionnaire/parse-number.ts';
import { itemsOf } from '../../../worker/core/questionnaire/counted-answers.ts';
import { everyType, formOf } from './arbitrary-instrument.ts';

function parse(code: string, ...entries: [string, string][]) {
  const item = itemsOf(everyType).find((each) => each.code === code);
  if (!item) throw new Error(`no item ${code}`);
  return parseAnswer(item, formFields(entries));
}
const valid = (value: unknown, other?: string) => ({
  answer: { state: 'valid', value, ...(other === undefined ? {} : { other }) },
});

describe('a chosen answer', () => {
  it('is read by its code, and nothing chosen is skipped', () => {
    expect(parse('RA', ['RA', '2'])).toEqual(valid(2));
    expect(parse('ZT', ['ZT', '0'])).toEqual(valid(0));
    expect(parse('RA')).toEqual({ answer: { state: 'skipped' } });
  });
  it("is don't know or does not apply only where that is offered", () => {
    expect(parse('RA', ['RA', 'dk'])).toEqual({ answer: { state: 'dontKnow' } });
    expect(parse('RA', ['RA', 'na'])).toEqual({ answer: { state: 'notApplicable' } });
    expect(parse('ZT', ['ZT', 'dk'])).toEqual({ error: 'errorChoice' });
  });
  it('is refused when its code does not exist, is written another way, or is sent twice', () => {
    expect(parse('RA', ['RA', '4'])).toEqual({ error: 'errorChoice' });
    expect(parse('RA', ['RA', '02'])).toEqual({ error: 'errorChoice' });
    expect(parse('RA', ['RA', '1'], ['RA', '2'])).toEqual({ error: 'errorChoice' });
  });
  it('keeps the text of "other" with code 90 and nowhere else', () => {
    expect(parse('SI', ['SI', '90'], ['SI_other', ' Beirat '])).toEqual(valid(90, 'Beirat'));
    expect(parse('SI', ['SI_other', 'Beirat'])).toEqual(valid(90, 'Beirat'));
    expect(parse('SI', ['SI', '1'], ['SI_other', 'Beirat'])).toEqual(valid(1));
  });
});

describe('several chosen answers', () => {
  it('are sorted and counted once', () => {
    expect(parse('MU', ['MU', '2'], ['MU', '1'], ['MU', '2'])).toEqual(valid([1, 2]));
  });
  it('are refused beside the answer that excludes the others, and beside don’t know', () => {
    expect(parse('MU', ['MU', '0'])).toEqual(valid([0]));
    expect(parse('MU', ['MU', '0'], ['MU', '1'])).toMatchObject({ error: 'errorEitherOr' });
    expect(parse('MU', ['MU_state', 'dk'])).toEqual({ answer: { state: 'dontKnow' } });
    expect(parse('MU', ['MU', '1'], ['MU_state', 'dk'])).toMatchObject({ error: 'errorEitherOr' });
  });
});

describe('a number', () => {
  it('is read in German and in English notation', () => {
    const readings = [
      '1.200',
      '1,200',
      '1 200',
      '1200',
      '1.234.567',
      '1.200,5',
      '1,200.5',
      '0,5',
      '0.5',
      '0,500',
      '12,5',
      '−3',
      "1'200",
    ];
    expect(readings.map(parseNumber)).toEqual([
      1200, 1200, 1200, 1200, 1_234_567, 1200.5, 1200.5, 0.5, 0.5, 0.5, 12.5, -3, 1200,
    ]);
  });
  it('is none where the text is no number', () => {
    expect(
      ['', 'zwölf', '1e3', '1.2.3', '1,2,3', '--1', '1.200,', 'Infinity', '0x10', '12 Std.'].map(parseNumber),
    ).toEqual(Array.from({ length: 10 }, () => null));
  });
  it('says its range when it lies outside', () => {
    expect(parse('NU', ['NU', '10.000'])).toEqual({ error: 'errorRange', min: 0, max: 9999 });
    expect(parse('NU', ['NU', 'viele'])).toEqual({ error: 'errorNumber' });
    expect(parse('NU', ['NU', '0'])).toEqual(valid(0));
  });
});

describe('a text', () => {
  it('is stored in NFC, trimmed, with one kind of line end and without control characters', () => {
    expect(cleanText('  u\u0308ber\r\ndas\u0000 \u202eZiel\t', true)).toBe('über\ndas Ziel');
    expect(cleanText('eine\nZeile', false)).toBe('eine Zeile');
    expect(cleanText('\ud800', true)).toBe('\ufffd');
  });
  it('is never cut: what is too long is refused with its length', () => {
    expect(parse('ST', ['ST', 'ä'.repeat(41)])).toEqual({ error: 'errorTooLong', maxLength: 40, length: 41 });
    expect(parse('ST', ['ST', '😀'.repeat(40)])).toEqual(valid('😀'.repeat(40)));
  });
  it('of nothing but spaces is skipped', () => {
    expect(parse('LT', ['LT', ' \n\t '])).toEqual({ answer: { state: 'skipped' } });
  });
});

it('what was parsed, stored and shown again parses to the same answer', () => {
  fc.assert(
    fc.property(formOf(everyType), (entries) => {
      for (const item of itemsOf(everyType)) {
        const parsed = parseAnswer(item, formFields(entries));
        if ('error' in parsed) continue;
        const shownAgain = answerFields(item, JSON.parse(JSON.stringify(parsed.answer)));
        expect(parseAnswer(item, shownAgain)).toEqual(parsed);
      }
    }),
    { numRuns: 500 },
  );
});

it('every number that was stored is shown so that it reads the same', () => {
  const item = itemsOf(everyType).find(({ code }) => code === 'NU');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_000 }), (thousandths) => {
      const value = thousandths / 1000;
      if (item)
        expect(parseAnswer(item, answerFields(item, { state: 'valid', value }))).toEqual(valid(value));
      expect(item).toBeDefined();
    }),
  );
});
