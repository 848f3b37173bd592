const prime = 1_000_003;
const modulo = (value: number) => ((value % prime) + prime) % prime;

function inverse(value: number): number {
  let [result, base, exponent] = [1, modulo(value), prime - 2];
  for (; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}

/** Rows reduced against one another: a basis of what they span, modulo a prime. */
export function echelon(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const base: (readonly number[])[] = [];
  for (const row of rows) {
    const rest = remainder(row, base);
    const lead = rest.find((entry) => entry !== 0);
    if (lead !== undefined) base.push(rest.map((entry) => modulo(entry * inverse(lead))));
  }
  return base;
}

function remainder(row: readonly number[], base: readonly (readonly number[])[]): readonly number[] {
  return base.reduce<readonly number[]>((rest, by) => {
    const factor = rest[by.findIndex((entry) => entry !== 0)] ?? 0;
    return rest.map((entry, column) => modulo(entry - factor * (by[column] ?? 0)));
  }, row.map(modulo));
}

/** Whether a vector lies in the span of a basis. */
export function reduces(vector: readonly number[], base: readonly (readonly number[])[]): boolean {
  return remainder(vector, base).every((entry) => entry === 0);
}
