import type { IndicatorDefinition } from '../../../worker/core/catalogue/definition.ts';
import { completeFromShare } from '../../../worker/core/catalogue/measures/response-rate.ts';
import type { Locale } from '../../../worker/core/organisation.ts';
import { FactList, type Fact } from '../../components/facts.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translate.ts';

/** The wording of a question as it was asked from a year on. */
export interface AskedWording {
  readonly year: number;
  readonly version: string;
  readonly text: string;
}

/** The formula in words; one sentence per kind of measure. */
export function formulaWords({ measure }: IndicatorDefinition, t: Translate, locale: Locale): string {
  switch (measure.kind) {
    case 'topBoxShare':
      return t('indicators.formula.topBoxShare', { from: measure.from });
    case 'optionShare':
      return t('indicators.formula.optionShare', { options: measure.options.join(', ') });
    case 'itemMean':
      return t('indicators.formula.itemMean', { lowest: measure.lowest, highest: measure.highest });
    case 'netScore':
      return t('indicators.formula.netScore', {
        promotersFrom: measure.promotersFrom,
        detractorsTo: measure.detractorsTo,
        minimumForScore: measure.minimumForScore,
      });
    case 'topBoxDifference':
      return t('indicators.formula.topBoxDifference', {
        plus: measure.plus.join(', '),
        minus: measure.minus,
        from: measure.from,
      });
    case 'responseRate':
      return t('indicators.formula.responseRate', {
        complete: formatFor(locale).percent(100 * completeFromShare),
      });
    default:
      return t(`indicators.formula.${measure.kind}`);
  }
}

/** Question wording per version, formula in words, who counts, version and sources. */
export function DefinitionSection(props: {
  readonly t: Translate;
  readonly locale: Locale;
  readonly definition: IndicatorDefinition;
  readonly wording: readonly AskedWording[];
}) {
  const { t, locale, definition, wording } = props;
  const newestFirst = wording.toSorted((a, b) => b.year - a.year);
  const asked: readonly Fact[] =
    newestFirst.length === 0
      ? []
      : [
          [
            t('indicators.page.fact.wording'),
            <ul>
              {newestFirst.map(({ year, version, text }) => (
                <li>
                  {text}{' '}
                  <span class="v-pm">
                    ({t('indicators.page.wordingSince', { year })}, {version})
                  </span>
                </li>
              ))}
            </ul>,
          ],
        ];
  const facts: readonly Fact[] = [
    ...asked,
    [t('indicators.page.fact.formula'), formulaWords(definition, t, locale)],
    ...(definition.perspective === 'own'
      ? ([[t('indicators.page.fact.population'), t('indicators.own.population')]] as const)
      : ([
          [t('indicators.page.fact.population'), t(`indicators.population.${definition.population}`)],
          [t('indicators.page.fact.direction'), t(`indicators.page.direction.${definition.direction}`)],
        ] as const)),
    [t('indicators.page.fact.estimator'), t(`indicators.estimator.${definition.estimator}`)],
    [
      t('indicators.page.fact.version'),
      <>
        {definition.code} {definition.version}
      </>,
    ],
    ...(definition.references.length > 0
      ? ([[t('indicators.page.fact.references'), definition.references.join(', ')]] as const)
      : []),
  ];
  return (
    <Section title={t('indicators.page.definition')}>
      <FactList facts={facts} />
    </Section>
  );
}
