import type { Locale } from '../../../worker/core/organisation.ts';
import { DataTable } from '../../components/data-table.tsx';
import { formatFor } from '../../i18n/format.ts';
import type { PageContext } from '../../layout/page-context.ts';

/** Where a member stands that has not answered. */
export const missingStates = ['missing', 'refused', 'notInvited', 'noContact', 'bounced'] as const;
export type MissingState = (typeof missingStates)[number];

export interface MissingMember {
  readonly memberId: string;
  readonly name: string;
  readonly contact: string | null;
  readonly locale: Locale | null;
  readonly state: MissingState;
  readonly reminders: number;
}

export interface MissingTableProps extends Pick<PageContext, 't' | 'locale'> {
  readonly members: readonly MissingMember[];
}

/** Who has not answered yet, and what was tried. */
export function MissingTable({ t, locale, members }: MissingTableProps) {
  const format = formatFor(locale);
  return (
    <DataTable
      caption={t('waves.missing.caption')}
      rows={members}
      columns={[
        { head: t('waves.missing.member'), cell: (row) => row.name },
        { head: t('waves.missing.contact'), cell: (row) => row.contact ?? '–' },
        {
          head: t('waves.missing.locale'),
          cell: (row) => (row.locale === null ? '–' : t(`common.locale.${row.locale}`)),
        },
        { head: t('waves.missing.state'), cell: (row) => t(`waves.missing.${row.state}`) },
        { head: t('waves.missing.reminders'), numeric: true, cell: (row) => format.integer(row.reminders) },
      ]}
    />
  );
}
