import type { IndicatorDefinition } from '../../worker/core/catalogue/definition.ts';
import type { IndicatorSeries } from '../../worker/core/catalogue/series.ts';
import type { Disclosed } from '../../worker/core/disclosure/disclosed.ts';
import type { Finding } from '../../worker/core/findings/finding.ts';
import type { Locale } from '../../worker/core/organisation.ts';
import { formatFor } from './format.ts';
import type { Translate } from './translate.ts';

interface Income {
  readonly ownCents: number;
  readonly allCents: number;
}

function incomeOf(series: IndicatorSeries, year: number): Income | null {
  const value = series.points.find((point) => point.year === year)?.value;
  if (value?.kind !== 'measured' || value.numerator === null || value.denominator === null) return null;
  return { ownCents: value.numerator, allCents: value.denominator };
}

/** A share can rise for a dull reason: because all income fell by more than own income rose. */
function dullReason(before: Income, now: Income, t: Translate): readonly string[] {
  const rise = now.ownCents - before.ownCents;
  const hasRisen = now.ownCents / now.allCents > before.ownCents / before.allCents;
  if (!hasRisen || rise >= before.allCents - now.allCents) return [];
  return [t(rise > 0 ? 'findings.incomeDenominatorToo' : 'findings.incomeDenominatorOnly')];
}

/** The euros behind a change of the own-financing ratio; nothing for any other indicator, or without two years. */
export function ownIncomeSentences(
  {
    definition,
    series,
    finding,
  }: {
    readonly definition: IndicatorDefinition;
    readonly series: Disclosed<IndicatorSeries>;
    readonly finding: Finding;
  },
  t: Translate,
  locale: Locale,
): readonly string[] {
  if (definition.measure.kind !== 'ownFinancing' || !('previousYear' in finding)) return [];
  const before = incomeOf(series, finding.previousYear);
  const now = incomeOf(series, finding.year);
  if (before === null || now === null) return [];
  const euros = (cents: number) => formatFor(locale).integer(cents / 100);
  const sentence = t('findings.income', {
    ownBefore: euros(before.ownCents),
    own: euros(now.ownCents),
    allBefore: euros(before.allCents),
    all: euros(now.allCents),
  });
  return [sentence, ...dullReason(before, now, t)];
}
