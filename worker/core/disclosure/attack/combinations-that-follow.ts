import { answerAtoms } from './answer-atoms.ts';
import type { AnswerAtom } from './answer-atoms.ts';
import { primes } from './modular-arithmetic.ts';
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

type Marks = readonly [number, number];

/** Columns added and subtracted, in ascending order, up to the sign of the whole. */
interface Partial {
  readonly columns: readonly SignedColumn[];
  readonly owners: ReadonlySet<string>;
}

function* combinationsIn(
  atoms: readonly AnswerAtom[],
  space: RowSpace,
  few: FewFirms | undefined,
): Generator<readonly SignedColumn[]> {
  const candidates = atoms.flatMap(({ answers }, column): readonly Candidate[] => {
    const owners = new Set(few === undefined ? [] : answers.map(few.ownerOf));
    return isFew(owners) ? [{ column, owners, marks: space.marks[column] ?? [0, 0] }] : [];
  });
  const open: Candidate[] = [];
  for (const candidate of candidates) {
    const single = [{ column: candidate.column, sign: 1 }] as const;
    if (isZero(candidate.marks) && space.contains(single)) yield single;
    else open.push(candidate);
  }

  const singles = new Map<number, Partial[]>();
  for (const { column, owners, marks } of open) insert(singles, marks, [{ column, sign: 1 }], owners);
  const pairs = new Map<number, Partial[]>();
  for (const [at, first] of open.entries())
    for (const second of open.slice(at + 1)) {
      const owners = union(first.owners, second.owners);
      if (!isFew(owners)) continue;
      for (const sign of [1, -1] as const) {
        const columns = [
          { column: first.column, sign: 1 },
          { column: second.column, sign },
        ] as const;
        const marks = added(first.marks, second.marks, sign);
        if (isZero(marks) && space.contains(columns)) yield columns;
        else insert(pairs, marks, columns, owners);
      }
    }

  // Two partial sums with the same marks, up to sign, differ by something that follows.
  for (const [key, thirds] of singles)
    for (const pair of pairs.get(key) ?? []) for (const third of thirds) yield* joined(pair, third);
  for (const sharing of pairs.values())
    if (sharing.length > 1)
      for (const pair of sharing) for (const other of sharing) yield* joined(pair, other);

  function* joined(one: Partial, other: Partial): Generator<readonly SignedColumn[]> {
    // Of the ways to split a combination in two, the one in ascending order.
    if ((one.columns.at(-1)?.column ?? 0) >= (other.columns[0]?.column ?? 0)) return;
    if (!isFew(union(one.owners, other.owners))) return;
    const found = [...one.columns, ...negated(other.columns)];
    if (space.contains(found) && !fallsApart(found, space)) yield found;
  }

  function isFew(owners: ReadonlySet<string>): boolean {
    return few === undefined || owners.size < few.fewerThan;
  }
}

/** Keeps a partial sum under its marks or their opposite, whichever is smaller, with its signs turned accordingly. */
function insert(
  into: Map<number, Partial[]>,
  marks: Marks,
  columns: readonly SignedColumn[],
  owners: ReadonlySet<string>,
): void {
  const isTurned = marks[0] > primes[0] / 2;
  const key = keyOf(isTurned ? added([0, 0], marks, -1) : marks);
  const partial = { columns: isTurned ? negated(columns) : columns, owners };
  const sharing = into.get(key);
  if (sharing === undefined) into.set(key, [partial]);
  else sharing.push(partial);
}

function negated(columns: readonly SignedColumn[]): readonly SignedColumn[] {
  return columns.map(({ column, sign }) => ({ column, sign: sign === 1 ? -1 : 1 }));
}

/** Whether two of its columns follow by themselves; then the others do too. */
function fallsApart(combination: readonly SignedColumn[], space: RowSpace): boolean {
  return combination.some((first, at) =>
    combination.slice(at + 1).some((second) => space.contains([first, second])),
  );
}

function union(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...one, ...other]);
}

/** As many bits of both marks as a number holds; what looks alike is checked in full. */
function keyOf([one, other]: Marks): number {
  return one * 2 ** 21 + (other % 2 ** 21);
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
