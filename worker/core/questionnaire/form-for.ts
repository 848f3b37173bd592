import type { Answers } from './answer.ts';
import { bothConditions, mapConditions, renameItems } from './map-conditions.ts';
import { otherCode } from './parse-choice.ts';
import type { Item, ItemOf, Option, Questionnaire, RosterMember, Section } from './questionnaire.ts';
import { itemsOfCondition } from './references.ts';
import { seededOrder } from './seeded-order.ts';
import type { Text } from '../organisation.ts';

/** Who is asked. */
export interface Respondent {
  /** Stored with the answers, and not equal for two respondents: it decides every random order. */
  readonly seed: string;
  /** Whom a roster offers. */
  readonly members: readonly RosterMember[];
}

/**
 * The form of one respondent: random orders are drawn from the stored seed, a roster offers its members, and each
 * member named is asked about on a page of its own.
 * @param form expanded
 * @param draft answers so far
 */
export function formFor(form: Questionnaire, respondent: Respondent, draft: Answers): Questionnaire {
  const sections = form.sections.flatMap((section) => {
    const items = section.items.map((item) => ofRespondent(item, respondent));
    const ordered = section.randomOrder === true ? inRandomOrder(items, respondent.seed) : items;
    const details = items.flatMap((item) =>
      item.type === 'roster' ? detailSections(section, item, respondent, draft) : [],
    );
    return [{ ...section, items: ordered }, ...details];
  });
  return { ...form, sections };
}

function ofRespondent(item: Item, { seed, members }: Respondent): Item {
  if (item.type === 'roster') return { ...item, members };
  if (!('randomOrder' in item) || item.randomOrder !== true) return item;
  const { options } = item;
  const isLast = ({ code, exclusive }: Option) => code === otherCode || exclusive === true;
  const mixed = seededOrder(
    options.filter((option) => !isLast(option)),
    `${seed} ${item.code}`,
    ({ code }) => String(code),
  );
  return { ...item, options: [...mixed, ...options.filter(isLast)] };
}

/** Texts at the top stay there; what depends on a question of the page, or only informs, stays behind it. */
function inRandomOrder(items: readonly Item[], seed: string): readonly Item[] {
  const first = items.findIndex(({ type }) => type !== 'information');
  const blocks: Item[][] = [];
  for (const item of first === -1 ? [] : items.slice(first)) {
    const named = item.showIf === undefined ? new Set<string>() : itemsOfCondition(item.showIf);
    const behind = blocks.findIndex((block) => block.some(({ code }) => named.has(code)));
    const from = behind === -1 && item.type === 'information' ? blocks.length - 1 : behind;
    const tail = from === -1 ? [] : blocks.splice(from).flat();
    blocks.push([...tail, item]);
  }
  const mixed = seededOrder(blocks, seed, ([item]) => item?.code ?? '');
  return [...items.slice(0, first === -1 ? items.length : first), ...mixed.flat()];
}

/** A page of details for each member named, or for a random choice of them where there are many. */
function detailSections(
  section: Section,
  roster: ItemOf<'roster'>,
  { seed, members }: Respondent,
  draft: Answers,
): readonly Section[] {
  const answer = draft[roster.code];
  const value = answer?.state === 'valid' && Array.isArray(answer.value) ? answer.value : [];
  const named = new Set(value.map(String));
  const drawn = seededOrder(
    members.filter(({ id }) => named.has(id)),
    `${seed} ${roster.code}`,
    ({ id }) => id,
  ).slice(0, roster.detailsAtMost);
  return roster.details.length === 0
    ? []
    : members
        .filter((member) => drawn.includes(member))
        .map((member) => ({
          code: `${section.code}-${member.id}`,
          title: { de: member.name, en: member.name },
          items: roster.details.map((item) => detailItem(roster, item, member)),
        }));
}

/** Code of the item that asks about one member. */
export function detailCode({ code }: Pick<Item, 'code'>, { id }: Pick<RosterMember, 'id'>): string {
  return `${code}_${id}`;
}

function detailItem(roster: ItemOf<'roster'>, item: Item, member: RosterMember): Item {
  const details = new Set(roster.details.map(({ code }) => code));
  const renamed = mapConditions(item, (condition) =>
    renameItems(condition, (code) => (details.has(code) ? detailCode({ code }, member) : code)),
  );
  const isNamed = bothConditions({ item: roster.code, op: '==', value: member.id }, renamed.showIf);
  return {
    ...renamed,
    code: detailCode(item, member),
    text: withName(item.text, member),
    ...(item.hint && { hint: withName(item.hint, member) }),
    ...(item.lead && { lead: withName(item.lead, member) }),
    ...(isNamed && { showIf: isNamed }),
  };
}

function withName(text: Text, { name }: RosterMember): Text {
  const fill = (words: string) => words.replaceAll('{mitglied}', () => name);
  return { de: fill(text.de), en: fill(text.en) };
}
