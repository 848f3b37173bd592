import { MetaFacts } from '../../components/facts.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { formatFor } from '../../i18n/format.ts';
import type { PageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { LinkedText } from './linked-text.tsx';
import type { mailStates } from './outbox-page.tsx';

export interface MailPageProps extends PageContext {
  readonly mail: {
    readonly toAddress: string;
    readonly subject: string;
    /** Null once the body was removed. */
    readonly bodyText: string | null;
    readonly state: (typeof mailStates)[number];
    readonly createdAt: number;
  };
  readonly outboxPath: string;
}

/** One mail of development's mailbox, as its reader gets it in plain text. */
export function MailPage({ t, locale, path, mail, outboxPath }: MailPageProps) {
  return (
    <PageFrame t={t} locale={locale} path={path} title={mail.subject} variant="public" invented={false}>
      <PageHead kicker={<a href={outboxPath}>{t('fieldwork.outbox.title')}</a>} title={mail.subject} />
      <MetaFacts
        facts={[
          [t('fieldwork.mail.to'), mail.toAddress],
          [t('fieldwork.mail.state'), t(`fieldwork.mail.${mail.state}`)],
          [t('fieldwork.mail.createdAt'), formatFor(locale).dayTime(mail.createdAt)],
        ]}
      />
      {mail.bodyText === null ? (
        <p class="v-note v-fig__notes">{t('fieldwork.mail.bodyRemoved')}</p>
      ) : (
        <div class="v-mail">
          <LinkedText text={mail.bodyText} />
        </div>
      )}
    </PageFrame>
  );
}
