import { changeWords } from '../../worker/core/catalogue/change-words.ts';
import { compareWaves } from '../../worker/core/catalogue/compare-waves.ts';
import { indicatorByCode } from '../../worker/core/catalogue/definitions.ts';
import { measureWave } from '../../worker/core/catalogue/measure-wave.ts';
import type { ChangeWord } from '../../worker/core/catalogue/series.ts';
import { randomStream, type RandomStream } from '../../worker/development/demo/random-stream.ts';
import { drawMembers, drawWeighted } from './draw-members.ts';
import { inventedWave } from './invented-wave.ts';
import { answersOf, seed, settings, type Setting } from './plan.ts';
import { covers, frequencyOf, type Frequency } from './tally.ts';

export interface WordsOfChange extends Setting {
  /** True change of the share, in percentage points, after rounding to whole members. */
  readonly change: number;
  readonly coverage: Frequency;
  /** How often each word is said of an indicator. */
  readonly words: Readonly<Record<ChangeWord, number>>;
  /** How often a family of six says risen or fallen of at least one that did not move. */
  readonly anyFalse: Frequency | null;
}

const draws = 400;
/** Indicators that are given their words together. */
const familySize = 6;
const trueChanges = [0, 5, 10, 20] as const;

/**
 * What is said of the change of a share: 60 percent before, and most members think as they did. Members answer
 * more or less often by habit, so that the two waves share more respondents than chance would give.
 */
export function wordsOfChange(): readonly WordsOfChange[] {
  return settings.flatMap((setting) => trueChanges.map((points) => wordsAt(setting, points)));
}

function wordsAt(setting: Setting, points: number): WordsOfChange {
  const definition = indicatorByCode('U-SAT-M');
  if (definition === undefined) throw new Error('U-SAT-M is in the catalogue');
  const { members } = setting;
  const count = answersOf(setting);
  const words = { risen: 0, risenSlightly: 0, fallen: 0, fallenSlightly: 0, unchanged: 0, undecided: 0 };
  const satisfied = Math.round(0.6 * members);
  const moved = Math.round((points / 100) * members);
  const truth = (100 * moved) / members;
  const random = randomStream(seed, 'words', members, setting.response, points);
  let held = 0;
  let compared = 0;
  let familiesWithFalse = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const habits = Array.from({ length: members }, () => Math.exp(random.normal()));
    const first = drawWeighted(habits, count, random);
    const second = drawWeighted(habits, count, random);
    const changes = Array.from({ length: familySize }, () => {
      const { before, after } = opinions(members, satisfied, moved, random);
      const [then, now] = [
        inventedWave({ year: 2024, item: 'SM1', answers: before, given: first }),
        inventedWave({ year: 2025, item: 'SM1', answers: after, given: second }),
      ].map((wave) => ({ wave, all: measureWave({ ...definition, segments: [] }, wave)[0] }));
      if (then?.all === undefined || now?.all === undefined) throw new Error('both waves are measured');
      const raw = compareWaves(
        definition,
        { wave: then.wave, all: then.all },
        { wave: now.wave, all: now.all },
        [],
        5,
      );
      if (raw === null) throw new Error('both waves are comparable');
      return { definition, raw, decomposition: null };
    });
    const said = changeWords(changes);
    for (const { word, interval } of said) {
      words[word] += 1;
      compared += 1;
      if (interval !== null && covers(interval, truth)) held += 1;
    }
    if (said.some(({ word }) => word !== 'unchanged' && word !== 'undecided')) familiesWithFalse += 1;
  }
  const shares = Object.entries(words).map(([word, times]) => [word, times / compared]);
  return {
    ...setting,
    change: truth,
    coverage: frequencyOf(held, compared),
    // The same words with shares in the place of counts.
    words: Object.fromEntries(shares) as Record<ChangeWord, number>,
    anyFalse: moved === 0 ? frequencyOf(familiesWithFalse, draws) : null,
  };
}

/** Answers of 5 or 2; a tenth of the members change sides both ways, and `moved` more become satisfied. */
function opinions(members: number, satisfied: number, moved: number, random: RandomStream) {
  const isSatisfied = drawMembers(members, satisfied, random);
  const happy = [...isSatisfied];
  const unhappy = Array.from({ length: members }, (_, member) => member).filter(
    (member) => !isSatisfied.has(member),
  );
  const swaps = Math.min(Math.round(0.1 * members), happy.length, unhappy.length - moved);
  const after = new Set([...happy.slice(swaps), ...unhappy.slice(0, swaps + moved)]);
  const answers = (set: ReadonlySet<number>) =>
    Array.from({ length: members }, (_, member) => (set.has(member) ? 5 : 2));
  return { before: answers(isSatisfied), after: answers(after) };
}
