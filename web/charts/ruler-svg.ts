import { phaseStartsAtAge, type Phase } from '../../worker/core/cluster-age.ts';
import type { Locale } from '../../worker/core/organisation.ts';
import { formatFor } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import type { ChartEvent } from './chart-model.ts';
import { placeEvents } from './event-rows.ts';
import {
  breakMark,
  noWaveMark,
  svgCircle,
  svgLine,
  svgPath,
  svgRect,
  svgRoot,
  svgText,
} from './svg-parts.ts';

export interface RulerWave {
  readonly year: number;
  readonly state: 'open' | 'closed' | 'published';
}

export interface RulerModel {
  readonly foundedOn: string;
  readonly waves: readonly RulerWave[];
  readonly events: readonly ChartEvent[];
  readonly breakYears: readonly number[];
  /** Where the ruler ends when the last wave lies earlier. */
  readonly throughYear?: number | undefined;
}

const phases = Object.keys(phaseStartsAtAge) as readonly Phase[]; // keys of a Record<Phase, …>

/** A day as a decimal year: the ruler is true to the calendar. */
function decimalYear(iso: string): number {
  const year = Number(iso.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  return year + (Date.parse(iso) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

function rulerLabel({ foundedOn, waves }: RulerModel, t: Translate, locale: Locale): string {
  const years = waves.filter(({ state }) => state === 'published').map(({ year }) => year);
  return t('indicators.ruler.label', {
    founded: formatFor(locale).day(foundedOn),
    waves:
      years.length > 0
        ? t('indicators.ruler.waves', { years: years.join(', ') })
        : t('indicators.ruler.noWaves'),
  });
}

/** The age of the cluster as a ruler: founding, phases, waves, breaks and events. The same on every page. */
export function rulerSvg(
  model: RulerModel,
  { width, t, locale }: { readonly width: number; readonly t: Translate; readonly locale: Locale },
): string {
  const narrow = width < 600;
  const height = narrow ? 100 : 92;
  const [left, right, base] = [4, width - 4, 48];
  const founded = decimalYear(model.foundedOn);
  const firstYear = Math.floor(founded);
  const lastWave = model.waves.at(-1)?.year ?? firstYear;
  const lastYear = Math.max(lastWave, model.throughYear ?? firstYear, firstYear + 2) + 1;
  const x = (at: number) => left + ((at - firstYear) / (lastYear - firstYear)) * (right - left);

  const phaseParts = phases.map((phase, i) => {
    const next = phases[i + 1];
    const from = x(founded + phaseStartsAtAge[phase]);
    const to = next === undefined ? right : Math.min(right, x(founded + phaseStartsAtAge[next]));
    if (to - from < 12) return '';
    const name = t(`indicators.phase.${phase}`);
    return (
      (phase === 'growth' ? svgRect(from, 8, to - from, base - 8, 'phase') : '') +
      (i > 0 ? svgLine(from, 8, from, base, 'phase-line') : '') +
      (name.length * 7.2 < to - from ? svgText(from + (i > 0 ? 6 : 0), 22, name, 't-ink t-b t-s') : '')
    );
  });

  const yearWidth = (right - left) / (lastYear - firstYear);
  const every = Math.ceil((narrow ? 26 : 40) / yearWidth);
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i).map((year) => {
    const tick = svgLine(x(year), base, x(year), base + 4, 'axis');
    // A year's name stands in the middle of the year, under its wave.
    const labelled = year < lastYear && ((lastWave - year) % every === 0 || year === lastWave);
    const text = narrow && yearWidth < 36 && year !== lastWave ? `’${String(year).slice(2)}` : String(year);
    return (
      tick +
      (labelled ? svgText(x(year + 0.5), base + 36, text, year === lastWave ? 'mid t-ink t-b' : 'mid') : '')
    );
  });

  const lastBreak = Math.max(...model.breakYears);
  const waveYears = new Map(model.waves.map((wave) => [wave.year, wave]));
  const firstWave = model.waves[0]?.year ?? lastYear;
  const waves = Array.from({ length: Math.max(0, lastWave - firstWave + 1) }, (_, i) => firstWave + i).map(
    (year) => {
      const wave = waveYears.get(year);
      const at = x(year + 0.5);
      if (wave === undefined) return noWaveMark(at, base + 14, 3.5);
      if (wave.state === 'published')
        return svgCircle(at, base + 14, 4.5, year < lastBreak ? 'dot-old' : 'dot');
      const r = 4;
      return svgPath(
        `M${at - r} ${base + 14}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`,
        'void',
        ' stroke-dasharray="2 2"',
      );
    },
  );
  const shownBreaks = model.breakYears.filter((year) => year > firstWave && year <= lastWave);
  const breaks = shownBreaks.map((year) => breakMark(x(year), base - 12, base + 22));

  const sorted = model.events
    .filter(({ onDate }) => decimalYear(onDate) >= firstYear && decimalYear(onDate) <= lastYear)
    .toSorted((a, b) => (a.onDate < b.onDate ? -1 : 1));
  const placed = placeEvents(
    sorted.map(({ onDate, label }, i) => ({
      letter: String.fromCodePoint(65 + (i % 26)),
      text: narrow ? '' : label[locale],
      x: x(decimalYear(onDate)),
    })),
    x(founded) + 62,
    right,
    (text) => text.length * 6.4,
    shownBreaks.map(x),
  );
  const events = placed.map(({ x: at, row, words }) => {
    const tick = svgLine(at, base - 18, at, base, 'brk');
    if (words === null || row > 0) return tick;
    const onRight = words.side === 'right';
    return tick + svgText(onRight ? at + 5 : at - 5, base - 6, words.text, onRight ? 'halo' : 'end halo');
  });
  const body = [
    ...phaseParts,
    svgLine(left, base, right, base, 'axis'),
    ...years,
    ...waves,
    ...breaks,
    svgLine(x(founded), base - 18, x(founded), base, 'brk'),
    svgText(x(founded) + 5, base - 6, t('indicators.ruler.founded'), 'halo'),
    ...events,
  ].join('');
  return svgRoot({ width, height, label: rulerLabel(model, t, locale) }, body);
}
