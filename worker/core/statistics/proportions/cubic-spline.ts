/** A point of a curve. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/**
 * Cubic spline through points; at its ends it bends like the cubic through the outermost four points.
 * @param points at least two, x rising
 * @returns the value at x; beyond the ends the outer cubics go on
 * @throws RangeError below two points
 * @method tridiagonal system for the second derivatives
 * @source Forsythe, Malcolm & Moler 1977, Computer Methods for Mathematical Computations (SPLINE); R's `spline`
 * @verified a cubic is reproduced; through test/reference/02-propci-empluk-growth.json
 */
export function cubicSpline(points: readonly CurvePoint[]): (x: number) => number {
  if (points.length < 2) throw new RangeError('a spline needs two points');
  const bends = bendsOf(points);
  return (x) => {
    const next = points.findIndex((point, at) => at > 0 && x <= point.x);
    const at = next === -1 ? points.length - 2 : next - 1;
    const [left, right] = [pointAt(points, at), pointAt(points, at + 1)];
    const [bendLeft, bendRight] = [bends[at] ?? 0, bends[at + 1] ?? 0];
    const width = right.x - left.x;
    const slope = (right.y - left.y) / width - width * (bendRight + 2 * bendLeft);
    const along = x - left.x;
    return left.y + along * (slope + along * (3 * bendLeft + (along * (bendRight - bendLeft)) / width));
  };
}

/** A sixth of the second derivative at each point. */
function bendsOf(points: readonly CurvePoint[]): readonly number[] {
  const n = points.length;
  if (n === 2) return [0, 0];
  const widths = points.slice(1).map((point, at) => point.x - pointAt(points, at).x);
  const slopes = points.slice(1).map((point, at) => (point.y - pointAt(points, at).y) / (widths[at] ?? 1));
  const widthAt = (at: number): number => widths[at] ?? 0;
  const turn = (at: number): number => (slopes[at] ?? 0) - (slopes[at - 1] ?? 0);
  const diagonal = points.map((_, at) => 2 * (widthAt(at - 1) + widthAt(at)));
  const right = points.map((_, at) => turn(at));
  diagonal[0] = -widthAt(0);
  diagonal[n - 1] = -widthAt(n - 2);
  right[0] = n === 3 ? 0 : thirdDifference(points, 0) * widthAt(0) ** 2;
  right[n - 1] = n === 3 ? 0 : -thirdDifference(points, n - 4) * widthAt(n - 2) ** 2;
  for (let at = 1; at < n; at += 1) {
    const factor = widthAt(at - 1) / (diagonal[at - 1] ?? 1);
    diagonal[at] = (diagonal[at] ?? 0) - factor * widthAt(at - 1);
    right[at] = (right[at] ?? 0) - factor * (right[at - 1] ?? 0);
  }
  const bends = points.map(() => 0);
  for (let at = n - 1; at >= 0; at -= 1)
    bends[at] = ((right[at] ?? 0) - widthAt(at) * (bends[at + 1] ?? 0)) / (diagonal[at] ?? 1);
  return bends;
}

/** Leading coefficient of the cubic through four points from `first` on. */
function thirdDifference(points: readonly CurvePoint[], first: number): number {
  const [a, b, c, d] = [0, 1, 2, 3].map((step) => pointAt(points, first + step)) as [
    CurvePoint,
    CurvePoint,
    CurvePoint,
    CurvePoint,
  ];
  const second = (p: CurvePoint, q: CurvePoint, r: CurvePoint): number =>
    ((r.y - q.y) / (r.x - q.x) - (q.y - p.y) / (q.x - p.x)) / (r.x - p.x);
  return (second(b, c, d) - second(a, b, c)) / (d.x - a.x);
}

function pointAt(points: readonly CurvePoint[], at: number): CurvePoint {
  return points[at] ?? { x: NaN, y: NaN };
}
