import type { Text } from '../../organisation.ts';
import { bothConditions, mapConditions } from '../map-conditions.ts';
import type { Item, Questionnaire } from '../questionnaire.ts';
import { writeOut } from '../write-out.ts';

/** An item where it stands: what a respondent has before it is part of the version. */
export interface PlacedItem {
  /** The condition of its section stands at it; computed values are written out. */
  readonly item: Item;
  readonly heading: Text;
  /** The questions of its page stand in another order for every respondent. */
  readonly isMixed: boolean;
  /** Codes of what stands before it on its page, in order. */
  readonly before: readonly string[];
  /** Codes of what stands on the page before, in order; a battery counts as one page. */
  readonly pageBefore: readonly string[];
}

/** Every item of an instrument with its place, in order; a battery stays one item. */
export function placedItems({ sections, computed }: Questionnaire): readonly PlacedItem[] {
  return sections.flatMap((section, at) => {
    const shownIf = section.showIf && writeOut(section.showIf, computed);
    const codes = section.items.map(({ code }) => code);
    return section.items.map((each, place): PlacedItem => {
      const written = mapConditions(each, (condition) => writeOut(condition, computed));
      const both = bothConditions(shownIf, written.showIf);
      return {
        item: both === undefined ? written : { ...written, showIf: both },
        heading: section.title,
        isMixed: section.randomOrder === true,
        // In a mixed order anything of the page may stand before it.
        before:
          section.randomOrder === true
            ? codes.filter((code) => code !== each.code).toSorted()
            : codes.slice(0, place),
        pageBefore: sections[at - 1]?.items.map(({ code }) => code) ?? [],
      };
    });
  });
}
