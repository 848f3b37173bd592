/** Smaller entries are floating-point noise: sums are over 0/1, so real ones are not far from 1. */
const noise = 1e-9;

interface Column {
  readonly sums: readonly number[];
  readonly weight: 1 | -1;
  readonly moves: 'both' | 'up' | 'down' | 'none';
  readonly room: number;
}

/**
 * Sums as equations between moves: each row says how one number, its basic one, has to move when others do. No basic
 * number is in another row.
 * @method Gauss–Jordan elimination with row exchange; numbers with most room are made basic first
 */
export class MoveTableau {
  readonly #rows: Float64Array[];
  readonly #basic: number[];

  private constructor(rows: Float64Array[], basic: number[]) {
    this.#rows = rows;
    this.#basic = basic;
  }

  static of(columns: readonly Column[], sums: number): MoveTableau {
    const left = Array.from({ length: sums }, () => new Float64Array(columns.length));
    for (const [at, { sums: counted, weight }] of columns.entries())
      for (const sum of counted) {
        const row = left[sum];
        if (row !== undefined) row[at] = weight;
      }
    const tableau = new MoveTableau(
      left,
      Array.from({ length: sums }, () => -1),
    );
    const order = [...columns.keys()].toSorted(
      (first, second) => rank(columns[second]) - rank(columns[first]),
    );
    for (const column of order) {
      const row = tableau.#largestOpenRow(column);
      if (row >= 0) tableau.#pivot(row, column);
    }
    // Sums that follow from others have no number left.
    const kept = [...left.keys()].filter((row) => (tableau.#basic[row] ?? -1) >= 0);
    return new MoveTableau(
      kept.flatMap((row) => left[row] ?? []),
      kept.flatMap((row) => tableau.#basic[row] ?? []),
    );
  }

  copy(): MoveTableau {
    return new MoveTableau([...this.#rows], [...this.#basic]);
  }

  /** Gives every row a free number to be basic, where it has one. */
  balance(isFree: (column: number) => boolean): void {
    for (const [at, row] of this.#rows.entries()) {
      if (isFree(this.#basic[at] ?? -1)) continue;
      const column = row.findIndex((entry, other) => entry !== 0 && isFree(other));
      if (column >= 0) this.#pivot(at, column);
    }
  }

  /** Rows without a free number, as entries other than zero. */
  unbalanced(isFree: (column: number) => boolean): readonly ReadonlyMap<number, number>[] {
    return this.#rows.flatMap((row, at) => {
      if (isFree(this.#basic[at] ?? -1)) return [];
      const entries = new Map<number, number>();
      for (const [column, entry] of row.entries()) if (entry !== 0) entries.set(column, entry);
      return [entries];
    });
  }

  /** Basic numbers that take up only what held ones move, which is nothing. */
  boundBy(isHeld: (column: number) => boolean): readonly number[] {
    return this.#basic.filter((basic, at) => {
      const row = this.#rows[at] ?? new Float64Array();
      for (let column = 0; column < row.length; column += 1)
        if (row[column] !== 0 && column !== basic && !isHeld(column)) return false;
      return true;
    });
  }

  #largestOpenRow(column: number): number {
    let [largest, found] = [noise, -1];
    for (const [at, row] of this.#rows.entries()) {
      const size = Math.abs(row[column] ?? 0);
      if ((this.#basic[at] ?? -1) < 0 && size > largest) [largest, found] = [size, at];
    }
    return found;
  }

  /** Rows are replaced, never changed: copies share them. */
  #pivot(at: number, column: number): void {
    const old = this.#rows[at] ?? new Float64Array();
    const scale = 1 / (old[column] ?? 1);
    const row = old.map((entry) => entry * scale);
    row[column] = 1;
    this.#rows[at] = row;
    this.#basic[at] = column;
    for (const [other, from] of this.#rows.entries()) {
      const factor = from[column] ?? 0;
      if (other === at || factor === 0) continue;
      const left = new Float64Array(from.length);
      for (let each = 0; each < from.length; each += 1) {
        const entry = (from[each] ?? 0) - factor * (row[each] ?? 0);
        left[each] = Math.abs(entry) < noise ? 0 : entry;
      }
      left[column] = 0;
      this.#rows[other] = left;
    }
  }
}

/** Free numbers first, those with most room before others. */
function rank(column: Column | undefined): number {
  return column?.moves === 'both' ? 1 + column.room : 0;
}
