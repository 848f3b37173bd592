import type { Decomposition } from '../catalogue/series.ts';
import { changeGroups } from '../statistics/change-groups.ts';
import type { ChangeGroups, RespondentWave } from '../statistics/change-groups.ts';
import { decomposeChange } from '../statistics/decompose-change.ts';
import { leaksOfChange } from './attack/leaks-of-change.ts';
import type { PublishedWave } from './attack/leaks-of-change.ts';
import { breaksSetRules } from './breaks-set-rules.ts';
import type { MemberSet } from './exposes-between.ts';
import { isExposedGroup } from './is-exposed-group.ts';
import type { SetRules } from './is-exposed-group.ts';
import { isGroupDisclosive } from './is-group-disclosive.ts';
import type { ScaleEnds } from './scale-ends.ts';
import { sumFollows } from './sum-follows.ts';
import { groupDisclosureCoalition } from './thresholds.ts';

interface TwoWaves {
  readonly before: PublishedWave;
  readonly after: PublishedWave;
  readonly groups: ChangeGroups;
  /** A contribution of the wave before, turned over at the ends of the scale. */
  readonly mirror: (contribution: number) => number;
  readonly rules: SetRules;
}

/**
 * The gate for the decomposition of a change.
 * With separate terms the sum of every group is known, and of the stayers in both waves: each is a further published
 * set of its wave. The joint form tells one number more than the two headlines, T₂ − T₁ − m·within = Σ joiners −
 * Σ leavers: with leavers mirrored that is the sum of one group, joiners and leavers together.
 * After the set rules the attacker looks at what all waves together tell that joint terms tie to these two.
 * @param earlier waves before `before`, oldest first, each tied to the next by a joint term
 * @param ends lowest and highest contribution of a firm
 * @param minimum respondents of the family, for every group
 * @returns the finest form that gives no group away; null where not even the joint one may be shown
 * @source RULINGS, Who may see what
 * @verified hand-worked attacks in the test
 */
export function discloseDecomposition(change: {
  readonly earlier?: readonly PublishedWave[];
  readonly before: PublishedWave;
  readonly after: PublishedWave;
  readonly ends: ScaleEnds;
  readonly minimum: number;
}): Decomposition | null {
  const { earlier = [], before, after, ends, minimum } = change;
  const terms = decomposeChange(before, after);
  if (terms === null || terms.within.firms < minimum) return null;
  const waves: TwoWaves = {
    before,
    after,
    groups: changeGroups(before, after),
    mirror: (contribution) => ends.lowest + ends.highest - contribution,
    rules: { minimum, counted: false },
  };
  const isSafe = (decomposition: Decomposition) =>
    leaksOfChange([...earlier, before, after], decomposition, ends, minimum).length === 0;

  const separate: Decomposition = { kind: 'separate', ...terms };
  if (!separateExposes(waves) && isSafe(separate)) return separate;
  const { within, entry, returning, exit, silent } = terms;
  const joint: Decomposition = {
    kind: 'joint',
    within: { delta: within.delta },
    composition: { delta: entry.delta + returning.delta + exit.delta + silent.delta },
  };
  return !jointExposes(waves) && isSafe(joint) ? joint : null;
}

function separateExposes({ before, after, groups, rules }: TwoWaves): boolean {
  const { within, entry, returning, exit, silent } = groups;
  return (
    exposesIn(after, [within, entry, returning], rules) || exposesIn(before, [within, exit, silent], rules)
  );
}

function jointExposes(waves: TwoWaves): boolean {
  const { before, after, groups, mirror, rules } = waves;
  const { within, entry, returning, exit, silent } = groups;
  const moved = [
    ...contributionsOf(after, [...entry, ...returning]),
    ...contributionsOf(before, [...exit, ...silent]).map(mirror),
  ];
  const stayed = [...contributionsOf(after, within), ...contributionsOf(before, within).map(mirror)];
  // An insider among the stayers knows two of the contributions, its own of both waves.
  if (isExposedGroup(moved, rules) || isGroupDisclosive(stayed, 2 * groupDisclosureCoalition)) return true;
  // Where the stayers of one wave are known, `within` tells those of the other.
  const stayersKnown = sumFollows(after.published, within) || sumFollows(before.published, within);
  return stayersKnown && (exposesIn(after, [within], rules) || exposesIn(before, [within], rules));
}

function exposesIn(wave: PublishedWave, further: readonly (readonly string[])[], rules: SetRules): boolean {
  const setOf = (firms: readonly string[]): MemberSet =>
    new Map(firms.flatMap((firm) => [...entryOf(wave, firm)]));
  return breaksSetRules(wave.published.map(setOf), further.map(setOf), rules);
}

function contributionsOf(wave: RespondentWave, firms: readonly string[]): readonly number[] {
  return firms.flatMap((firm) => wave.values.get(firm) ?? []);
}

function entryOf(wave: RespondentWave, firm: string): readonly (readonly [string, number])[] {
  const contribution = wave.values.get(firm);
  return contribution === undefined ? [] : [[firm, contribution]];
}
