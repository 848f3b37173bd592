export type GrowthModel = 'logistic' | 'gompertz';

/** A curve A·h(k(t − m)): the asymptote A, the inflection m in time and the rate k. */
export interface GrowthPosition {
  readonly asymptote: number;
  readonly inflection: number;
  readonly rate: number;
}

/** A family of curves by its share h of the asymptote, and the parameters by which it is written. */
export interface GrowthShape {
  readonly model: GrowthModel;
  readonly share: (z: number) => number;
  /** h′ */
  readonly slope: (z: number) => number;
  /** z at which nine tenths of the asymptote are reached; null where the curve comes from above. */
  readonly atNineTenths: number | null;
  /** Whether the rate may be negative: a logistic curve may fall, a Gompertz curve approaches its asymptote. */
  readonly bothDirections: boolean;
  readonly parameters: (position: GrowthPosition) => readonly [number, number, number];
  /** Derivatives of the parameters by asymptote, inflection and rate, a row each. */
  readonly jacobian: (position: GrowthPosition) => readonly (readonly number[])[];
}

const logistic: GrowthShape = {
  model: 'logistic',
  share: (z) => 1 / (1 + Math.exp(-z)),
  // As a product of the two sides it neither overflows nor loses the far side.
  slope: (z) => 1 / (1 + Math.exp(-z)) / (1 + Math.exp(z)),
  atNineTenths: Math.log(9),
  bothDirections: true,
  parameters: ({ asymptote, inflection, rate }) => [asymptote, inflection, 1 / rate],
  jacobian: ({ rate }) => [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, -1 / rate ** 2],
  ],
};

function gompertz(sign: 1 | -1): GrowthShape {
  const factors = ({ inflection, rate }: GrowthPosition) => ({
    b2: sign * Math.exp(rate * inflection),
    b3: Math.exp(-rate),
  });
  return {
    model: 'gompertz',
    share: (z) => Math.exp(-sign * Math.exp(-z)),
    slope: (z) => sign * Math.exp(-z - sign * Math.exp(-z)),
    atNineTenths: sign === 1 ? -Math.log(-Math.log(0.9)) : null,
    bothDirections: false,
    parameters: (position) => {
      const { b2, b3 } = factors(position);
      return [position.asymptote, b2, b3];
    },
    jacobian: (position) => {
      const { b2, b3 } = factors(position);
      return [
        [1, 0, 0],
        [0, position.rate * b2, position.inflection * b2],
        [0, 0, -b3],
      ];
    },
  };
}

/** The families of a model: a Gompertz curve rises to its asymptote, or falls to it from above. */
export const growthShapes: Readonly<Record<GrowthModel, readonly GrowthShape[]>> = {
  logistic: [logistic],
  gompertz: [gompertz(1), gompertz(-1)],
};

/** The names of the parameters, as R's self-starting models have them. */
export const growthParameters: Readonly<Record<GrowthModel, readonly [string, string, string]>> = {
  logistic: ['Asym', 'xmid', 'scal'],
  gompertz: ['Asym', 'b2', 'b3'],
};

export function growthValue(shape: GrowthShape, position: GrowthPosition, time: number): number {
  return position.asymptote * shape.share(position.rate * (time - position.inflection));
}

/** Derivatives by asymptote, inflection and rate. */
export function growthGradient(
  shape: GrowthShape,
  { asymptote, inflection, rate }: GrowthPosition,
  time: number,
): readonly [number, number, number] {
  const z = rate * (time - inflection);
  const steepness = asymptote * shape.slope(z);
  return [shape.share(z), -steepness * rate, steepness * (time - inflection)];
}
