import type { Unit } from '../../worker/core/catalogue/definition.ts';
import type { Change } from '../../worker/core/catalogue/series.ts';
import type { Locale } from '../../worker/core/organisation.ts';
import { formatFor } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { unitFormat } from '../i18n/unit-format.ts';
import { svgCircle, svgLine, svgRect, svgRoot, svgText } from './svg-parts.ts';
import { niceStep } from './value-domain.ts';

export interface DecompositionSvgOptions {
  /** 816, or 288 for the narrowest phone: never shrunk, so that 12 px stay 12 px. */
  readonly width: number;
  readonly unit: Unit;
  /** Year and value the change leads to. */
  readonly year: number;
  readonly value: number;
  readonly t: Translate;
  readonly locale: Locale;
}

interface Row {
  readonly name: string;
  readonly sub: string;
  readonly delta: number;
  readonly interval: Change['interval'];
  readonly total: boolean;
}

const separateTerms = ['within', 'entry', 'returning', 'exit', 'silent'] as const;

function termRows(change: Change, { t, locale }: DecompositionSvgOptions): Row[] {
  const { decomposition, fromYear: previousYear } = change;
  if (decomposition === null) return [];
  const exact = { interval: null, total: false };
  const paired = { ...exact, interval: change.withinInterval ?? null };
  if (decomposition.kind === 'joint')
    return [
      {
        ...paired,
        name: t('indicators.page.decomposition.within'),
        sub: t('indicators.page.decomposition.jointWithinSub'),
        delta: decomposition.within.delta,
      },
      {
        ...exact,
        name: t('indicators.page.decomposition.composition'),
        sub: t('indicators.page.decomposition.compositionSub'),
        delta: decomposition.composition.delta,
      },
    ];
  return separateTerms
    .map((term) => ({ term, ...decomposition[term] }))
    .filter(({ term, firms }) => firms > 0 || term === 'within')
    .map(({ term, delta, firms }) => {
      const words =
        firms === 1
          ? t('indicators.page.firms.one')
          : t('indicators.page.firms.many', { count: formatFor(locale).integer(firms) });
      return {
        ...(term === 'within' ? paired : exact),
        name: t(`indicators.page.decomposition.${term}`),
        sub: t(`indicators.page.decomposition.${term}Sub`, { firms: words, previousYear }),
        delta,
      };
    });
}

/**
 * What a change is made of: exact terms as squares on the respondents, the whole change with its 95 % interval.
 * Null where the change has no decomposition that may be shown.
 */
export function decompositionSvg(change: Change, options: DecompositionSvgOptions): string | null {
  const { width, unit, t, locale } = options;
  const terms = termRows(change, options);
  if (terms.length === 0) return null;
  const decided = change.word !== 'undecided' && change.word !== 'unchanged';
  const format = unitFormat(unit, locale);
  const { signed } = formatFor(locale);
  const rows: readonly Row[] = [
    ...terms,
    {
      name: t('indicators.page.decomposition.total'),
      sub: t('indicators.page.decomposition.totalSub', {
        previousValue: format.value(change.fromValue),
        value: format.value(options.value),
      }),
      delta: change.delta,
      interval: change.interval,
      total: true,
    },
  ];
  const ends = rows.flatMap(({ delta, interval }) => [delta, interval?.lower ?? 0, interval?.upper ?? 0]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const step = niceStep(Math.max(high - low, 1), 5);
  const [min, max] = [Math.floor(low / step) * step, Math.ceil(high / step) * step];

  const narrow = width < 600;
  const rowHeight = narrow ? 66 : 46;
  const top = 8;
  const end = top + rows.length * rowHeight;
  const [left, right] = narrow ? [16, width - 16] : [250, width - 176];
  const x = (value: number) => left + ((value - min) / (max - min)) * (right - left);

  // On a phone the words stand above each bar, so that the grid keeps to the bars.
  const lanes = narrow ? rows.map((_, i) => top + i * rowHeight + 52) : [];
  const axis = Array.from({ length: Math.round((max - min) / step) + 1 }, (_, i) => min + i * step).map(
    (value) => {
      const line = (from: number, to: number) =>
        svgLine(x(value), from, x(value), to, value === 0 ? 'axis' : 'grid');
      const lines = narrow ? lanes.map((lane) => line(lane - 9, lane + 9)).join('') : line(top, end);
      return lines + svgText(x(value), end + 18, signed(value), 'mid');
    },
  );
  const body = rows.map(({ name, sub, delta, interval, total }, i) => {
    const rowTop = top + i * rowHeight;
    const y = rowTop + (narrow ? 52 : rowHeight / 2);
    // The word is given by the unrounded numbers, the interval is told outwards: the two must not contradict each other.
    const clear = interval === null || (total && decided) || interval.lower > 0 || interval.upper < 0;
    const labels = narrow
      ? svgText(0, rowTop + 18, name, 't-ink t-b t-s halo') + svgText(0, rowTop + 34, sub, 'halo')
      : svgText(0, y - 3, name, 't-ink t-b t-s') + svgText(0, y + 14, sub);
    const range = interval === null ? '' : ` (${format.changeIntervalShort(interval.lower, interval.upper)})`;
    const number = svgText(
      width,
      narrow ? rowTop + 18 : y - 3,
      format.change(delta),
      total ? 'end t-ink t-s t-b halo' : 'end t-ink t-s halo',
    );
    const verdict =
      interval === null || narrow
        ? ''
        : svgText(
            width,
            y + 14,
            t(`indicators.page.decomposition.${clear ? 'clear' : 'unclear'}`) + range,
            'end',
          );
    const mark =
      interval === null
        ? svgLine(x(0), y, x(delta), y, 'ci') + svgRect(x(delta) - 4, y - 4, 8, 8, 'sq')
        : svgLine(x(interval.lower), y, x(interval.upper), y, clear ? 'ci' : 'ci ci-0') +
          svgCircle(x(delta), y, clear ? 6 : 5, clear ? 'dot' : 'evt-dot');
    return (total ? svgLine(0, rowTop, width, rowTop, 'axis') : '') + labels + mark + number + verdict;
  });
  const label = t('indicators.page.decomposition.label', {
    previousYear: change.fromYear,
    year: options.year,
    terms: rows.map(({ name, delta }) => `${name} ${format.change(delta)}`).join(', '),
  });
  return svgRoot({ width, height: end + 30, label }, axis.join('') + body.join(''));
}
