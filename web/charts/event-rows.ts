/** Where an event's letter stands and whether its words find room beside it. */
export interface PlacedEvent {
  readonly letter: string;
  readonly x: number;
  readonly row: number;
  readonly words: { readonly text: string; readonly side: 'left' | 'right' } | null;
}

const letterHalf = 11;
const maxRows = 3;

/**
 * Places letters and words so that none covers another: to the right of the letter, else to its left, else a row
 * higher; without room for the words the letter stands alone and the list below names it.
 * @param textWidth estimate in pixels
 * @param obstacles upright lines that words must not cross
 */
export function placeEvents(
  events: readonly { readonly letter: string; readonly text: string; readonly x: number }[],
  left: number,
  right: number,
  textWidth: (text: string) => number,
  obstacles: readonly number[] = [],
): readonly PlacedEvent[] {
  const taken: { readonly row: number; readonly from: number; readonly to: number }[] = [];
  // Letters first: the words of one event must not cover the letter of the next.
  const free = (row: number, from: number, to: number, own: number) =>
    from >= left &&
    to <= right &&
    !obstacles.some((line) => from < line + 4 && line - 4 < to) &&
    !taken.some((box) => box.row === row && box.from < to && from < box.to) &&
    !events.some(
      (other) => other.x !== own && row === 0 && other.x + letterHalf > from && other.x - letterHalf < to,
    );
  return events.map(({ letter, text, x }) => {
    const width = text === '' ? 0 : textWidth(text) + 6;
    for (let row = 0; row < maxRows; row++) {
      for (const side of ['right', 'left'] as const) {
        const from = side === 'right' ? x - letterHalf : x - letterHalf - width;
        const to = side === 'right' ? x + letterHalf + width : x + letterHalf;
        if (width > 0 && free(row, from, to, x)) {
          taken.push({ row, from, to });
          return { letter, x, row, words: { text, side } };
        }
      }
    }
    const row =
      [0, 1, 2].find(
        (at) => !taken.some((box) => box.row === at && box.from < x + letterHalf && x - letterHalf < box.to),
      ) ?? 0;
    taken.push({ row, from: x - letterHalf, to: x + letterHalf });
    return { letter, x, row, words: null };
  });
}
