/** One measured number. `goal` says what it must keep; without a goal it is there to be read. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: string | null;
  readonly ok: boolean;
}

export type Report = (figure: Figure) => void;

/** A benchmark is `bench/<name>.ts` and reports its figures as it measures them. */
export type Benchmark = (report: Report) => Promise<void>;

export function atMost(name: string, value: number, unit: string, limit: number): Figure {
  return { name, value, unit, goal: `<= ${limit}`, ok: value <= limit };
}

/** Says something about the figures around it; keeps no goal. */
export function remark(name: string, value: number, unit: string): Figure {
  return { name, value, unit, goal: null, ok: true };
}
