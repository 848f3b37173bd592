import type { Child } from 'hono/jsx';

export interface SectionProps {
  readonly title: string;
  /** One quiet sentence under the title, in the margin. */
  readonly note?: Child;
  /** The matter takes the whole width, below the label. */
  readonly wide?: boolean | undefined;
  readonly id?: string | undefined;
  readonly children?: Child;
}

/** The one layout: a label in the margin, the matter beside it, a rule above. */
export function Section({ title, note, wide, id, children }: SectionProps) {
  return (
    <section class={wide === true ? 'v-sec v-sec--wide' : 'v-sec'} id={id}>
      <div class="v-sec__label">
        <h2>{title}</h2>
        {note !== undefined && <p>{note}</p>}
      </div>
      <div class="v-sec__body">{children}</div>
    </section>
  );
}
