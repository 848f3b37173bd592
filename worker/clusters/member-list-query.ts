import { memberKinds, sizeClasses, type MemberKind, type SizeClass } from '../core/organisation.ts';
import { foldForSearch } from '../core/register/search-text.ts';

export const memberSorts = ['name', 'joinedNewest', 'joinedOldest', 'size'] as const;
export type MemberSort = (typeof memberSorts)[number];
export const memberStatuses = ['current', 'former', 'all'] as const;
export type MemberStatus = (typeof memberStatuses)[number];

/** Where the next page begins: after this member, in the order of the list. */
export interface MemberCursor {
  readonly value: string;
  readonly id: string;
}

/** Which members a list shows, and in which order. */
export interface MemberListQuery {
  /** Folded words; every one of them must occur. */
  readonly words: readonly string[];
  readonly kind: MemberKind | null;
  readonly sizeClass: SizeClass | null;
  readonly tag: string | null;
  readonly status: MemberStatus;
  readonly sort: MemberSort;
  readonly after: MemberCursor | null;
}

/** Reads a list's address; what it does not know it leaves out, so that an old link still shows a list. */
export function readMemberListQuery(params: Readonly<Record<string, string | undefined>>): MemberListQuery {
  return {
    words: foldForSearch(params['q'] ?? '')
      .slice(0, 100)
      .split(' ')
      .filter((word) => word !== ''),
    kind: oneOf(memberKinds, params['kind']) ?? null,
    sizeClass: oneOf(sizeClasses, params['sizeClass']) ?? null,
    tag: params['tag'] === undefined || params['tag'] === '' ? null : params['tag'].slice(0, 60),
    status: oneOf(memberStatuses, params['status']) ?? 'current',
    sort: oneOf(memberSorts, params['sort']) ?? 'name',
    after: readCursor(params['after']),
  };
}

/** Whether the list leaves somebody out of those with its status. */
export function isFiltered({ words, kind, sizeClass, tag }: MemberListQuery): boolean {
  return words.length > 0 || kind !== null || sizeClass !== null || tag !== null;
}

export function writeCursor({ value, id }: MemberCursor): string {
  return JSON.stringify([value, id]);
}

function readCursor(text: string | undefined): MemberCursor | null {
  try {
    const [value, id]: unknown[] = JSON.parse(text ?? '[]');
    return typeof value === 'string' && typeof id === 'string' ? { value, id } : null;
  } catch {
    return null;
  }
}

function oneOf<const T extends string>(values: readonly T[], value: string | undefined): T | undefined {
  return values.find((candidate) => candidate === value);
}
