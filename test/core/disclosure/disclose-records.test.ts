import { describe, expect, it } from 'vitest';
import { countedValue } from '../../../worker/core/catalogue/measures/counted-value.ts';
import { discloseOutside } from '../../../worker/core/disclosure/disclose-outside.ts';
import { discloseRecords } from '../../../worker/core/disclosure/disclose-records.ts';
import { absent } from '../../../worker/core/indicator-value.ts';
import { definitionOf } from '../catalogue/wave-factory.ts';

const ratio = (numerator: number) =>
  countedValue({ value: 25, n: 5, numerator, denominator: 20_000, definitionVersion: '1.0.0' });
const suppressed = absent('suppressed', '1.0.0');

describe('the gate for records', () => {
  const financing = definitionOf('O-OFR');
  it('shows the office its own records as they are', () => {
    expect(discloseRecords(financing, { value: ratio(5000), payers: 1 }, 'office')).toEqual(ratio(5000));
  });
  it.each(['member', 'funder', 'public'] as const)(
    'asks for five payers behind an income: %s',
    (audience) => {
      expect(discloseRecords(financing, { value: ratio(5000), payers: 5 }, audience)).toEqual(ratio(5000));
      expect(discloseRecords(financing, { value: ratio(5000), payers: 4 }, audience)).toEqual(suppressed);
      expect(discloseRecords(financing, { value: ratio(5000), payers: null }, audience)).toEqual(suppressed);
    },
  );
  it('has no payer to protect behind an income of zero', () => {
    expect(discloseRecords(financing, { value: ratio(0), payers: null }, 'public')).toEqual(ratio(0));
  });
  it('lets counts of the register pass: they name nobody and nobody paid', () => {
    const count = countedValue({
      value: 3,
      n: 3,
      numerator: null,
      denominator: null,
      definitionVersion: '1',
    });
    expect(discloseRecords(definitionOf('N-MASS'), { value: count, payers: null }, 'public')).toEqual(count);
  });
});

describe('a breakdown outside the house', () => {
  it.each(['noAnswers', 'tooFew', 'suppressed'] as const)('shows %s as suppressed', (reason) => {
    expect(discloseOutside(absent(reason, '1.0.0'))).toEqual(suppressed);
  });
  it.each(['notAsked', 'notApplicable', 'frameUnknown'] as const)('keeps %s apart', (reason) => {
    expect(discloseOutside(absent(reason, '1.0.0'))).toEqual(absent(reason, '1.0.0'));
  });
  it('keeps values, and the three shares of a score that is not shown', () => {
    const shares = { promoters: 40, passives: 40, detractors: 20, n: 10 };
    expect(discloseOutside(ratio(1))).toEqual(ratio(1));
    expect(discloseOutside({ ...absent('tooFew', '1.0.0'), shares })).toMatchObject({
      reason: 'tooFew',
      shares,
    });
  });
});
