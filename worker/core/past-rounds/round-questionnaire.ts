import type { Item, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { MappedItem, RoundMapping } from './round-mapping.ts';

export const pastRoundPrefix = 'past-round:';

/** Code of the questionnaires that past rounds of a cluster were asked with; nobody else's items touch them. */
export function roundQuestionnaireCode(clusterId: string): string {
  return `${pastRoundPrefix}${clusterId}`;
}

/** The questionnaire that a mapping describes, in the form in which all questionnaires are published. */
export function roundQuestionnaire(clusterId: string, mapping: RoundMapping): Questionnaire {
  return {
    code: roundQuestionnaireCode(clusterId),
    version: String(mapping.year),
    title: mapping.title,
    sections: [{ code: 'A', title: mapping.title, items: mapping.items.map(itemOf) }],
  };
}

function itemOf(item: MappedItem): Item {
  const { code, version, text, changed, dontKnow } = item;
  const base = {
    code,
    version,
    text,
    ...(dontKnow === undefined ? {} : { dontKnow: dontKnow.label }),
    ...(changed === undefined ? {} : { changed }),
  };
  if (item.type === 'number')
    return { ...base, type: 'number', unit: item.unit, min: item.min, max: item.max };
  return {
    ...base,
    type: item.type,
    options: item.options.map((option) => ({ code: option.code, label: option.label })),
  };
}
