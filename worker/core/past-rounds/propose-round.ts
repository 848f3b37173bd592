import { groupColumns, type ColumnGroup } from './column-groups.ts';
import type { ColumnProfile } from './column-profile.ts';
import { completeItems } from './complete-recalled.ts';
import { draftItem, groupWording, leadingNumber } from './draft-item.ts';
import { draftKnownItem, typeForKnown } from './draft-known-item.ts';
import { mappedColumns } from './item-columns.ts';
import { similarItems, type KnownItem, type SimilarItem, type Wording } from './known-items.ts';
import { columnAt } from './column-at.ts';
import type { MappedItem, RoundMapping } from './round-mapping.ts';
import { recallRound, type RoundMemory } from './round-memory.ts';

/** From here on a known question is proposed without being asked for. */
const proposedFrom = 0.6;
const mostRepeated = 0.6;
const longestCompanyHeader = 40;
const companyHeader =
  /(^|[\s(/-])(firma|firmenname|unternehmen|unternehmensname|betrieb|company|organi[sz]ation|organisationsname)([\s)/:-]|$)/i;

export interface ProposalInput {
  readonly columns: readonly ColumnProfile[];
  readonly known: readonly KnownItem[];
  readonly memory: RoundMemory | null;
}

type Proposal = Pick<RoundMapping, 'include' | 'exclude' | 'company' | 'items'>;

/**
 * A first reading of a file: as its columns were read in rounds before; then questions whose wording is close to one
 * that is known; then new ones for what looks like a question with answers to choose from. Names, texts, days and
 * columns that were left out before are left out.
 */
export function proposeRound({ columns, known, memory }: ProposalInput): Proposal {
  const recalled = memory && recallRound(columns, memory);
  const groups = groupColumns(columns);
  const before: Proposal =
    recalled === null || memory === null
      ? { include: [], exclude: [], items: [] }
      : { ...recalled, items: completeItems(recalled, memory.items, groups) };
  const done = mappedColumns({ ...nothing, ...before });
  const rest = groupColumns(columns.filter(({ letter }) => !done.has(columnAt(letter))));
  const open = rest.filter(({ columns: [first] }) => recalled?.ignored.has(first.letter) !== true);
  const items = [...before.items];
  const close = closestKnown(open, known, new Set(items.map(({ code }) => code)));
  const codes = codesFrom(known, items);
  for (const group of open) {
    const item = close.get(group) ?? draftNew(group, codes);
    if (item !== null) items.push(item);
  }
  const company = before.company ?? proposeCompany(open);
  return {
    include: before.include,
    exclude: before.exclude,
    ...(company === undefined ? {} : { company }),
    items: inOrder(items.filter((item) => !('column' in item) || item.column !== company?.column)),
  };
}

const nothing = {
  year: 0,
  referenceOn: '',
  title: { de: '', en: '' },
  headerRows: [],
  firstRow: 1,
} as const;

/** The wording of a group of columns, as a question and its part. */
function wordingOf({ several, columns: [first] }: ColumnGroup): Wording {
  return { question: first.question, part: several ? '' : first.answer };
}

/** Each known question for the group that is closest to it, if any is close. */
function closestKnown(
  groups: readonly ColumnGroup[],
  known: readonly KnownItem[],
  taken: ReadonlySet<string>,
): ReadonlyMap<ColumnGroup, MappedItem> {
  const free = known.filter(({ item }) => !taken.has(item.code));
  const pairs = groups
    .flatMap((group) => similarItems(wordingOf(group), free).map((similar) => ({ group, ...similar })))
    .filter(
      ({ group, similarity, known: { item } }) =>
        similarity >= proposedFrom && typeForKnown(group, item) !== null,
    )
    .toSorted((a, b) => b.similarity - a.similarity);
  const found = new Map<ColumnGroup, MappedItem>();
  const used = new Set<string>();
  for (const {
    group,
    known: { item },
  } of pairs) {
    if (found.has(group) || used.has(item.code)) continue;
    const draft = draftKnownItem(group, item);
    if (draft === null) continue;
    found.set(group, draft);
    used.add(item.code);
  }
  return found;
}

/** Known questions that a group could be, the closest first. */
export function similarToGroup(group: ColumnGroup, known: readonly KnownItem[]): readonly SimilarItem[] {
  return similarItems(wordingOf(group), known).filter(
    ({ known: { item } }) => typeForKnown(group, item) !== null,
  );
}

function draftNew(group: ColumnGroup, nextCode: () => string): MappedItem | null {
  const type = proposedType(group);
  return type === null ? null : draftItem(group, type, nextCode());
}

/** What a group looks like; null: nothing that can be counted. */
export function proposedType({ several, columns: [first] }: ColumnGroup): MappedItem['type'] | null {
  if (several) return 'multiple';
  if (first.kind === 'choice') {
    return first.texts.every(({ text }) => leadingNumber(text) !== null) ? 'scale' : 'single';
  }
  // Numbers of which nearly each is another one are names, instants, or places.
  return first.kind === 'measure' && first.distinct <= mostRepeated * first.filled ? 'number' : null;
}

/** Codes for new questions that no other question of the cluster has: F1, F2 … */
export function codesFrom(
  known: readonly KnownItem[],
  items: readonly { readonly code: string }[],
): () => string {
  const taken = new Set([...known.map(({ item }) => item.code), ...items.map(({ code }) => code)]);
  let number = 0;
  return () => {
    do number += 1;
    while (taken.has(`F${number}`));
    return `F${number}`;
  };
}

function proposeCompany(groups: readonly ColumnGroup[]): RoundMapping['company'] {
  const found = groups.find(({ several, columns: [first] }) => {
    const header = groupWording({ columns: [first], several, other: null });
    return (
      !several && first.kind === 'text' && header.length <= longestCompanyHeader && companyHeader.test(header)
    );
  });
  return found && { column: found.columns[0].letter, rule: 'mostComplete' };
}

function inOrder(items: readonly MappedItem[]): readonly MappedItem[] {
  const firstOf = (item: MappedItem) =>
    columnAt(item.type === 'multiple' ? (item.options[0]?.column ?? '') : item.column);
  return items.toSorted((a, b) => firstOf(a) - firstOf(b));
}
