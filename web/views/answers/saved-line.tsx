import { formatFor } from '../../i18n/format.ts';
import type { SurveyContext } from './survey-context.ts';

/** The one status line: says „Gespeichert“ only where the server has saved. The script keeps it up to date. */
export function SavedLine({
  context,
  savedAt,
}: {
  readonly context: SurveyContext;
  readonly savedAt: string | null;
}) {
  const { t, locale } = context;
  return (
    <span class="v-saved" role="status" data-saved={savedAt === null ? undefined : true}>
      <svg class="c" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2.5 8.5l3.6 3.6 7.4-8" class="s-acc" />
      </svg>
      <span data-status="">
        {savedAt === null ? '' : t('survey.saved', { uhrzeit: formatFor(locale).time(savedAt) })}
      </span>
    </span>
  );
}
