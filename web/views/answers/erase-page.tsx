import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { formatFor } from '../../i18n/format.ts';
import type { SurveyContext } from './survey-context.ts';
import { SurveyShell } from './survey-shell.tsx';

export interface ErasePageProps {
  readonly context: SurveyContext;
  /** POST erases; opening the page changes nothing. */
  readonly action: string;
  readonly backPath: string;
  /** What comes after the answers were erased: until when new ones are taken, null where that is over. */
  readonly erased: { readonly deadline: string | null; readonly startPath: string } | null;
}

/** Asks once before answers are erased, and says what stays. */
export function ErasePage({ context, action, backPath, erased }: ErasePageProps) {
  const { t, locale } = context;
  return (
    <SurveyShell context={context} title={t('survey.erase.title')}>
      <p class="v-kicker v-crumb">{t('survey.name', { jahr: context.year })}</p>
      <h1>{t('survey.erase.title')}</h1>
      {erased !== null ? (
        <>
          <Notice live>
            <p>{t('survey.erase.done')}</p>
            {erased.deadline !== null && (
              <p>{t('survey.erase.again', { frist_datum: formatFor(locale).day(erased.deadline) })}</p>
            )}
          </Notice>
          <p class="v-fig__notes">
            <a href={erased.startPath}>{t('survey.message.toStart')}</a>
          </p>
        </>
      ) : (
        <form method="post" action={action}>
          <div class="v-prose v-fig__notes">
            <p>{t('survey.erase.text')}</p>
            <p class="v-note">{t('survey.erase.published')}</p>
          </div>
          <div class="v-go">
            <Button>{t('survey.erase.button')}</Button>
            <a class="v-go__back" href={backPath}>
              {t('survey.erase.back')}
            </a>
          </div>
        </form>
      )}
    </SurveyShell>
  );
}
