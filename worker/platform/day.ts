const berlinDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', dateStyle: 'short' });

/** The calendar day of an instant in Europe/Berlin, as YYYY-MM-DD. */
export function dayInBerlin(instantMs: number): string {
  return berlinDay.format(instantMs);
}

const berlinParts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23',
});

/** The instant of a wall-clock time on a day in Europe/Berlin, daylight saving time included. */
export function instantInBerlin(day: string, time: string): number {
  const asUtc = Date.parse(`${day}T${time}Z`);
  const shown = Date.parse(`${berlinParts.format(asUtc).replace(', ', 'T')}Z`);
  const first = asUtc - (shown - asUtc);
  const shownFirst = Date.parse(`${berlinParts.format(first).replace(', ', 'T')}Z`);
  return first - (shownFirst - asUtc);
}

const msPerDay = 86_400_000;

/** The day after an ISO day, and before one. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + msPerDay).toISOString().slice(0, 10);
}

export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - msPerDay).toISOString().slice(0, 10);
}
