import { ButtonLink } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';

export interface ListedEdition {
  readonly number: string;
  readonly year: number;
  /** ISO day or instant. */
  readonly releasedOn: string;
  readonly isPublic: boolean;
  /** `7f3a-91c2` */
  readonly checkMark: string;
  readonly href: string;
}

export interface ReleasesPageProps extends ClusterPageContext {
  /** Newest first. */
  readonly editions: readonly ListedEdition[];
  /** The edition that could be released now; null while no published wave is without one, or for a reader only. */
  readonly next: { readonly number: string; readonly year: number; readonly href: string } | null;
}

/** The editions of a cluster, and the way to the next one. */
export function ReleasesPage({ t, locale, path, cluster, editions, next }: ReleasesPageProps) {
  const f = formatFor(locale);
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('releases.list.title')}
      cluster={cluster}
      active="reports"
      invented={cluster.invented}
    >
      <PageHead title={t('releases.list.title')} lead={t('releases.list.lead')} />
      <Section
        title={t('releases.edition.released')}
        note={next === null ? t('releases.list.noWave') : t('releases.list.newNote', { year: next.year })}
      >
        {editions.length === 0 ? (
          <EmptyState next={next === null ? t('releases.list.emptyNext') : undefined}>
            {t('releases.list.empty')}
          </EmptyState>
        ) : (
          <DataTable
            caption={t('releases.list.caption')}
            rows={editions}
            columns={[
              { head: t('releases.list.number'), cell: ({ href, number }) => <a href={href}>{number}</a> },
              { head: t('releases.list.year'), cell: ({ year }) => year },
              { head: t('releases.list.releasedOn'), cell: ({ releasedOn }) => f.day(releasedOn) },
              {
                head: t('releases.list.readers'),
                cell: ({ isPublic }) => t(`releases.list.readers.${isPublic ? 'public' : 'funder'}`),
              },
              {
                head: t('releases.list.checkMark'),
                cell: ({ checkMark }) => <span class="v-code">{checkMark}</span>,
              },
            ]}
          />
        )}
        {next !== null && (
          <p class="v-go">
            <ButtonLink href={next.href}>{t('releases.list.new', { number: next.number })}</ButtonLink>
          </p>
        )}
      </Section>
    </PageFrame>
  );
}
