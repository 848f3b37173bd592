import type { Item } from '../questionnaire.ts';

const words =
  /umsatz|gewinn|verlust|insolven|liquidität|gehalt|gehälter|löhne|krank|gesundheit|behinder|schwanger|religion|gewerkschaft|parteimitglied|geschlecht|geburts|nationalität|herkunft|turnover|revenue|profit|insolven|salar|wages|health|disab|pregnan|trade union|gender|date of birth|nationality|ethnic/iu;

/** A question about money, health or the person that does not say why it is asked. @returns the word, or null */
export function sensitive(item: Item): string | null {
  const because = item.sensitiveBecause;
  if (because !== undefined && because.de.trim() !== '') return null;
  const found = words.exec(item.text.de) ?? words.exec(item.text.en);
  if (found !== null) return found[0];
  return item.type === 'money' ? '€' : null;
}
