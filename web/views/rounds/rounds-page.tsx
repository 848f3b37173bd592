import { Button, ButtonLink } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { FileField, tableFiles } from '../../components/file-field.tsx';
import { Field } from '../../components/field.tsx';
import type { FormState } from '../../components/form-state.ts';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { TextAreaField } from '../../components/text-area-field.tsx';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';

export type RoundState = 'uploaded' | 'committing' | 'committed' | 'undone' | 'discarded';

export interface RoundsPageProps extends ClusterPageContext {
  /** Fields: file, year, referenceOn, mapping. */
  readonly form: FormState;
  /** Newest first. */
  readonly rounds: readonly {
    readonly id: string;
    readonly year: number;
    readonly fileName: string;
    readonly uploadedAt: number;
    readonly state: RoundState;
    readonly used: number;
  }[];
}

/** Where an earlier round is uploaded, and what was brought in before. */
export function RoundsPage({ t, locale, path, cluster, form, rounds }: RoundsPageProps) {
  const paths = clusterPaths(cluster.slug);
  const format = formatFor(locale);
  const file = { t, form, name: 'file', label: t('rounds.upload.file'), hint: t('rounds.upload.fileHint') };
  const year = { t, form, name: 'year', label: t('rounds.upload.year') };
  const referenceOn = {
    t,
    form,
    name: 'referenceOn',
    label: t('rounds.upload.referenceOn'),
    hint: t('rounds.upload.referenceOnHint'),
  };
  const mapping = {
    t,
    form,
    name: 'mapping',
    label: t('rounds.upload.mapping'),
    hint: t('rounds.upload.mappingHint'),
  };
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('rounds.title')}
      cluster={cluster}
      active="waves"
      invented={cluster.invented}
      hasErrors={form.errors.length > 0}
    >
      <PageHead
        kicker={<a href={paths.waves}>{t('waves.list.title')}</a>}
        title={t('rounds.title')}
        lead={t('rounds.lead')}
      />
      <ErrorSummary
        t={t}
        form={form}
        labels={{
          file: file.label,
          year: year.label,
          referenceOn: referenceOn.label,
          mapping: mapping.label,
        }}
      />
      {rounds.length > 0 && (
        <Section title={t('rounds.list.title')} wide>
          <DataTable
            caption={t('rounds.list.caption')}
            rows={rounds}
            columns={[
              {
                head: t('waves.year'),
                cell: (round) => <a href={paths.pastRound(round.id)}>{round.year}</a>,
              },
              { head: t('rounds.list.file'), cell: ({ fileName }) => fileName },
              { head: t('rounds.list.when'), cell: ({ uploadedAt }) => format.dayShort(uploadedAt) },
              { head: t('waves.state'), cell: ({ state }) => t(`rounds.state.${state}`) },
              { head: t('rounds.loss.used'), numeric: true, cell: ({ used }) => format.integer(used) },
            ]}
          />
          <div class="v-go v-go--tight">
            <ButtonLink kind="secondary" href={paths.ownIndicators}>
              {t('rounds.own.title')}
            </ButtonLink>
          </div>
        </Section>
      )}
      <Section title={t('rounds.upload.title')} note={t('rounds.upload.note')}>
        <form class="v-form" method="post" action={paths.pastRounds} enctype="multipart/form-data">
          <FileField {...file} accept={tableFiles} />
          <Field {...year} inputmode="numeric" width="short" maxlength={4} />
          <DateField {...referenceOn} />
          <details open={(form.values['mapping'] ?? '') !== ''}>
            <summary class="v-sum">{t('rounds.upload.withMapping')}</summary>
            <TextAreaField {...mapping} rows={12} />
          </details>
          <div class="v-go v-go--tight">
            <Button>{t('rounds.upload.submit')}</Button>
          </div>
        </form>
      </Section>
    </PageFrame>
  );
}
