import type { Item } from '../../../worker/core/questionnaire/questionnaire.ts';
import { Section } from '../../components/section.tsx';
import {
  conditionReading,
  holdsIfSentence,
  shownIfSentence,
  type ConditionReading,
} from '../../i18n/condition-sentence.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { DraftPageContext } from './draft-context.ts';
import { shownText } from './item-words.ts';

/** Reads the conditions of a draft in the reader's language. */
export function readingOf({ t, locale, draft }: DraftPageContext): ConditionReading {
  return conditionReading(draft.questionnaire, { t, locale, say: (text) => shownText(text, locale) });
}

/** When a question is asked, which of its answers are offered when, and what an answer has to fulfil. */
export function ConditionSection(props: DraftPageContext & { readonly item: Item }) {
  const { t, locale, cluster, draft, item } = props;
  const paths = clusterPaths(cluster.slug);
  const reading = readingOf(props);
  const { showIf, checks = [] } = item;
  const isChoice = item.type === 'single' || item.type === 'multiple';
  const parts = [
    ...(isChoice
      ? item.options.map((option) => ({ ...option, place: `antwort~${item.code}~${option.code}` }))
      : []),
    ...('rows' in item
      ? item.rows.map((row) => ({ ...row, place: `angebot~${item.code}~${row.code}` }))
      : []),
  ];
  return (
    <Section
      title={t('questionnaires.condition.section')}
      note={t('questionnaires.condition.sectionNote')}
      id="bedingungen"
    >
      <p>
        {showIf === undefined ? t('questionnaires.condition.none') : shownIfSentence(showIf, reading)}{' '}
        <a href={paths.draftCondition(draft.id, `frage~${item.code}`)}>
          {t('questionnaires.condition.change')}
        </a>
      </p>
      {parts.length > 0 && (
        <details open={parts.some((part) => part.showIf !== undefined)}>
          <summary class="v-sum">
            {t(isChoice ? 'questionnaires.condition.options' : 'questionnaires.condition.rows')}
          </summary>
          <ul class="v-items">
            {parts.map((part) => {
              const label = shownText(part.label, locale);
              return (
                <li>
                  <p>
                    {label}:{' '}
                    {part.showIf === undefined
                      ? t('questionnaires.condition.none')
                      : shownIfSentence(part.showIf, reading)}{' '}
                    <a
                      href={paths.draftCondition(draft.id, part.place)}
                      aria-label={t('questionnaires.condition.changeOf', { label })}
                    >
                      {t('questionnaires.condition.change')}
                    </a>
                  </p>
                </li>
              );
            })}
          </ul>
        </details>
      )}
      {item.type !== 'information' && item.type !== 'importancePerformance' && (
        <>
          {checks.length > 0 && (
            <ul class="v-items">
              {checks.map(({ holds, message }, at) => (
                <li>
                  <p>
                    {holdsIfSentence(holds, reading)}{' '}
                    {t('questionnaires.check.otherwise', { message: shownText(message, locale) })}{' '}
                    <a
                      href={paths.draftCheck(draft.id, item.code, String(at))}
                      aria-label={t('questionnaires.check.changeNumber', { number: at + 1 })}
                    >
                      {t('questionnaires.check.change')}
                    </a>
                  </p>
                </li>
              ))}
            </ul>
          )}
          <p class="v-acts">
            <a href={paths.draftCheck(draft.id, item.code, 'neu')}>{t('questionnaires.check.add')}</a>
          </p>
        </>
      )}
    </Section>
  );
}
