import { minimumRespondents } from '../../../worker/core/disclosure/minimum-respondents.ts';
import type { IndicatorDefinition } from '../../../worker/core/catalogue/definition.ts';
import type { Decomposition, SeriesPoint } from '../../../worker/core/catalogue/series.ts';
import type { Locale } from '../../../worker/core/organisation.ts';
import { decompositionSvg } from '../../charts/decomposition-svg.ts';
import { ChartFigure } from '../../components/chart-figure.tsx';
import { Section } from '../../components/section.tsx';
import type { Translate } from '../../i18n/translate.ts';
import { unitFormat } from '../../i18n/unit-format.ts';

/** All that is not the members who answered both times. */
function fromOthers(decomposition: Decomposition): number {
  if (decomposition.kind === 'joint') return decomposition.composition.delta;
  const { entry, returning, exit, silent } = decomposition;
  return entry.delta + returning.delta + exit.delta + silent.delta;
}

/** Where a change comes from, or the sentence why that cannot be shown. */
export function DecompositionSection(props: {
  readonly t: Translate;
  readonly locale: Locale;
  readonly definition: IndicatorDefinition;
  readonly point: SeriesPoint;
}) {
  const { t, locale, definition, point } = props;
  const { change, value, year } = point;
  // Records are counted, so nobody joins or leaves between two samples; without a change there is nothing to take apart.
  if (change === null || value.kind !== 'measured' || definition.origin === 'records') return null;
  if (definition.measure.kind === 'responseRate') return null;
  const { decomposition, fromYear: previousYear } = change;
  const minimum = minimumRespondents(definition.measure);
  const title = t('indicators.page.decomposition');
  const options = { unit: definition.unit, year, value: value.value, t, locale };
  const wide = decompositionSvg(change, { ...options, width: 816 });
  const narrow = decompositionSvg(change, { ...options, width: 288 });
  if (decomposition === null || wide === null || narrow === null)
    return (
      <Section title={title}>
        <p class="v-note">{t('indicators.page.decomposition.withheld', { minimum })}</p>
      </Section>
    );
  const fromStayers = Math.abs(decomposition.within.delta) >= Math.abs(fromOthers(decomposition));
  const decided = change.word !== 'undecided' && change.word !== 'unchanged';
  return (
    <Section title={title} note={t('indicators.page.decompositionNote', { previousYear, year })}>
      <ChartFigure
        caption={
          decided
            ? t(
                fromStayers
                  ? 'indicators.page.decomposition.finding.within'
                  : 'indicators.page.decomposition.finding.composition',
              )
            : undefined
        }
        sub={`${t('indicators.page.decompositionSub')}: ${unitFormat(definition.unit, locale).change(change.delta)}`}
        wide={wide}
        narrow={narrow}
      >
        {decomposition.kind === 'joint' && (
          <p class="v-note">{t('indicators.page.decomposition.joint', { minimum })}</p>
        )}
        <p class="v-note">{t('indicators.page.rounded')}</p>
      </ChartFigure>
    </Section>
  );
}
