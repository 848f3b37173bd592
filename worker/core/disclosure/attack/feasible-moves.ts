import { solve } from 'yalps';
import { MoveTableau } from './move-tableau.ts';

/** In which directions a number may move, by itself, from where it is. */
export type Moves = 'both' | 'up' | 'down' | 'none';

/** A number that is counted once in each of these sums. */
export interface MovingNumber {
  readonly sums: readonly number[];
  /** How often it is counted in them; a sum that may move itself is counted −1 in its own. */
  readonly weight: 1 | -1;
  readonly moves: Moves;
  /** How far it is from its nearest end: the further, the likelier it stays free when more is known. */
  readonly room: number;
}

/** Steps of the simplex method before it is given up; nothing is then shown to be held. */
const mostPivots = 20_000;

const tiny = 1e-9;

/**
 * Which numbers cannot move a little while the sums over them stay what they are.
 * @method exact algebra first: numbers that may move both ways take up what others move, so that sums they can balance
 * bind nobody. Of what is left, a sum over numbers that may only go one way holds them all; a way that several go
 * together makes each of them free to go back. Only where two such sums or more are left, such a way is searched by
 * linear programming, with the library yalps
 * @verified through SumBoundsSolver, against exact arithmetic in the test
 */
export class FeasibleMoves {
  readonly #numbers: readonly MovingNumber[];
  readonly #start: MoveTableau;
  #held: ReadonlySet<number> | null = null;

  constructor(numbers: readonly MovingNumber[], sums: number) {
    this.#numbers = numbers;
    this.#start = MoveTableau.of(numbers, sums);
  }

  /**
   * @param limits numbers that may move less than by themselves, because more is known
   * @returns the numbers that cannot move
   */
  held(limits: ReadonlyMap<number, Moves> = new Map()): ReadonlySet<number> {
    if (limits.size > 0) return this.#search(limits);
    this.#held ??= this.#search(limits);
    return this.#held;
  }

  #search(limits: ReadonlyMap<number, Moves>): ReadonlySet<number> {
    const moves = this.#numbers.map((number, at) => limits.get(at) ?? number.moves);
    const tableau = this.#start.copy();
    for (;;) {
      tableau.balance((column) => moves[column] === 'both');
      const binding = holdOneSided(tableau, moves);
      if (binding.length === 0) break;
      for (const column of movingTogether(binding, moves)) moves[column] = 'both';
    }
    const isHeld = (column: number) => moves[column] === 'none';
    return new Set([...moves.keys().filter(isHeld), ...tableau.boundBy(isHeld)]);
  }
}

/** A sum that nobody can balance, over the numbers that may still move. */
type BindingSum = ReadonlyMap<number, number>;

/** Holds the numbers of sums in which all may only go one way, as often as that leaves further ones. */
function holdOneSided(tableau: MoveTableau, moves: Moves[]): readonly BindingSum[] {
  for (;;) {
    const binding = tableau
      .unbalanced((column) => moves[column] === 'both')
      .map((sum) => new Map([...sum].filter(([column]) => moves[column] !== 'none')))
      .filter((sum) => sum.size > 0);
    const oneSided = binding.filter((sum) => {
      const [first = 0, ...others] = [...sum].map(([column, entry]) => entry * signOf(moves[column]));
      return others.every((entry) => entry > 0 === first > 0);
    });
    if (oneSided.length === 0) return binding;
    for (const sum of oneSided) for (const column of sum.keys()) moves[column] = 'none';
  }
}

/** Numbers that can move together; where there is no way, they are held. */
function movingTogether(binding: readonly BindingSum[], moves: Moves[]): readonly number[] {
  const columns = [...new Set(binding.flatMap((sum) => [...sum.keys()]))];
  // In a single sum with both signs everybody finds a partner.
  if (binding.length === 1) return columns;
  const { status, variables } = solve<number, string>(
    {
      direction: 'maximize',
      objective: 'moved',
      constraints: [['moved', { max: 1 }], ...binding.map((_, at) => [`sum ${at}`, { equal: 0 }] as const)],
      variables: columns.map((column) => [
        column,
        [
          ['moved', 1] as const,
          ...binding.flatMap((sum, at) => {
            const entry = sum.get(column);
            return entry === undefined ? [] : [[`sum ${at}`, entry * signOf(moves[column])] as const];
          }),
        ],
      ]),
    },
    { maxPivots: mostPivots },
  );
  if (status !== 'optimal') return columns;
  const moving = variables.flatMap(([column, moved]) => (moved > tiny ? [column] : []));
  if (moving.length === 0) for (const column of columns) moves[column] = 'none';
  return moving;
}

function signOf(moves: Moves | undefined): 1 | -1 {
  return moves === 'down' ? -1 : 1;
}
