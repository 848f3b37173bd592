import type { Child } from 'hono/jsx';

/** Nothing is here yet: says so in one sentence, and what to do next in the second. */
export function EmptyState({ children, next }: { readonly children?: Child; readonly next?: Child }) {
  return (
    <div class="v-empty">
      <p>{children}</p>
      {next !== undefined && <p>{next}</p>}
    </div>
  );
}
