import type { Child } from 'hono/jsx';
import type { Assessment } from '../../worker/core/catalogue/series.ts';
import type { Translate } from '../i18n/translate.ts';

/** Form first, word second; only what needs somebody has a colour. `targetMet` belongs to targets alone. */
export type Status = Assessment | 'targetMet';

const shapes: Readonly<Record<Status, Child>> = {
  targetMet: (
    <>
      <circle cx="8" cy="8" r="7" class="f-ink" />
      <path d="M4.6 8.3l2.3 2.3 4.4-4.8" class="s-ground" />
    </>
  ),
  aheadOfPath: <path d="M2 12.5L8 4l6 8.5z" class="f-ink" />,
  onPath: <circle cx="8" cy="8" r="6.25" class="f-ink" />,
  notDecidable: (
    <>
      <circle cx="8" cy="8" r="6.25" class="s-ink" />
      <path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" class="f-ink" />
    </>
  ),
  behindPath: <path d="M1.5 3h13L8 14.2z" class="f-warn" />,
  tooEarly: <circle cx="8" cy="8" r="6.25" class="s-soft" stroke-dasharray="2.6 2.3" />,
  noCorridor: <path d="M3 8h10" class="s-soft" />,
  noValue: <path d="M3 8h10" class="s-soft" />,
};

/** Mark and word of an assessment. */
export function StatusMark({ t, status }: { readonly t: Translate; readonly status: Status }) {
  return (
    <span class={status === 'behindPath' ? 'v-stat v-stat--warn' : 'v-stat'}>
      <svg class="c" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {shapes[status]}
      </svg>
      {t(`common.status.${status}`)}
    </span>
  );
}
