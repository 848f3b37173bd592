/** A square matrix of items by items: covariances or correlations. */
export type ItemMatrix = readonly (readonly number[])[];

export function sumOfAll(matrix: ItemMatrix): number {
  return matrix.flat().reduce((sum, entry) => sum + entry, 0);
}

export function diagonalOf(matrix: ItemMatrix): readonly number[] {
  return matrix.map((row, at) => row[at] ?? Number.NaN);
}

export function traceOf(matrix: ItemMatrix): number {
  return diagonalOf(matrix).reduce((sum, entry) => sum + entry, 0);
}

/** The matrix of the other items. */
export function withoutItem(matrix: ItemMatrix, item: number): ItemMatrix {
  return matrix.toSpliced(item, 1).map((row) => row.toSpliced(item, 1));
}

/** Correlations from covariances; every variance must be above 0. */
export function correlationsOf(covariance: ItemMatrix): ItemMatrix {
  const variances = diagonalOf(covariance);
  return covariance.map((row, first) =>
    row.map((entry, second) =>
      first === second
        ? 1
        : entry / Math.sqrt((variances[first] ?? Number.NaN) * (variances[second] ?? Number.NaN)),
    ),
  );
}
