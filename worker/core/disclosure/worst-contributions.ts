import { normaliseLabel } from '../imports/normalise-label.ts';
import type { MemberOwners } from './owners-of-members.ts';

/** An amount in the books and what they say about who paid it. */
export interface PaidAmount {
  /** Whole cents. */
  readonly amountCents: number;
  /** Distinct payers; null where unknown. */
  readonly payers: number | null;
  /** The most that one of several payers paid; null where unknown. */
  readonly largestCents: number | null;
  /** Who paid, where it was one and the books name it. */
  readonly payer: string | null;
}

export interface WorstContributions {
  /** At least so many contributors there are; null where no amount says. */
  readonly contributors: number | null;
  /** Cents of each contributor, as concentrated as the books allow; they add up to the amounts. */
  readonly contributions: readonly number[];
}

/**
 * The contributions behind a sum, as the concentration rules need them, where the books hold sums of several payers.
 * Whoever is largest in one amount can be the largest in every other, and in each of them be a whole holding. So what
 * is safe here is safe for every division that the books leave open.
 * @param amounts of either sign; of gains and losses each stands as it is
 * @returns contributors counted in the amount that counts most, because the same company may stand behind several;
 * where none counts its payers, the companies that are named
 * @method an amount S of m payers, each paying at most L, in a cluster whose largest holding has h members: pieces of
 * min(S, h·L), largest first; m unknown or 1: one piece. Contributor i has the i-th piece of every amount, and the i-th
 * largest sum of those who are named
 * @source hand-worked cases and every division of small sums in the test
 * @verified test/core/disclosure/worst-contributions.test.ts
 */
export function worstContributions(amounts: readonly PaidAmount[], owners: MemberOwners): WorstContributions {
  const paid = amounts.filter(({ amountCents }) => amountCents !== 0);
  const contributors = fewestContributors(paid, owners);
  const signs = new Set(paid.map(({ amountCents }) => Math.sign(amountCents)));
  // Added up, gains and losses would hide each other; as they are, the rules see that they cannot judge.
  if (signs.size > 1) return { contributors, contributions: paid.map(({ amountCents }) => amountCents) };

  const named = [...namedOwners(paid, owners).values()].toSorted((first, second) => second - first);
  const unnamed = paid.flatMap((amount) => (ownerOf(amount, owners) === null ? [amount] : []));
  const columns = [named, ...unnamed.map((amount) => piecesOf(amount, owners))];
  const length = Math.max(...columns.map((column) => column.length));
  const contributions = Array.from({ length }, (_, at) =>
    columns.reduce((sum, column) => sum + (column[at] ?? 0), 0),
  );
  return { contributors, contributions };
}

/** Owner of the one payer that the books name; null for several, and for one without a name. */
function ownerOf({ payers, payer }: PaidAmount, owners: MemberOwners): string | null {
  const name = payers === 1 ? normaliseLabel(payer ?? '') : '';
  return name === '' ? null : (owners.ownerOf.get(name) ?? name);
}

function namedOwners(paid: readonly PaidAmount[], owners: MemberOwners): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const amount of paid) {
    const owner = ownerOf(amount, owners);
    if (owner !== null) sums.set(owner, (sums.get(owner) ?? 0) + amount.amountCents);
  }
  return sums;
}

function piecesOf({ amountCents, payers, largestCents }: PaidAmount, owners: MemberOwners): number[] {
  if (largestCents === null) return [amountCents];
  // Nobody pays less than the mean as the largest: a smaller number is an error of the books. Of unknown payers it is all.
  const largest = Math.max(largestCents, Math.ceil(amountCents / (payers ?? 1)));
  const piece = Math.min(amountCents, largest * owners.largestHolding);
  const whole = Math.floor(amountCents / piece);
  const rest = amountCents - whole * piece;
  return [...Array.from({ length: whole }, () => piece), ...(rest > 0 ? [rest] : [])];
}

function fewestContributors(paid: readonly PaidAmount[], owners: MemberOwners): number | null {
  const counted = paid.map(({ payers }) => payers ?? 0).filter((payers) => payers > 0);
  if (counted.length === 0) return null;
  return Math.max(1, namedOwners(paid, owners).size, Math.max(...counted) - owners.surplus);
}
