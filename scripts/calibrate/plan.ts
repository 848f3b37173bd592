/** One seed for everything; a stream has its own name below it. */
export const seed = 20261125;

export interface Setting {
  /** Members of the frame. */
  readonly members: number;
  /** Share of them that answer, 0…1. */
  readonly response: number;
}

/** The sizes and response shares that real clusters have. */
export const settings: readonly Setting[] = [30, 60, 120, 500].flatMap((members) =>
  [0.5, 0.7, 0.9].map((response) => ({ members, response })),
);

export const answersOf = ({ members, response }: Setting): number => Math.round(members * response);
