import { zipSync, type Zippable } from 'fflate';

export interface ZipEntry {
  /** Relative path with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** ZIP stores local wall-clock time without a zone; built from parts, this reads 1980-01-01 in every zone. */
const fixedTime = new Date(1980, 0, 1);

// eslint-disable-next-line no-control-regex -- control characters are exactly what no file name may hold
const forbiddenInPath = /[\\:\u0000-\u001F\u007F]/;

function assertSafePath(path: string): void {
  if (forbiddenInPath.test(path) || path.split('/').some((segment) => /^\.{0,2}$/.test(segment))) {
    throw new RangeError('A path in an archive is relative, without "..", backslash or control characters.');
  }
  // A JavaScript object would list a number first and take __proto__ for something else.
  if (/^\d+$/.test(path) || path === '__proto__')
    throw new RangeError('This name cannot stand in an archive.');
}

/** A ZIP archive in the given order; the same entries give the same bytes. */
export function encodeZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Zippable = {};
  const seen = new Set<string>();
  for (const { path, bytes } of entries) {
    assertSafePath(path);
    if (seen.has(path)) throw new RangeError(`The archive holds "${path}" twice.`);
    seen.add(path);
    files[path] = [bytes, { mtime: fixedTime, level: 6 }];
  }
  return zipSync(files);
}
