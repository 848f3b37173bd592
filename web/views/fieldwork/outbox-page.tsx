import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { formatFor } from '../../i18n/format.ts';
import type { PageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';

export const mailStates = ['queued', 'sent', 'failed'] as const;

export interface OutboxPageProps extends PageContext {
  /** Newest first. */
  readonly mails: readonly {
    readonly id: string;
    readonly toAddress: string;
    readonly subject: string;
    readonly state: (typeof mailStates)[number];
    readonly createdAt: number;
  }[];
  readonly mailPath: (id: string) => string;
}

/** Development's mailbox: nothing leaves the machine, everything can be read here. */
export function OutboxPage({ t, locale, path, mails, mailPath }: OutboxPageProps) {
  const format = formatFor(locale);
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('fieldwork.outbox.title')}
      variant="public"
      invented={false}
    >
      <PageHead title={t('fieldwork.outbox.title')} lead={t('fieldwork.outbox.lead')} />
      <div class="v-fig__notes">
        {mails.length === 0 ? (
          <EmptyState next={t('fieldwork.outbox.emptyNext')}>{t('fieldwork.outbox.empty')}</EmptyState>
        ) : (
          <DataTable
            caption={t('fieldwork.outbox.caption')}
            rows={mails}
            columns={[
              {
                head: t('fieldwork.mail.subject'),
                cell: (mail) => <a href={mailPath(mail.id)}>{mail.subject}</a>,
              },
              { head: t('fieldwork.mail.to'), full: true, cell: (mail) => mail.toAddress },
              { head: t('fieldwork.mail.state'), cell: (mail) => t(`fieldwork.mail.${mail.state}`) },
              { head: t('fieldwork.mail.createdAt'), cell: (mail) => format.dayTime(mail.createdAt) },
            ]}
          />
        )}
      </div>
    </PageFrame>
  );
}
