import type { IndicatorValue } from '../indicator-value.ts';

/** Another order of summation, after an update, is still the same figure. */
const sameWithin = 1e-9;

/** Whether anything about the answers was told: a value, or the shares of a net score. */
export function isTold(value: IndicatorValue): boolean {
  return value.kind === 'measured' || value.shares !== undefined;
}

/**
 * Whether a figure computed again still is the one that was published: value or shares, n, N, "cannot judge" and the
 * version of the definition.
 * An erasure or an edit of the register since then would show in the difference. Where nothing was told, nothing can.
 */
export function isSameFigure(published: IndicatorValue, again: IndicatorValue): boolean {
  if (!isTold(published)) return true;
  if (published.definitionVersion !== again.definitionVersion) return false;
  if (published.kind === 'absent' || again.kind === 'absent') {
    return published.kind === again.kind && isClose(sharesOf(published), sharesOf(again));
  }
  return (
    published.n === again.n &&
    published.population === again.population &&
    published.dontKnow === again.dontKnow &&
    isClose([published.value], [again.value])
  );
}

function sharesOf({ shares }: IndicatorValue): readonly number[] {
  if (shares === undefined) return [];
  return [shares.promoters, shares.passives, shares.detractors, 'n' in shares ? shares.n : 0];
}

function isClose(one: readonly number[], other: readonly number[]): boolean {
  return (
    one.length === other.length &&
    one.every((figure, at) => Math.abs(figure - (other[at] ?? Number.NaN)) <= sameWithin)
  );
}
