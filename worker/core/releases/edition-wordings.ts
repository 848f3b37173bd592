import type { Item, Option, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { EditionIndicator, EditionWording } from './edition-model.ts';

function optionsOf(item: Item): readonly Pick<Option, 'code' | 'label'>[] {
  switch (item.type) {
    case 'rating':
    case 'single':
    case 'multiple':
      return item.options.map(({ code, label }) => ({ code, label }));
    case 'zeroToTen':
      return [
        { code: 0, label: item.lowLabel },
        { code: 10, label: item.highLabel },
      ];
    default:
      return [];
  }
}

/** Waves that asked a version of an item, over all series. */
function yearsAsked(indicators: readonly EditionIndicator[], item: Item): number[] {
  const years = indicators.flatMap(({ series }) =>
    series.points
      .filter(({ itemVersions }) => itemVersions[item.code] === item.version)
      .map(({ year }) => year),
  );
  return [...new Set(years)].toSorted((a, b) => a - b);
}

/**
 * The wordings behind the series of an edition: every version of every item that a shown point was computed from,
 * in the order of the instruments, each once.
 * @param questionnaires all versions that were used, oldest first
 */
export function editionWordings(
  indicators: readonly EditionIndicator[],
  questionnaires: readonly Questionnaire[],
): readonly EditionWording[] {
  const read = new Set(indicators.flatMap(({ definition }) => definition.items));
  const wordings = new Map<string, EditionWording>();
  for (const item of questionnaires.flatMap(({ sections }) => sections.flatMap(({ items }) => items))) {
    const years = yearsAsked(indicators, item);
    const key = `${item.code} ${item.version}`;
    if (!read.has(item.code) || years.length === 0 || wordings.has(key)) continue;
    wordings.set(key, {
      item: item.code,
      version: item.version,
      years,
      lead: item.lead ?? null,
      text: item.text,
      hint: item.hint ?? null,
      options: optionsOf(item),
      dontKnow: item.dontKnow ?? null,
      notApplicable: item.notApplicable ?? null,
    });
  }
  return [...wordings.values()];
}
