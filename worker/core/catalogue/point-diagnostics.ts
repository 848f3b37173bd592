import { collapseStrata } from '../statistics/design/collapse-strata.ts';
import { kishDesignEffect } from '../statistics/design/kish-design-effect.ts';
import { poststratifiedMean } from '../statistics/design/poststratified-mean.ts';
import { registerStrata, registerStratum } from '../statistics/design/register-strata.ts';
import { groupPropensities } from '../statistics/nonresponse/group-propensities.ts';
import { rIndicator } from '../statistics/nonresponse/r-indicator.ts';
import { shiftSilent } from '../statistics/nonresponse/shift-silent.ts';
import { populationAbleToJudge } from '../statistics/population-able-to-judge.ts';
import type { FirmReading } from './firm-reading.ts';
import type { FramedFirm } from './read-wave.ts';

/** One post-stratum after collapsing: the register's groups that it joins. */
export interface DiagnosedStratum {
  readonly parts: readonly string[];
  readonly members: number;
  readonly respondents: number;
}

/** The same value weighted to the register, beside the unweighted one that is published. */
export interface WeightedValue {
  readonly value: number;
  /** 95 %; null where a stratum allows no variance. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Kish: how much wider unequal weights make the interval, ≥ 1. */
  readonly designEffect: number;
}

/** What a methodologist asks of a value: who answered, and what if the others think differently. */
export interface PointDiagnostics {
  readonly strata: readonly DiagnosedStratum[];
  /** R-indicator over the strata, corrected for chance and not, with two digits; null where it cannot be told. */
  readonly representativity: { readonly value: number; readonly unadjusted: number } | null;
  readonly weighted: WeightedValue | null;
  /** The value if the silent thought this much differently, in the unit of the definition. */
  readonly ifSilentDiffer: readonly { readonly shift: number; readonly value: number }[];
}

export interface DiagnosedCell {
  /** Members of the domain, each with its reading; none is outside. */
  readonly members: readonly { readonly framed: FramedFirm; readonly reading: FirmReading }[];
  readonly ends: { readonly lowest: number; readonly highest: number };
}

/** A stratum with the firms behind it, for the gate. */
export interface StratumFirms extends DiagnosedStratum {
  readonly contributions: ReadonlyMap<string, number>;
}

const confidence = 0.95;
/** Assumptions tried out, as shares of the length of the scale. */
const triedShifts = [-0.2, -0.1, 0.1] as const;

/**
 * Diagnostics of one value of answers.
 * @returns the diagnostics, and the firms behind each stratum, whose sums the weighted value tells together with the
 * others; `weighted` is null where collapsing leaves a stratum with fewer than five
 * @method strata by the collapsing rule; post-stratified mean with conditional variance; R-indicator over the strata
 * @source METHODS 4.2–4.4; RULINGS, Numbers 3 and 8
 */
export function diagnosePoint({ members, ends }: DiagnosedCell): {
  readonly diagnostics: PointDiagnostics;
  readonly strata: readonly StratumFirms[];
} {
  const answered = members.map(({ framed, reading }) => ({
    kind: framed.memberKind,
    sizeClass: framed.sizeClass,
    responded: reading.state === 'valid' || reading.state === 'dontKnow',
  }));
  const register = registerStrata(
    members.map(({ framed, reading }) => ({
      kind: framed.memberKind,
      sizeClass: framed.sizeClass,
      responded: reading.state === 'valid',
    })),
  );
  const collapsed = collapseStrata(register);
  const strata = collapsed.strata.map((stratum): StratumFirms => {
    const parts = new Set(stratum.parts);
    const within = members.filter(({ framed }) => parts.has(stratumOf(framed)));
    return { ...stratum, contributions: contributionsOf(within) };
  });
  const response = rIndicator(
    groupPropensities(
      members.map(({ framed }) => stratumOf(framed)),
      answered.map(({ responded }) => responded),
    ),
  );
  return {
    strata,
    diagnostics: {
      strata: collapsed.strata,
      representativity: response && {
        value: told(response.value),
        unadjusted: told(response.unadjusted),
      },
      weighted: collapsed.enough && strata.length > 1 ? weightedValue(members, strata) : null,
      ifSilentDiffer: ifSilentDiffer(members, ends),
    },
  };
}

/** Enough to judge by, too few to compute from it who answered. */
function told(coefficient: number): number {
  return Math.round(100 * coefficient) / 100;
}

function stratumOf({ memberKind, sizeClass }: FramedFirm): string {
  return registerStratum({ kind: memberKind, sizeClass });
}

function contributionsOf(members: DiagnosedCell['members']): ReadonlyMap<string, number> {
  return new Map(
    members.flatMap(({ framed, reading }) =>
      reading.state === 'valid' ? [[framed.firm, reading.contribution] as const] : [],
    ),
  );
}

function weightedValue(
  members: DiagnosedCell['members'],
  strata: readonly StratumFirms[],
): WeightedValue | null {
  const named = strata.map((stratum) => ({ ...stratum, name: stratum.parts.join(' + ') }));
  const populations = new Map(
    named.map(({ name, parts, members: framed, contributions }) => {
      const dontKnow = members.filter(
        ({ framed: { memberKind, sizeClass }, reading }) =>
          reading.state === 'dontKnow' && parts.includes(registerStratum({ kind: memberKind, sizeClass })),
      ).length;
      return [name, populationAbleToJudge({ members: framed, valid: contributions.size, dontKnow })] as const;
    }),
  );
  const firms = named.flatMap(({ name, contributions }) =>
    [...contributions.values()].map((value) => ({ name, value })),
  );
  const estimated = poststratifiedMean({
    values: firms.map(({ value }) => value),
    groupOf: firms.map(({ name }) => name),
    populations,
    confidence,
  });
  if (estimated.kind !== 'estimated') return null;
  const weights = named.flatMap(({ name, contributions }) =>
    [...contributions].map(() => (populations.get(name) ?? 0) / contributions.size),
  );
  const { estimate, lower, upper } = estimated.mean;
  return { value: estimate, lower, upper, designEffect: kishDesignEffect(weights).designEffect };
}

function ifSilentDiffer(
  members: DiagnosedCell['members'],
  { lowest, highest }: DiagnosedCell['ends'],
): PointDiagnostics['ifSilentDiffer'] {
  const valid = members.flatMap(({ reading }) => (reading.state === 'valid' ? [reading.contribution] : []));
  const missing = members.filter(({ reading }) => reading.state === 'missing').length;
  if (valid.length === 0 || missing === 0) return [];
  const group = { sum: valid.reduce((sum, each) => sum + each, 0), valid: valid.length, missing };
  return triedShifts.flatMap((share) => {
    const shift = share * (highest - lowest);
    const value = shiftSilent([group], shift, { lower: lowest, upper: highest });
    return value === null ? [] : [{ shift, value }];
  });
}
