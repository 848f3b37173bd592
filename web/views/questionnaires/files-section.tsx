import type { ExportLoss } from '../../../worker/core/questionnaire-exchange/export-losses.ts';
import { Section } from '../../components/section.tsx';
import type { Translate } from '../../i18n/translate.ts';

export const questionnaireFiles = [
  'json',
  'limesurvey',
  'xlsform',
  'surveyjs',
  'ddi',
  'paper-de',
  'paper-en',
] as const;
export type QuestionnaireFile = (typeof questionnaireFiles)[number];

export interface FilesSectionProps {
  readonly t: Translate;
  readonly pathOf: (file: QuestionnaireFile) => string;
  /** What each format cannot say. */
  readonly losses: Readonly<Record<QuestionnaireFile, readonly ExportLoss[]>>;
}

/** A questionnaire to take along, and what is lost in each format. */
export function FilesSection({ t, pathOf, losses }: FilesSectionProps) {
  return (
    <Section title={t('questionnaires.files.title')} note={t('questionnaires.files.note')}>
      <ul class="v-items">
        {questionnaireFiles.map((file) => {
          const codes = [...new Set(losses[file].map(({ code }) => code))];
          return (
            <li>
              <p>
                <a href={pathOf(file)}>{t(`questionnaires.files.${file}`)}</a>
              </p>
              {codes.length > 0 && (
                <details>
                  <summary class="v-sum">
                    {t('questionnaires.files.losses', { count: losses[file].length })}
                  </summary>
                  <ul>
                    {codes.map((code) => (
                      <li class="v-note">
                        {t(`questionnaires.files.loss.${code}`)}{' '}
                        {losses[file]
                          .filter((loss) => loss.code === code)
                          .map(({ of }) => of)
                          .join(', ')}
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
