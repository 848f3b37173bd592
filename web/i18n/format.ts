import type { Locale } from '../../worker/core/organisation.ts';

/** An ISO day (`2027-03-31`), or an instant as ISO text or milliseconds. Instants are shown in Europe/Berlin. */
export type DayOrInstant = string | number;

/** Numbers, ranges and days as a reader sees them. Values come in full precision and are rounded here, once. */
export interface Format {
  /** Whole number with thousands: `1.200` · `1,200`. */
  integer(value: number): string;
  /** Share in percent 0…100, whole: `71 %` (U+202F) · `71%`. */
  percent(value: number): string;
  /** `64 bis 77 %` · `64% to 77%`. */
  percentInterval(lower: number, upper: number): string;
  /** For tables: `64–77 %` · `64–77%`. */
  percentIntervalShort(lower: number, upper: number): string;
  /** Size of a change of a share, without sign: `11 Prozentpunkte`, `1 Prozentpunkt`. */
  percentagePoints(value: number): string;
  /** `+9 Prozentpunkte`, `−4 Prozentpunkte`. */
  percentagePointsSigned(value: number): string;
  /** Signed interval of a change: `−4 bis +9 Prozentpunkte`. */
  percentagePointsInterval(lower: number, upper: number): string;
  /** For tables: `+9 Pp.` · `+9 pp`. */
  percentagePointsShort(value: number): string;
  /** Mean of a scale, one decimal: `3,9` · `3.9`. */
  mean(value: number): string;
  /** For tables, two decimals: `3,87`. */
  meanExact(value: number): string;
  /** Net score with sign: `+24 Punkte`, `−8 Punkte`. */
  score(value: number): string;
  /** `+24 bis +31 Punkte`. */
  scoreInterval(lower: number, upper: number): string;
  /** Whole number with sign, U+2212: `+9`, `−4`, `0`. */
  signed(value: number): string;
  /** Two numbers without unit: `3 bis 19` · `3 to 19`. */
  range(lower: number, upper: number): string;
  /** Money in prose: `12.500 €`; from a million on `1,2 Mio. €`. */
  money(cents: number): string;
  /** Money in tables: whole euros, always. */
  euros(cents: number): string;
  /** Share of a count: `45 von 60 (75 %)`; no percentage of nothing. */
  countOf(count: number, of: number): string;
  /** The base of a value: `n = 45 von 60 (75 %)`. */
  base(n: number, population: number): string;
  /** `31. März 2027`. */
  day(when: DayOrInstant): string;
  /** `14.11.2025`, for tables. */
  dayShort(when: DayOrInstant): string;
  /** Deadline in mails: `Mittwoch, 31. März 2027`. */
  weekday(when: DayOrInstant): string;
  /** `18:00 Uhr` · `18:00 CEST`, in Europe/Berlin. */
  time(instant: DayOrInstant): string;
  /** `31. März 2027, 18:00 Uhr` · `31 March 2027, 18:00 CEST`. */
  dayTime(instant: DayOrInstant): string;
  /** `Mittwoch, 31. März 2027, 18:00 Uhr`. */
  deadline(instant: DayOrInstant): string;
}

interface Words {
  readonly tag: 'de-DE' | 'en-GB';
  readonly percentSign: string;
  readonly to: string;
  readonly of: string;
  readonly percentagePoint: readonly [one: string, many: string, short: string];
  readonly point: readonly [one: string, many: string];
  millions(amount: string): string;
}

const words: Readonly<Record<Locale, Words>> = {
  de: {
    tag: 'de-DE',
    percentSign: '\u202f%',
    to: 'bis',
    of: 'von',
    percentagePoint: ['Prozentpunkt', 'Prozentpunkte', 'Pp.'],
    point: ['Punkt', 'Punkte'],
    millions: (amount) => `${amount}\u00a0Mio.\u00a0€`,
  },
  en: {
    tag: 'en-GB',
    percentSign: '%',
    to: 'to',
    of: 'of',
    percentagePoint: ['percentage point', 'percentage points', 'pp'],
    point: ['point', 'points'],
    millions: (amount) => `€${amount} million`,
  },
};

const berlin = 'Europe/Berlin';

/** A calendar day has no zone; only an instant is moved to Berlin. */
function isCalendarDay(when: DayOrInstant): boolean {
  return typeof when === 'string' && when.length === 'YYYY-MM-DD'.length;
}

