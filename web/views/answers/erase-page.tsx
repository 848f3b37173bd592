import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import type { SurveyContext } from './survey-context.ts';
import { SurveyShell } from './survey-shell.tsx';

export interface ErasePageProps {
  readonly context: SurveyContext;
  /** POST erases; opening the page changes nothing. */
  readonly action: string;
  readonly backPath: string;
  readonly erased: boolean;
}

/** Asks once before answers are erased, and says what stays. */
export function ErasePage({ context, action, backPath, erased }: ErasePageProps) {
  const { t } = context;
  return (
    <SurveyShell context={context} title={t('survey.erase.title')}>
      <p class="v-kicker v-crumb">{t('survey.name', { jahr: context.year })}</p>
      <h1>{t('survey.erase.title')}</h1>
      {erased ? (
        <Notice live>
          <p>{t('survey.erase.done')}</p>
        </Notice>
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
