import type { MemberKind, SizeClass } from '../../core/organisation.ts';
import { sizeClasses } from '../../core/organisation.ts';
import type { PopulationMember } from './population.ts';
import type { PopulationParameters, WavePlan } from './population-parameters.ts';
import { randomStream } from './random-stream.ts';

/** The `index`-th member in the order of joining; it joins before this wave and after the one before. */
export function drawMember(
  parameters: PopulationParameters,
  seed: number,
  index: number,
  wave: WavePlan,
  isFirstWave: boolean,
): PopulationMember {
  const key = `${parameters.prefix}-${String(index + 1).padStart(3, '0')}`;
  const kind: MemberKind = parameters.kinds[index % parameters.kinds.length] ?? parameters.kinds[0];
  const stream = (name: string) => randomStream(seed, key, name);
  return {
    key,
    kind,
    sizeClass: kind === 'company' ? drawSize(parameters.sizeShares, stream('size').uniform()) : null,
    joinedOn: drawJoiningDay(parameters.foundedOn, wave, isFirstWave, stream('joined')),
    leftOn: null,
    trait: stream('trait').normal() * parameters.answers.traitSd,
    readiness: stream('readiness').normal(),
    pressure: stream('pressure').normal(),
  };
}

function drawSize(shares: Readonly<Record<SizeClass, number>>, share: number): SizeClass {
  let cumulative = 0;
  for (const size of sizeClasses) {
    cumulative += shares[size];
    if (share < cumulative) return size;
  }
  return 'large';
}

/** Three in five of the first members found it; everybody else joins on the first of a month, January to September. */
function drawJoiningDay(
  foundedOn: string,
  wave: WavePlan,
  isFirstWave: boolean,
  random: ReturnType<typeof randomStream>,
): string {
  const isFounder = isFirstWave && random.uniform() < 0.6;
  if (isFounder) return foundedOn;
  const earliest = isFirstWave ? monthNumber(foundedOn) + 1 : wave.year * 12;
  const month = earliest + random.integer(Math.max(1, wave.year * 12 + 9 - earliest));
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** Months since the year 0. */
function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
