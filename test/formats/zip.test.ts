import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeZip } from '../../worker/formats/zip.ts';

const bytes = new TextEncoder().encode('Inhalt');

describe('encodeZip', () => {
  it('gives back every file under its name', () => {
    const archive = encodeZip([
      { path: 'b/zweite Datei.txt', bytes },
      { path: 'ä.txt', bytes: new Uint8Array() },
    ]);
    expect(unzipSync(archive)).toEqual({ 'b/zweite Datei.txt': bytes, 'ä.txt': new Uint8Array() });
  });

  it('stamps every entry with 1980-01-01 00:00, so that the same content gives the same bytes', () => {
    const archive = encodeZip([{ path: 'a', bytes }]);
    // Local file header, APPNOTE 4.3.7: time at offset 10, date at 12; day 1, month 1, year 0 since 1980 is 0x0021.
    expect(archive.slice(10, 14)).toEqual(Uint8Array.of(0, 0, 0x21, 0));
  });

  it.each(['../a', '/a', 'a//b', 'a\\b', 'C:a', './a', 'a\u0000', '', '1', '__proto__'])(
    'refuses the path %j',
    (path) => {
      expect(() => encodeZip([{ path, bytes }])).toThrow(RangeError);
    },
  );

  it('refuses the same path twice', () => {
    const entry = { path: 'constructor', bytes };
    expect(encodeZip([entry]).length).toBeGreaterThan(0);
    expect(() => encodeZip([entry, entry])).toThrow(RangeError);
  });
});
