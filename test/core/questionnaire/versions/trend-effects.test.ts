import { describe, expect, it } from 'vitest';
import type { Item, VersionChange } from '../../../../worker/core/questionnaire/questionnaire.ts';
import { trendEffects } from '../../../../worker/core/questionnaire/versions/trend-effects.ts';
import { definitionOf } from '../../catalogue/wave-factory.ts';
import { rated } from './version-factory.ts';

const satisfaction = definitionOf('U-SAT-M');
const exchange = definitionOf('U-SAT-A');
const members = definitionOf('N-MASS');
const sm1 = rated('SM1');
const changedTo = (changed: VersionChange): Item => ({ ...rated('SM1', { version: '2' }), changed });
const effects = (asked: readonly (readonly Item[])[], next: readonly Item[]) =>
  trendEffects(
    [satisfaction, exchange, members],
    asked.map((items, at) => ({ year: 2024 + at, items })),
    { year: 2030, items: next },
  ).map(({ definition, effect, lastYear }) => `${definition.code} ${effect} ${lastYear ?? '–'}`);

describe('what a questionnaire does to the trends', () => {
  it('continues what is asked in the same version, also after a rest', () => {
    expect(effects([[sm1]], [sm1])).toEqual(['U-SAT-M continues 2024']);
    expect(effects([[sm1], []], [sm1])).toEqual(['U-SAT-M continues 2024']);
  });
  it('begins what was never asked, ends what was asked the last time, and lets rest what was not', () => {
    expect(effects([[sm1]], [rated('SA1')])).toEqual(['U-SAT-M ends 2024', 'U-SAT-A begins –']);
    expect(effects([[sm1], []], [])).toEqual(['U-SAT-M rests 2024']);
    expect(effects([], [sm1])).toEqual(['U-SAT-M begins –']);
    expect(effects([], [])).toEqual([]);
  });
  it('breaks from class 2 on, and names year, class, reason and question', () => {
    const change = { from: '1', changeClass: 3, reason: 'layout' } as const;
    const [effect] = trendEffects([satisfaction], [{ year: 2026, items: [sm1] }], {
      year: 2027,
      items: [changedTo(change)],
    });
    expect(effect).toMatchObject({
      effect: 'breaks',
      break: { year: 2027, changeClass: 3, reason: 'layout', items: ['SM1'] },
    });
    expect(effects([[sm1]], [changedTo({ ...change, changeClass: 1 })])).toEqual(['U-SAT-M continues 2024']);
  });
});
