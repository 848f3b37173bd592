import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { FileField } from '../../components/file-field.tsx';
import type { FormState } from '../../components/form-state.ts';
import { PageHead } from '../../components/page-head.tsx';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';

export interface ImportQuestionnairePageProps extends ClusterPageContext {
  /** Field: file. */
  readonly form: FormState;
}

/** Where a questionnaire of another system is handed over. */
export function ImportQuestionnairePage({ t, locale, path, cluster, form }: ImportQuestionnairePageProps) {
  const paths = clusterPaths(cluster.slug);
  const file = {
    t,
    form,
    name: 'file',
    label: t('questionnaires.import.file'),
    hint: t('questionnaires.import.fileHint'),
  };
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('questionnaires.import.title')}
      cluster={cluster}
      active="waves"
      invented={cluster.invented}
      hasErrors={form.errors.length > 0}
    >
      <PageHead
        kicker={<a href={paths.questionnaires}>{t('questionnaires.title')}</a>}
        title={t('questionnaires.import.title')}
        lead={t('questionnaires.import.lead')}
      />
      <ErrorSummary t={t} form={form} labels={{ file: file.label }} />
      <form
        class="v-form v-fig__notes"
        method="post"
        action={paths.questionnaireImport}
        enctype="multipart/form-data"
      >
        <FileField {...file} accept=".txt,.tsv,.csv,.lss,.xlsx,.json" />
        <p class="v-note">{t('questionnaires.import.nothing')}</p>
        <div class="v-go v-go--tight">
          <Button>{t('questionnaires.import.submit')}</Button>
        </div>
      </form>
    </PageFrame>
  );
}
