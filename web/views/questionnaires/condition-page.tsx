import type { ComputedValue, Item } from '../../../worker/core/questionnaire/questionnaire.ts';
import { Button } from '../../components/button.tsx';
import type { FormState } from '../../components/form-state.ts';
import { Notice } from '../../components/notice.tsx';
import { Section } from '../../components/section.tsx';
import { conditionFieldNames, mostClauses, mostGroups } from './condition-fields.ts';
import { ConditionForm } from './condition-form.tsx';
import type { DraftPageContext } from './draft-context.ts';
import { DraftFrame } from './draft-frame.tsx';
import { pairLabels, TextPair } from './text-pair.tsx';

export interface ConditionPageProps extends DraftPageContext {
  readonly title: string;
  /** What the condition decides about. */
  readonly about: string;
  /** The condition as it is saved, in words. */
  readonly sentence: string;
  /** The saved condition is nested deeper than the form can show. */
  readonly nested: boolean;
  /** The condition is one that an answer must fulfil, with a message of its own. */
  readonly isCheck: boolean;
  /** There is something to remove. */
  readonly removable: boolean;
  readonly items: readonly Item[];
  readonly computed: readonly ComputedValue[];
  readonly action: string;
  readonly back: string;
  /** Fields: those of the condition; messageDe, messageEn for a check; mark. */
  readonly form: FormState;
}

function labelsOf({ t }: DraftPageContext): Readonly<Record<string, string>> {
  const names = Array.from({ length: mostGroups }, (_, group) =>
    Array.from({ length: mostClauses }, (__, row) => conditionFieldNames.clause(group, row)),
  ).flat();
  return Object.fromEntries(
    names.flatMap(({ subject, operator, value }) => [
      [subject, t('questionnaires.condition.subject')],
      [operator, t('questionnaires.condition.operator')],
      [value, t('questionnaires.condition.value')],
    ]),
  );
}

/** One condition, made of comparisons on a plain form, and as the sentence that it says. */
export function ConditionPage(props: ConditionPageProps) {
  const { t, title, about, sentence, nested, isCheck, removable, action, back, form } = props;
  return (
    <DraftFrame
      {...props}
      title={title}
      lead={about}
      labels={{ ...labelsOf(props), ...pairLabels(t, 'message', t('questionnaires.check.message')) }}
    >
      <Notice>
        <p>{sentence}</p>
      </Notice>
      {nested && (
        <Notice kind="attention">
          <p>{t('questionnaires.condition.nested')}</p>
        </Notice>
      )}
      <form method="post" action={action} novalidate>
        <input type="hidden" name="mark" value={form.values['mark'] ?? ''} />
        <Section
          title={t(isCheck ? 'questionnaires.check.holds' : 'questionnaires.condition.title')}
          note={t('questionnaires.condition.note')}
        >
          <div class="v-form">
            <ConditionForm {...props} />
            {isCheck && (
              <TextPair
                t={t}
                form={form}
                name="message"
                label={t('questionnaires.check.message')}
                rows={2}
                maxlength={300}
              />
            )}
            <div class="v-go v-go--tight">
              <Button name="step" value="save">
                {t('questionnaires.save')}
              </Button>
              <Button kind="secondary" name="step" value="group">
                {t('questionnaires.condition.addGroup')}
              </Button>
              {removable && (
                <Button kind="secondary" name="step" value="remove">
                  {t(isCheck ? 'questionnaires.check.remove' : 'questionnaires.condition.remove')}
                </Button>
              )}
            </div>
          </div>
        </Section>
      </form>
      <p class="v-acts">
        <a href={back}>{t('questionnaires.condition.back')}</a>
      </p>
    </DraftFrame>
  );
}
