import { memberTrend, type TrendWave } from '../../worker/core/catalogue/member-trend.ts';
import { publicationThresholds } from '../../worker/core/disclosure/thresholds.ts';
import { randomStream, type RandomStream } from '../../worker/development/demo/random-stream.ts';
import { seed } from './plan.ts';
import { covers, frequencyOf, type Frequency } from './tally.ts';

/** Who answers: seven of ten by chance, or rather those who were satisfied when they answered last. */
export type Answering = 'byChance' | 'satisfiedRather';

export interface TrendCoverage {
  readonly members: number;
  readonly waves: number;
  readonly answering: Answering;
  readonly coverage: Frequency;
  /** How often the interval is above 0. */
  readonly seen: Frequency;
  /** Draws without a trend: a model that is not identified. */
  readonly refused: number;
}

const draws = 300;
/** Per year, in percentage points; what the members differ by around it. */
const rise = 2;
const riseDeviation = 1;
const readiness = { atFirst: 0.7, satisfied: 0.8, dissatisfied: 0.5 } as const;

/**
 * Coverage of the trend of the members' answers. Each says yes with a probability of its own, 25 to 65 percent at
 * first, that rises by two points a year on average; the true trend is exactly that.
 */
export function trendCoverage(): readonly TrendCoverage[] {
  return [30, 60, 120].flatMap((members) =>
    [3, 6].flatMap((waves) =>
      (['byChance', 'satisfiedRather'] as const).map((answering) => coverageAt(members, waves, answering)),
    ),
  );
}

function coverageAt(members: number, waves: number, answering: Answering): TrendCoverage {
  const random = randomStream(seed, 'trend', members, waves, answering);
  let [held, seen, estimated] = [0, 0, 0];
  for (let draw = 0; draw < draws; draw += 1) {
    const found = memberTrend(invented(members, waves, answering, random), publicationThresholds.memberTrend);
    if (found.kind === 'refused') continue;
    estimated += 1;
    if (covers(found, rise)) held += 1;
    if (found.lower > 0) seen += 1;
  }
  return {
    members,
    waves,
    answering,
    coverage: frequencyOf(held, estimated),
    seen: frequencyOf(seen, estimated),
    refused: draws - estimated,
  };
}

function invented(
  members: number,
  waves: number,
  answering: Answering,
  random: RandomStream,
): readonly TrendWave[] {
  const opinions = Array.from({ length: members }, () => ({
    start: 25 + 40 * random.uniform(),
    yearly: rise + riseDeviation * random.normal(),
  }));
  const last = new Map<number, number>();
  return Array.from({ length: waves }, (_, year) => {
    const contributions = new Map<string, number>();
    for (const [member, { start, yearly }] of opinions.entries()) {
      if (random.uniform() >= readinessOf(answering, last.get(member))) continue;
      const answer = 100 * random.uniform() < start + yearly * year ? 100 : 0;
      last.set(member, answer);
      contributions.set(`f${member}`, answer);
    }
    return { year: 2020 + year, ageYears: year, contributions };
  });
}

function readinessOf(answering: Answering, last: number | undefined): number {
  if (answering === 'byChance' || last === undefined) return readiness.atFirst;
  return last === 100 ? readiness.satisfied : readiness.dissatisfied;
}
