/** Codes of questions in a line that wraps. */
export function ItemCodes({ codes }: { readonly codes: readonly string[] }) {
  return <p class="v-wrap v-code">{codes.join(' · ')}</p>;
}
