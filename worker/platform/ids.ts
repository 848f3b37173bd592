const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** 128 random bits as 22 base62 digits; the bytes are passed in. */
export function idFromBytes(bytes: Uint8Array): string {
  let number = bytes.subarray(0, 16).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let digits = '';
  while (digits.length < 22) {
    digits = alphabet.charAt(Number(number % 62n)) + digits;
    number /= 62n;
  }
  return digits;
}

/** Shape of every id and token that this house makes. */
export const idPattern = /^[0-9A-Za-z]{22}$/;
