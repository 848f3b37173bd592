import type { Text } from '../../organisation.ts';
import type { Condition } from '../condition.ts';
import type { BatteryQuestion, Item, ItemOf, ItemType } from '../questionnaire.ts';
import { isSameData } from './is-same-data.ts';
import type { Facet, ItemDifference } from './item-difference.ts';
import { optionDifferences } from './option-differences.ts';
import type { PlacedItem } from './placed-items.ts';
import { labelDifferences, textDifferences } from './text-differences.ts';

/** Types whose answers say something else than those of every other type. */
const ofTheirOwn: readonly ItemType[] = ['information', 'consent', 'roster', 'importancePerformance'];

/** How an item and its place differ from another version of it. */
export function itemDifferences(before: PlacedItem, after: PlacedItem): readonly ItemDifference[] {
  return [...contentDifferences(before.item, after.item), ...placeDifferences(before, after)];
}

/** How an item differs from another version of it, wherever they stand. */
export function contentDifferences(before: Item, after: Item): readonly ItemDifference[] {
  const found = knownDifferences(before, after);
  return found.length > 0 || isSameData(contentOf(before), contentOf(after))
    ? found
    : [unknownDifference(before, after)];
}

/** What a respondent meets, without the history. Parts of a battery and a roster are compared one by one. */
function contentOf(item: Item): object {
  const { version: _version, changed: _changed, followedBy: _followedBy, ...content } = item;
  if (item.type === 'roster') return { ...content, details: [] };
  if (item.type !== 'importancePerformance') return content;
  return { ...content, rows: [], used: null, importance: null, performance: null, whyNot: null };
}

/** What no rule here knows is taken for grave, unless it is only written differently. */
function unknownDifference(before: Item, after: Item): ItemDifference {
  const isSame = isSameData(withoutDefaults(contentOf(before)), withoutDefaults(contentOf(after)));
  return isSame
    ? { facet: 'name', changeClass: 0, reason: 'wording' }
    : { facet: 'other', changeClass: 3, reason: 'scale' };
}

/** „false“ and an empty list say the same as nothing. */
function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (typeof value !== 'object' || value === null) return value;
  const isDefault = (each: unknown) => each === false || (Array.isArray(each) && each.length === 0);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (isDefault(each) ? [] : [[key, withoutDefaults(each)]])),
  );
}

function knownDifferences(before: Item, after: Item): readonly ItemDifference[] {
  return [
    ...textDifferences('text', before.text, after.text),
    ...textDifferences('lead', before.lead, after.lead),
    ...textDifferences('hint', before.hint, after.hint),
    ...labelDifferences('dontKnow', before.dontKnow, after.dontKnow),
    ...labelDifferences('notApplicable', before.notApplicable, after.notApplicable),
    ...typeDifferences(before, after),
    ...routingDifferences(before.showIf, after.showIf),
    ...ruleDifferences(before, after),
    ...conceptDifferences(before, after),
    ...logged('sensitive', before.sensitiveBecause, after.sensitiveBecause),
    ...logged('translation', before.translation, after.translation),
  ];
}

/**
 * Another heading, a mixed order, other questions before it: context is part of the question. Before it stands what
 * its page and the page before have, in whatever order, and the question right before it.
 */
function placeDifferences(before: PlacedItem, after: PlacedItem): readonly ItemDifference[] {
  const isSameContext = isSameData(contextOf(before), contextOf(after));
  return [
    ...textDifferences('heading', before.heading, after.heading).map((each): ItemDifference =>
      each.changeClass < 3 ? each : { ...each, changeClass: 2, reason: 'wording' },
    ),
    ...(before.isMixed === after.isMixed ? [] : [ofLayout('order')]),
    ...(isSameContext || before.isMixed !== after.isMixed
      ? []
      : [{ ...ofLayout('precedes'), ...codeTexts(before, after) }]),
  ];
}

function contextOf({ pageBefore, before, isMixed }: PlacedItem) {
  const right = isMixed ? '' : (before.at(-1) ?? pageBefore.at(-1) ?? '');
  return { pageBefore: pageBefore.toSorted(), before: before.toSorted(), right };
}

function typeDifferences(before: Item, after: Item): readonly ItemDifference[] {
  if (before.type === after.type) return sameTypeDifferences(before, after);
  const isOther = ofTheirOwn.includes(before.type) || ofTheirOwn.includes(after.type);
  return [
    {
      facet: 'type',
      changeClass: isOther ? 4 : 3,
      reason: isOther ? 'concept' : 'scale',
      ...bothTexts(before.type, after.type),
    },
  ];
}

