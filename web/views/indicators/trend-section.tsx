import type { IndicatorDefinition } from '../../../worker/core/catalogue/definition.ts';
import type { IndicatorSeries } from '../../../worker/core/catalogue/series.ts';
import type {
  MemberTrend,
  ShareGrowthCurve,
  ValueTrend,
} from '../../../worker/core/catalogue/series-trend.ts';
import type { Disclosed } from '../../../worker/core/disclosure/disclosed.ts';
import type { Locale } from '../../../worker/core/organisation.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translate.ts';
import { unitFormat } from '../../i18n/unit-format.ts';

interface TrendProps {
  readonly t: Translate;
  readonly locale: Locale;
  readonly definition: IndicatorDefinition;
  readonly series: Disclosed<IndicatorSeries>;
}

interface Row {
  readonly who: string;
  readonly perYear: string;
  readonly interval: string;
  readonly base: string;
}

function memberRow({ t, locale, definition }: TrendProps, members: MemberTrend): Row {
  const who = t('indicators.trend.members');
  if (members.kind === 'refused')
    return { who, perYear: '–', interval: '–', base: t(`indicators.trend.refused.${members.reason}`) };
  const { rate } = unitFormat(definition.unit, locale);
  const { integer } = formatFor(locale);
  return {
    who,
    perYear: rate(members.perYear),
    interval: `${rate(members.lower)} ${t('indicators.trend.to')} ${rate(members.upper)}`,
    base: t('indicators.trend.membersBase', {
      from: members.fromYear,
      to: members.toYear,
      waves: members.waves,
      members: integer(members.members),
    }),
  };
}

function valueRow({ t, locale, definition }: TrendProps, values: ValueTrend): Row {
  const { rate } = unitFormat(definition.unit, locale);
  const { lower, upper } = values;
  return {
    who: t(definition.origin === 'answers' ? 'indicators.trend.values' : 'indicators.trend.records'),
    perYear: rate(values.perYear),
    interval:
      lower === null || upper === null ? '–' : `${rate(lower)} ${t('indicators.trend.to')} ${rate(upper)}`,
    base: t('indicators.trend.valuesBase', {
      from: values.fromYear,
      to: values.toYear,
      points: values.points,
    }),
  };
}

/** Where a share is heading, or why that cannot be told. */
function GrowthNote({ t, locale, growth }: TrendProps & { readonly growth: ShareGrowthCurve }) {
  if (growth.kind === 'refused') return <p class="v-note">{t(`indicators.trend.growth.${growth.reason}`)}</p>;
  const { percent, percentIntervalShort, mean } = formatFor(locale);
  const ahead = growth.projections.map(({ ageYears, value, lower, upper }) =>
    t('indicators.trend.growth.ahead', {
      age: mean(ageYears),
      value: percent(value),
      interval: percentIntervalShort(lower, upper),
    }),
  );
  return (
    <p class="v-note">
      {t('indicators.trend.growth.projected', {
        asymptote: percent(growth.asymptotePct),
        ahead: ahead.join('; '),
      })}
    </p>
  );
}

/** What the members did over the years beside what the values did: who joins and leaves can make a trend alone. */
export function TrendSection(props: TrendProps) {
  const { t, definition, series } = props;
  if (series.trend === undefined || series.trend.values === null) return null;
  const { members, values, growth } = series.trend;
  const rows = [...(members === null ? [] : [memberRow(props, members)]), valueRow(props, values)];
  return (
    <Section
      title={t('indicators.trend.title')}
      note={t(members === null ? 'indicators.trend.noteValues' : 'indicators.trend.note')}
    >
      <DataTable
        caption={t(`indicators.trend.unit.${definition.unit}`)}
        rows={rows}
        columns={[
          { head: t('indicators.trend.who'), cell: ({ who }) => who },
          { head: t('indicators.trend.perYear'), numeric: true, cell: ({ perYear }) => perYear },
          { head: t('indicators.trend.interval'), numeric: true, cell: ({ interval }) => interval },
          { head: t('indicators.trend.base'), full: true, cell: ({ base }) => base },
        ]}
      />
      {growth !== null && <GrowthNote {...props} growth={growth} />}
    </Section>
  );
}
