import type { MemberKind, SizeClass } from '../../../worker/core/organisation.ts';
import { DataTable } from '../../components/data-table.tsx';
import { formatFor } from '../../i18n/format.ts';
import type { PageContext } from '../../layout/page-context.ts';

/** Response of one group: who answered, never what. */
export interface ResponseGroup {
  readonly way: 'kind' | 'sizeClass';
  /** A MemberKind or a SizeClass, by `way`. */
  readonly key: string;
  readonly answered: number;
  readonly of: number;
}

function groupName(t: PageContext['t'], { way, key }: ResponseGroup): string {
  // The frame's columns hold members of these two closed lists only.
  return way === 'kind'
    ? t(`common.memberKind.${key as MemberKind}`)
    : t(`common.sizeClass.${key as SizeClass}`);
}

export interface ResponseTableProps extends Pick<PageContext, 't' | 'locale'> {
  readonly caption: string;
  readonly groups: readonly ResponseGroup[];
}

/** Answered, of how many, share: one row per group that has members. */
export function ResponseTable({ t, locale, caption, groups }: ResponseTableProps) {
  const format = formatFor(locale);
  return (
    <DataTable
      stack={false}
      caption={caption}
      rows={groups.filter((group) => group.of > 0)}
      columns={[
        { head: t('waves.board.group'), cell: (group) => groupName(t, group) },
        { head: t('waves.board.answered'), numeric: true, cell: (group) => format.integer(group.answered) },
        { head: t('waves.board.of'), numeric: true, cell: (group) => format.integer(group.of) },
        {
          head: t('waves.board.share'),
          numeric: true,
          cell: (group) => format.percent((100 * group.answered) / group.of),
        },
      ]}
    />
  );
}