/** What belongs to the type: options, ends, unit, range, parts. */
function sameTypeDifferences(before: Item, after: Item): readonly ItemDifference[] {
  const found: ItemDifference[] = [];
  if ('options' in before && 'options' in after)
    found.push(...optionDifferences(after.type, before.options, after.options));
  if ('randomOrder' in before || 'randomOrder' in after) {
    const isMixed = (item: Item) => 'randomOrder' in item && item.randomOrder === true;
    if (isMixed(before) !== isMixed(after)) found.push(ofLayout('order'));
  }
  if (before.type === 'rating' && after.type === 'rating')
    found.push(...logged('name', before.scale, after.scale));
  if (before.type === 'zeroToTen' && after.type === 'zeroToTen')
    found.push(
      ...labelDifferences('ends', before.lowLabel, after.lowLabel),
      ...labelDifferences('ends', before.highLabel, after.highLabel),
    );
  if ('unit' in before && 'unit' in after)
    found.push(
      ...textDifferences('unit', before.unit, after.unit).map((each): ItemDifference =>
        each.changeClass <= 1 ? each : { ...each, changeClass: 4, reason: 'concept' },
      ),
    );
  if ('min' in before && 'min' in after) found.push(...rangeDifferences(before, after));
  if ('min' in before !== 'min' in after) found.push(...rangeDifferences(before, after));
  if ('maxLength' in before && 'maxLength' in after && before.maxLength !== after.maxLength)
    found.push({
      facet: 'length',
      changeClass: 1,
      reason: 'scale',
      ...bothTexts(String(before.maxLength), String(after.maxLength)),
    });
  if (before.type === 'ranking' && after.type === 'ranking' && before.atMost !== after.atMost)
    found.push(ofScale('options', String(before.atMost ?? '–'), String(after.atMost ?? '–')));
  if (before.type === 'consent' && after.type === 'consent')
    found.push(
      ...textDifferences('details', before.details, after.details),
      ...labelDifferences('labels', before.agree, after.agree),
      ...labelDifferences('labels', before.decline, after.decline),
    );
  if (before.type === 'importancePerformance' && after.type === 'importancePerformance')
    found.push(...batteryDifferences(before, after));
  if (before.type === 'roster' && after.type === 'roster') found.push(...rosterDifferences(before, after));
  return found;
}

function rangeDifferences(before: Item, after: Item): readonly ItemDifference[] {
  const range = (item: Item) =>
    'min' in item || 'max' in item ? `${item.min ?? '…'} – ${item.max ?? '…'}` : '… – …';
  return range(before) === range(after) ? [] : [ofScale('range', range(before), range(after))];
}

type Battery = ItemOf<'importancePerformance'>;

const batteryQuestions = ['used', 'importance', 'performance', 'whyNot'] as const;
type BatteryPart = (typeof batteryQuestions)[number];

/** Questions and rows each have a version; a row that is added or left out changes none of the others. */
function batteryDifferences(before: Battery, after: Battery): readonly ItemDifference[] {
  const rows = new Map(before.rows.map((row) => [row.code, row]));
  const codes = new Set(after.rows.map(({ code }) => code));
  const kept = after.rows.filter(({ code }) => rows.has(code));
  const isOtherOrder = before.rows
    .filter(({ code }) => codes.has(code))
    .some(({ code }, at) => kept[at]?.code !== code);
  return [
    ...(isOtherOrder ? [ofLayout('order')] : []),
    ...batteryQuestions.flatMap((name) => questionDifferences(name, before[name], after[name])),
    ...after.rows.flatMap((row) => {
      const then = rows.get(row.code);
      if (then === undefined) return [];
      return [
        ...textDifferences('text', then.label, row.label),
        ...routingDifferences(then.showIf, row.showIf),
      ].map((each) => ({ ...each, part: row.code }));
    }),
  ];
}

