import { normaliseLabel } from '../imports/normalise-label.ts';
import { readDay } from '../imports/read-day.ts';
import type { Choice } from '../imports/table-spec.ts';
import { isSameState, type HistoryEntry } from './fact-history.ts';
import { kindChoices, sizeChoices } from './member-choices.ts';

type State = Pick<HistoryEntry, 'kind' | 'sizeClass'>;

function byWord(choices: readonly Choice[], stateOf: (code: string) => State) {
  return choices.flatMap(({ code, label, synonyms = [] }) =>
    [code, label.de, label.en, ...synonyms].map((word) => [normaliseLabel(word), stateOf(code)] as const),
  );
}

// The codes of the choices are kinds and size classes.
const states: ReadonlyMap<string, State> = new Map([
  ...byWord(kindChoices, (code) => ({ kind: code as State['kind'], sizeClass: null })),
  ...byWord(sizeChoices, (code) => ({ kind: 'company', sizeClass: code as State['sizeClass'] })),
]);

/** A history as one text, the size class of a company or the kind of another member: `2020-01-15 small; 2023-04-01 medium`. */
export function writeHistory(entries: readonly HistoryEntry[]): string {
  return entries.map(({ day, kind, sizeClass }) => `${day} ${sizeClass ?? kind}`).join('; ');
}

/**
 * Reads a history: a day and a word for a size class or a kind, with semicolons or line breaks between.
 * @returns the oldest first, each entry different from the one before it; null where the text is of another form or says two things of one day
 */
export function readHistory(text: string): readonly HistoryEntry[] | null {
  const entries: HistoryEntry[] = [];
  for (const part of text.split(/[;\n]/)) {
    if (part.trim() === '') continue;
    const [, written = '', word = ''] =
      /^(?:ab|seit|from|since)?\s*([\d./-]+)\s*:?\s+(.+)$/i.exec(part.trim()) ?? [];
    const day = readDay(written, 'dayFirst');
    const state = states.get(normaliseLabel(word));
    if (day === null || state === undefined) return null;
    entries.push({ day, ...state });
  }
  const once = new Set(entries.map(({ day }) => day)).size === entries.length;
  if (!once) return null;
  const inOrder = entries.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return inOrder.filter((entry, at) => !isSameState(inOrder[at - 1], entry));
}
