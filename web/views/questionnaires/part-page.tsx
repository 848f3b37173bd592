import { Button } from '../../components/button.tsx';
import { CheckboxField } from '../../components/checkbox-field.tsx';
import type { FormState } from '../../components/form-state.ts';
import { Section } from '../../components/section.tsx';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { DraftPageContext } from './draft-context.ts';
import { DraftFrame } from './draft-frame.tsx';
import { pairLabels, TextPair } from './text-pair.tsx';

export interface PartPageProps extends DraftPageContext {
  /** Code of the part; null for a new one. */
  readonly part: string | null;
  /** A part without questions can be removed. */
  readonly removable: boolean;
  /** Fields: titleDe, titleEn, randomOrder, mark. */
  readonly form: FormState;
}

/** Title of one part, that is one page of the survey. */
export function PartPage(props: PartPageProps) {
  const { t, cluster, draft, part, removable, form } = props;
  const label = t('questionnaires.part.name');
  return (
    <DraftFrame
      {...props}
      title={t(part === null ? 'questionnaires.part.new' : 'questionnaires.part.title')}
      lead={t('questionnaires.part.lead')}
      labels={pairLabels(t, 'title', label)}
    >
      <form
        class="v-form v-fig__notes"
        method="post"
        action={clusterPaths(cluster.slug).draftSection(draft.id, part ?? 'neu')}
        novalidate
      >
        <input type="hidden" name="mark" value={form.values['mark'] ?? ''} />
        <TextPair t={t} form={form} name="title" label={label} maxlength={120} />
        <CheckboxField
          t={t}
          form={form}
          name="randomOrder"
          label={t('questionnaires.part.randomOrder')}
          hint={t('questionnaires.part.randomOrderHint')}
        />
        <div class="v-go v-go--tight">
          <Button>{t('questionnaires.save')}</Button>
        </div>
      </form>
      {removable && part !== null && (
        <Section title={t('questionnaires.part.remove')} note={t('questionnaires.part.removeNote')}>
          <form method="post" action={clusterPaths(cluster.slug).draftSection(draft.id, part)}>
            <Button kind="secondary" name="remove" value="1">
              {t('questionnaires.part.remove')}
            </Button>
          </form>
        </Section>
      )}
    </DraftFrame>
  );
}
