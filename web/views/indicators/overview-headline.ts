import { protectedReasons } from '../../../worker/core/absence.ts';
import type { ClusterKind, Locale } from '../../../worker/core/organisation.ts';
import { innerSubject, type SentencePart } from '../../i18n/finding-sentence.ts';
import type { Translate } from '../../i18n/translate.ts';
import {
  isClearlyChanged,
  latestPoint,
  needsAttention,
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

/**
 * The sentence a director could repeat, chosen by rule: what has clearly changed and what is behind plan, surveys
 * before records, in the order of the catalogue; else that nothing is clear, too early, or protected.
 */
export function overviewHeadline(
  indicators: readonly OverviewIndicator[],
  kind: ClusterKind,
  t: Translate,
  locale: Locale,
): readonly SentencePart[] {
  const surveysFirst = indicators.toSorted((a, b) => rank(a) - rank(b));
  const points = surveysFirst.flatMap((indicator) => latestPoint(indicator) ?? []);
  const [latest] = points.toSorted((a, b) => b.year - a.year);
  if (latest === undefined)
    return partsOf(
      t('indicators.overview.headline.none', { word: strong(t('indicators.overview.headline.noneWord')) }),
    );
  if (points.every(({ value }) => value.kind === 'absent' && protectedReasons.includes(value.reason)))
    return partsOf(
      t('indicators.overview.headline.protected', {
        year: latest.year,
        word: strong(t('indicators.overview.headline.protectedWord')),
      }),
    );

  const age = Math.floor(latest.ageYears) + 1;
  const subject = ({ definition }: OverviewIndicator) => innerSubject(definition.subject, kind, locale);
  const changed = surveysFirst.find(isClearlyChanged);
  const behind = surveysFirst.find(
    (indicator) =>
      indicator !== changed &&
      needsAttention(indicator) &&
      latestPoint(indicator)?.assessment === 'behindPath',
  );
  const behindWord = strong(t('indicators.overview.word.behind'));
  if (changed !== undefined) {
    const word = strong(
      t(
        changed.finding.key === 'fallen'
          ? 'indicators.overview.word.fallen'
          : 'indicators.overview.word.risen',
      ),
    );
    const said = { age, changed: subject(changed), word };
    return partsOf(
      behind === undefined
        ? t('indicators.overview.headline.changed', said)
        : t('indicators.overview.headline.changedAndBehind', {
            ...said,
            behind: subject(behind),
            behindWord,
          }),
    );
  }
  if (behind !== undefined)
    return partsOf(t('indicators.overview.headline.behind', { age, behind: subject(behind), behindWord }));
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
