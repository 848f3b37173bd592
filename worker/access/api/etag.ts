import { sha256Hex } from '../../platform/keys.ts';

/** Strong ETag of a body: the same bytes have the same. */
export async function etagOf(body: string): Promise<string> {
  return `"${(await sha256Hex(body)).slice(0, 32)}"`;
}

/** Whether a list of ETags in If-Match or If-None-Match names this one. */
export function namesEtag(header: string, etag: string): boolean {
  return header.split(',').some((each) => {
    const listed = each.trim().replace(/^W\//, '');
    return listed === '*' || listed === etag;
  });
}
