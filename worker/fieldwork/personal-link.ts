import type { Locale } from '../core/organisation.ts';
import type { Config } from '../platform/config.ts';
import { macId, sha256Hex, type Keys } from '../platform/keys.ts';

/**
 * The token of a personal link: 128 bits, derived from the secret when a mail is made. Only its SHA-256 is
 * stored, and a new generation makes the old link worthless.
 */
export function linkToken(
  keys: Keys,
  clusterId: string,
  invitationId: string,
  generation: number,
): Promise<string> {
  return macId(keys, 'personal-link', clusterId, invitationId, String(generation));
}

export function tokenHash(token: string): Promise<string> {
  return sha256Hex(token);
}

/** Address of the start page; built from configuration, never from a request. */
export function personalLink(config: Config, token: string, locale: Locale): string {
  return `${config.baseUrl}/b/${token}${locale === 'de' ? '' : `?lang=${locale}`}`;
}
