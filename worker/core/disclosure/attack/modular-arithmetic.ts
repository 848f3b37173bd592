/** Two primes of 31 bits: what holds modulo both holds in rational numbers, but for one chance in 2⁶². */
export const primes = [2_147_483_647, 2_147_483_629] as const;

/** Product of two remainders, without leaving the whole numbers that floating point holds exactly. */
export function multiply(one: number, other: number, prime: number): number {
  const high = Math.floor(other / 65_536);
  return (((one * high) % prime) * 65_536 + one * (other % 65_536)) % prime;
}

/** @param value a remainder other than zero */
export function inverse(value: number, prime: number): number {
  let [result, base, exponent] = [1, value, prime - 2];
  for (; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = multiply(result, base, prime);
    base = multiply(base, base, prime);
  }
  return result;
}
