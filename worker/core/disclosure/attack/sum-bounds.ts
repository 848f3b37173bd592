import { solve } from 'yalps';
import { answerAtoms } from './answer-atoms.ts';
import type { AnswerAtom } from './answer-atoms.ts';
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
 * @method linear programming over atoms with the library yalps, in floating point. Every solution is kept: from the
 * truth one can go a little towards any of them, so that an atom that differs there is not told. Most questions are
 * answered by solutions found for others
 * @verified against exact arithmetic in the test
 */
export class SumBoundsSolver {
  /** Answers that neither the told sums nor those that will be asked for tell apart. */
  readonly atoms: readonly AnswerAtom[];
  readonly #truth: readonly number[] | null;
  /** Solutions found so far, by atom. */
  readonly #solutions: (readonly number[])[] = [];
  readonly #sums: readonly (readonly [
    string,
    { readonly equal: number } | { readonly min: number; readonly max: number },
  ])[];
  readonly #columns: readonly (readonly [number, readonly (readonly [string, number])[]])[];

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
    this.#truth =
      shareOf && this.atoms.map(({ answers }) => answers.reduce((sum, answer) => sum + shareOf(answer), 0));
    this.#sums = told.map(({ lower, upper }, at) => [
      `sum ${at}`,
      lower === upper ? { equal: lower } : { min: lower, max: upper },
    ]);
    this.#columns = this.atoms.map(({ sums }, at) => [
      at,
      [[`scale ${at}`, 1], ...sums.flatMap((sum) => (sum < told.length ? [[`sum ${sum}`, 1] as const] : []))],
    ]);
  }

  /** Bounds of the sum over the set that was asked at this place. */
  boundsOfAsked(at: number): SumBounds {
    const place = this.#sums.length + at;
    return this.#boundsOf(
      this.atoms.flatMap(({ sums }, atom) => (sums.includes(place) ? [atom] : [])),
      nobody,
    );
  }

  boundsOfAtom(atom: number, known = nobody): SumBounds {
    return this.#boundsOf([atom], known);
  }

  /** The atoms whose sum cannot move, for an outsider or an insider. */
  toldAtoms(known = nobody): readonly number[] {
    const open = new Set(this.atoms.keys());
    let looked = 0;
    const look = () => {
      for (; looked < this.#solutions.length; looked += 1) {
        const solution = this.#solutions[looked] ?? [];
        if (!this.#isReachable(solution, known)) continue;
        const from = this.#truth ?? this.#solutions[0] ?? [];
        for (const atom of open)
          if (Math.abs((solution[atom] ?? 0) - (from[atom] ?? 0)) > still) open.delete(atom);
      }
    };
    look();
    // Two questions about all of them at once, every other one counted negative, answer for most.
    for (const direction of ['maximize', 'minimize'] as const) {
      if (open.size < 2) break;
      this.#outmost(new Map([...open].map((atom, at) => [atom, at % 2 === 0 ? 1 : -1])), direction, known);
      look();
    }
    for (const atom of this.atoms.keys())
      for (const direction of ['maximize', 'minimize'] as const) {
        if (!open.has(atom)) break;
        // Where the solver finds no end, nothing is shown to be told.
        if (this.#outmost(new Map([[atom, 1]]), direction, known) === null) open.delete(atom);
        look();
      }
    return [...open];
  }

  /** The most that one answer of an atom can be among the solutions seen so far, counted from either end. */
  highestSeen(atom: number, turned: boolean): number {
    const others = (this.atoms[atom]?.answers.length ?? 1) - 1;
    const values = this.#solutions.map((solution) => solution[atom] ?? 0);
    return turned
      ? 1 - Math.max(0, Math.min(others + 1, ...values) - others)
      : Math.min(1, Math.max(0, ...values));
  }

  /** Whether an insider could go from the truth a little towards a solution. Without the truth there is no insider. */
  #isReachable(solution: readonly number[], known: KnownAnswers): boolean {
    return [...known].every(([atom, { count, sum }]) => {
      const truth = this.#truth?.[atom] ?? 0;
      const others = (this.atoms[atom]?.answers.length ?? 0) - count;
      const step = (solution[atom] ?? 0) - truth;
      const isAtBottom = truth <= sum + still;
      const isAtTop = truth >= sum + others - still;
      return (step >= -still || !isAtBottom) && (step <= still || !isAtTop);
    });
  }

  #boundsOf(atoms: readonly number[], known: KnownAnswers): SumBounds {
    const size = atoms.reduce((sum, atom) => sum + (this.atoms[atom]?.answers.length ?? 0), 0);
    const weights = new Map(atoms.map((atom) => [atom, 1]));
    return {
      lower: Math.max(0, this.#outmost(weights, 'minimize', known) ?? 0),
      upper: Math.min(size, this.#outmost(weights, 'maximize', known) ?? size),
    };
  }

  /** @returns null where the solver found no end */
  #outmost(
    weights: ReadonlyMap<number, number>,
    direction: 'minimize' | 'maximize',
    known: KnownAnswers,
  ): number | null {
    const columns = [...this.#columns];
    for (const [atom, weight] of weights)
      columns[atom] = [atom, [...(columns[atom]?.[1] ?? []), ['goal', weight]]];
    const { status, result, variables } = solve<number, string>(
      {
        direction,
        objective: 'goal',
        constraints: [
          ...this.#sums,
          ...this.atoms.map(({ answers }, at) => {
            const { count, sum } = known.get(at) ?? { count: 0, sum: 0 };
            return [
              `scale ${at}`,
              { ...(sum > 0 && { min: sum }), max: answers.length - count + sum },
            ] as const;
          }),
        ],
        variables: columns,
      },
      { includeZeroVariables: true, maxPivots: mostPivots },
    );
    if (status !== 'optimal') return null;
    const solution = this.atoms.map(() => 0);
    for (const [atom, value] of variables) solution[atom] = value;
    this.#solutions.push(solution);
    return result;
  }
}
