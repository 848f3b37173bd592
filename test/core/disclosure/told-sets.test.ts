import { describe, expect, it } from 'vitest';
import type { Change, Decomposition, SeriesPoint } from '../../../worker/core/catalogue/series.ts';
import { toldSets } from '../../../worker/core/disclosure/told-sets.ts';
import { absent } from '../../../worker/core/indicator-value.ts';
import { cell, group } from './family-factory.ts';

const firms = (prefix: string, count: number) => group(prefix, count, {}).map(({ firm }) => firm);
const all = cell('all', 'all', [...group('s', 10, {}), ...group('m', 10, {})]);
const small = cell('sizeClass', 'small', group('s', 10, {}));
const stayers = cell('stayers', 'stayers', group('m', 10, {}));

const point = (
  segments: SeriesPoint['segments'] = {},
  decomposition: Decomposition | null = null,
): SeriesPoint => {
  const change: Change = {
    fromYear: 2023,
    fromValue: 40,
    delta: 10,
    interval: null,
    word: 'undecided',
    census: false,
    conservative: false,
    decomposition,
  };
  return {
    year: 2024,
    referenceOn: '2024-10-01',
    ageYears: 5,
    value: all.value,
    assessment: 'onPath',
    change: decomposition === null ? null : change,
    segments,
    itemVersions: {},
  };
};
const term = (count: number) => ({ delta: 1, firms: count });
const separate = (within: number): Decomposition => ({
  kind: 'separate',
  within: term(within),
  entry: term(8),
  returning: term(0),
  exit: term(6),
  silent: term(0),
});
const joint: Decomposition = { kind: 'joint', within: { delta: 1 }, composition: { delta: 9 } };
const groups = (left: number) => ({
  within: firms('s', 10),
  entry: firms('m', 8),
  returning: [],
  exit: firms('x', left),
  silent: [],
});

describe('the sets that an earlier wave told', () => {
  it('are those of its shown figures, and none of what was withheld', () => {
    const shown = point({ sizeClass: { small: small.value, micro: absent('suppressed', '1.0.0') } });
    const micro = cell('sizeClass', 'micro', group('m', 10, {}));
    expect(toldSets(shown, [all, small, micro], null)).toEqual([all.firms, small.firms]);
  });
  it('count shares of a net score as told', () => {
    const shares = { promoters: 50, passives: 0, detractors: 50, n: 10 };
    const value = { ...absent('tooFew', '1.0.0'), shares };
    const shown = point({ sizeClass: { small: value } });
    expect(toldSets(shown, [all, { ...small, value }], null)).toEqual([all.firms, small.firms]);
    const fewer = { ...value, shares: { ...shares, n: 9 } };
    expect(toldSets(shown, [all, { ...small, value: fewer }], null)).toBeNull();
  });
  it('are unknown where a shown figure is another now, or cannot be made again', () => {
    const shown = point({ sizeClass: { small: small.value }, stayers: { stayers: stayers.value } });
    expect(toldSets(shown, [all, small, stayers], null)).toEqual([all.firms, small.firms, stayers.firms]);
    expect(toldSets(shown, [all, small], null)).toBeNull();
    const fewer = cell('sizeClass', 'small', group('s', 9, {}));
    expect(toldSets(shown, [all, fewer, stayers], null)).toBeNull();
  });
  it('hold every group of this wave where its own change had separate terms', () => {
    expect(toldSets(point({}, separate(10)), [all], groups(6))).toEqual([
      all.firms,
      firms('s', 10),
      firms('m', 8),
    ]);
  });
  it('are unknown where the groups of that change are others now, or cannot be made again', () => {
    expect(toldSets(point({}, separate(11)), [all], groups(6))).toBeNull();
    expect(toldSets(point({}, separate(10)), [all], groups(5))).toBeNull();
    expect(toldSets(point({}, separate(10)), [all], null)).toBeNull();
    expect(toldSets(point({}, joint), [all], null)).toBeNull();
  });
  it('hold the stayers of a joint change only where nobody left: they were the whole wave before it', () => {
    expect(toldSets(point({}, joint), [all], groups(6))).toEqual([all.firms]);
    expect(toldSets(point({}, joint), [all], groups(0))).toEqual([all.firms, firms('s', 10)]);
  });
});
