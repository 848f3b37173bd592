import type { Item } from '../questionnaire.ts';

/** Other answers than the version before had: its means and shares do not go on. @returns what differs, or null */
export function scaleChanged(item: Item, before: Item | undefined): string | null {
  if (before === undefined) return null;
  if (before.type !== item.type) return `${before.type} → ${item.type}`;
  const [then, now] = [answersOf(before), answersOf(item)];
  if (then === now) return null;
  const count = (each: Item) => ('options' in each ? each.options.length : 0);
  return `${count(before)} → ${count(item)}`;
}

function answersOf(item: Item): string {
  const options = 'options' in item ? item.options.map(({ code, label }) => [code, label.de, label.en]) : [];
  const ends = item.type === 'zeroToTen' ? [item.lowLabel.de, item.highLabel.de] : [];
  return JSON.stringify([options, ends]);
}
