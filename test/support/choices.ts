/** Every way to choose `size` of the values, each in the order of the values. */
export function choices<Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] {
  if (size === 0) return [[]];
  return values.flatMap((value, at) =>
    choices(values.slice(at + 1), size - 1).map((others) => [value, ...others]),
  );
}
