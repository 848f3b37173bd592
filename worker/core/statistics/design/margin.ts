/** A classification of the units whose population counts are known. */
export interface Margin {
  /** Category of each unit. */
  readonly categoryOf: readonly string[];
  /** Known members of each category, ≥ 0. */
  readonly populations: ReadonlyMap<string, number>;
}

/** A margin with its categories as places, so that fitting it costs one pass. */
export interface NumberedMargin {
  readonly categories: readonly string[];
  /** For each unit the place of its category. */
  readonly placeOf: readonly number[];
  /** Known members at each place. */
  readonly populations: readonly number[];
}

/**
 * Numbers the categories of a margin that have members.
 * @throws RangeError for a unit whose category has no known members, or for members that are no finite number ≥ 0
 */
export function numberedMargin({ categoryOf, populations }: Margin): NumberedMargin {
  if (![...populations.values()].every((members) => members >= 0 && members < Infinity))
    throw new RangeError('members must be finite and not negative');
  const known = [...populations].filter(([, members]) => members > 0);
  const places = new Map(known.map(([category], place) => [category, place]));
  return {
    categories: known.map(([category]) => category),
    populations: known.map(([, members]) => members),
    placeOf: categoryOf.map((category) => {
      const place = places.get(category);
      if (place === undefined) throw new RangeError(`category ${category} has no known members`);
      return place;
    }),
  };
}

/** Members that the weights give to each category. */
export function marginTotals(
  { placeOf, categories }: NumberedMargin,
  weights: readonly number[],
): readonly number[] {
  const totals = categories.map(() => 0);
  placeOf.forEach((place, unit) => {
    totals[place] = (totals[place] ?? 0) + (weights[unit] ?? 0);
  });
  return totals;
}
