import type { Item } from '../questionnaire.ts';

const mostPoints = 7;

/** A labelled scale with more points than people tell apart. @returns their number, or null */
export function manyPoints(item: Item): string | null {
  return item.type === 'rating' && item.options.length > mostPoints ? String(item.options.length) : null;
}
