import { describe, expect, it } from 'vitest';
import { diagnoseWave } from '../../../worker/core/catalogue/wave-diagnostics.ts';
import { itemsOf } from '../../../worker/core/questionnaire/counted-answers.ts';
import { vorlaufKern } from '../../../worker/questionnaires/instruments/vorlauf-kern.ts';
import { answersOf, definitionOf, times } from './wave-factory.ts';

const items = itemsOf(vorlaufKern);
const definitions = [definitionOf('U-SAT-M'), definitionOf('R-JOINT')];
const alike = answersOf({ SM1: 4, SA1: 4, CB1: 4, JS1: 4, JS2: 4, JS3: 4, SI1: 4 });
const varied = (level: number) =>
  answersOf({ SM1: 5, SA1: 2, CB1: 98, JS1: level, JS2: level, JS3: Math.min(5, level + 1), SI1: 96 });

const answers = [...times(4, alike), ...[1, 2, 3, 4, 1, 2, 3, 4].map(varied)];

describe('the diagnostics of a wave', () => {
  const found = diagnoseWave(items, answers, definitions, 10);

  it('count what was seen, judged and left open', () => {
    expect(found?.respondents).toBe(12);
    expect(found?.items.find(({ code }) => code === 'CB1')).toEqual({
      code: 'CB1',
      shown: 12,
      valid: 4,
      dontKnow: 8,
      missing: 0,
    });
    expect(found?.items.find(({ code }) => code === 'SI1')).toMatchObject({ valid: 4, missing: 8 });
    expect(found?.items.find(({ code }) => code === 'NP1')).toMatchObject({ shown: 0 });
  });

  it('count those who gave the same answer to every statement', () => {
    expect(found?.straightLining).toEqual({ assessed: 12, alike: 4 });
  });

  it('tell the reliability of each scale with two digits', () => {
    const [scale] = found?.scales ?? [];
    expect(scale).toMatchObject({ indicator: 'R-JOINT', items: ['JS1', 'JS2', 'JS3'], complete: 12 });
    // Answers of one member differ by one at most while members differ by three: near 1.
    expect(scale?.alpha).toBeGreaterThan(0.9);
    expect(Math.round(100 * (scale?.alpha ?? 0)) / 100).toBe(scale?.alpha);
  });

  it('tell nothing below the minimum', () => {
    expect(diagnoseWave(items, answers.slice(0, 9), definitions, 10)).toBeNull();
  });
});
