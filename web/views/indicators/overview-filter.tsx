import type { Perspective } from '../../../worker/core/catalogue/definition.ts';
import type { Assessment } from '../../../worker/core/catalogue/series.ts';
import type { Translate } from '../../i18n/translate.ts';
import { indicatorPaths, type OverviewState } from './indicator-paths.ts';
import { latestPoint, type OverviewIndicator } from './overview-indicator.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

function Choices(props: {
  readonly name: keyof OverviewState;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
}) {
  return (
    <div>
      <label for={`filter-${props.name}`}>{props.label}</label>
      <select id={`filter-${props.name}`} name={props.name}>
        {props.choices.map(({ value, label }) => (
          <option value={value} selected={value === props.value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

const perspectives: readonly Perspective[] = ['U', 'O', 'N', 'R', 'own', 'meta'];
const assessments: readonly Assessment[] = [
  'aheadOfPath',
  'onPath',
  'notDecidable',
  'behindPath',
  'tooEarly',
  'noCorridor',
  'noValue',
];

/** Indicators that the state of the page asks for. */
export function filtered(
  indicators: readonly OverviewIndicator[],
  { perspective, assessment }: OverviewState,
): readonly OverviewIndicator[] {
  return indicators.filter(
    (indicator) =>
      (perspective === 'all' || indicator.definition.perspective === perspective) &&
      (assessment === 'all' || latestPoint(indicator)?.assessment === assessment),
  );
}

/** A plain GET form over what is shown; it never filters answers. Only choices that lead somewhere are offered. */
export function OverviewFilter(props: {
  readonly t: Translate;
  readonly slug: string;
  readonly indicators: readonly OverviewIndicator[];
  readonly state: OverviewState;
}) {
  const { t, slug, indicators, state } = props;
  const all = { value: 'all', label: t('indicators.overview.filter.all') };
  const used = new Set(indicators.map(({ definition }) => definition.perspective));
  const assessed = new Set(indicators.map((indicator) => latestPoint(indicator)?.assessment));
  return (
    <form class="v-filter" method="get" action={indicatorPaths.overview(slug)}>
      <Choices
        name="perspective"
        label={t('indicators.overview.filter.perspective')}
        value={state.perspective}
        choices={[
          all,
          ...perspectives
            .filter((value) => used.has(value))
            .map((value) => ({ value, label: t(`indicators.perspective.${value}`) })),
        ]}
      />
      <Choices
        name="assessment"
        label={t('indicators.overview.filter.assessment')}
        value={state.assessment}
        choices={[
          all,
          ...assessments
            .filter((value) => assessed.has(value))
            .map((value) => ({ value, label: t(`common.status.${value}`) })),
        ]}
      />
      <Choices
        name="axis"
        label={t('indicators.overview.filter.axis')}
        value={state.axis}
        choices={[
          { value: 'year', label: t('indicators.overview.filter.year') },
          { value: 'age', label: t('indicators.overview.filter.age') },
        ]}
      />
      <button class="v-btn" type="submit">
        {t('indicators.overview.filter.show')}
      </button>
    </form>
  );
}
