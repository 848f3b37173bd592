import { Section } from '../../components/section.tsx';
import type { EditionPartProps } from './edition-context.ts';
import { NoteText } from './note-text.tsx';

/** What the office says has changed since the edition before; left out where it says nothing. */
export function EditionChanges({ context }: EditionPartProps) {
  const { snapshot, t } = context;
  const changes = snapshot.notes.filter(({ about }) => about === 'changes');
  if (changes.length === 0) return null;
  return (
    <Section title={t('releases.changes.title')} id="aenderungen">
      <div class="v-prose">
        {changes.map((note) => (
          <NoteText note={note} />
        ))}
      </div>
    </Section>
  );
}

/** Events of the cluster up to the release, oldest first. */
export function EditionEvents({ context }: EditionPartProps) {
  const { snapshot, t, f, locale } = context;
  if (snapshot.events.length === 0) return null;
  return (
    <Section title={t('releases.events.title')} note={t('releases.events.note')} id="ereignisse">
      <ul class="v-dates">
        {snapshot.events.map(({ onDate, label }) => (
          <li>
            <time datetime={onDate}>{f.day(onDate)}</time>
            <span>{label[locale]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
