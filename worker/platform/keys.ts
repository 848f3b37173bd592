import { idFromBytes } from './ids.ts';

const utf8 = new TextEncoder();

/** What a key may be used for; a key made for one purpose is useless for any other. */
export type KeyPurpose =
  | 'row-key'
  | 'personal-link'
  | 'answer-cookie'
  | 'resume-code'
  | 'rate-limit'
  | 'register'
  | 'sign-in'
  | 'idempotency'
  | 'concentration';

/** Keys derived by HKDF from the one secret, per purpose and cluster. They exist in memory only. */
export interface Keys {
  /** HMAC-SHA-256 over the parts, each with its length, so that no two lists of parts collide. */
  mac(purpose: KeyPurpose, clusterId: string, ...parts: readonly string[]): Promise<Uint8Array>;
}

export function deriveKeys(secret: string): Keys {
  const master = crypto.subtle.importKey('raw', utf8.encode(secret), 'HKDF', false, ['deriveKey']);
  const derived = new Map<string, Promise<CryptoKey>>();

  async function keyFor(purpose: KeyPurpose, clusterId: string): Promise<CryptoKey> {
    return crypto.subtle.deriveKey(
      {
        name: 'HKDF',
        hash: 'SHA-256',
        salt: utf8.encode('vorlauf/1'),
        info: utf8.encode(`${purpose}/${clusterId}`),
      },
      await master,
      { name: 'HMAC', hash: 'SHA-256', length: 256 },
      false,
      ['sign'],
    );
  }

  return {
    async mac(purpose, clusterId, ...parts) {
      const name = `${purpose}/${clusterId}`;
      const key = derived.get(name) ?? keyFor(purpose, clusterId);
      derived.set(name, key);
      const message = parts.map((part) => `${utf8.encode(part).length}:${part}`).join('');
      return new Uint8Array(await crypto.subtle.sign('HMAC', await key, utf8.encode(message)));
    },
  };
}

/** The first 128 bits of a MAC as 22 base62 digits. */
export async function macId(
  keys: Keys,
  purpose: KeyPurpose,
  clusterId: string,
  ...parts: readonly string[]
): Promise<string> {
  return idFromBytes(await keys.mac(purpose, clusterId, ...parts));
}

export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', utf8.encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Compares in time that does not depend on where two texts differ. */
export function equalInConstantTime(a: string, b: string): boolean {
  const [left, right] = [utf8.encode(a), utf8.encode(b)];
  if (left.length !== right.length) return false;
  return crypto.subtle.timingSafeEqual(left, right);
}
