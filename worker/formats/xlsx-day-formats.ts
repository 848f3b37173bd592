import { readPart } from './read-xlsx-parts.ts';
import type { ZipReader } from './read-zip.ts';

/** Built-in formats that show a day (ECMA-376, 18.8.30, with those of East Asian languages). */
function isBuiltInDay(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** A format that shows a year or a day of the month; texts in quotes, escapes and colours do not count. */
function isDayFormat(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').replace(/general|standard/gi, ''));
}

/** Which cell styles show their number as a day. */
export function readDayStyles(zip: ZipReader, path: string): ReadonlySet<number> {
  const custom = new Map<number, string>();
  const days = new Set<number>();
  let inCellFormats = false;
  let style = 0;
  readPart(zip, path, {
    open: (name, attributes) => {
      if (name === 'numFmt') {
        custom.set(Number(attributes().get('numFmtId')), attributes().get('formatCode') ?? '');
      }
      if (name === 'cellXfs') inCellFormats = true;
      if (name !== 'xf' || !inCellFormats) return;
      const id = Number(attributes().get('numFmtId') ?? 0);
      const code = custom.get(id);
      if (code === undefined ? isBuiltInDay(id) : isDayFormat(code)) days.add(style);
      style += 1;
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return days;
}

const dayMs = 86_400_000;
/** Excel takes 1900 for a leap year: from March 1900 on, its serial numbers count from 30 December 1899. */
const zeroDay = Date.UTC(1899, 11, 30);
const days1904 = 1462;
/** 31 December 9999. */
const lastSerial = 2_958_465;

/** The ISO day of a serial number, or null where it is none; a time of day is left out. */
export function serialDay(serial: number, from1904: boolean): string | null {
  const days = Math.floor(serial) + (from1904 ? days1904 : 0);
  if (!(days >= 1 && days <= lastSerial)) return null;
  const shifted = days < 60 ? days + 1 : days;
  return new Date(zeroDay + shifted * dayMs).toISOString().slice(0, 10);
}
