import type { EditionNote } from '../../../worker/core/releases/edition-model.ts';

/** Words of the office as it wrote them: in their language, one paragraph for every line, long words broken. */
export function NoteText({ note: { locale, text } }: { readonly note: EditionNote }) {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return (
    <>
      {lines.map((line) => (
        <p lang={locale} class="v-hash">
          {line}
        </p>
      ))}
    </>
  );
}
