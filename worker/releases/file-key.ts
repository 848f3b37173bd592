/** Key of released bytes in the file store: their checksum, so that they can never be overwritten by others. */
export function fileKey(sha256: string): string {
  return `sha256/${sha256}`;
}
