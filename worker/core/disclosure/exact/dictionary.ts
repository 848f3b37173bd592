/** nonNegative: at least 0. zero: always 0, the slack of an equation. free: without bound. */
export type VariableKind = 'nonNegative' | 'zero' | 'free';

interface Variable {
  /** Order in which ties are broken. */
  readonly index: number;
  readonly kind: VariableKind;
}

interface Row {
  basic: Variable;
  /** basic · scale = constant − Σ coefficients · nonbasic variables */
  constant: bigint;
  coefficients: bigint[];
}

/**
 * A simplex dictionary in whole numbers: basic variables in terms of the others, all with one common denominator.
 * Every entry is a minor of the matrix that it began with, so that the division in a pivot always comes out whole.
 * @method integer pivoting (Edmonds 1967; Bareiss 1968); smallest index everywhere (Bland 1977), so that it ends
 */
export class Dictionary {
  #scale = 1n;
  #rows: Row[] = [];
  #nonbasic: Variable[];

  /** @param kinds of the variables that the dictionary begins with, none basic yet; `zero` is for rows only */
  constructor(kinds: readonly Exclude<VariableKind, 'zero'>[]) {
    this.#nonbasic = kinds.map((kind, index) => ({ index, kind }));
  }

  /** Adds slack = constant − Σ coefficients · variables; only before the first pivot. */
  addRow(slack: Variable, constant: bigint, coefficients: readonly bigint[]): void {
    this.#rows.push({ basic: slack, constant, coefficients: [...coefficients] });
  }

  /**
   * Brings the dictionary to a feasible corner: equations hold, nothing is negative.
   * @returns false where there is none
   */
  makeFeasible(): boolean {
    if (!this.#removeEquations()) return false;
    this.#hideFreeVariables();
    return this.#raiseNegatives();
  }

  /**
   * Highest value of a sum over the feasible corners, by whole weights of the variables it began with.
   * Needs a feasible dictionary, and leaves it at the corner where the sum is highest.
   * @returns the value times `scale`; null where it is unbounded
   */
  maximise(weights: ReadonlyMap<number, bigint>): { readonly value: bigint; readonly scale: bigint } | null {
    const goal = this.#goalRow(weights);
    this.#rows.push(goal);
    const isBounded = this.#climb(goal);
    this.#rows.pop();
    return isBounded ? { value: goal.constant, scale: this.#scale } : null;
  }

  /** The value of a variable at the present corner, times `scale`. */
  valueOf(index: number): { readonly value: bigint; readonly scale: bigint } {
    const row = this.#rows.find(({ basic }) => basic.index === index);
    return { value: row?.constant ?? 0n, scale: this.#scale };
  }

  #goalRow(weights: ReadonlyMap<number, bigint>): Row {
    const weightOf = ({ index }: Variable) => weights.get(index) ?? 0n;
    const goal: Row = {
      basic: { index: -1, kind: 'free' },
      constant: 0n,
      coefficients: this.#nonbasic.map((variable) => -weightOf(variable) * this.#scale),
    };
    for (const { basic, constant, coefficients } of this.#rows) {
      const weight = weightOf(basic);
      if (weight === 0n) continue;
      goal.constant += weight * constant;
      goal.coefficients = goal.coefficients.map((each, at) => each + weight * (coefficients[at] ?? 0n));
    }
    return goal;
  }

  #climb(goal: Row): boolean {
    for (;;) {
      const isStuck = goal.coefficients.some(
        (coefficient, at) => coefficient !== 0n && this.#nonbasic[at]?.kind === 'free',
      );
      if (isStuck) return false;
      const entering = this.#first((at) => (goal.coefficients[at] ?? 0n) < 0n);
      if (entering === null) return true;
      const leaving = this.#tightest(entering);
      if (leaving === null) return false;
      this.#pivot(leaving, entering);
    }
  }

  /** The row that stops a growing variable first. */
  #tightest(column: number): Row | null {
    let found: { readonly row: Row; readonly by: bigint } | null = null;
    for (const row of this.#rows) {
      const by = row.coefficients[column] ?? 0n;
      if (row.basic.kind === 'free' || by <= 0n) continue;
      const against = found === null ? 0n : row.constant * found.by - found.row.constant * by;
      if (found === null || against < 0n || (against === 0n && row.basic.index < found.row.basic.index))
        found = { row, by };
    }
    return found?.row ?? null;
  }

  #removeEquations(): boolean {
    for (const row of this.#rows.filter(({ basic }) => basic.kind === 'zero')) {
      const column =
        this.#first((at) => row.coefficients[at] !== 0n && this.#nonbasic[at]?.kind === 'free') ??
        this.#first((at) => row.coefficients[at] !== 0n);
      if (column !== null) {
        this.#pivot(row, column);
        this.#nonbasic.splice(column, 1);
        for (const each of this.#rows) each.coefficients.splice(column, 1);
      } else if (row.constant === 0n) this.#rows.splice(this.#rows.indexOf(row), 1);
      else return false;
    }
    return true;
  }

  /** A free variable bounds nothing once it is basic. One that stays outside is in no bounded row. */
  #hideFreeVariables(): void {
    for (;;) {
      const found = this.#nonbasic.flatMap(({ kind }, column) => {
        const row = this.#rows.find(
          ({ basic, coefficients }) => basic.kind !== 'free' && coefficients[column] !== 0n,
        );
        return kind === 'free' && row !== undefined ? [{ row, column }] : [];
      });
      const [first] = found;
      if (first === undefined) return;
      this.#pivot(first.row, first.column);
    }
  }

  #raiseNegatives(): boolean {
    for (;;) {
      const [row] = this.#rows
        .filter(({ basic, constant }) => basic.kind !== 'free' && constant < 0n)
        .toSorted((first, second) => first.basic.index - second.basic.index);
      if (row === undefined) return true;
      const column = this.#first((at) => (row.coefficients[at] ?? 0n) < 0n);
      if (column === null) return false;
      this.#pivot(row, column);
    }
  }

  /** Column of the variable with the smallest index among those that fit. */
  #first(fits: (column: number) => boolean): number | null {
    let found: number | null = null;
    for (const [column, { index }] of this.#nonbasic.entries())
      if (fits(column) && (found === null || index < (this.#nonbasic[found]?.index ?? 0))) found = column;
    return found;
  }

  #pivot(leaving: Row, column: number): void {
    const pivot = leaving.coefficients[column] ?? 0n;
    const sign = pivot < 0n ? -1n : 1n;
    for (const row of this.#rows) {
      if (row === leaving) continue;
      const factor = row.coefficients[column] ?? 0n;
      row.constant = (sign * (row.constant * pivot - factor * leaving.constant)) / this.#scale;
      row.coefficients = row.coefficients.map((each, at) =>
        at === column
          ? -sign * factor
          : (sign * (each * pivot - factor * (leaving.coefficients[at] ?? 0n))) / this.#scale,
      );
    }
    leaving.constant *= sign;
    leaving.coefficients = leaving.coefficients.map(
      (each, at) => sign * (at === column ? this.#scale : each),
    );
    const entering = this.#nonbasic[column];
    if (entering === undefined) throw new RangeError('no such column');
    this.#nonbasic[column] = leaving.basic;
    leaving.basic = entering;
    this.#scale = sign * pivot;
  }
}
