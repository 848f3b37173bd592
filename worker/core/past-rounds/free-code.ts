/** The next number from `from` on that no option has; it is taken from then on. */
export function freeCode(taken: Set<number>, from = 1): number {
  let code = from;
  while (taken.has(code)) code += 1;
  taken.add(code);
  return code;
}
