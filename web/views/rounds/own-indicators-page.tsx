import type { Text } from '../../../worker/core/organisation.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Field } from '../../components/field.tsx';
import type { FormState } from '../../components/form-state.ts';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { indicatorPaths } from '../indicators/indicator-paths.ts';

export interface OwnIndicatorsPageProps extends ClusterPageContext {
  /** Fields: choice, nameDe, nameEn. */
  readonly form: FormState;
  readonly defined: readonly { readonly code: string; readonly name: Text; readonly measured: boolean }[];
  /** `option` null: the mean. */
  readonly choices: readonly { readonly code: string; readonly text: Text; readonly option: Text | null }[];
}

/** Indicators a cluster defines over questions of its earlier rounds. */
export function OwnIndicatorsPage(props: OwnIndicatorsPageProps) {
  const { t, locale, path, cluster, form, defined, choices } = props;
  const paths = clusterPaths(cluster.slug);
  const labels = {
    choice: t('rounds.own.choice'),
    nameDe: t('rounds.own.nameDe'),
    nameEn: t('rounds.own.nameEn'),
  };
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('rounds.own.title')}
      cluster={cluster}
      active="waves"
      invented={cluster.invented}
      hasErrors={form.errors.length > 0}
    >
      <PageHead
        kicker={<a href={paths.pastRounds}>{t('rounds.title')}</a>}
        title={t('rounds.own.title')}
        lead={t('rounds.own.lead')}
      />
      <ErrorSummary t={t} form={form} labels={labels} />
      {defined.length > 0 && (
        <Section title={t('rounds.own.defined')} wide>
          <DataTable
            caption={t('rounds.own.defined')}
            rows={defined}
            columns={[
              {
                head: t('rounds.own.name'),
                cell: ({ code, name, measured }) =>
                  measured ? (
                    <a href={indicatorPaths.indicator(cluster.slug, code, { axis: 'year', segment: 'all' })}>
                      {name[locale]}
                    </a>
                  ) : (
                    name[locale]
                  ),
              },
              { head: t('rounds.own.code'), cell: ({ code }) => <span class="v-code">{code}</span> },
            ]}
          />
        </Section>
      )}
      <Section title={t('rounds.own.define')} note={t('rounds.own.defineNote')}>
        {choices.length === 0 ? (
          <EmptyState next={<a href={paths.pastRounds}>{t('rounds.title')}</a>}>
            {t('rounds.own.empty')}
          </EmptyState>
        ) : (
          <form class="v-form" method="post" action={paths.ownIndicators}>
            <SelectField
              t={t}
              form={form}
              name="choice"
              label={labels.choice}
              options={choices.map(({ code, text, option }) => ({
                value: code,
                label:
                  option === null
                    ? t('rounds.own.mean', { item: text[locale] })
                    : t('rounds.own.share', { item: text[locale], option: option[locale] }),
              }))}
            />
            <Field t={t} form={form} name="nameDe" label={labels.nameDe} />
            <Field t={t} form={form} name="nameEn" label={labels.nameEn} />
            <div class="v-go v-go--tight">
              <Button>{t('rounds.own.submit')}</Button>
            </div>
          </form>
        )}
      </Section>
    </PageFrame>
  );
}
