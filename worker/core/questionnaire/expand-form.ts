import { batteryPages } from './expand-battery.ts';
import { bothConditions, mapConditions } from './map-conditions.ts';
import type { ComputedValue, Item, Questionnaire, Section } from './questionnaire.ts';
import { writeOut } from './write-out.ts';

/**
 * An instrument as it is asked: every battery is split into questions of its own, a few to a page; the condition of
 * a section stands at its items; computed values are written out. Answers, journeys and measures know only this form.
 * Expanding an expanded form changes nothing.
 */
export function expandForm(questionnaire: Questionnaire): Questionnaire {
  const { computed, ...form } = questionnaire;
  return { ...form, sections: form.sections.flatMap((section) => expandSection(section, computed)) };
}

function expandSection(section: Section, computed: readonly ComputedValue[] | undefined): readonly Section[] {
  const { showIf, ...rest } = section;
  const shownIf = showIf && writeOut(showIf, computed);
  const items = section.items.map((item): Item => {
    const written = mapConditions(item, (condition) => writeOut(condition, computed));
    const both = bothConditions(shownIf, written.showIf);
    return both === undefined ? written : { ...written, showIf: both };
  });
  const battery = items.find((item) => item.type === 'importancePerformance');
  if (battery === undefined) return [{ ...rest, items }];
  const before = items.slice(0, items.indexOf(battery));
  const after = items.slice(items.indexOf(battery) + 1);
  const pages = batteryPages(battery);
  return pages.map((page, at) => ({
    ...rest,
    code: at === 0 ? rest.code : `${rest.code}-${at + 1}`,
    items: [...(at === 0 ? before : []), ...page, ...(at === pages.length - 1 ? after : [])],
  }));
}
