/** Refuses a parameter that a distribution cannot have, so that no NaN leaves it silently. */
export function requirePositive(value: number, name: string): void {
  if (!(value > 0)) throw new RangeError(`${name} must be greater than 0`);
}

export function requireProbability(value: number, name: string): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must lie within 0 and 1`);
}

export function requireNumber(value: number, name: string): void {
  if (Number.isNaN(value)) throw new RangeError(`${name} must be a number`);
}

export function requireCount(value: number, name: string): void {
  if (!Number.isInteger(value) || value < 0) throw new RangeError(`${name} must be an integer of at least 0`);
}
