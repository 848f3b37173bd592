import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import type { PageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import type { ListedEdition } from './releases-page.tsx';

export interface FunderEditionsPageProps extends PageContext {
  /** By name of the cluster, then newest first. */
  readonly editions: readonly (ListedEdition & {
    readonly cluster: { readonly name: string; readonly invented: boolean };
  })[];
}

/** All editions that a funder may read. */
export function FunderEditionsPage({ t, locale, path, editions }: FunderEditionsPageProps) {
  const f = formatFor(locale);
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('releases.funder.title')}
      variant="funder"
      invented={editions.some(({ cluster }) => cluster.invented)}
    >
      <PageHead title={t('releases.funder.title')} lead={t('releases.funder.lead')} />
      <Section title={t('releases.funder.editions')} wide>
        {editions.length === 0 ? (
          <EmptyState next={t('releases.funder.emptyNext')}>{t('releases.funder.empty')}</EmptyState>
        ) : (
          <DataTable
            caption={t('releases.funder.caption')}
            rows={editions}
            columns={[
              {
                head: t('releases.funder.cluster'),
                cell: ({ cluster, href, number }) => (
                  <a href={href}>
                    {cluster.name} {number}
                  </a>
                ),
              },
              { head: t('releases.list.year'), cell: ({ year }) => year },
              { head: t('releases.list.releasedOn'), cell: ({ releasedOn }) => f.day(releasedOn) },
              {
                head: t('releases.list.checkMark'),
                cell: ({ checkMark }) => <span class="v-code">{checkMark}</span>,
              },
            ]}
          />
        )}
      </Section>
    </PageFrame>
  );
}
