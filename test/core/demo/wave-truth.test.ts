import { expect, test } from 'vitest';
import { answerMeasureOf } from '../../../worker/core/catalogue/measure-registry.ts';
import { indicatorByCode } from '../../../worker/core/catalogue/definitions.ts';
import type { Answers } from '../../../worker/core/questionnaire/answer.ts';
import { demoSeed, generateDemo } from '../../../worker/development/demo/generate-demo.ts';
import { indicatorScores } from '../../../worker/development/demo/indicator-scores.ts';
import { trueValue } from '../../../worker/development/demo/wave-truth.ts';

const valid = (codes: Record<string, number>): Answers =>
  Object.fromEntries(Object.entries(codes).map(([item, value]) => [item, { state: 'valid', value }]));

test('a true share counts firms with 4 or 5 among those that can judge', () => {
  const answers = [
    valid({ SM1: 5 }),
    valid({ SM1: 4 }),
    valid({ SM1: 3 }),
    { SM1: { state: 'dontKnow' } } as const,
  ];
  const truth = trueValue(answers, indicatorScores['U-SAT-M']);
  // 2 of 3.
  expect(truth.value).toBeCloseTo(66.6667, 4);
  expect(truth.firms).toBe(3);
  expect(trueValue([], indicatorScores['U-SAT-M'])).toEqual({ value: null, firms: 0 });
});

test('net recommendation is promoters minus detractors', () => {
  const answers = [10, 9, 8, 7, 6, 0].map((value) => valid({ NP1: value }));
  // 2 promoters, 2 passive, 2 detractors.
  expect(trueValue(answers, indicatorScores['U-REC'])).toEqual({ value: 0, firms: 6 });
  expect(trueValue(answers.slice(0, 4), indicatorScores['U-REC'])).toEqual({ value: 50, firms: 4 });
});

test('joint strategy is the mean top box of the strategy items minus that of own interests', () => {
  const score = indicatorScores['R-JOINT'];
  expect(score(valid({ JS1: 5, JS2: 4, JS3: 2, SI1: 3 }))).toBeCloseTo(2 / 3, 12);
  expect(score(valid({ JS1: 5, JS2: 2, SI1: 4 }))).toBeCloseTo(-0.5, 12);
  expect(score(valid({ JS1: 5, SI1: 4 }))).toBeNull();
  expect(score(valid({ JS1: 5, JS2: 4, JS3: 2 }))).toBeNull();
});

test('scales count firms whose mean or maximum reaches the mark', () => {
  expect(indicatorScores['U-TRUST'](valid({ TR1: 5, TR2: 3 }))).toBe(1);
  expect(indicatorScores['U-TRUST'](valid({ TR1: 4, TR2: 3 }))).toBe(0);
  expect(indicatorScores['U-TRUST'](valid({ TR1: 4 }))).toBeNull();
  expect(indicatorScores['U-KOMP'](valid({ QK1: 3, KG1: 0 }))).toBe(1);
  expect(indicatorScores['U-KOMP'](valid({ KG1: 2 }))).toBe(0);
  expect(indicatorScores['U-HR'](valid({ PP1: 4, HR2: 3 }))).toBe(1);
  expect(indicatorScores['U-HR'](valid({ PP1: 3, HR2: 4 }))).toBeNull();
});

test('truth about the frame counts companies, retention and propensities that add up to the answers', () => {
  const truth = generateDemo(demoSeed).truth['bioenergie-beispielland'];
  const first = truth?.waves[0];
  const wave2024 = truth?.waves.find((wave) => wave.year === 2024);
  expect(first?.frame).toHaveLength(28);
  // 63 members in October 2023, 11 of them gone a year later: 52 / 63.
  expect(wave2024?.retentionPct).toBeCloseTo(82.5397, 4);
  for (const wave of truth?.waves ?? []) {
    const expected = Object.values(wave.propensity).reduce((sum, value) => sum + value, 0);
    expect(expected).toBeCloseTo((wave.response.ratePct / 100) * wave.frame.length, 8);
    expect(wave.activeCompanies).toBe(
      Object.values(wave.potential).filter((answers) => answers['PP1']?.state !== 'notShown').length,
    );
  }
});

test.for(['U-SAT-M', 'U-SAT-A', 'U-CB', 'U-REC', 'R-JOINT'] as const)(
  'the measure of %s, given everybody, reads every firm as the truth does',
  (indicator) => {
    const definition = indicatorByCode(indicator);
    if (definition === undefined) throw new Error(`no definition ${indicator}`);
    const itemVersions = Object.fromEntries(definition.items.map((item) => [item, '1.0.0']));
    for (const { waves } of Object.values(generateDemo(demoSeed).truth)) {
      for (const answers of waves.flatMap((wave) => Object.values(wave.potential))) {
        const reading = answerMeasureOf(definition.measure).readFirm(
          definition.measure,
          answers,
          itemVersions,
        );
        const score = indicatorScores[indicator](answers);
        if (score === null) expect(reading.state).not.toBe('valid');
        else expect(reading.state === 'valid' && reading.contribution).toBeCloseTo(100 * score, 10);
      }
    }
  },
);
