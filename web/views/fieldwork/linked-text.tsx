/** Plain text with its addresses as links; everything else stays text. */
export function LinkedText({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/)
        .map((part, index) => (index % 2 === 1 ? <a href={part}>{part}</a> : part))}
    </>
  );
}
