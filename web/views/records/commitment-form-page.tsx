import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Field } from '../../components/field.tsx';
import type { FormState } from '../../components/form-state.ts';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { TextAreaField } from '../../components/text-area-field.tsx';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';

export interface CommitmentFormPageProps extends ClusterPageContext {
  /** Fields: funder, firstDay, lastDay, degression. */
  readonly form: FormState;
  /** Null: a new commitment. */
  readonly id: string | null;
}

/** Adds, changes or removes core funding as it was agreed. */
export function CommitmentFormPage({ t, locale, path, cluster, form, id }: CommitmentFormPageProps) {
  const paths = clusterPaths(cluster.slug);
  const title = id === null ? t('records.commitment.new') : t('records.commitment.change');
  const labels = {
    funder: t('records.ledger.funder'),
    firstDay: t('records.ledger.firstDay'),
    lastDay: t('records.ledger.lastDay'),
    degression: t('records.commitment.degression'),
  };
  const field = (name: keyof typeof labels) => ({ t, form, name, label: labels[name] });
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={title}
      cluster={cluster}
      active="ledger"
      invented={cluster.invented}
      hasErrors={form.errors.length > 0}
    >
      <PageHead kicker={<a href={paths.ledger}>{t('records.ledger.title')}</a>} title={title} />
      <ErrorSummary t={t} form={form} labels={labels} />
      <form
        class="v-form v-fig__notes"
        method="post"
        action={id === null ? paths.newCommitment : paths.commitment(id)}
        novalidate
      >
        {id === null && <input type="hidden" name="requestId" value={form.values['requestId'] ?? ''} />}
        <Field {...field('funder')} maxlength={200} />
        <div class="v-form__pair">
          <DateField {...field('firstDay')} />
          <DateField {...field('lastDay')} />
        </div>
        <TextAreaField
          {...field('degression')}
          hint={t('records.commitment.degressionHint')}
          rows={6}
          maxlength={2000}
        />
        <div class="v-go">
          <Button>{t('common.save')}</Button>
          <a class="v-go__back" href={paths.ledger}>
            {t('common.cancel')}
          </a>
        </div>
      </form>
      {id !== null && (
        <Section title={t('records.commitment.removeTitle')}>
          <form method="post" action={paths.commitmentRemoval(id)}>
            <button class="v-linkbtn" type="submit">
              {t('records.commitment.remove')}
            </button>
          </form>
        </Section>
      )}
    </PageFrame>
  );
}
