import type { RandomStream } from './random-stream.ts';

/** A copy in random order. @method Fisher–Yates */
export function shuffle<T>(items: readonly T[], random: RandomStream): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = random.integer(i + 1);
    // Both indices lie inside the array.
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}
