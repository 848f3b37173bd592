import { isProtected } from '../../charts/chart-model.ts';
import type { ClusterKind, Locale } from '../../../worker/core/organisation.ts';
import { innerSubject, kindText, type SentencePart } from '../../i18n/finding-sentence.ts';
import type { Translate } from '../../i18n/translate.ts';
import {
  findingPoint,
  isBehind,
  isClearlyChanged,
  isCurrent,
  isFromBooks,
  type OverviewIndicator,
} from './overview-indicator.ts';

const [open, close] = ['\uE000', '\uE001'];
const strong = (words: string) => `${open}${words}${close}`;

/** Splits a sentence at the marks that `strong` set. */
function partsOf(sentence: string): SentencePart[] {
  return sentence
    .split(/(\uE000[^\uE001]*\uE001)/)
    .filter((text) => text !== '')
    .map((text) =>
      text.startsWith(open) ? { text: text.slice(1, -1), strong: true } : { text, strong: false },
    );
}

/** What members say, then what is counted, then how good the data are. */
function rank({ definition }: OverviewIndicator): number {
  if (definition.perspective === 'meta') return 2;
  return definition.origin === 'records' ? 1 : 0;
}

interface Speaking {
  readonly age: number;
  readonly kind: ClusterKind;
  readonly t: Translate;
  readonly locale: Locale;
}

function subjectsOf({ definition }: OverviewIndicator, { kind, locale }: Speaking) {
  return {
    Subject: kindText(definition.subject, kind, locale),
    subject: innerSubject(definition.subject, kind, locale),
  };
}

/** A change of this year; of books with both their years, which are never this one. */
function changedClause(indicator: OverviewIndicator, speaking: Speaking): string {
  const { t, age } = speaking;
  const { finding } = indicator;
  const { Subject, subject } = subjectsOf(indicator, speaking);
  const word = strong(
    t(finding.key === 'fallen' ? 'indicators.overview.word.fallen' : 'indicators.overview.word.risen'),
  );
  return isFromBooks(indicator) && 'previousYear' in finding
    ? t('indicators.overview.headline.booksChanged', {
        Subject,
        previousYear: finding.previousYear,
        year: finding.year,
        word,
      })
    : t('indicators.overview.headline.changed', { age, subject, word });
}

function behindClause(indicator: OverviewIndicator, speaking: Speaking, isFirst: boolean): string {
  const { t, age } = speaking;
  const { year } = indicator.finding;
  const { Subject, subject } = subjectsOf(indicator, speaking);
  const word = strong(t('indicators.overview.word.behind'));
  if (isFromBooks(indicator))
    return isFirst
      ? t('indicators.overview.headline.booksBehind', { Subject, year, word })
      : t('indicators.overview.headline.alsoBooksBehind', { subject, year, word });
  return isFirst
    ? t('indicators.overview.headline.behind', { age, subject, word })
    : t('indicators.overview.headline.alsoBehind', { subject, word });
}

/** Whether nobody has answered the wave, whatever the records say. */
function isUnanswered(indicators: readonly OverviewIndicator[]): boolean {
  const values = indicators
    .filter(({ definition }) => definition.origin === 'answers')
    .flatMap((indicator) => findingPoint(indicator)?.value ?? []);
  return values.length > 0 && values.every((value) => value.kind === 'absent' && value.unanswered === true);
}

/**
 * The sentence a director could repeat, chosen by rule among what ends with the newest wave: what has clearly changed
 * and what is behind plan, surveys before records, in the order of the catalogue; else that nobody has
 * answered, or that nothing is clear, too early, or protected.
 * @param waveYear year of the newest published wave; null before the first
 */
export function overviewHeadline(
  indicators: readonly OverviewIndicator[],
  waveYear: number | null,
  kind: ClusterKind,
  t: Translate,
  locale: Locale,
): readonly SentencePart[] {
  const surveysFirst = indicators
    .filter((indicator) => waveYear !== null && isCurrent(indicator, waveYear))
    .toSorted((a, b) => rank(a) - rank(b));
  const points = surveysFirst.flatMap((indicator) => findingPoint(indicator) ?? []);
  const [latest] = points.toSorted((a, b) => b.year - a.year);
  if (latest === undefined)
    return partsOf(
      t('indicators.overview.headline.none', { word: strong(t('indicators.overview.headline.noneWord')) }),
    );
  if (isUnanswered(surveysFirst))
    return partsOf(
      t('indicators.overview.headline.unanswered', {
        year: latest.year,
        word: strong(t('indicators.overview.headline.unansweredWord')),
      }),
    );
  if (points.every(({ value }) => isProtected(value)))
    return partsOf(
      t('indicators.overview.headline.protected', {
        year: latest.year,
        word: strong(t('indicators.overview.headline.protectedWord')),
      }),
    );

  const age = Math.floor(latest.ageYears) + 1;
  const speaking = { age, kind, t, locale };
  const changed = surveysFirst.find(isClearlyChanged);
  const behind = surveysFirst.find((indicator) => indicator !== changed && isBehind(indicator));
  const clauses = [
    ...(changed === undefined ? [] : [changedClause(changed, speaking)]),
    ...(behind === undefined ? [] : [behindClause(behind, speaking, changed === undefined)]),
  ];
  if (clauses.length > 0) return partsOf(`${clauses.join('; ')}.`);
  const nothingCompared = surveysFirst.every(({ finding }) =>
    ['first', 'tooEarly', 'suppressed', 'noAnswers', 'notApplicable'].includes(finding.key),
  );
  return partsOf(
    nothingCompared
      ? t('indicators.overview.headline.early', {
          age,
          word: strong(t('indicators.overview.headline.earlyWord')),
        })
      : t('indicators.overview.headline.unclear', {
          age,
          word: strong(t('indicators.overview.headline.unclearWord')),
        }),
  );
}
