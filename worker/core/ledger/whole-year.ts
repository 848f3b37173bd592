/** A calendar year as a half-open period of ISO days. */
export function wholeYear(year: number): { readonly startsOn: string; readonly endsOn: string } {
  return { startsOn: `${year}-01-01`, endsOn: `${year + 1}-01-01` };
}
