import type { Text } from '../../organisation.ts';
import type { Condition } from '../condition.ts';
import { mapConditions, renameInTerm, renameItems } from '../map-conditions.ts';
import type { Item, Questionnaire } from '../questionnaire.ts';

/** A questionnaire in which items have other codes, also where conditions, calculations and texts name them. */
export function renameItemCodes(
  questionnaire: Questionnaire,
  codes: ReadonlyMap<string, string>,
): Questionnaire {
  if (codes.size === 0) return questionnaire;
  const rename = (code: string) => codes.get(code) ?? code;
  const inCondition = (condition: Condition) => renameItems(condition, rename);
  const renamed = (item: Item): Item => mapConditions({ ...item, code: rename(item.code) }, inCondition);
  const sections = questionnaire.sections.map((section) => ({
    ...section,
    ...(section.showIf && { showIf: inCondition(section.showIf) }),
    items: section.items.map(renamed),
  }));
  const { computed } = questionnaire;
  const whole: Questionnaire = {
    ...questionnaire,
    sections,
    ...(computed && {
      computed: computed.map((each) => ({ ...each, value: renameInTerm(each.value, rename) })),
    }),
  };
  return renamedPiping(whole, codes);
}

/** Every text that takes up an answer takes up that of the renamed item. */
function renamedPiping<T>(part: T, codes: ReadonlyMap<string, string>): T {
  if (Array.isArray(part)) {
    const parts: readonly unknown[] = part;
    // An array of the same parts.
    return parts.map((each) => renamedPiping(each, codes)) as T;
  }
  if (typeof part !== 'object' || part === null) return part;
  if (isText(part)) {
    const inText = (text: string) =>
      text.replaceAll(/\{(\w+)\}/g, (_, name: string) => `{${codes.get(name) ?? name}}`);
    return { ...part, de: inText(part.de), en: inText(part.en) };
  }
  // The same properties with renamed texts.
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, renamedPiping(value, codes)]),
  ) as T;
}

function isText(part: object): part is Text {
  return 'de' in part && 'en' in part && typeof part.de === 'string' && typeof part.en === 'string';
}
