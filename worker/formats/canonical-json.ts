function canonicalString(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('Canonical JSON holds no lone surrogates.');
  return JSON.stringify(text.normalize('NFC'));
}

function canonicalObject(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError('Canonical JSON holds plain objects only.');
  }
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]): [string, unknown] => [key.normalize('NFC'), member])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (new Set(members.map(([key]) => key)).size < members.length) {
    throw new TypeError('Two keys are the same after NFC.');
  }
  return `{${members.map(([key, member]) => `${canonicalString(key)}:${canonicalJson(member)}`).join(',')}}`;
}

/**
 * The one spelling of a JSON value, made for hashing: keys sorted by UTF-16 code unit, strings in NFC, no white
 * space, numbers as ECMAScript writes them. Properties that are undefined are left out as JSON.stringify does;
 * what JSON cannot hold is refused instead of being changed silently.
 * @source RFC 8785 (JSON Canonicalization Scheme), with NFC added
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('Canonical JSON holds finite numbers only.');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((element: unknown) => canonicalJson(element)).join(',')}]`;
  if (typeof value === 'object') return canonicalObject(value);
  throw new TypeError(`Canonical JSON cannot hold ${typeof value}.`);
}
