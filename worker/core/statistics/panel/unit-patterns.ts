import { Matrix } from 'ml-matrix';

/** A row of a mixed model: y = fixed′β + random′u + e. */
export interface MixedModelRow {
  readonly unit: string;
  readonly fixed: readonly number[];
  readonly random: readonly number[];
  readonly value: number;
}

/**
 * Units with the same design (the same waves answered), summed up. The likelihood needs no more of them than these
 * sums, so that its cost depends on the number of patterns and not on the number of units.
 */
export interface UnitPattern {
  readonly units: number;
  readonly rowsPerUnit: number;
  /** X′X, X′Z and Z′Z of one unit. */
  readonly fixedFixed: Matrix;
  readonly fixedRandom: Matrix;
  readonly randomRandom: Matrix;
  /** Over the units: Σ X′y, Σ Z′y, Σ (Z′y)(Z′y)′ and Σ y′y. */
  readonly fixedValue: Matrix;
  readonly randomValue: Matrix;
  readonly randomValueSquared: Matrix;
  readonly valueSquared: number;
  /** Z′y of each unit, for its own prediction. */
  readonly members: readonly { readonly unit: string; readonly randomValue: Matrix }[];
}

export function unitPatterns(rows: readonly MixedModelRow[]): readonly UnitPattern[] {
  const units = Map.groupBy(rows, ({ unit }) => unit);
  const inOrder = [...units.values()].map((own) =>
    own
      .map((row) => ({ row, key: [...row.fixed, ...row.random].join(' ') }))
      .toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))),
  );
  const patterns = Map.groupBy(inOrder, (own) => own.map(({ key }) => key).join(';'));
  return [...patterns.values()].map((alike) => patternOf(alike.map((own) => own.map(({ row }) => row))));
}

function patternOf(units: readonly (readonly MixedModelRow[])[]): UnitPattern {
  const design = units[0] ?? [];
  const fixed = new Matrix(design.map((row) => [...row.fixed]));
  const random = new Matrix(design.map((row) => [...row.random]));
  const members = units.map((rows) => {
    const value = Matrix.columnVector(rows.map((row) => row.value));
    const unit = rows[0]?.unit ?? '';
    return { unit, value, randomValue: random.transpose().mmul(value) };
  });
  const sum = (terms: readonly Matrix[]): Matrix => terms.reduce((total, term) => Matrix.add(total, term));
  return {
    units: units.length,
    rowsPerUnit: design.length,
    fixedFixed: fixed.transpose().mmul(fixed),
    fixedRandom: fixed.transpose().mmul(random),
    randomRandom: random.transpose().mmul(random),
    fixedValue: fixed.transpose().mmul(sum(members.map(({ value }) => value))),
    randomValue: sum(members.map(({ randomValue }) => randomValue)),
    randomValueSquared: sum(members.map(({ randomValue }) => randomValue.mmul(randomValue.transpose()))),
    valueSquared: members.reduce((total, { value }) => total + value.dot(value), 0),
    members: members.map(({ unit, randomValue }) => ({ unit, randomValue })),
  };
}
