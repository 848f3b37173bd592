export type LogFields = Readonly<Record<string, string | number | boolean | null>>;
export type Log = (event: string, fields?: LogFields) => void;

/** Path segments and texts that look like a token, an id, an address or a query are replaced before they are logged. */
export function redact(text: string): string {
  return text
    .replace(/\?.*$/s, '?…')
    .replace(/[0-9A-Za-z]{22,}/g, '…')
    .replace(/[^\s@/]+@[^\s@/]+/g, '…@…');
}

/** One JSON line per event; texts are redacted, so that no token, address or answer reaches a log. */
export function jsonLog(write: (line: string) => void): Log {
  return (event, fields = {}) => {
    const safe = Object.entries(fields).map(([k, v]) => [k, typeof v === 'string' ? redact(v) : v] as const);
    write(JSON.stringify({ event, ...Object.fromEntries(safe) }));
  };
}
