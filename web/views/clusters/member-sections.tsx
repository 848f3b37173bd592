import type { ContactRole, Locale } from '../../../worker/core/organisation.ts';
import { ButtonLink } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translate.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';

export interface ListedContact {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: ContactRole;
}

/** One thing that is known of the past: a fact and its day, or who changed the record. */
export interface HistoryEntry {
  /** ISO day. */
  readonly onDate: string;
  readonly text: string;
}

/** Contacts beside the one who answers, each with a page of its own. */
export function FurtherContacts(props: {
  readonly t: Translate;
  readonly slug: string;
  readonly memberId: string;
  readonly contacts: readonly ListedContact[];
}) {
  const { t, memberId, contacts } = props;
  const paths = clusterPaths(props.slug);
  return (
    <Section title={t('clusters.contacts.title')} note={t('clusters.contacts.note')}>
      {contacts.length === 0 ? (
        <EmptyState>{t('clusters.contacts.empty')}</EmptyState>
      ) : (
        <ul class="v-files">
          {contacts.map(({ id, name, email, role }) => (
            <li>
              <span>
                <a href={paths.contact(memberId, id)}>{name}</a> · {t(`clusters.contact.role.${role}`)}
                <br />
                <span class="v-note">{email}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div class="v-go v-go--tight">
        <ButtonLink href={paths.contact(memberId, 'neu')}>{t('clusters.contacts.add')}</ButtonLink>
      </div>
    </Section>
  );
}

/** What the register knows of a member's past, the newest first. */
export function MemberHistory(props: {
  readonly t: Translate;
  readonly locale: Locale;
  readonly entries: readonly HistoryEntry[];
}) {
  const { t, locale, entries } = props;
  const format = formatFor(locale);
  return (
    <Section title={t('clusters.history.title')} note={t('clusters.history.note')}>
      <ul class="v-dates">
        {entries.map(({ onDate, text }) => (
          <li>
            <time datetime={onDate}>{format.day(onDate)}</time>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
