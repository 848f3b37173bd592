import type { Child } from 'hono/jsx';

export interface NoticeProps {
  /** `attention` only where somebody has to do something. Default: `plain`. */
  readonly kind?: 'plain' | 'attention' | undefined;
  /** Announced by screen readers after an action („Gespeichert“). */
  readonly live?: boolean | undefined;
  readonly children?: Child;
}

/** A sentence that must not be overlooked, with a rule at its side. */
export function Notice({ kind = 'plain', live, children }: NoticeProps) {
  return (
    <div
      class={kind === 'attention' ? 'v-notice v-notice--attention' : 'v-notice'}
      role={live === true ? 'status' : undefined}
    >
      {children}
    </div>
  );
}
