import { type MemberKind, type SizeClass } from '../../../worker/core/organisation.ts';
import { ButtonLink } from '../../components/button.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { MemberFilter, memberListPath, type MemberListState } from './member-filter.tsx';

export interface MemberListRow {
  readonly id: string;
  readonly name: string;
  readonly kind: MemberKind;
  readonly sizeClass: SizeClass | null;
  readonly place: string;
  readonly tags: readonly string[];
  readonly joinedOn: string;
  readonly leftOn: string | null;
  /** Who answers; null where nobody does. */
  readonly contact: { readonly name: string; readonly optedOut: boolean } | null;
}

export interface MemberListPageProps extends ClusterPageContext {
  /** One page of the list, in its order. */
  readonly members: readonly MemberListRow[];
  /** Today in Berlin, YYYY-MM-DD: whoever has left by then says so. */
  readonly today: string;
  readonly mayEdit: boolean;
  readonly state: MemberListState;
  readonly tally: { readonly current: number; readonly former: number; readonly withoutContact: number };
  /** Hits of the search; null where nothing was looked for. */
  readonly found: number | null;
  /** Cursor of the next page; null on the last one. */
  readonly next: string | null;
  /** Tags that members have, for the filter. */
  readonly tags: readonly string[];
}

function columnsOf({
  t,
  locale,
  cluster,
  mayEdit,
  today,
}: MemberListPageProps): readonly Column<MemberListRow>[] {
  const paths = clusterPaths(cluster.slug);
  const format = formatFor(locale);
  const isFormer = ({ leftOn }: MemberListRow) => leftOn !== null && leftOn <= today;
  return [
    {
      head: t('clusters.member.name'),
      cell: (row) => (mayEdit ? <a href={paths.member(row.id)}>{row.name}</a> : row.name),
    },
    { head: t('clusters.member.kind'), cell: (row) => t(`common.memberKind.${row.kind}`) },
    {
      head: t('clusters.member.sizeClass'),
      cell: (row) => (row.sizeClass === null ? '–' : t(`common.sizeClass.${row.sizeClass}`)),
    },
    {
      head: t('clusters.member.joinedOn'),
      cell: (row) =>
        isFormer(row)
          ? t('clusters.members.fromUntil', {
              from: format.dayShort(row.joinedOn),
              until: format.dayShort(row.leftOn ?? ''),
            })
          : format.dayShort(row.joinedOn),
    },
    {
      head: t('clusters.member.contact'),
      full: true,
      cell: (row) => {
        if (row.contact === null) return isFormer(row) ? '–' : <b>{t('clusters.members.noContact')}</b>;
        return row.contact.optedOut
          ? `${row.contact.name} (${t('clusters.members.optedOut')})`
          : row.contact.name;
      },
    },
  ];
}

/** The register, a page at a time: searched, filtered and sorted by its address. */
export function MemberListPage(props: MemberListPageProps) {
  const { t, locale, path, cluster, members, mayEdit, state, tally, found, next } = props;
  const paths = clusterPaths(cluster.slug);
  const format = formatFor(locale);
  const none = tally.current + tally.former === 0;
  const later = state.after !== '';
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('clusters.members.title')}
      cluster={cluster}
      active="members"
      invented={cluster.invented}
    >
      <PageHead
        title={t('clusters.members.title')}
        lead={none ? undefined : t('clusters.members.lead', { count: format.integer(tally.current) })}
      />
      {mayEdit && (
        <div class="v-go v-go--tight">
          <ButtonLink href={paths.newMember}>{t('clusters.members.add')}</ButtonLink>
          <ButtonLink kind="secondary" href={paths.imports('mitglieder')}>
            {t('imports.link.import')}
          </ButtonLink>
        </div>
      )}
      {none ? (
        <div class="v-fig__notes">
          <EmptyState next={t('clusters.members.emptyNext')}>{t('clusters.members.empty')}</EmptyState>
        </div>
      ) : (
        <Section
          title={t(`clusters.members.status.${state.status}`)}
          note={
            tally.withoutContact === 0 || state.status === 'former'
              ? undefined
              : t('clusters.members.withoutContact', { count: format.integer(tally.withoutContact) })
          }
          wide
        >
          <MemberFilter t={t} action={paths.members} state={state} tags={props.tags} />
          {found !== null && found > 0 && (
            <p class="v-note">
              {t('clusters.members.found', { count: format.integer(found) })}{' '}
              <a href={paths.members}>{t('clusters.members.showAll')}</a>
            </p>
          )}
          {members.length === 0 ? (
            <EmptyState next={<a href={paths.members}>{t('clusters.members.showAll')}</a>}>
              {state.q === ''
                ? t('clusters.members.noneSo')
                : t('clusters.members.foundNone', { query: state.q })}
            </EmptyState>
          ) : (
            <DataTable caption={t('clusters.members.caption')} columns={columnsOf(props)} rows={members} />
          )}
          {(next !== null || later) && (
            <p class="v-acts">
              {later && (
                <a href={memberListPath(paths.members, { ...state, after: '' })}>
                  {t('clusters.members.firstPage')}
                </a>
              )}
              {next !== null && (
                <a rel="next" href={memberListPath(paths.members, { ...state, after: next })}>
                  {t('clusters.members.nextPage')}
                </a>
              )}
            </p>
          )}
          {mayEdit && (
            <p class="v-note v-fig__notes">
              {t('imports.link.all')} <a href={paths.membersFile('csv')}>{t('imports.upload.csv')}</a>
              {' · '}
              <a href={paths.membersFile('xlsx')}>{t('imports.upload.xlsx')}</a>
            </p>
          )}
        </Section>
      )}
    </PageFrame>
  );
}
