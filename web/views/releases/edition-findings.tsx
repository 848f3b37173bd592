import { headlineFindings } from '../../../worker/core/releases/headline-findings.ts';
import type { EditionIndicator } from '../../../worker/core/releases/edition-model.ts';
import { showsBase } from '../../charts/chart-model.ts';
import { valueBase } from '../../charts/value-words.ts';
import { Section } from '../../components/section.tsx';
import { findingAdditions, findingParts } from '../../i18n/finding-sentence.ts';
import { ownIncomeSentences } from '../../i18n/own-income-sentences.ts';
import { unitFormat } from '../../i18n/unit-format.ts';
import type { EditionContext, EditionPartProps } from './edition-context.ts';

const maxFindings = 5;

/** How sure and from how many: `U-SAT-M · 95 %: 64 bis 77 % · n = 45 von 60 (75 %)`. */
function certainty({ definition, series }: EditionIndicator, { t, f, locale }: EditionContext): string {
  const value = series.points.at(-1)?.value;
  if (value?.kind !== 'measured') return definition.code;
  if (value.estimator === 'counted') {
    const counted = t(
      definition.origin === 'records' ? 'releases.findings.counted' : 'releases.findings.countedAnswers',
    );
    const base = valueBase(value, { showsBase: showsBase(definition) }, locale);
    return [definition.code, counted, ...(base === null ? [] : [base])].join(' · ');
  }
  const { interval } = value;
  const range =
    interval === null
      ? []
      : [
          t('releases.findings.interval', {
            interval: unitFormat(definition.unit, locale).interval(interval.lower, interval.upper),
          }),
        ];
  const base =
    value.population === 'unknown' ? `n = ${f.integer(value.n)}` : f.base(value.n, value.population);
  return [definition.code, ...range, base].join(' · ');
}

/** At most five findings, chosen by rule, each with its uncertainty. */
export function EditionFindings({ context }: EditionPartProps) {
  const { snapshot, t, locale } = context;
  const findings = headlineFindings(snapshot, maxFindings);
  return (
    <Section title={t('releases.findings.title')} note={t('releases.findings.note')} id="ergebnisse">
      {findings.length === 0 ? (
        <p>{t('releases.findings.none')}</p>
      ) : (
        <ol class="v-finds">
          {findings.map((indicator) => (
            <li>
              <div>
                <p>
                  {findingParts(indicator.finding, snapshot.cluster.kind, t, locale).map(({ text, strong }) =>
                    strong ? <b>{text}</b> : text,
                  )}
                  {[
                    ...ownIncomeSentences(indicator, t, locale),
                    ...findingAdditions(indicator.finding, t, locale),
                  ].map((sentence) => ` ${sentence}`)}
                </p>
                <p>{certainty(indicator, context)}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
