const pattern = /^(\d{4})\.([1-9]\d*)$/;

/** Whether a text is the number of an edition, `2025.1`. */
export function isEditionNumber(text: string): boolean {
  return pattern.test(text);
}

/**
 * The number of the next edition of a year: one more than the highest that was ever given, so that a number is
 * never used twice.
 * @param year calendar year of the newest wave
 * @param given numbers of all editions of the cluster, in any order
 */
export function nextEditionNumber(year: number, given: readonly string[]): string {
  const counts = given.flatMap((number) => {
    const match = pattern.exec(number);
    return match !== null && Number(match[1]) === year ? [Number(match[2])] : [];
  });
  return `${year}.${Math.max(0, ...counts) + 1}`;
}
