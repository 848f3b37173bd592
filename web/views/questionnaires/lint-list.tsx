import type { LintMessage } from '../../../worker/core/questionnaire/lint/lint-message.ts';
import type { Translate } from '../../i18n/translate.ts';

export function lintText(t: Translate, { rule, found }: LintMessage): string {
  if (rule === 'missingTranslation') {
    const languages = found
      .split(', ')
      .map((each) => t(each === 'de' ? 'questionnaires.german' : 'questionnaires.english'));
    return t('questionnaires.lint.missingTranslation', { found: languages.join(', ') });
  }
  if (rule === 'unreachablePage') return t('questionnaires.lint.unreachablePage');
  if (rule === 'unreachable') return t('questionnaires.lint.unreachable');
  if (rule === 'sensitive') return t('questionnaires.lint.sensitive', { found });
  return t(`questionnaires.lint.${rule}`, { found });
}

/** What an editor should look at again. Nothing where there is nothing. */
export function LintList({
  t,
  messages,
}: {
  readonly t: Translate;
  readonly messages: readonly LintMessage[];
}) {
  if (messages.length === 0) return null;
  return (
    <ul class="v-lint">
      {messages.map((message) => (
        <li>
          <b>{t('questionnaires.lint.word')}</b> {lintText(t, message)}
        </li>
      ))}
    </ul>
  );
}
