import type { MemberKind, SizeClass } from '../../../worker/core/organisation.ts';
import { ButtonLink } from '../../components/button.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';

export interface MemberListRow {
  readonly id: string;
  readonly name: string;
  readonly kind: MemberKind;
  readonly sizeClass: SizeClass | null;
  readonly place: string;
  readonly joinedOn: string;
  readonly leftOn: string | null;
  readonly contact: {
    readonly firstName: string;
    readonly lastName: string;
    readonly optedOut: boolean;
  } | null;
}

export interface MemberListPageProps extends ClusterPageContext {
  readonly members: readonly MemberListRow[];
  /** Today in Berlin, YYYY-MM-DD: whoever has left by then stands in a list of its own. */
  readonly today: string;
  readonly mayEdit: boolean;
  /** What was looked for; empty: everybody is shown. */
  readonly query: string;
}

/** Whether every word that was typed occurs in name, place or contact person. */
function matches({ name, place, contact }: MemberListRow, query: string): boolean {
  const text = [name, place, contact?.firstName, contact?.lastName].join(' ').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function Search({
  t,
  action,
  query,
  found,
}: Pick<MemberListPageProps, 't' | 'query'> & { readonly action: string; readonly found: number }) {
  return (
    <>
      <form class="v-filter v-search" method="get" action={action} role="search">
        <div>
          <label for="member-search">{t('clusters.members.search')}</label>
          <input class="v-input" id="member-search" type="search" name="q" value={query} maxlength={100} />
        </div>
        <button class="v-btn" type="submit">
          {t('clusters.members.find')}
        </button>
      </form>
      {query !== '' && (
        <div class="v-fig__notes">
          {found === 0 ? (
            <EmptyState next={<a href={action}>{t('clusters.members.showAll')}</a>}>
              {t('clusters.members.foundNone', { query })}
            </EmptyState>
          ) : (
            <p>
              {t('clusters.members.found', { count: found })}{' '}
              <a href={action}>{t('clusters.members.showAll')}</a>
            </p>
          )}
        </div>
      )}
    </>
  );
}

/** All members, or those that were looked for: those of today first, former ones below. */
export function MemberListPage(props: MemberListPageProps) {
  const { t, locale, path, cluster, members, today, mayEdit, query } = props;
  const paths = clusterPaths(cluster.slug);
  const format = formatFor(locale);
  const isFormer = ({ leftOn }: MemberListRow) => leftOn !== null && leftOn <= today;
  const found = members.filter((member) => matches(member, query));
  const current = found.filter((member) => !isFormer(member));
  const former = found.filter(isFormer);
  const withoutContact = current.filter(({ contact }) => contact === null).length;

  const name: Column<MemberListRow> = {
    head: t('clusters.member.name'),
    cell: (row) => (mayEdit ? <a href={paths.member(row.id)}>{row.name}</a> : row.name),
  };
  const kind: Column<MemberListRow> = {
    head: t('clusters.member.kind'),
    cell: (row) => t(`common.memberKind.${row.kind}`),
  };
  const joined: Column<MemberListRow> = {
    head: t('clusters.member.joinedOn'),
    cell: (row) => format.dayShort(row.joinedOn),
  };
  const left: Column<MemberListRow> = {
    head: t('clusters.member.leftOn'),
    cell: (row) => (row.leftOn === null ? '–' : format.dayShort(row.leftOn)),
  };
  const sizeClass: Column<MemberListRow> = {
    head: t('clusters.member.sizeClass'),
    cell: (row) => (row.sizeClass === null ? '–' : t(`common.sizeClass.${row.sizeClass}`)),
  };
  const contact: Column<MemberListRow> = {
    head: t('clusters.member.contact'),
    full: true,
    cell: (row) => {
      if (row.contact === null) return <b>{t('clusters.members.noContact')}</b>;
      const fullName = `${row.contact.firstName} ${row.contact.lastName}`;
      return row.contact.optedOut ? `${fullName} (${t('clusters.members.optedOut')})` : fullName;
    },
  };

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
        lead={
          members.length === 0
            ? undefined
            : t('clusters.members.lead', {
                count: format.integer(members.filter((member) => !isFormer(member)).length),
              })
        }
      />
      {mayEdit && (
        <div class="v-go v-go--tight">
          <ButtonLink href={paths.newMember}>{t('clusters.members.add')}</ButtonLink>
        </div>
      )}
      {members.length === 0 && (
        <div class="v-fig__notes">
          <EmptyState next={t('clusters.members.emptyNext')}>{t('clusters.members.empty')}</EmptyState>
        </div>
      )}
      {members.length > 0 && <Search t={t} action={paths.members} query={query} found={found.length} />}
      {current.length > 0 && (
        <Section
          title={t('clusters.members.current')}
          note={
            withoutContact === 0 ? undefined : t('clusters.members.withoutContact', { count: withoutContact })
          }
          wide
        >
          <DataTable
            caption={t('clusters.members.currentCaption')}
            columns={[name, kind, sizeClass, joined, contact]}
            rows={current}
          />
        </Section>
      )}
      {former.length > 0 && (
        <Section title={t('clusters.members.former')} wide>
          <DataTable
            caption={t('clusters.members.formerCaption')}
            columns={[name, kind, sizeClass, joined, left]}
            rows={former}
          />
        </Section>
      )}
    </PageFrame>
  );
}
