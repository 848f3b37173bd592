import { describe, expect, test } from 'vitest';
import { formatFor } from '../../web/i18n/format.ts';

const de = formatFor('de');
const en = formatFor('en');
const nnbsp = '\u202f';
const nbsp = '\u00a0';
const minus = '\u2212';

// The literal expectations are the table of numbers of the item bank, section 5.
describe('numbers follow the table of the item bank', () => {
  test('a share is a whole number, with U+202F before % in German and nothing in English', () => {
    expect(de.percent(71.1111)).toBe(`71${nnbsp}%`);
    expect(en.percent(71.1111)).toBe('71%');
  });

  test('an interval of a share names its unit once in German and twice in English', () => {
    expect(de.percentInterval(63.6, 77.4)).toBe(`64 bis 77${nnbsp}%`);
    expect(en.percentInterval(63.6, 77.4)).toBe('64% to 77%');
    expect(de.percentIntervalShort(63.6, 77.4)).toBe(`64–77${nnbsp}%`);
    expect(en.percentIntervalShort(63.6, 77.4)).toBe('64–77%');
  });

  test('a change of a share is counted in percentage points, one of them in the singular', () => {
    expect(`um ${de.percentagePoints(11.2)} (${de.range(3, 19)})`).toBe('um 11 Prozentpunkte (3 bis 19)');
    expect(`by ${en.percentagePoints(11.2)} (${en.range(3, 19)})`).toBe('by 11 percentage points (3 to 19)');
    expect(de.percentagePoints(-1)).toBe('1 Prozentpunkt');
    expect(en.percentagePoints(1.4)).toBe('1 percentage point');
    expect(de.percentagePointsShort(9)).toBe(`+9${nbsp}Pp.`);
    expect(en.percentagePointsShort(-4)).toBe(`${minus}4${nbsp}pp`);
  });

  test('the bounds of an undecided change carry their signs', () => {
    expect(de.percentagePointsInterval(-4, 9)).toBe(`${minus}4 bis +9 Prozentpunkte`);
    expect(en.percentagePointsInterval(-4, 9)).toBe(`${minus}4 to +9 percentage points`);
  });

  test('a mean has one decimal in text and two in tables', () => {
    expect([de.mean(3.87), en.mean(3.87)]).toEqual(['3,9', '3.9']);
    expect([de.meanExact(3.9), en.meanExact(3.9)]).toEqual(['3,90', '3.90']);
  });

  test('a score carries its sign, minus as U+2212', () => {
    expect([de.score(24), de.score(-8)]).toEqual(['+24 Punkte', `${minus}8 Punkte`]);
    expect([en.score(24), en.score(-8)]).toEqual(['+24 points', `${minus}8 points`]);
    expect(de.score(1)).toBe('+1 Punkt');
  });

  test('what rounds to zero has no sign', () => {
    expect([de.signed(-0.3), de.integer(-0.3), de.percent(-0.2), en.score(0.4)]).toEqual([
      '0',
      '0',
      `0${nnbsp}%`,
      '0 points',
    ]);
  });

  test('money is whole euros, and millions from a million on', () => {
    expect([de.money(1_250_000), de.money(120_000_000)]).toEqual([
      `12.500${nbsp}€`,
      `1,2${nbsp}Mio.${nbsp}€`,
    ]);
    expect([en.money(1_250_000), en.money(120_000_000)]).toEqual(['€12,500', '€1.2 million']);
    expect([de.euros(120_000_000), de.euros(-1_250_000)]).toEqual([
      `1.200.000${nbsp}€`,
      `${minus}12.500${nbsp}€`,
    ]);
  });

  test('a base names n, N and their share', () => {
    expect(de.base(45, 60)).toBe(`n = 45 von 60 (75${nnbsp}%)`);
    expect(en.base(45, 60)).toBe('n = 45 of 60 (75%)');
    expect(de.countOf(0, 0)).toBe('0 von 0');
  });

  test('thousands are grouped as the language does', () => {
    expect([de.integer(1200), en.integer(1200)]).toEqual(['1.200', '1,200']);
  });
});

describe('days and times', () => {
  // 31 March 2027 is a Wednesday; Europe/Berlin has been on summer time (UTC+2) since 28 March.
  const deadline = '2027-03-31T16:00:00Z';

  test('a day is written out', () => {
    expect([de.day('2027-03-31'), en.day('2027-03-31')]).toEqual(['31. März 2027', '31 March 2027']);
    expect([de.dayShort('2027-03-31'), en.dayShort('2027-03-31')]).toEqual(['31.03.2027', '31/03/2027']);
  });

  test('a calendar day stays the same day in every zone', () => {
    expect(de.day('2027-01-01')).toBe('1. Januar 2027');
  });

  test('an instant is shown as it is in Berlin, with the zone named in English', () => {
    expect(de.dayTime(deadline)).toBe(`31. März 2027, 18:00${nbsp}Uhr`);
    expect(en.dayTime(deadline)).toBe('31 March 2027, 18:00 CEST');
    expect(en.dayTime('2027-01-31T17:00:00Z')).toBe('31 January 2027, 18:00 CET');
    expect(de.day('2026-12-31T23:30:00Z')).toBe('1. Januar 2027');
  });

  test('a deadline names its weekday', () => {
    expect(de.deadline(deadline)).toBe(`Mittwoch, 31. März 2027, 18:00${nbsp}Uhr`);
    expect(en.weekday('2027-03-31')).toBe('Wednesday, 31 March 2027');
  });
});
