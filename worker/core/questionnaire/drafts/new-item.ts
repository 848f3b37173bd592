import type { Text } from '../../organisation.ts';
import type { Item, ItemType, Option } from '../questionnaire.ts';
import { firstVersion } from './edit-items.ts';

/** Types that an editor makes from nothing; a battery and a roster come from the item bank. */
export const madeTypes = [
  'rating',
  'zeroToTen',
  'single',
  'multiple',
  'ranking',
  'number',
  'money',
  'percentSplit',
  'date',
  'shortText',
  'longText',
  'consent',
  'information',
] as const satisfies readonly ItemType[];
export type MadeType = (typeof madeTypes)[number];

const empty: Text = { de: '', en: '' };

/** Name of a scale that belongs to one question alone. */
export const ownScale = 'own';

/** A question as an editor begins to write it. */
export function newItem(type: MadeType, code: string): Item {
  const base = { code, version: firstVersion, text: empty };
  const options: readonly Option[] = [1, 2].map((each) => ({ code: each, label: empty }));
  const made: { readonly [T in MadeType]: () => Item } = {
    rating: () => ({ ...base, type: 'rating', scale: ownScale, options }),
    zeroToTen: () => ({ ...base, type: 'zeroToTen', lowLabel: empty, highLabel: empty }),
    single: () => ({ ...base, type: 'single', options }),
    multiple: () => ({ ...base, type: 'multiple', options }),
    ranking: () => ({ ...base, type: 'ranking', options }),
    number: () => ({ ...base, type: 'number', unit: empty, min: 0, max: 1000 }),
    money: () => ({ ...base, type: 'money', unit: { de: '€', en: '€' }, min: 0, max: 1_000_000 }),
    percentSplit: () => ({ ...base, type: 'percentSplit', options }),
    date: () => ({ ...base, type: 'date' }),
    shortText: () => ({ ...base, type: 'shortText', maxLength: 200 }),
    longText: () => ({ ...base, type: 'longText', maxLength: 1000 }),
    consent: () => ({ ...base, type: 'consent', details: empty, agree: empty, decline: empty }),
    information: () => ({ ...base, type: 'information' }),
  };
  return made[type]();
}
