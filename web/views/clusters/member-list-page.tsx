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
}

/** All members, those of today first, former ones below. */
export function MemberListPage({ t, locale, path, cluster, members, today, mayEdit }: MemberListPageProps) {
  const paths = clusterPaths(cluster.slug);
  const format = formatFor(locale);
  const isFormer = ({ leftOn }: MemberListRow) => leftOn !== null && leftOn <= today;
  const current = members.filter((member) => !isFormer(member));
  const former = members.filter(isFormer);
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
            : t('clusters.members.lead', { count: format.integer(current.length) })
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
