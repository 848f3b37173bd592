/** Money as it is typed: euros with a comma, cents only where there are some. */
export function typedAmount(cents: number): string {
  const rest = cents % 100;
  return `${Math.floor(cents / 100)}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}`;
}
