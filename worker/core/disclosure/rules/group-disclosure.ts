/**
 * Group disclosure in a row of counts: which categories tell those who know their own answer that of all others.
 * @param counts respondents by category, whole and 0 or more
 * @param coalition insiders who pool what they know of themselves; 0 for an outsider
 * @param combinations further questions that the row answers: several categories taken as one
 * @returns the categories and combinations that are disclosive, single ones first
 * @throws RangeError for counts that cannot be, or a combination of a category that is not there
 * @method disclosive iff c > 0, t > coalition and t − coalition ≤ c
 * @source SDC handbook, 2nd edition, 5.2, 5.9
 * @verified test/reference/disclosure/03-group-disclosure.json
 */
export function groupDisclosures(
  counts: ReadonlyMap<string, number>,
  coalition: number,
  combinations: readonly (readonly string[])[] = [],
): { readonly total: number; readonly disclosive: readonly (readonly string[])[] } {
  const values = [...counts.values()];
  if (values.some((count) => !Number.isInteger(count) || count < 0))
    throw new RangeError('counts are whole numbers, 0 or more');
  const total = values.reduce((sum, count) => sum + count, 0);
  const countOf = (category: string): number => {
    const count = counts.get(category);
    if (count === undefined) throw new RangeError(`no category ${category}`);
    return count;
  };
  const questions = [...[...counts.keys()].map((category) => [category]), ...combinations];
  const disclosive = questions.filter((categories) => {
    const count = [...new Set(categories)].reduce((sum, category) => sum + countOf(category), 0);
    return isDisclosiveCount(count, total, coalition);
  });
  return { total, disclosive };
}

/** Whether all but the insiders, and somebody beside them, fall into a category. */
export function isDisclosiveCount(count: number, total: number, coalition: number): boolean {
  return count > 0 && total > coalition && total - coalition <= count;
}
