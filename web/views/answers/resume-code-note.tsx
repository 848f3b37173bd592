import { Notice } from '../../components/notice.tsx';
import type { SurveyContext } from './survey-context.ts';

/** The code that opens these answers on another device, shown once something is saved. */
export function ResumeCodeNote({
  context,
  code,
  changing,
}: {
  readonly context: SurveyContext;
  readonly code: string;
  /** Answers that were sent are being changed: the code opens those first. */
  readonly changing: boolean;
}) {
  const [before = '', after = ''] = context.t('survey.resumeCode', { code: '\n' }).split('\n');
  return (
    <Notice>
      <p>
        {before}
        <b class="v-code">{code}</b>
        {after}
      </p>
      <p class="v-note">{context.t(changing ? 'survey.resumeCodeNoteChange' : 'survey.resumeCodeNote')}</p>
    </Notice>
  );
}
