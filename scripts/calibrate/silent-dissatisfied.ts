import { indicatorByCode } from '../../worker/core/catalogue/definitions.ts';
import { measureWave } from '../../worker/core/catalogue/measure-wave.ts';
import { randomStream } from '../../worker/development/demo/random-stream.ts';
import { drawWeighted } from './draw-members.ts';
import { inventedWave } from './invented-wave.ts';
import { answersOf, seed, settings, type Setting } from './plan.ts';
import { covers, frequencyOf, type Frequency } from './tally.ts';

export interface SilentDissatisfied extends Setting {
  readonly interval: Frequency;
  readonly bounds: Frequency;
  /** Mean error of the value, in percentage points. */
  readonly bias: number;
}

const draws = 2000;

/** Where the dissatisfied answer half as readily as the satisfied; 60 percent of the members are satisfied. */
export function silentDissatisfied(): readonly SilentDissatisfied[] {
  const definition = indicatorByCode('U-SAT-M');
  if (definition === undefined) throw new Error('U-SAT-M is in the catalogue');
  return settings.map((setting) => {
    const random = randomStream(seed, 'silent', setting.members, setting.response);
    const satisfied = Math.round(0.6 * setting.members);
    const answers = Array.from({ length: setting.members }, (_, member) => (member < satisfied ? 5 : 2));
    const readiness = answers.map((value) => (value === 5 ? 2 : 1));
    const truth = (100 * satisfied) / setting.members;
    let [inInterval, inBounds, error] = [0, 0, 0];
    for (let draw = 0; draw < draws; draw += 1) {
      const given = drawWeighted(readiness, answersOf(setting), random);
      const [all] = measureWave(
        { ...definition, segments: [] },
        inventedWave({ year: 2025, item: 'SM1', answers, given }),
      );
      if (all?.value.kind !== 'measured') throw new Error('a wave is measured');
      const { value, interval, bounds } = all.value;
      if (interval !== null && covers(interval, truth)) inInterval += 1;
      if (bounds !== null && covers(bounds, truth)) inBounds += 1;
      error += value - truth;
    }
    return {
      ...setting,
      interval: frequencyOf(inInterval, draws),
      bounds: frequencyOf(inBounds, draws),
      bias: error / draws,
    };
  });
}
