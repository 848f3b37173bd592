import { describe, expect, it } from 'vitest';
import { isComparable, seriesBreaks } from '../../../worker/core/catalogue/series-breaks.ts';
import type { Item, VersionChange } from '../../../worker/core/questionnaire/questionnaire.ts';
import { definitionOf } from './wave-factory.ts';

const item = (code: string, version = '1.0.0', changed?: VersionChange): Item => ({
  code,
  version,
  type: 'rating',
  scale: 'S5',
  options: [],
  text: { de: 'Frage', en: 'Question' },
  ...(changed && { changed }),
});
const satisfaction = definitionOf('U-SAT-M');
const strategy = definitionOf('R-JOINT');

describe('series breaks', () => {
  it.each([0, 1] as const)('are not made by a change of class %i', (changeClass) => {
    const changed = { from: '1.0.0', changeClass, reason: 'wording' } as const;
    const waves = [
      { year: 2024, items: [item('SM1')] },
      { year: 2025, items: [item('SM1', '1.0.1', changed)] },
    ];
    expect(seriesBreaks(satisfaction, waves)).toEqual([]);
  });
  it('are read from the older version where it was published later, and from none of the two otherwise', () => {
    const older = (changeClass: 1 | 3): Item => ({
      ...item('SM1', '2'),
      followedBy: { to: '1', changeClass, reason: 'scale' },
    });
    const wavesWith = (first: Item) => [
      { year: 2019, items: [first] },
      { year: 2020, items: [item('SM1', '1')] },
    ];
    expect(seriesBreaks(satisfaction, wavesWith(older(1)))).toEqual([]);
    expect(seriesBreaks(satisfaction, wavesWith(older(3)))).toMatchObject([{ year: 2020, changeClass: 3 }]);
    expect(seriesBreaks(satisfaction, wavesWith(item('SM1', '2')))).toMatchObject([
      { year: 2020, changeClass: 2, reason: 'wording' },
    ]);
  });
  it.each([2, 3, 4] as const)(
    'are made by a change of class %i, in the year of the new version only',
    (changeClass) => {
      const changed = { from: '1.0.0', changeClass, reason: 'scale' } as const;
      const waves = [
        { year: 2026, items: [item('SM1', '2.0.0', changed)] },
        { year: 2024, items: [item('SM1')] },
        { year: 2025, items: [item('SM1', '2.0.0', changed)] },
      ];
      expect(seriesBreaks(satisfaction, waves)).toEqual([
        { year: 2025, changeClass, reason: 'scale', items: ['SM1'] },
      ]);
    },
  );
  it('are not made by another item, a rested wave, or the first version ever asked', () => {
    const changed = { from: '0.9.0', changeClass: 4, reason: 'concept' } as const;
    const waves = [
      { year: 2023, items: [item('SM1', '1.0.0', changed)] },
      { year: 2024, items: [item('SA1', '2.0.0', changed)] },
      { year: 2025, items: [item('SM1', '1.0.0', changed)] },
    ];
    expect(seriesBreaks(satisfaction, waves)).toEqual([]);
  });
  it('are made across a rested wave by the change between the versions asked', () => {
    const changed = { from: '1.0.0', changeClass: 2, reason: 'translation' } as const;
    const waves = [
      { year: 2023, items: [item('SM1')] },
      { year: 2024, items: [] },
      { year: 2025, items: [item('SM1', '1.1.0', changed)] },
    ];
    expect(seriesBreaks(satisfaction, waves)).toMatchObject([{ year: 2025, reason: 'translation' }]);
  });
  it('are made by a version whose way from the one asked before is not recorded', () => {
    const skipping = { from: '1.1.0', changeClass: 0, reason: 'wording' } as const;
    for (const next of [item('SM1', '1.2.0', skipping), item('SM1', '1.2.0')]) {
      const waves = [
        { year: 2024, items: [item('SM1')] },
        { year: 2025, items: [next] },
      ];
      expect(seriesBreaks(satisfaction, waves)).toMatchObject([{ changeClass: 2, reason: 'wording' }]);
    }
  });
  it('name the gravest cause of a year and every item behind it', () => {
    const waves = [
      { year: 2024, items: ['JS1', 'JS2', 'JS3', 'SI1'].map((code) => item(code)) },
      {
        year: 2025,
        items: [
          item('JS1', '1.1.0', { from: '1.0.0', changeClass: 2, reason: 'wording' }),
          item('JS2', '2.0.0', { from: '1.0.0', changeClass: 4, reason: 'concept' }),
          item('JS3'),
          item('SI1'),
        ],
      },
    ];
    expect(seriesBreaks(strategy, waves)).toEqual([
      { year: 2025, changeClass: 4, reason: 'concept', items: ['JS1', 'JS2'] },
    ]);
  });
  it('are made by another set of items under the same definition', () => {
    const waves = [
      { year: 2024, items: ['JS1', 'JS2', 'JS3', 'SI1'].map((code) => item(code)) },
      { year: 2025, items: ['JS1', 'JS2', 'SI1'].map((code) => item(code)) },
    ];
    expect(seriesBreaks(strategy, waves)).toEqual([
      { year: 2025, changeClass: 3, reason: 'computation', items: ['JS3'] },
    ]);
  });
  it('are made where the definition computes otherwise than for the point before, with every item behind it', () => {
    const waves = [2023, 2024, 2025].map((year) => ({ year, items: [item('SM1')] }));
    const points = [
      { year: 2025, definitionVersion: '2.0.0' },
      { year: 2023, definitionVersion: '1.0.0' },
      { year: 2024, definitionVersion: '1.0.0' },
    ];
    expect(seriesBreaks(satisfaction, waves, points)).toEqual([
      { year: 2025, changeClass: 3, reason: 'computation', items: ['SM1'] },
    ]);
    expect(seriesBreaks(satisfaction, waves, points.slice(1))).toEqual([]);
    // A measure without items breaks too.
    expect(seriesBreaks(definitionOf('Q-RESP'), waves, points)).toMatchObject([{ year: 2025, items: [] }]);
  });
  it.each([
    [2, 3, 'computation'],
    [4, 4, 'concept'],
  ] as const)(
    'are one break where item (class %i) and definition change in the same year: the graver',
    (itemClass, changeClass, reason) => {
      const changed = { from: '1.0.0', changeClass: itemClass, reason: 'concept' } as const;
      const waves = [
        { year: 2024, items: [item('SM1')] },
        { year: 2025, items: [item('SM1', '2.0.0', changed)] },
      ];
      const points = [
        { year: 2024, definitionVersion: '1.0.0' },
        { year: 2025, definitionVersion: '1.1.0' },
      ];
      expect(seriesBreaks(satisfaction, waves, points)).toEqual([
        { year: 2025, changeClass, reason, items: ['SM1'] },
      ]);
    },
  );
  it('separate the years before from those from it on', () => {
    const breaks = [{ year: 2025, changeClass: 2, reason: 'wording', items: ['SM1'] }] as const;
    expect(isComparable(breaks, 2024, 2025)).toBe(false);
    expect(isComparable(breaks, 2025, 2026)).toBe(true);
    expect(isComparable(breaks, 2023, 2024)).toBe(true);
  });
});
