import { describe, expect, it } from 'vitest';
import type { IndicatorDefinition } from '../../worker/core/catalogue/definition.ts';
import { indicatorDefinitions } from '../../worker/core/catalogue/definitions.ts';
import { measureWave } from '../../worker/core/catalogue/measure-wave.ts';
import type { MeasuredValue } from '../../worker/core/indicator-value.ts';
import { itemsOf } from '../../worker/core/questionnaire/counted-answers.ts';
import { vorlaufKern } from '../../worker/questionnaires/instruments/vorlauf-kern.ts';
import { generatePopulation } from '../../worker/development/demo/generate-population.ts';
import type { ScoredIndicator } from '../../worker/development/demo/indicator-scores.ts';
import { waveTruth } from '../../worker/development/demo/wave-truth.ts';
import { oneWaveParameters } from '../core/demo/one-wave-parameters.ts';

const itemVersions = Object.fromEntries(itemsOf(vorlaufKern).map((item) => [item.code, item.version]));

interface Replicate {
  readonly truth: number;
  readonly estimate: MeasuredValue;
}

function definitionOf(code: string): IndicatorDefinition {
  const found = indicatorDefinitions.find((definition) => definition.code === code);
  if (found === undefined) throw new Error(code);
  return found;
}

/** One cluster of 60 companies drawn anew: what is true, and what the published estimator says. */
function replicate(
  code: ScoredIndicator,
  seed: number,
  nonresponse: 'ignorable' | 'biased',
  responseShare: number,
): Replicate {
  const parameters = oneWaveParameters({ companies: 60, responseShare, satisfiedShare: null, nonresponse });
  const population = generatePopulation(parameters, seed);
  const [wave] = population.waves;
  if (wave === undefined) throw new Error('one wave was planned');
  const frame = wave.frame.map(({ key, kind }) => ({
    firm: key,
    memberKind: kind,
    sizeClass: null,
    tenure: 'under2' as const,
    eligible: true,
  }));
  const answers = new Map(
    wave.frame.flatMap(({ key, given }) => (given === null ? [] : [[key, given] as const])),
  );
  const [all] = measureWave(definitionOf(code), {
    year: 2025,
    referenceOn: '2025-10-15',
    frame,
    answers,
    itemVersions,
  });
  const truth = waveTruth(wave, population, parameters).indicators[code].frame.companies.value;
  if (all?.value.kind !== 'measured' || truth === null)
    throw new Error('everybody can judge in these replicates');
  return { truth, estimate: all.value };
}

const replicates = 200;

function coverage(code: ScoredIndicator, nonresponse: 'ignorable' | 'biased', responseShare = 0.75) {
  const drawn = Array.from({ length: replicates }, (_, seed) =>
    replicate(code, seed, nonresponse, responseShare),
  );
  const share = (inside: (each: Replicate) => boolean) => drawn.filter(inside).length / replicates;
  return {
    interval: share(
      ({ truth, estimate: { interval } }) =>
        interval !== null && interval.lower <= truth + 1e-9 && truth <= interval.upper + 1e-9,
    ),
    bounds: share(
      ({ truth, estimate: { bounds } }) =>
        bounds !== null && bounds.lower <= truth + 1e-9 && truth <= bounds.upper + 1e-9,
    ),
  };
}

/** Three Monte-Carlo standard errors below 95 % at 200 replicates: 0.95 − 3·√(0.95·0.05/200) = 0.904. */
const leastPlausible = 0.904;

describe('estimates against the truth of 200 invented clusters', () => {
  it.each(['U-SAT-M', 'U-SAT-A', 'U-CB', 'R-JOINT', 'U-REC'] as const)(
    '%s lies in its 95 percent interval as often as it says, when silence has nothing to do with the answer',
    (code) => {
      const { interval, bounds } = coverage(code, 'ignorable');
      expect(interval).toBeGreaterThanOrEqual(leastPlausible);
      expect(bounds).toBe(1);
    },
  );

  it('intervals fail when the satisfied answer more often, and worst-case bounds still hold the truth', () => {
    const { interval, bounds } = coverage('U-SAT-M', 'biased', 0.6);
    expect(interval).toBeLessThan(0.75);
    expect(bounds).toBe(1);
  });
});
