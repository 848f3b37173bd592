import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import type { FormState } from '../../components/form-state.ts';
import type { SurveyContext } from './survey-context.ts';

export interface CodeFormProps {
  readonly context: SurveyContext;
  readonly action: string;
  /** Field `code`; a wrong one is `{ field: 'code', key: 'survey.start.codeWrong' }`. */
  readonly form: FormState;
}

/** Opens on this device what another device has saved. */
export function CodeForm({ context: { t }, action, form }: CodeFormProps) {
  return (
    <form class="v-form v-fig__notes" method="post" action={action} novalidate>
      <Field
        t={t}
        form={form}
        name="code"
        label={t('survey.start.code')}
        hint={t('survey.start.codeHint')}
        width="medium"
        autocomplete="off"
        spellcheck={false}
      />
      <div class="v-go">
        <Button>{t('survey.start.codeButton')}</Button>
      </div>
    </form>
  );
}
