/**
 * The short form of a checksum that people can read aloud: its first eight hexadecimal digits as `7f3a-91c2`.
 * It finds an edition; only the whole SHA-256 proves a file.
 */
export function checkMark(sha256: string): string {
  return `${sha256.slice(0, 4)}-${sha256.slice(4, 8)}`;
}

export type ChecksumQuery =
  | { readonly kind: 'sha256'; readonly sha256: string }
  | { readonly kind: 'checkMark'; readonly checkMark: string };

/**
 * What somebody pasted to verify: a SHA-256, a whole line of SHA256SUMS, or a check mark; upper case, blanks and
 * any dash are forgiven. Null where it is none of these.
 */
export function parseChecksum(text: string): ChecksumQuery | null {
  const [first = ''] = /^\\?[0-9a-f]{64}(?=\s|$)/i.exec(text.trim()) ?? [];
  const digits = (first || text).replace(/[\s\\‐‑–—-]/g, '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(digits)) return { kind: 'sha256', sha256: digits };
  return /^[0-9a-f]{8}$/.test(digits) ? { kind: 'checkMark', checkMark: checkMark(digits) } : null;
}
