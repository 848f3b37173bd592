import type { Keys } from '../platform/keys.ts';
import { macId } from '../platform/keys.ts';

/** Six decimal digits from random bytes, without bias. */
export function codeFromBytes(bytes: Uint8Array): string {
  const number = bytes.subarray(0, 16).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return String(number % 1_000_000n).padStart(6, '0');
}

/** A code is stored as a MAC bound to the browser that asked, so a stolen table row tells nothing. */
export function codeHash(keys: Keys, browserHash: string, code: string): Promise<string> {
  return macId(keys, 'sign-in', '', browserHash, code);
}
