/** Share of draws in which something held, with what chance may have added to it. */
export interface Frequency {
  readonly share: number;
  /** Monte-Carlo standard error of the share. */
  readonly error: number;
}

export function frequencyOf(held: number, draws: number): Frequency {
  const share = held / draws;
  return { share, error: Math.sqrt((share * (1 - share)) / draws) };
}

/** Inside an interval; the last bits of a double do not decide. */
export function covers(interval: { readonly lower: number; readonly upper: number }, truth: number): boolean {
  return interval.lower <= truth + 1e-9 && truth <= interval.upper + 1e-9;
}

export const least = (numbers: readonly number[]): number => Math.min(...numbers);
export const average = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
