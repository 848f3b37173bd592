import type { Unit } from '../../worker/core/catalogue/definition.ts';
import type { Locale } from '../../worker/core/organisation.ts';
import { formatFor } from './format.ts';

/** How values and changes of one unit are written. German prepositions such as "von" and "zwischen" ask for the dative. */
export interface UnitFormat {
  /** `71 %` · `+24 Punkte` · `45`. */
  value(value: number): string;
  /** After "von", "nach", "bei": `71 %` · `+24 Punkten` · `45`. */
  valueDative(value: number): string;
  /** `64 bis 77 %` · `+12 bis +31 Punkte`. */
  interval(lower: number, upper: number): string;
  /** For tables and charts: `64–77 %` · `+12 bis +31`. */
  intervalShort(lower: number, upper: number): string;
  /** Size of a change, without sign: `11 Prozentpunkte` · `12 Punkte` · `3`. */
  size(delta: number): string;
  /** `−4 Prozentpunkte` · `+12 Punkte` · `+3`. */
  change(delta: number): string;
  /** After "zwischen … und": `+9 Prozentpunkten`. */
  changeDative(delta: number): string;
  /** `−4 bis +9 Prozentpunkte`. */
  changeInterval(lower: number, upper: number): string;
  /** A change per year, beside its unit: `+2,1`; of a scale with two decimals: `+0,12`. */
  rate(perYear: number): string;
  /** Beside its unit: `−4 bis +9`. */
  changeIntervalShort(lower: number, upper: number): string;
}

function withoutSign(text: string): string {
  return text.replace(/^\+/, '');
}

/** The writing of one unit in one language. */
export function unitFormat(unit: Unit, locale: Locale): UnitFormat {
  const format = formatFor(locale);
  const to = locale === 'de' ? 'bis' : 'to';
  const dative = (text: string) => (locale === 'de' ? text.replace(/unkte$/, 'unkten') : text);
  const signedRange = (lower: number, upper: number) =>
    `${format.signed(lower)} ${to} ${format.signed(upper)}`;
  const meanRange = (lower: number, upper: number) => `${format.mean(lower)} ${to} ${format.mean(upper)}`;
  const signedMean = (value: number) => (value > 0 ? `+${format.mean(value)}` : format.mean(value));
  const signedExact = (value: number) =>
    value > 0 ? `+${format.meanExact(value)}` : format.meanExact(value);
  const inPercentagePoints = {
    rate: signedMean,
    size: format.percentagePoints,
    change: format.percentagePointsSigned,
    changeDative: (delta: number) => dative(format.percentagePointsSigned(delta)),
    changeInterval: format.percentagePointsInterval,
    changeIntervalShort: signedRange,
  };
  const units: Readonly<Record<Unit, () => UnitFormat>> = {
    percent: () => ({
      value: format.percent,
      valueDative: format.percent,
      interval: format.percentInterval,
      intervalShort: format.percentIntervalShort,
      ...inPercentagePoints,
    }),
    percentagePoints: () => ({
      value: format.percentagePointsSigned,
      valueDative: inPercentagePoints.changeDative,
      interval: format.percentagePointsInterval,
      intervalShort: signedRange,
      ...inPercentagePoints,
    }),
    points: () => ({
      rate: signedMean,
      value: format.score,
      valueDative: (value) => dative(format.score(value)),
      interval: format.scoreInterval,
      intervalShort: signedRange,
      size: (delta) => withoutSign(format.score(Math.abs(delta))),
      change: format.score,
      changeDative: (delta) => dative(format.score(delta)),
      changeInterval: format.scoreInterval,
      changeIntervalShort: signedRange,
    }),
    scale: () => ({
      rate: signedExact,
      value: format.mean,
      valueDative: format.mean,
      interval: meanRange,
      intervalShort: (lower, upper) => `${format.mean(lower)}–${format.mean(upper)}`,
      size: (delta) => format.mean(Math.abs(delta)),
      change: signedMean,
      changeDative: signedMean,
      changeInterval: (lower, upper) => `${signedMean(lower)} ${to} ${signedMean(upper)}`,
      changeIntervalShort: (lower, upper) => `${signedMean(lower)} ${to} ${signedMean(upper)}`,
    }),
    count: () => ({
      rate: signedMean,
      value: format.integer,
      valueDative: format.integer,
      interval: format.range,
      intervalShort: format.range,
      size: (delta) => format.integer(Math.abs(delta)),
      change: format.signed,
      changeDative: format.signed,
      changeInterval: signedRange,
      changeIntervalShort: signedRange,
    }),
  };
  return units[unit]();
}
