import { wavesOf } from './presence.ts';
import type { Presence } from './presence.ts';
import { shareOf } from './share-of.ts';

/** One wave against the one before it, and against the first. Shares in 0…1, null where nobody is in the denominator. */
export interface WaveRetention {
  /** Number of the wave, from 2. */
  readonly wave: number;
  readonly before: number;
  readonly now: number;
  /** In both. */
  readonly retained: number;
  /** Of those in the wave before. */
  readonly retention: number | null;
  /** Of those in this wave. */
  readonly overlapShare: number | null;
  /** Not in the wave before. */
  readonly entrants: number;
  /** Entrants who never took part before. */
  readonly firstTime: number;
  /** Entrants who did. */
  readonly returners: number;
  /** Of those in the first wave, now present. */
  readonly firstCohortPresent: number | null;
  /** Of those in the first wave, present in every one since. */
  readonly firstCohortContinuous: number | null;
}

export interface PanelRetention {
  readonly waves: readonly WaveRetention[];
  /** How many units took part in 0, 1, 2 … waves. */
  readonly unitsByWavesPresent: readonly number[];
  /** Units that were away between two waves. */
  readonly withGaps: number;
  /** Units that took part without a gap and left before the last wave. */
  readonly monotoneDropouts: number;
}

/**
 * Who stays in a panel: retention from wave to wave, entrants and returners, and what is left of the first cohort.
 * @throws RangeError where units have different waves
 * @verified test/reference/12-response-retention-km.json
 */
export function panelRetention(presence: Presence): PanelRetention {
  const count = wavesOf(presence);
  const unitsByWavesPresent = Array.from({ length: count + 1 }, () => 0);
  let withGaps = 0;
  let monotoneDropouts = 0;
  for (const unit of presence) {
    const present = unit.filter(Boolean).length;
    unitsByWavesPresent[present] = (unitsByWavesPresent[present] ?? 0) + 1;
    if (present === 0) continue;
    const span = unit.lastIndexOf(true) - unit.indexOf(true) + 1;
    if (span > present) withGaps += 1;
    else if (unit.lastIndexOf(true) < count - 1) monotoneDropouts += 1;
  }
  const waves = Array.from({ length: Math.max(0, count - 1) }, (_, at) => waveRetention(presence, at + 1));
  return { waves, unitsByWavesPresent, withGaps, monotoneDropouts };
}

function waveRetention(presence: Presence, wave: number): WaveRetention {
  const units = (meets: (unit: readonly boolean[]) => boolean) => presence.filter(meets).length;
  const before = units((unit) => unit[wave - 1] === true);
  const now = units((unit) => unit[wave] === true);
  const retained = units((unit) => unit[wave - 1] === true && unit[wave] === true);
  const firstTime = units((unit) => unit.indexOf(true) === wave);
  const cohort = units((unit) => unit[0] === true);
  return {
    wave: wave + 1,
    before,
    now,
    retained,
    retention: shareOf(retained, before),
    overlapShare: shareOf(retained, now),
    entrants: now - retained,
    firstTime,
    returners: now - retained - firstTime,
    firstCohortPresent: shareOf(
      units((unit) => unit[0] === true && unit[wave] === true),
      cohort,
    ),
    firstCohortContinuous: shareOf(
      units((unit) => unit.slice(0, wave + 1).every(Boolean)),
      cohort,
    ),
  };
}
