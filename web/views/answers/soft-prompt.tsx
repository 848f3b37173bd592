import { Button } from '../../components/button.tsx';
import { fieldId } from '../../components/form-state.ts';
import { Notice } from '../../components/notice.tsx';
import type { SurveyContext } from './survey-context.ts';

export interface SoftPromptProps {
  readonly context: SurveyContext;
  readonly openCount: number;
  /** First open item. */
  readonly first: string;
}

/** Asks once for what was left open, and lets go. */
export function SoftPrompt({ context: { t }, openCount, first }: SoftPromptProps) {
  return (
    <Notice kind="attention" live>
      <p>{openCount === 1 ? t('survey.openOne') : t('survey.openMany', { anzahl: openCount })}</p>
      <p>
        <a href={`#${fieldId(first)}`}>{t('survey.toOpen')}</a>
      </p>
      <Button kind="secondary" name="go" value="next">
        {t('survey.continueWithout')}
      </Button>
    </Notice>
  );
}
