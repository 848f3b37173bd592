/** A stream of pseudo-random numbers. Streams with different names are independent of each other. */
export interface RandomStream {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Integer in 0…below − 1. */
  integer(below: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
}

/**
 * Seeded stream with a name: the same seed and name give the same numbers, whatever else was drawn before,
 * so that one more member or item moves nothing but itself.
 * @method sfc32 (128 bit state, counter), state from the string hash xmur3, first 15 numbers discarded;
 *   normals by Box–Muller
 * @source C. Doty-Humphrey, PractRand (sfc32); bryc, "PRNGs" (public domain, xmur3)
 * @verified test/core/demo/random-stream.test.ts
 */
export function randomStream(seed: number, ...name: readonly (string | number)[]): RandomStream {
  const next = sfc32(xmur3([seed, ...name].join('\u001f')));
  for (let i = 0; i < 15; i += 1) next();
  const uniform = (): number => next() / 4294967296;
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    integer: (below) => Math.floor(uniform() * below),
    pick: <T>(from: readonly [T, ...T[]]) => from[Math.floor(uniform() * from.length)] ?? from[0],
  };
}

function xmur3(text: string): () => number {
  let h = 1779033703 ^ text.length;
  for (let i = 0; i < text.length; i += 1) {
    h = Math.imul(h ^ text.charCodeAt(i), 3432918353);
    h = (h << 13) | (h >>> 19);
  }
  return () => {
    h = Math.imul(h ^ (h >>> 16), 2246822507);
    h = Math.imul(h ^ (h >>> 13), 3266489909);
    h ^= h >>> 16;
    return h >>> 0;
  };
}

function sfc32(word: () => number): () => number {
  let a = word();
  let b = word();
  let c = word();
  let counter = word();
  return () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
}
