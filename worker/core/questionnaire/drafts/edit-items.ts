import type { Item, Questionnaire, Section } from '../questionnaire.ts';
import { mapSection, swapped, type Direction } from './edit-sections.ts';

/** Puts a question behind another one, or at the end of a section. */
export function addItem(
  questionnaire: Questionnaire,
  section: string,
  item: Item,
  behind?: string,
): Questionnaire {
  return mapSection(questionnaire, section, (each) => {
    const at = each.items.findIndex(({ code }) => code === behind);
    const place = at < 0 ? each.items.length : at + 1;
    return { ...each, items: each.items.toSpliced(place, 0, item) };
  });
}

export function replaceItem(questionnaire: Questionnaire, item: Item): Questionnaire {
  return mapItems(questionnaire, (items) => items.map((each) => (each.code === item.code ? item : each)));
}

export function removeItem(questionnaire: Questionnaire, code: string): Questionnaire {
  return mapItems(questionnaire, (items) => items.filter((item) => item.code !== code));
}

/** The same question under another code, as a question that was never asked. */
export function duplicateItem(questionnaire: Questionnaire, code: string, newCode: string): Questionnaire {
  const section = sectionOf(questionnaire, code);
  const item = section?.items.find((each) => each.code === code);
  if (section === undefined || item === undefined) return questionnaire;
  const { changed: _changed, followedBy: _followedBy, ...copied } = item;
  return addItem(questionnaire, section.code, { ...copied, code: newCode, version: firstVersion }, code);
}

/** Swaps a question with its neighbour; from the end of a section it goes to the next one. */
export function moveItem(questionnaire: Questionnaire, code: string, direction: Direction): Questionnaire {
  const section = sectionOf(questionnaire, code);
  if (section === undefined) return questionnaire;
  const at = section.items.findIndex((item) => item.code === code);
  const inside = swapped(section.items, at, direction);
  if (inside !== section.items)
    return mapSection(questionnaire, section.code, (each) => ({ ...each, items: inside }));
  const item = section.items[at];
  const neighbour =
    questionnaire.sections[questionnaire.sections.indexOf(section) + (direction === 'up' ? -1 : 1)];
  if (item === undefined || neighbour === undefined) return questionnaire;
  return mapSection(removeItem(questionnaire, code), neighbour.code, (each) => ({
    ...each,
    items: direction === 'up' ? [...each.items, item] : [item, ...each.items],
  }));
}

export function sectionOf({ sections }: Questionnaire, code: string): Section | undefined {
  return sections.find(({ items }) => items.some((item) => item.code === code));
}

/** Version of a question that no published questionnaire has yet. */
export const firstVersion = 'e1';

function mapItems(
  questionnaire: Questionnaire,
  change: (items: readonly Item[]) => readonly Item[],
): Questionnaire {
  const sections = questionnaire.sections.map((section) => ({ ...section, items: change(section.items) }));
  return { ...questionnaire, sections };
}
