import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../worker/formats/canonical-json.ts';

/** The same value with the keys of every object in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

/** The same value with every string and key decomposed. */
function decomposed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFD');
  if (Array.isArray(value)) return value.map(decomposed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key.normalize('NFD'), decomposed(member)]),
  );
}

const german = fc.string({ unit: fc.constantFrom('a', 'ä', 'Ö', 'é', 'ß', '„', '1', '"', '\n') });
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    german,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(german, tie('value'), { maxKeys: 5 }),
  ),
})).value;

describe('canonicalJson', () => {
  it('writes the example of RFC 8785, section 3.2.2, byte for byte', () => {
    const example = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    ) as unknown;
    expect(canonicalJson(example)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorts the keys of RFC 8785, section 3.2.3, by UTF-16 code unit', () => {
    const keys = ['\u20ac', '\r', '\u{fb33}', '1', '\u{1F600}', '\u0080', '\u00f6'];
    const sorted = JSON.parse(canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])))) as object;
    // U+FB33 has a canonical decomposition (U+05D3 U+05BC) and is excluded from composition, so NFC moves it.
    expect(Object.keys(sorted)).toEqual([
      '1',
      '\r',
      '\u0080',
      '\u00f6',
      '\u05d3\u05bc',
      '\u20ac',
      '\u{1F600}',
    ]);
  });

  it('does not depend on the order of the keys', () => {
    fc.assert(fc.property(json, (value) => canonicalJson(reversed(value)) === canonicalJson(value)));
  });

  it('does not depend on how an umlaut was composed', () => {
    fc.assert(fc.property(json, (value) => canonicalJson(decomposed(value)) === canonicalJson(value)));
  });

  it('is JSON, and reading and writing it again changes nothing', () => {
    fc.assert(
      fc.property(json, (value) => canonicalJson(JSON.parse(canonicalJson(value))) === canonicalJson(value)),
    );
  });

  it('tells values apart that differ', () => {
    const texts = [{ a: 1 }, { a: '1' }, { a: [1] }, { a: null }, {}, []].map(canonicalJson);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('leaves out properties that are undefined', () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
  });

  it.each([
    undefined,
    Number.NaN,
    Infinity,
    1n,
    Symbol('s'),
    () => 0,
    new Date(0),
    new Map(),
    [undefined],
    '\uD800',
  ])('refuses %s, which JSON cannot hold', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('refuses two keys that are the same text', () => {
    expect(() => canonicalJson({ 'a\u0308': 1, ä: 2 })).toThrow(TypeError);
  });
});
