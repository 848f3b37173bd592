import type { MemberKind, SizeClass } from '../organisation.ts';
import { memberKinds, sizeClasses } from '../organisation.ts';
import { noSizeClass, type DatedMember, type FactRecord } from './changed-facts.ts';
import { factOn, type MemberFact } from './fact-on.ts';

/** What a member was from a day on, until the next entry. */
export interface HistoryEntry {
  /** ISO day. */
  readonly day: string;
  readonly kind: MemberKind;
  /** Null where the kind has none; for a company: not known. */
  readonly sizeClass: SizeClass | null;
}

type State = Pick<HistoryEntry, 'kind' | 'sizeClass'>;

/** Whether two say the same of kind and size class. */
export function isSameState(
  a: State | undefined,
  b: { readonly kind: unknown; readonly sizeClass: unknown },
): boolean {
  return a !== undefined && a.kind === b.kind && a.sizeClass === b.sizeClass;
}

function daysOf(facts: readonly MemberFact[]): readonly string[] {
  return facts.filter(({ fact }) => fact !== 'status').map(({ validFrom }) => validFrom);
}

/**
 * Kind and size class of a member over time, the oldest first, each entry different from the one before it.
 * @param facts every record of one member, in any order
 */
export function historyOf(facts: readonly MemberFact[]): readonly HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  for (const day of [...new Set(daysOf(facts))].toSorted()) {
    const kind = memberKinds.find((each) => each === factOn(facts, 'kind', day));
    if (kind === undefined) continue;
    const size = factOn(facts, 'sizeClass', day);
    const entry = { day, kind, sizeClass: sizeClasses.find((each) => each === size) ?? null };
    if (!isSameState(entries.at(-1), entry)) entries.push(entry);
  }
  return entries;
}

/** Whether a history says no more than that a member has always been what it is. */
export function isPlainHistory(
  entries: readonly HistoryEntry[],
  { kind, sizeClass, joinedOn }: Pick<DatedMember, 'kind' | 'sizeClass' | 'joinedOn'>,
): boolean {
  const [first, ...later] = entries;
  if (first === undefined) return true;
  return later.length === 0 && first.day === joinedOn && isSameState(first, { kind, sizeClass });
}

/**
 * The records that make a member's past what a history says, as far as what is recorded differs from it.
 * @param facts every record of the member so far; the history begins no later than they do
 */
export function historyRecords(
  facts: readonly MemberFact[],
  entries: readonly HistoryEntry[],
): readonly FactRecord[] {
  const records: FactRecord[] = [];
  const days = [...new Set([...daysOf(facts), ...entries.map(({ day }) => day)])].toSorted();
  for (const day of days) {
    const entry = entries.findLast((each) => each.day <= day);
    if (entry === undefined) continue;
    const size = entry.sizeClass ?? (entry.kind === 'company' ? undefined : noSizeClass);
    const known = [...facts, ...records.map((record) => ({ ...record, recordedAt: Infinity }))];
    const wanted = { kind: entry.kind, sizeClass: size } as const;
    for (const fact of ['kind', 'sizeClass'] as const) {
      const value = wanted[fact];
      if (value !== undefined && factOn(known, fact, day) !== value)
        records.push({ fact, value, validFrom: day });
    }
  }
  return records;
}
