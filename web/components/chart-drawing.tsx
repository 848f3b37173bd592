import { raw } from 'hono/html';

/** The same picture at two widths, both at 1:1; the style sheet shows one, paper the wide one. */
export function ChartDrawing({ wide, narrow }: { readonly wide: string; readonly narrow: string }) {
  return (
    <>
      <div class="v-only-wide">{raw(wide)}</div>
      <div class="v-only-narrow">{raw(narrow)}</div>
    </>
  );
}
