import { answerAtoms } from './answer-atoms.ts';
import type { AnswerAtom } from './answer-atoms.ts';
import { primes } from './modular-arithmetic.ts';
import { PartialSums } from './partial-sums.ts';
import type { Marks } from './partial-sums.ts';
import { RowSpace } from './row-space-marks.ts';
import type { SignedColumn } from './row-space-marks.ts';

/** Answers whose sum, less the sum of others, follows from what was told. */
export interface Combination {
  readonly plus: readonly string[];
  readonly minus: readonly string[];
}

/** Only combinations of answers of fewer firms than this; an answer belongs to the firm of its owner. */
export interface FewFirms {
  readonly fewerThan: number;
  readonly ownerOf: (answer: string) => string;
}

/**
 * The attacker with linear algebra: what follows from told sums by adding and subtracting them, as far as it joins at
 * most four atoms. An atom is a class of answers that are in the same told sums, so that they always go together.
 * What falls apart into smaller combinations that follow too is left out.
 * @param told sets of answers whose sum is known
 * @param few leaves out combinations of too many firms; without it all are found
 * @yields each combination once, up to its sign, fewer atoms first within a part of the sums that hangs together
 * @method dependent columns with support ≤ 4 and coefficients ±1, modulo two 31-bit primes; pairs are matched by a
 * fingerprint, so that four take no longer than two
 * @source RULINGS, Who may see what
 * @verified test/reference/disclosure/06-differencing.json; against exact arithmetic in the test
 */
export function* combinationsThatFollow(
  told: readonly (readonly string[])[],
  few?: FewFirms,
): Generator<Combination> {
  for (const atoms of answerAtoms(told)) {
    const rows = new Map<number, number[]>();
    for (const [column, { sums }] of atoms.entries())
      for (const sum of sums) rows.set(sum, [...(rows.get(sum) ?? []), column]);
    const space = new RowSpace([...rows.values()], atoms.length);
    for (const found of combinationsIn(atoms, space, few)) yield combinationOf(atoms, found);
  }
}

interface Candidate {
  readonly column: number;
  readonly owners: ReadonlySet<string>;
  readonly marks: Marks;
}

function* combinationsIn(
  atoms: readonly AnswerAtom[],
  space: RowSpace,
  few: FewFirms | undefined,
): Generator<readonly SignedColumn[]> {
  const candidates = atoms.flatMap(({ answers }, column): readonly Candidate[] => {
    const owners = new Set(few === undefined ? [] : answers.map(few.ownerOf));
    return areFew(owners) ? [{ column, owners, marks: space.marks[column] ?? [0, 0] }] : [];
  });
  const open: Candidate[] = [];
  for (const candidate of candidates) {
    const single = [{ column: candidate.column, sign: 1 }] as const;
    if (isZero(candidate.marks) && space.contains(single)) yield single;
    else open.push(candidate);
  }

  const sums = new PartialSums(open.length ** 2);
  for (const { column, marks } of open) sums.add(marks, column);
  for (const [at, first] of open.entries())
    for (const second of open.slice(at + 1)) {
      if (!isPairFew(first.owners, second.owners)) continue;
      for (const sign of [1, -1] as const) {
        const columns = [
          { column: first.column, sign: 1 },
          { column: second.column, sign },
        ] as const;
        const marks = added(first.marks, second.marks, sign);
        if (isZero(marks) && space.contains(columns)) yield columns;
        else sums.add(marks, first.column, second.column, sign === -1);
      }
    }

  const ownersOf = new Map(open.map(({ column, owners }) => [column, owners]));
  for (const found of sums.differences()) {
    const owners = found.flatMap(({ column }) => ownersOf.get(column) ?? []);
    if (areFew(...owners) && space.contains(found) && !fallsApart(found, space)) yield found;
  }

  /** The same for two, which are asked for most often. */
  function isPairFew(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
    if (few === undefined || one.size + other.size < few.fewerThan) return true;
    let size = one.size;
    for (const owner of other) if (!one.has(owner)) size += 1;
    return size < few.fewerThan;
  }

  /** Whether these firms together are few enough. */
  function areFew(...owners: readonly ReadonlySet<string>[]): boolean {
    if (few === undefined) return true;
    const most = owners.reduce((sum, { size }) => sum + size, 0);
    return most < few.fewerThan || new Set(owners.flatMap((each) => [...each])).size < few.fewerThan;
  }
}

/** Whether two of its columns follow by themselves; then the others do too. */
function fallsApart(combination: readonly SignedColumn[], space: RowSpace): boolean {
  return combination.some((first, at) =>
    combination.slice(at + 1).some((second) => space.contains([first, second])),
  );
}

function added([one, other]: Marks, [first, second]: Marks, sign: 1 | -1): Marks {
  return [
    sign === 1 ? (one + first) % primes[0] : (one + primes[0] - first) % primes[0],
    sign === 1 ? (other + second) % primes[1] : (other + primes[1] - second) % primes[1],
  ];
}

function isZero([one, other]: Marks): boolean {
  return one === 0 && other === 0;
}

/** Of the two signs the one in which the first answers are added. */
function combinationOf(atoms: readonly AnswerAtom[], found: readonly SignedColumn[]): Combination {
  const first = found[0]?.sign;
  const answersWhere = (isAdded: boolean) =>
    found.flatMap(({ column, sign }) => ((sign === first) === isAdded ? (atoms[column]?.answers ?? []) : []));
  return { plus: answersWhere(true), minus: answersWhere(false) };
}
