import type { SentencePart } from '../../i18n/finding-sentence.ts';

/** A sentence with its key words in semibold. */
export function Sentence({ parts }: { readonly parts: readonly SentencePart[] }) {
  return <>{parts.map(({ text, strong }) => (strong ? <b>{text}</b> : text))}</>;
}
