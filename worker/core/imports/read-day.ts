/** How a column writes days with slashes: 31/12/2025 or 12/31/2025. */
export const dayStyles = ['dayFirst', 'monthFirst'] as const;
export type DayStyle = (typeof dayStyles)[number];

function isoDay(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}

/**
 * A day from its text: 2025-12-31, 31.12.2025, 31-12-2025 or with slashes in the style of its column. A time of day
 * behind it is left out. Years have four digits.
 * @returns the ISO day, or null where the text is none or there is no such day
 */
export function readDay(text: string, style: DayStyle): string | null {
  const compact = text.trim().replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(compact);
  if (iso !== null) return isoDay(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  const [, first = '', mark = '', second = '', year = ''] =
    /^(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4})$/.exec(compact) ?? [];
  if (year === '') return null;
  return mark === '/' && style === 'monthFirst' ? isoDay(year, first, second) : isoDay(year, second, first);
}

/**
 * How the days of a column are written, from all its cells.
 * @returns null where both styles read as many and disagree about a day
 */
export function decideDayStyle(texts: readonly string[]): DayStyle | null {
  let [dayFirst, monthFirst, different] = [0, 0, false];
  for (const text of texts) {
    const [asDay, asMonth] = [readDay(text, 'dayFirst'), readDay(text, 'monthFirst')];
    if (asDay !== null) dayFirst += 1;
    if (asMonth !== null) monthFirst += 1;
    if (asDay !== asMonth) different = true;
  }
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'dayFirst' : 'monthFirst';
  return different ? null : 'dayFirst';
}
