import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseLabel } from '../../../worker/core/imports/normalise-label.ts';
import { amountOfNumber, decideNumberStyle, readAmount } from '../../../worker/core/imports/read-amount.ts';
import { decideDayStyle, readDay } from '../../../worker/core/imports/read-day.ts';
import { isEmailAddress } from '../../../worker/core/imports/read-field.ts';

const german = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 });
const english = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2 });

describe('money', () => {
  it.each([
    ['1.234,56', 'german', 123_456],
    ['1.234', 'german', 123_400],
    ['1234,5 €', 'german', 123_450],
    ['€ 1.200,-', 'german', 120_000],
    ["1'200.50", 'english', 120_050],
    ['1,234.56', 'english', 123_456],
    ['(12,50)', 'german', -1250],
    ['−3', 'german', -300],
    ['0,000', 'german', 0],
    ['12 345,00', 'german', 1_234_500],
  ] as const)('%s in %s notation is %i cents', (text, style, cents) => {
    expect(readAmount(text, style)).toEqual({ ok: true, cents });
  });

  it.each([
    ['12,345', 'german', 'amountDecimals'],
    ['1.23', 'german', 'amount'],
    ['1,2,3', 'english', 'amount'],
    ['=1+1', 'german', 'amount'],
    ['1e3', 'english', 'amount'],
    ['99999999999999', 'german', 'amount'],
  ] as const)('%s in %s notation is refused as %s', (text, style, code) => {
    expect(readAmount(text, style)).toEqual({ ok: false, code });
  });

  it('a column of any amounts in either notation is read as it was written', () => {
    const cents = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 });
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 20 }), fc.boolean(), (values, isGerman) => {
        const format = isGerman ? german : english;
        const texts = values.map((value) => format.format(value / 100));
        const style = decideNumberStyle(texts);
        expect(style).toBe(isGerman ? 'german' : 'english');
        expect(texts.map((text) => readAmount(text, style ?? 'german'))).toEqual(
          values.map((value) => ({ ok: true, cents: value })),
        );
      }),
    );
  });

  it('asks only where both notations read as much and disagree', () => {
    expect(decideNumberStyle(['1', '200'])).toBe('german');
    expect(decideNumberStyle(['1.234'])).toBe('german');
    expect(decideNumberStyle(['1,234'])).toBe('english');
    expect(decideNumberStyle(['1.234', '1,234'])).toBeNull();
  });

  it('takes the noise of floating point from a number of a workbook, and no third decimal', () => {
    expect(amountOfNumber(0.1 + 0.2)).toEqual({ ok: true, cents: 30 });
    expect(amountOfNumber(1_234_567.89)).toEqual({ ok: true, cents: 123_456_789 });
    expect(amountOfNumber(1.005)).toEqual({ ok: false, code: 'amountDecimals' });
    expect(amountOfNumber(1e300)).toEqual({ ok: false, code: 'amount' });
  });
});

describe('days', () => {
  it.each([
    ['31.12.2025', '2025-12-31'],
    ['1.2.2020', '2020-02-01'],
    ['2025-12-31', '2025-12-31'],
    ['2025-12-31T00:00:00Z', '2025-12-31'],
    ['29.02.2024 00:00:00', '2024-02-29'],
    ['31-12-2025', '2025-12-31'],
  ])('%s is %s', (text, day) => {
    expect(readDay(text, 'dayFirst')).toBe(day);
    expect(readDay(text, 'monthFirst')).toBe(day);
  });

  it.each(['29.02.2025', '31.12.25', '2017', '32.1.2020', 'gestern', '1.2', '2025-13-01', '1/2-2020'])(
    '%s is no day',
    (text) => expect(readDay(text, 'dayFirst')).toBeNull(),
  );

  it('decides slashes by the column and asks where nothing decides', () => {
    expect(decideDayStyle(['12/31/2025', '01/02/2025'])).toBe('monthFirst');
    expect(decideDayStyle(['31/12/2025', '01/02/2025'])).toBe('dayFirst');
    expect(decideDayStyle(['01/02/2025'])).toBeNull();
    expect(decideDayStyle(['03/03/2025', '01.02.2025'])).toBe('dayFirst');
    expect(readDay('12/31/2025', 'monthFirst')).toBe('2025-12-31');
  });
});

describe('labels and addresses', () => {
  it('labels that differ by habit are the same', () => {
    expect(normaliseLabel(' E-Mail-Adresse ')).toBe(normaliseLabel('EMAIL adresse'));
    expect(normaliseLabel('Müller & Söhne')).toBe(normaliseLabel('MUELLER und SOEHNE'));
    expect(normaliseLabel('Größe')).toBe('groesse');
    expect(normaliseLabel('–')).toBe('');
  });

  it.each(['a@b.de', 'kim.kontakt+x@firma-süd.example'])('%s is an address', (text) => {
    expect(isEmailAddress(text)).toBe(true);
  });
  it.each([
    'a@b',
    'a b@c.de',
    '@c.de',
    'a@c..de',
    '<script>@c.de',
    'a@c.de;b@c.de',
    `${'a'.repeat(260)}@c.de`,
  ])('%s is none', (text) => expect(isEmailAddress(text)).toBe(false));
});
