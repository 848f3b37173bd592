import type { Locale } from '../../../worker/core/organisation.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import type { FormState } from '../../components/form-state.ts';
import { PageHead } from '../../components/page-head.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';

export interface ListedQuestionnaire {
  /** `code@version`. */
  readonly name: string;
  readonly label: string;
  readonly items: number;
  /** Minutes a member is told. */
  readonly minutes: Readonly<Record<Locale, number>>;
  /** Null for what is offered to every cluster. */
  readonly publishedAt: number | null;
}

export interface QuestionnaireListPageProps extends ClusterPageContext {
  readonly drafts: readonly {
    readonly id: string;
    readonly title: string;
    readonly items: number;
    readonly changedAt: number;
  }[];
  readonly versions: readonly ListedQuestionnaire[];
  /** Field: from. */
  readonly form: FormState;
}

/** What a cluster can open a wave with, and what it is working on. */
export function QuestionnaireListPage(props: QuestionnaireListPageProps) {
  const { t, locale, path, cluster, drafts, versions, form } = props;
  const paths = clusterPaths(cluster.slug);
  const format = formatFor(locale);
  const from = { t, form, name: 'from', label: t('questionnaires.list.from') };
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('questionnaires.title')}
      cluster={cluster}
      active="waves"
      invented={cluster.invented}
      hasErrors={form.errors.length > 0}
    >
      <PageHead
        kicker={<a href={paths.waves}>{t('waves.list.title')}</a>}
        title={t('questionnaires.title')}
        lead={t('questionnaires.lead')}
      />
      <ErrorSummary t={t} form={form} labels={{ from: from.label }} />
      <Section title={t('questionnaires.list.drafts')} wide>
        {drafts.length === 0 ? (
          <EmptyState next={<a href="#neu">{t('questionnaires.list.emptyNext')}</a>}>
            {t('questionnaires.list.empty')}
          </EmptyState>
        ) : (
          <DataTable
            caption={t('questionnaires.list.draftsCaption')}
            rows={drafts}
            columns={[
              {
                head: t('questionnaires.list.name'),
                cell: (draft) => <a href={paths.draft(draft.id)}>{draft.title}</a>,
              },
              {
                head: t('questionnaires.list.items'),
                numeric: true,
                cell: ({ items }) => format.integer(items),
              },
              { head: t('questionnaires.list.changed'), cell: ({ changedAt }) => format.dayTime(changedAt) },
            ]}
          />
        )}
      </Section>
      <Section title={t('questionnaires.list.versions')} wide>
        <DataTable
          caption={t('questionnaires.list.versionsCaption')}
          rows={versions}
          columns={[
            {
              head: t('questionnaires.list.name'),
              cell: ({ name, label }) => <a href={paths.questionnaireVersion(name)}>{label}</a>,
            },
            {
              head: t('questionnaires.list.items'),
              numeric: true,
              cell: ({ items }) => format.integer(items),
            },
            {
              head: t('questionnaires.list.minutes'),
              numeric: true,
              cell: ({ minutes }) => format.integer(minutes[locale]),
            },
            {
              head: t('questionnaires.list.published'),
              cell: ({ publishedAt }) =>
                publishedAt === null ? t('questionnaires.list.offered') : format.day(publishedAt),
            },
          ]}
        />
        <p class="v-acts">
          <a href={paths.newWave}>{t('waves.list.open')}</a>
          <a href={paths.rotation}>{t('rotation.open')}</a>
          <a href={paths.questionnaireComparison()}>{t('versions.compare.title')}</a>
        </p>
      </Section>
      <Section title={t('questionnaires.list.new')} note={t('questionnaires.list.newNote')} id="neu">
        <form class="v-form" method="post" action={paths.questionnaires} novalidate>
          <RadioGroup {...from} options={versions.map(({ name, label }) => ({ value: name, label }))} />
          <div class="v-go v-go--tight">
            <Button>{t('questionnaires.list.make')}</Button>
          </div>
        </form>
        <p class="v-acts">
          <a href={paths.questionnaireImport}>{t('questionnaires.import.title')}</a>
        </p>
      </Section>
    </PageFrame>
  );
}
