import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Field } from '../../components/field.tsx';
import type { FormState } from '../../components/form-state.ts';
import { Section } from '../../components/section.tsx';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import { RoundFrame, type RoundStepProps } from './round-frame.tsx';

export interface RoundSetupPageProps extends RoundStepProps {
  /** Fields: year, referenceOn, titleDe, titleEn, headerRows, firstRow. */
  readonly form: FormState;
  /** The first rows of the file. */
  readonly preview: readonly {
    readonly row: number;
    readonly use: 'header' | 'answers' | 'skipped';
    readonly cells: readonly string[];
  }[];
}

/** What the round is, and where in its file the headers and the answers stand. */
export function RoundSetupPage(props: RoundSetupPageProps) {
  const { t, cluster, round, form, preview } = props;
  const labels = {
    year: t('rounds.upload.year'),
    referenceOn: t('rounds.upload.referenceOn'),
    titleDe: t('rounds.setup.titleDe'),
    titleEn: t('rounds.setup.titleEn'),
    headerRows: t('rounds.setup.headerRows'),
    firstRow: t('rounds.setup.firstRow'),
  };
  const field = (name: keyof typeof labels) => ({ t, form, name, label: labels[name] });
  return (
    <RoundFrame {...props} title={t('rounds.setup.title')} lead={t('rounds.setup.lead')} labels={labels}>
      <Section title={t('rounds.setup.preview')} wide>
        <DataTable
          caption={t('rounds.setup.previewCaption')}
          rows={preview}
          columns={[
            { head: t('rounds.setup.previewRow'), cell: ({ row }) => row },
            {
              head: t('rounds.setup.previewUse'),
              cell: ({ use }) =>
                use === 'skipped' ? t('rounds.setup.use.skipped') : <b>{t(`rounds.setup.use.${use}`)}</b>,
            },
            {
              head: t('rounds.setup.previewCells'),
              full: true,
              cell: ({ cells }) => (
                <span class="v-wrap">
                  {cells.length === 0 ? t('rounds.columns.empty') : cells.join(' · ')}
                </span>
              ),
            },
          ]}
        />
      </Section>
      <form method="post" action={clusterPaths(cluster.slug).pastRoundSetup(round.id)} novalidate>
        <Section title={t('rounds.setup.rows')} note={t('rounds.setup.rowsNote')}>
          <div class="v-form">
            <Field {...field('headerRows')} hint={t('rounds.setup.headerRowsHint')} width="medium" />
            <Field {...field('firstRow')} inputmode="numeric" width="short" maxlength={3} />
          </div>
        </Section>
        <Section title={t('rounds.setup.facts')}>
          <div class="v-form">
            <Field {...field('year')} inputmode="numeric" width="short" maxlength={4} />
            <DateField {...field('referenceOn')} hint={t('rounds.upload.referenceOnHint')} />
            <Field {...field('titleDe')} maxlength={200} />
            <Field {...field('titleEn')} maxlength={200} />
          </div>
          <div class="v-go v-go--tight">
            <Button>{t('rounds.setup.submit')}</Button>
          </div>
        </Section>
      </form>
    </RoundFrame>
  );
}
