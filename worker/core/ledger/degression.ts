import { readAmount, type NumberStyle } from '../imports/read-amount.ts';
import type { YearAmount } from './split-by-year.ts';

const entry = /(\d{4})\s*[:=]\s*(\d[\d.,]*\d|\d)\s*(?:€|EUR)?\s*[;|/]?\s*/g;

/** The amounts in a degression as they are written, to see how its numbers are. */
export function amountsOfDegression(text: string): readonly string[] {
  return [...text.matchAll(entry)].map(([, , amount = '']) => amount);
}

/**
 * Agreed amounts of years from their text: `2024: 120.000; 2025: 90.000`, or one a line.
 * @returns oldest year first, each year once; null where the text is of another form
 */
export function readDegression(text: string, style: NumberStyle): readonly YearAmount[] | null {
  const years: YearAmount[] = [];
  const rest = text.trim().replace(entry, (_, year, amount) => {
    const read = readAmount(String(amount), style);
    if (!read.ok) return 'unread';
    years.push({ year: Number(year), amountCents: read.cents });
    return '';
  });
  const once = new Set(years.map(({ year }) => year)).size === years.length;
  return rest === '' && once ? years.toSorted((a, b) => a.year - b.year) : null;
}

/** Agreed amounts of years as exports write them: `2024: 120000.00; 2025: 90000.50`. */
export function writeDegression(years: readonly YearAmount[]): string {
  return years
    .toSorted((a, b) => a.year - b.year)
    .map(({ year, amountCents }) => {
      const cents = String(amountCents).padStart(3, '0');
      return `${year}: ${cents.slice(0, -2)}.${cents.slice(-2)}`;
    })
    .join('; ');
}
