import type { FollowingChange, Item, Questionnaire, VersionChange } from '../questionnaire/questionnaire.ts';
import type { MappedItem, RoundMapping } from './round-mapping.ts';

export const pastRoundPrefix = 'past-round:';

/** Name of the scale of an imported question: its points are in the mapping. */
const ownScale = 'past-round';

/** Code of the questionnaires that past rounds of a cluster were asked with; nobody else's items touch them. */
export function roundQuestionnaireCode(clusterId: string): string {
  return `${pastRoundPrefix}${clusterId}`;
}

/** The questionnaire of a round, in the form in which all questionnaires are published. */
export function roundQuestionnaire(
  clusterId: string,
  { year, title }: Pick<RoundMapping, 'year' | 'title'>,
  items: readonly Item[],
): Questionnaire {
  return {
    code: roundQuestionnaireCode(clusterId),
    version: String(year),
    title,
    sections: [{ code: 'A', title, items }],
  };
}

/** Where a version of a question stands between those before and after it. */
export interface VersionPlace {
  readonly version: string;
  readonly changed?: VersionChange | undefined;
  readonly followedBy?: FollowingChange | undefined;
}

/** A mapped question as an item of a questionnaire. */
export function itemOfRound(item: MappedItem, { version, changed, followedBy }: VersionPlace): Item {
  const base = {
    code: item.code,
    version,
    text: item.text,
    ...(changed === undefined ? {} : { changed }),
    ...(followedBy === undefined ? {} : { followedBy }),
  };
  if (item.type === 'text') return { ...base, type: 'longText', maxLength: 4000 };
  const asked = item.dontKnow === undefined ? base : { ...base, dontKnow: item.dontKnow.label };
  if (item.type === 'number')
    return { ...asked, type: 'number', unit: item.unit, min: item.min, max: item.max };
  const options = item.options.map(({ code, label }) => ({ code, label }));
  if (item.type === 'multiple') return { ...asked, type: 'multiple', options };
  const { other } = item;
  const all =
    other === undefined || options.some(({ code }) => code === other.code)
      ? options
      : [...options, { code: other.code, label: other.label }];
  return item.type === 'single'
    ? { ...asked, type: 'single', options: all }
    : { ...asked, type: 'rating', scale: ownScale, options: all };
}
