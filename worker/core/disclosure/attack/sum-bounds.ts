import { solve } from 'yalps';
import { answerAtoms } from './answer-atoms.ts';
import type { AnswerAtom } from './answer-atoms.ts';
import { FeasibleMoves } from './feasible-moves.ts';
import type { MovingNumber, Moves } from './feasible-moves.ts';
import type { ToldSum } from './told-sums.ts';

/** Lowest and highest sum, in shares of the scale. */
export interface SumBounds {
  readonly lower: number;
  readonly upper: number;
}

/** What an insider knows of an atom: how many of its answers, and their sum. */
export type KnownAnswers = ReadonlyMap<number, { readonly count: number; readonly sum: number }>;

/** Steps of the simplex method before it is given up; the bounds are then those of the scale. */
const mostPivots = 20_000;

/** What moves by less than this share of the scale does not move. */
const still = 1e-5;

const nobody: KnownAnswers = new Map();

export function isStill({ lower, upper }: SumBounds): boolean {
  return upper - lower <= still;
}

/**
 * What told sums leave of other sums, if every answer lies on its scale.
 * @method linear programming over atoms with the library yalps, in floating point, for how far a sum can move; for
 * whether it can move at all, FeasibleMoves around the truth or, where that is not known, around any solution
 * @verified against exact arithmetic in the test
 */
export class SumBoundsSolver {
  /** Answers that neither the told sums nor those that will be asked for tell apart. */
  readonly atoms: readonly AnswerAtom[];
  readonly #told: readonly ToldSum[];
  readonly #truth: readonly number[] | null;
  #values: readonly number[] = [];
  #moves: FeasibleMoves | null | undefined;

  /**
   * @param asked sets of answers of which bounds will be asked
   * @param shareOf the true answer, in shares of the scale; null where it is not known
   */
  constructor(
    told: readonly ToldSum[],
    asked: readonly (readonly string[])[],
    shareOf: ((answer: string) => number) | null,
  ) {
    this.atoms = answerAtoms([...told.map(({ answers }) => answers), ...asked]).flat();
    this.#told = told;
    this.#truth =
      shareOf && this.atoms.map(({ answers }) => answers.reduce((sum, answer) => sum + shareOf(answer), 0));
  }

  /** Bounds of the sum over the set that was asked at this place. */
  boundsOfAsked(at: number): SumBounds {
    const place = this.#told.length + at;
    return this.#boundsOf(this.atoms.flatMap(({ sums }, atom) => (sums.includes(place) ? [atom] : [])));
  }

  boundsOfAtom(atom: number): SumBounds {
    return this.#boundsOf([atom]);
  }

  /** The atoms whose sum cannot move, for an outsider or an insider. Without the truth there is no insider. */
  toldAtoms(known: KnownAnswers = nobody): ReadonlySet<number> {
    this.#moves ??= this.#feasibleMoves();
    if (this.#moves === null) return new Set();
    const limits = new Map<number, Moves>();
    for (const [atom, { count, sum }] of known) {
      const limit = this.#movesOf(atom, count, sum);
      if (limit !== this.#movesOf(atom)) limits.set(atom, limit);
    }
    return this.#moves.held(limits);
  }

  /** The sum over an atom whose sum is told. */
  valueOf(atom: number): number {
    return this.#values[atom] ?? 0;
  }

  /** @returns null where the solver finds no solution: then nothing is shown to be told */
  #feasibleMoves(): FeasibleMoves | null {
    const values = this.#truth ?? this.#outmost(new Set([0]), 'maximize')?.values;
    if (values === undefined) return null;
    this.#values = values;
    const told = this.#told.length;
    const numbers = this.atoms.map(({ answers, sums }, atom): MovingNumber => ({
      sums: sums.filter((sum) => sum < told),
      weight: 1,
      moves: this.#movesOf(atom),
      room: Math.min(values[atom] ?? 0, answers.length - (values[atom] ?? 0)),
    }));
    const rounded = this.#told.flatMap(({ lower, upper }, at): readonly MovingNumber[] => {
      if (lower === upper) return [];
      const sum = this.atoms.reduce(
        (total, { sums }, atom) => total + (sums.includes(at) ? (values[atom] ?? 0) : 0),
        0,
      );
      const moves = movesBetween(sum, lower, upper);
      return [{ sums: [at], weight: -1, moves, room: Math.min(sum - lower, upper - sum) }];
    });
    return new FeasibleMoves([...numbers, ...rounded], told);
  }

  #movesOf(atom: number, known = 0, sum = 0): Moves {
    const others = (this.atoms[atom]?.answers.length ?? 0) - known;
    return movesBetween(this.#values[atom] ?? 0, sum, sum + others);
  }

  #boundsOf(atoms: readonly number[]): SumBounds {
    const size = atoms.reduce((sum, atom) => sum + (this.atoms[atom]?.answers.length ?? 0), 0);
    const together = new Set(atoms);
    return {
      lower: Math.max(0, this.#outmost(together, 'minimize')?.sum ?? 0),
      upper: Math.min(size, this.#outmost(together, 'maximize')?.sum ?? size),
    };
  }

  /** @returns null where the solver found no end */
  #outmost(
    together: ReadonlySet<number>,
    direction: 'minimize' | 'maximize',
  ): { readonly sum: number; readonly values: readonly number[] } | null {
    const told = this.#told.length;
    const { status, result, variables } = solve<number, string>(
      {
        direction,
        objective: 'goal',
        constraints: [
          ...this.#told.map(
            ({ lower, upper }, at) =>
              [`sum ${at}`, lower === upper ? { equal: lower } : { min: lower, max: upper }] as const,
          ),
          ...this.atoms.map(({ answers }, at) => [`scale ${at}`, { max: answers.length }] as const),
        ],
        variables: this.atoms.map(({ sums }, at) => [
          at,
          [
            [`scale ${at}`, 1] as const,
            ...sums.flatMap((sum) => (sum < told ? [[`sum ${sum}`, 1] as const] : [])),
            ...(together.has(at) ? [['goal', 1] as const] : []),
          ],
        ]),
      },
      { includeZeroVariables: true, maxPivots: mostPivots },
    );
    if (status !== 'optimal') return null;
    const values = this.atoms.map(() => 0);
    for (const [atom, value] of variables) values[atom] = value;
    return { sum: result, values };
  }
}

/** Which ways a value can go that is known to lie between two others. */
function movesBetween(value: number, lower: number, upper: number): Moves {
  const isAtBottom = value <= lower + still;
  const isAtTop = value >= upper - still;
  if (isAtBottom) return isAtTop ? 'none' : 'up';
  return isAtTop ? 'down' : 'both';
}
