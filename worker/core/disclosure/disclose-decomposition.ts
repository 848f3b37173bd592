import type { Decomposition } from '../catalogue/series.ts';
import { changeGroups } from '../statistics/change-groups.ts';
import type { ChangeGroups, RespondentWave } from '../statistics/change-groups.ts';
import { decomposeChange } from '../statistics/decompose-change.ts';
import { breaksSetRules } from './breaks-set-rules.ts';
import type { MemberSet } from './exposes-between.ts';
import { isExposedGroup } from './is-exposed-group.ts';
import type { SetRules } from './is-exposed-group.ts';
import { isGroupDisclosive } from './is-group-disclosive.ts';
import { recoverableGroups } from './recoverable-groups.ts';
import { sumFollows } from './sum-follows.ts';
import { groupDisclosureCoalition } from './thresholds.ts';

/** A wave with the member sets whose sums it publishes, `all` among them. */
export interface PublishedWave extends RespondentWave {
  readonly published: readonly (readonly string[])[];
}

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
 * @param ends lowest and highest contribution of a firm
 * @param minimum respondents of the family, for every group
 * @returns the finest form that gives no group away; null where not even the joint one may be shown
 * @source RULINGS, Who may see what
 * @verified hand-worked attacks in the test
 */
export function discloseDecomposition(change: {
  readonly before: PublishedWave;
  readonly after: PublishedWave;
  readonly ends: { readonly lowest: number; readonly highest: number };
  readonly minimum: number;
}): Decomposition | null {
  const { before, after, ends, minimum } = change;
  const terms = decomposeChange(before, after);
  if (terms === null || terms.within.firms < minimum) return null;
  const waves: TwoWaves = {
    before,
    after,
    groups: changeGroups(before, after),
    mirror: (contribution) => ends.lowest + ends.highest - contribution,
    rules: { minimum, counted: false },
  };
  if (!separateExposes(waves)) return { kind: 'separate', ...terms };
  if (jointExposes(waves)) return null;
  const { within, entry, returning, exit, silent } = terms;
  return {
    kind: 'joint',
    within: { delta: within.delta },
    composition: { delta: entry.delta + returning.delta + exit.delta + silent.delta },
  };
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
  if (stayersKnown && (exposesIn(after, [within], rules) || exposesIn(before, [within], rules))) return true;
  return recoversAcrossWaves(waves);
}

function exposesIn(wave: PublishedWave, further: readonly (readonly string[])[], rules: SetRules): boolean {
  const setOf = (firms: readonly string[]): MemberSet =>
    new Map(firms.flatMap((firm) => [...entryOf(wave, firm)]));
  return breaksSetRules(wave.published.map(setOf), further.map(setOf), rules);
}

/**
 * The attacker with linear algebra over both waves: a firm counts once in each, and with the earlier answers mirrored
 * `within` is the sum over the stayers of both.
 */
function recoversAcrossWaves({ before, after, groups, rules }: TwoWaves): boolean {
  const then = (firm: string) => `then ${firm}`;
  const known = [
    ...after.published,
    ...before.published.map((firms) => firms.map(then)),
    [...groups.within, ...groups.within.map(then)],
  ];
  const ownerOf = new Map([...before.values.keys()].map((firm) => [then(firm), firm]));
  return recoverableGroups(known, 2 * rules.minimum - 1).some(
    (group) => new Set(group.map((member) => ownerOf.get(member) ?? member)).size < rules.minimum,
  );
}

function contributionsOf(wave: RespondentWave, firms: readonly string[]): readonly number[] {
  return firms.flatMap((firm) => wave.values.get(firm) ?? []);
}

function entryOf(wave: RespondentWave, firm: string): readonly (readonly [string, number])[] {
  const contribution = wave.values.get(firm);
  return contribution === undefined ? [] : [[firm, contribution]];
}
