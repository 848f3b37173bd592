import type { Text } from '../../organisation.ts';
import type { Questionnaire, Section } from '../questionnaire.ts';

export type Direction = 'up' | 'down';

export function addSection(
  questionnaire: Questionnaire,
  code: string,
  title: Text,
  randomOrder = false,
): Questionnaire {
  const section = { code, title, items: [], ...(randomOrder ? { randomOrder } : {}) };
  return { ...questionnaire, sections: [...questionnaire.sections, section] };
}

export function changeSection(
  questionnaire: Questionnaire,
  code: string,
  title: Text,
  randomOrder: boolean,
): Questionnaire {
  return mapSection(questionnaire, code, (section) => {
    const { randomOrder: _, ...rest } = section;
    return { ...rest, title, ...(randomOrder ? { randomOrder } : {}) };
  });
}

/** Swaps a section with its neighbour; at the end nothing changes. */
export function moveSection(questionnaire: Questionnaire, code: string, direction: Direction): Questionnaire {
  const at = questionnaire.sections.findIndex((section) => section.code === code);
  return { ...questionnaire, sections: swapped(questionnaire.sections, at, direction) };
}

/** Removes a section without questions; one with questions stays. */
export function removeEmptySection(questionnaire: Questionnaire, code: string): Questionnaire {
  const sections = questionnaire.sections.filter(
    (section) => section.code !== code || section.items.length > 0,
  );
  return { ...questionnaire, sections };
}

export function mapSection(
  questionnaire: Questionnaire,
  code: string,
  change: (section: Section) => Section,
): Questionnaire {
  const sections = questionnaire.sections.map((section) =>
    section.code === code ? change(section) : section,
  );
  return { ...questionnaire, sections };
}

/** A list in which one entry has changed places with its neighbour. */
export function swapped<T>(list: readonly T[], at: number, direction: Direction): readonly T[] {
  const other = direction === 'up' ? at - 1 : at + 1;
  const [one, two] = [list[at], list[other]];
  if (one === undefined || two === undefined) return list;
  return list.map((each, index) => (index === at ? two : index === other ? one : each));
}
