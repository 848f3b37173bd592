/** A sentence of the catalogue with its **important words** in bold. */
export function Emphasised({ text }: { readonly text: string }) {
  return <>{text.split('**').map((part, index) => (index % 2 === 1 ? <b>{part}</b> : part))}</>;
}
