import type { EditionPartProps } from './edition-context.ts';
import { answersText, questionText, yearsText } from './wording-text.ts';

/** The questions behind the answers, every version as it was asked. */
export function EditionQuestions({ context }: EditionPartProps) {
  const { snapshot, t, locale } = context;
  const { kind } = snapshot.cluster;
  if (snapshot.wordings.length === 0) return <p>{t('releases.methods.questionsNone')}</p>;
  return (
    <ul class="v-finds v-finds--plain">
      {snapshot.wordings.map((wording) => (
        <li>
          <p>
            <b class="v-code">
              {wording.item} {wording.version}
            </b>{' '}
            {questionText(wording, kind, t, locale)}
          </p>
          <p>
            {[
              answersText(wording, kind, t, locale),
              t('releases.methods.questionYears', { years: yearsText(wording.years) }),
            ]
              .filter((text) => text !== '')
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