function questionDifferences(
  name: BatteryPart,
  before: (BatteryQuestion & Partial<Battery['importance'] & Battery['used']>) | undefined,
  after: (BatteryQuestion & Partial<Battery['importance'] & Battery['used']>) | undefined,
): readonly ItemDifference[] {
  if (before === undefined || after === undefined) return [];
  const limits = (question: object) => [
    'fromImportance' in question ? question.fromImportance : null,
    'atMost' in question ? question.atMost : null,
  ];
  return [
    ...textDifferences('text', before.text, after.text),
    ...textDifferences('hint', before.hint, after.hint),
    ...labelDifferences('dontKnow', before.dontKnow, after.dontKnow),
    ...labelDifferences('labels', before.yes, after.yes),
    ...labelDifferences('labels', before.no, after.no),
    ...optionDifferences(
      name === 'whyNot' ? 'multiple' : 'rating',
      before.options ?? [],
      after.options ?? [],
    ),
    ...(isSameData(limits(before), limits(after))
      ? []
      : [{ facet: 'routing', changeClass: 3, reason: 'routing' } as const]),
  ].map((each) => ({ ...each, part: after.code }));
}

function rosterDifferences(before: ItemOf<'roster'>, after: ItemOf<'roster'>): readonly ItemDifference[] {
  const details = new Map(before.details.map((item) => [item.code, item]));
  const isOtherSet =
    before.details.length !== after.details.length || after.details.some(({ code }) => !details.has(code));
  const codes = (item: ItemOf<'roster'>) => item.details.map(({ code }) => code).join(' · ');
  return [
    ...labelDifferences('labels', before.none, after.none),
    ...(isOtherSet ? [ofScale('details', codes(before), codes(after))] : []),
    ...(before.detailsAtMost === after.detailsAtMost
      ? []
      : [ofScale('details', String(before.detailsAtMost), String(after.detailsAtMost))]),
    ...after.details.flatMap((item) => {
      const then = details.get(item.code);
      return then === undefined
        ? []
        : contentDifferences(then, item).map((each) => ({ ...each, part: item.code }));
    }),
  ];
}

/** Who is asked. */
function routingDifferences(
  before: Condition | undefined,
  after: Condition | undefined,
): readonly ItemDifference[] {
  if (isSameData(before, after)) return [];
  const conditions = { ...(before && { before }), ...(after && { after }) };
  return [{ facet: 'routing', changeClass: 3, reason: 'routing', conditions }];
}

/** Which answers are taken. */
function ruleDifferences(before: Item, after: Item): readonly ItemDifference[] {
  const rules = ({ checks = [] }: Item) => checks.map(({ holds }) => holds);
  const messages = ({ checks = [] }: Item) => checks.map(({ message }) => message);
  const isOtherRule = !isSameData(rules(before), rules(after));
  return [
    ...((before.required ?? false) === (after.required ?? false)
      ? []
      : [{ facet: 'required', changeClass: 3, reason: 'scale' } as const]),
    ...(isOtherRule ? [{ facet: 'validation', changeClass: 3, reason: 'scale' } as const] : []),
    ...(!isOtherRule && !isSameData(messages(before), messages(after))
      ? [{ facet: 'message', changeClass: 1, reason: 'wording' } as const]
      : []),
  ];
}

/** Written down for the first time, it changes nothing. */
function conceptDifferences(before: Item, after: Item): readonly ItemDifference[] {
  if (before.concept === after.concept) return [];
  const isOther = before.concept !== undefined && after.concept !== undefined;
  return [
    {
      facet: 'concept',
      changeClass: isOther ? 4 : 0,
      reason: 'concept',
      ...bothTexts(before.concept ?? '', after.concept ?? ''),
    },
  ];
}

/** What no series depends on, and what is part of the version all the same. */
function logged(
  facet: 'sensitive' | 'translation' | 'name',
  before: Text | string | undefined,
  after: Text | string | undefined,
): readonly ItemDifference[] {
  if (isSameData(before, after)) return [];
  return [{ facet, changeClass: facet === 'sensitive' ? 1 : 0, reason: 'wording' }];
}

function ofLayout(facet: 'order' | 'precedes') {
  return { facet, changeClass: 3, reason: 'layout' } as const satisfies ItemDifference;
}

function ofScale(facet: Facet, before: string, after: string): ItemDifference {
  return { facet, changeClass: 3, reason: 'scale', ...bothTexts(before, after) };
}

/** „A1 A2 | B1“: the page before, then its own; „–“ where nothing stands. */
function codeTexts(before: PlacedItem, after: PlacedItem) {
  const shown = (placed: PlacedItem) =>
    [placed.pageBefore, placed.before].map((codes) => codes.join(' ') || '–').join(' | ');
  return bothTexts(shown(before), shown(after));
}

function bothTexts(before: string, after: string) {
  return { before: { de: before, en: before }, after: { de: after, en: after } };
}
