import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { FileField, tableFiles } from '../../components/file-field.tsx';
import type { FormState } from '../../components/form-state.ts';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { typeText } from './field-text.ts';
import { homeOf, type ImportPageContext } from './import-context.ts';

export interface ListedImport {
  readonly id: string;
  readonly fileName: string;
  /** Instant. */
  readonly uploadedAt: number;
  readonly state: 'uploaded' | 'committed' | 'undone' | 'discarded';
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

export interface UploadPageProps extends ImportPageContext {
  /** Field: file. */
  readonly form: FormState;
  /** Newest first. */
  readonly runs: readonly ListedImport[];
}

/** Where a table is uploaded: what it may look like, and what was imported before. */
export function UploadPage({ t, locale, path, cluster, target, form, runs }: UploadPageProps) {
  const paths = clusterPaths(cluster.slug);
  const format = formatFor(locale);
  const title = t(`imports.target.${target.code}.title`);
  const file = { t, form, name: 'file', label: t('imports.upload.file'), hint: t('imports.upload.fileHint') };
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={title}
      cluster={cluster}
      active={homeOf(target)}
      invented={cluster.invented}
      hasErrors={form.errors.length > 0}
    >
      <PageHead
        kicker={<a href={paths[homeOf(target)]}>{t(`imports.target.${target.code}.home`)}</a>}
        title={title}
        lead={t(`imports.target.${target.code}.lead`)}
      />
      <ErrorSummary t={t} form={form} labels={{ file: file.label }} />
      <form
        class="v-form v-fig__notes"
        method="post"
        action={paths.imports(target.word)}
        enctype="multipart/form-data"
      >
        <FileField {...file} accept={tableFiles} />
        <p class="v-note">{t('imports.upload.nothing')}</p>
        <div class="v-go v-go--tight">
          <Button>{t('imports.upload.submit')}</Button>
        </div>
      </form>
      {runs.length > 0 && (
        <Section title={t('imports.runs.title')} wide>
          <DataTable
            caption={t('imports.runs.caption')}
            rows={runs}
            columns={[
              {
                head: t('imports.runs.file'),
                cell: ({ id, fileName }) => <a href={paths.importRun(target.word, id)}>{fileName}</a>,
              },
              { head: t('imports.runs.when'), cell: ({ uploadedAt }) => format.dayShort(uploadedAt) },
              { head: t('imports.runs.state'), cell: ({ state }) => t(`imports.state.${state}`) },
              {
                head: t('imports.runs.result'),
                full: true,
                cell: ({ state, added, changed, same }) =>
                  state === 'committed' || state === 'undone'
                    ? t('imports.counts', {
                        added: format.integer(added),
                        changed: format.integer(changed),
                        same: format.integer(same),
                      })
                    : '–',
              },
            ]}
          />
        </Section>
      )}
      <Section title={t('imports.upload.shape')} note={t('imports.upload.shapeNote')} wide>
        <p>
          {t('imports.upload.example')}{' '}
          <a href={`${paths.overview}/${target.word}.csv`}>{t('imports.upload.csv')}</a>
          {' · '}
          <a href={`${paths.overview}/${target.word}.xlsx`}>{t('imports.upload.xlsx')}</a>
        </p>
        <DataTable
          caption={t('imports.upload.shapeCaption')}
          rows={target.spec.fields}
          columns={[
            { head: t('imports.upload.column'), cell: ({ header }) => header[locale] },
            {
              head: t('imports.upload.code'),
              cell: ({ code, importOnly }) =>
                importOnly === true ? '–' : <code class="v-code">{code}</code>,
            },
            {
              head: t('imports.upload.content'),
              full: true,
              cell: (field) => (
                <span class="v-wrap">
                  {typeText(field, { t, locale })} (
                  {t(`imports.upload.required.${field.required ?? 'never'}`)})
                </span>
              ),
            },
          ]}
        />
      </Section>
    </PageFrame>
  );
}