/** Intl writes a hyphen; a minus is U+2212. */
function withMinusSign(text: string): string {
  return text.replace('-', '\u2212');
}

function countedWord(value: number, [one, many]: readonly [string, string, string?]): string {
  return Math.abs(Math.round(value)) === 1 ? one : many;
}

/** Intl objects are slow to make: each is made when it is first used, and kept. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function createFormat(locale: Locale): Format {
  const { tag, percentSign, to, of, percentagePoint, point, millions } = words[locale];
  const number = (options: Intl.NumberFormatOptions) => {
    const format = once(() => new Intl.NumberFormat(tag, { signDisplay: 'negative', ...options }));
    return (value: number) => withMinusSign(format().format(value));
  };
  const date = (options: Intl.DateTimeFormatOptions) => {
    const calendar = once(() => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }));
    const local = once(() => new Intl.DateTimeFormat(tag, { ...options, timeZone: berlin }));
    return (when: DayOrInstant) => (isCalendarDay(when) ? calendar() : local()).format(new Date(when));
  };

  const integer = number({ maximumFractionDigits: 0 });
  const signed = number({ maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const oneDecimal = number({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const twoDecimals = number({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const inEuros = number({ style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const upToOneDecimal = number({ maximumFractionDigits: 1 });
  const dayLong = date({ day: 'numeric', month: 'long', year: 'numeric' });
  const dayShort = date({ day: '2-digit', month: '2-digit', year: 'numeric' });
  const weekdayName = date({ weekday: 'long' });
  const clock = date({ hour: '2-digit', minute: '2-digit' });
  const zone = once(() => new Intl.DateTimeFormat(tag, { timeZone: berlin, timeZoneName: 'short' }));

  const percent = (value: number) => integer(value) + percentSign;
  const countOf = (count: number, total: number) =>
    `${integer(count)} ${of} ${integer(total)}${total > 0 ? ` (${percent((100 * count) / total)})` : ''}`;
  const time = (instant: DayOrInstant) => {
    if (locale === 'de') return `${clock(instant)}\u00a0Uhr`;
    const name = zone()
      .formatToParts(new Date(instant))
      .find(({ type }) => type === 'timeZoneName')?.value;
    return `${clock(instant)} ${name ?? berlin}`;
  };
  const weekday = (when: DayOrInstant) => `${weekdayName(when)}, ${dayLong(when)}`;
  const euros = (cents: number) => inEuros(cents / 100);

  return {
    integer,
    percent,
    percentInterval: (lower, upper) =>
      locale === 'de'
        ? `${integer(lower)} ${to} ${percent(upper)}`
        : `${percent(lower)} ${to} ${percent(upper)}`,
    percentIntervalShort: (lower, upper) => `${integer(lower)}–${percent(upper)}`,
    percentagePoints: (value) => `${integer(Math.abs(value))} ${countedWord(value, percentagePoint)}`,
    percentagePointsSigned: (value) => `${signed(value)} ${countedWord(value, percentagePoint)}`,
    percentagePointsInterval: (lower, upper) =>
      `${signed(lower)} ${to} ${signed(upper)} ${percentagePoint[1]}`,
    percentagePointsShort: (value) => `${signed(value)}\u00a0${percentagePoint[2]}`,
    mean: oneDecimal,
    meanExact: twoDecimals,
    score: (value) => `${signed(value)} ${countedWord(value, point)}`,
    scoreInterval: (lower, upper) => `${signed(lower)} ${to} ${signed(upper)} ${point[1]}`,
    signed,
    range: (lower, upper) => `${integer(lower)} ${to} ${integer(upper)}`,
    money: (cents) =>
      Math.abs(cents) < 100_000_000 ? euros(cents) : millions(upToOneDecimal(cents / 100_000_000)),
    euros,
    countOf,
    base: (n, population) => `n = ${countOf(n, population)}`,
    day: dayLong,
    dayShort,
    weekday,
    time,
    dayTime: (instant) => `${dayLong(instant)}, ${time(instant)}`,
    deadline: (instant) => `${weekday(instant)}, ${time(instant)}`,
  };
}

const formats: Readonly<Record<Locale, Format>> = { de: createFormat('de'), en: createFormat('en') };

/** The formatter of a language. */
export function formatFor(locale: Locale): Format {
  return formats[locale];
}
