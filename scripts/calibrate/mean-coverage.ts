import { indicatorByCode } from '../../worker/core/catalogue/definitions.ts';
import { measureWave } from '../../worker/core/catalogue/measure-wave.ts';
import { randomStream } from '../../worker/development/demo/random-stream.ts';
import { drawMembers } from './draw-members.ts';
import { inventedWave } from './invented-wave.ts';
import { answersOf, seed, settings, type Setting } from './plan.ts';
import { average, covers, frequencyOf, least } from './tally.ts';

export interface MeanCoverage extends Setting {
  readonly least: number;
  readonly mean: number;
  /** Monte-Carlo standard error of the smallest. */
  readonly error: number;
}

const draws = 2000;

/** Shares of promoters and detractors; what is left neither recommends nor warns. */
const populations = [
  [0.1, 0.1],
  [0.3, 0.3],
  [0.5, 0.1],
  [0.5, 0.4],
  [0.8, 0.05],
  [0.95, 0],
] as const;

/** Coverage of the interval of a net score (a mean with Student's t), over different populations. */
export function meanCoverage(): readonly MeanCoverage[] {
  const found = indicatorByCode('U-REC');
  if (found?.measure.kind !== 'netScore') throw new Error('U-REC is a net score');
  // The interval is asked about, not from how many answers on the score is shown.
  const definition = { ...found, segments: [], measure: { ...found.measure, minimumForScore: 2 } };
  return settings.map((setting) => {
    const frequencies = populations.map(([promoters, detractors], at) => {
      const random = randomStream(seed, 'mean', setting.members, setting.response, at);
      const { members } = setting;
      const answers = Array.from({ length: members }, (_, member) => {
        if (member < Math.round(promoters * members)) return 10;
        return member < Math.round(promoters * members) + Math.round(detractors * members) ? 3 : 8;
      });
      const truth =
        (100 *
          (answers.filter((value) => value === 10).length - answers.filter((value) => value === 3).length)) /
        members;
      let held = 0;
      for (let draw = 0; draw < draws; draw += 1) {
        const given = drawMembers(members, answersOf(setting), random);
        const [all] = measureWave(definition, inventedWave({ year: 2025, item: 'NP1', answers, given }));
        if (all?.value.kind !== 'measured' || all.value.interval === null) throw new Error('no interval');
        if (covers(all.value.interval, truth)) held += 1;
      }
      return frequencyOf(held, draws);
    });
    const shares = frequencies.map(({ share }) => share);
    const smallest = frequencies.find(({ share }) => share === least(shares));
    return { ...setting, least: least(shares), mean: average(shares), error: smallest?.error ?? 0 };
  });
}
