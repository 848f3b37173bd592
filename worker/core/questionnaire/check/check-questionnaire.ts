import type { Condition } from '../condition.ts';
import { isQuestion, itemsOf } from '../counted-answers.ts';
import { expandForm } from '../expand-form.ts';
import type { Item, Questionnaire, Section } from '../questionnaire.ts';
import { itemsOfCondition } from '../references.ts';
import { writeOut } from '../write-out.ts';
import { answerProblems } from './answer-problems.ts';
import { canEverHold } from './can-ever-hold.ts';
import { circles } from './circles.ts';
import { codeProblems } from './code-problems.ts';
import { conditionProblems, termProblems, type Found, type Names } from './condition-problems.ts';
import type { QuestionnaireProblem } from './questionnaire-problem.ts';
import { textProblems, textsOf, type Piped } from './text-problems.ts';

/** What is known of an instrument while it is checked. */
interface Checked {
  readonly authored: Questionnaire;
  readonly form: Questionnaire;
  readonly names: Names;
  /** Items by code as they are asked, each under the condition of its section and its own. */
  readonly items: ReadonlyMap<string, Item>;
  /** Position of each item in the form, and of its section in the instrument. */
  readonly position: ReadonlyMap<string, { readonly item: number; readonly section: number }>;
  /** Items that depend on themselves. */
  readonly inCircles: ReadonlySet<string>;
}

/**
 * Everything for which an instrument cannot be asked as it is meant: codes, texts, answers, conditions that name what
 * there is not or compare what cannot be compared, that look ahead or in a circle, and questions that nobody could
 * ever come to.
 * @returns in the order of the instrument; nothing where it can be published
 */
export function checkQuestionnaire(questionnaire: Questionnaire): readonly QuestionnaireProblem[] {
  const form = expandForm(questionnaire);
  const items = new Map(itemsOf(form).map((item) => [item.code, item]));
  const computed = questionnaire.computed ?? [];
  const checked: Checked = {
    authored: questionnaire,
    form,
    items,
    names: { items, computed: new Set(computed.map(({ code }) => code)) },
    position: positionsOf(questionnaire, form),
    inCircles: circles(items),
  };
  return [
    ...codeProblems(questionnaire, form),
    ...computedProblems(checked),
    ...textProblems(questionnaire.title, [], nothingPiped).map((found) => ({
      ...found,
      section: '',
      item: null,
    })),
    ...questionnaire.sections.flatMap((section, at) => sectionProblems(section, at, checked)),
  ];
}

const nothingPiped: Piped = { before: new Set(), anywhere: new Set() };

function positionsOf(authored: Questionnaire, form: Questionnaire): Checked['position'] {
  const sectionOf = new Map<string, number>();
  authored.sections.forEach((section, at) => {
    for (const { code } of itemsOf(expandForm({ ...authored, sections: [section] }))) sectionOf.set(code, at);
  });
  return new Map(itemsOf(form).map(({ code }, item) => [code, { item, section: sectionOf.get(code) ?? 0 }]));
}

/** A computed value may use those before it. */
function computedProblems({ authored, names }: Checked): readonly QuestionnaireProblem[] {
  const computed = authored.computed ?? [];
  return computed.flatMap(({ code, label, value }, at) => {
    const before = new Set(computed.slice(0, at).map((each) => each.code));
    return [
      ...textProblems(label, [], nothingPiped),
      ...termProblems(value, { ...names, computed: before }).map((found): Found => {
        if (found.problem !== 'unknownComputed' || !names.computed.has(found.about)) return found;
        return { problem: 'circle', about: found.about };
      }),
    ].map((found) => ({ ...found, section: '', item: null, about: `${code}: ${found.about}` }));
  });
}

function sectionProblems(section: Section, at: number, checked: Checked): readonly QuestionnaireProblem[] {
  const inSection = (found: Found): QuestionnaireProblem => ({ ...found, section: section.code, item: null });
  const piped = pipedBefore(at, checked);
  const own: Found[] = [...textProblems(section.title, [], piped)];
  if (section.items.length === 0) own.push({ problem: 'emptySection', about: section.code });
  const alone = section.items.find(({ type }) => type === 'roster' || type === 'importancePerformance');
  if (alone !== undefined && section.items.some((item) => item !== alone && isQuestion(item)))
    own.push({ problem: 'notAlone', about: alone.code });
  const condition = section.showIf;
  if (condition !== undefined) {
    own.push(...conditionProblems(condition, checked.names));
    own.push(...lookingAhead(condition, checked, (named) => named.section < at));
  }
  const items = section.items.flatMap((item) =>
    itemProblems(item, at, piped, checked).map((found) => ({
      ...found,
      section: section.code,
      item: item.code,
    })),
  );
  const asked = section.items.filter((item) => isQuestion(item) || item.type === 'importancePerformance');
  const never = items.filter(({ problem }) => problem === 'neverShown');
  if (asked.length === 0 || never.length < asked.length) return [...own.map(inSection), ...items];
  // One sentence about the page instead of one about each of its questions.
  return [
    ...own.map(inSection),
    inSection({ problem: 'unreachablePage', about: section.code }),
    ...items.filter((problem) => !never.includes(problem)),
  ];
}

function pipedBefore(at: number, { items, position }: Checked): Piped {
  const codes = [...items.values()].filter(isQuestion).map(({ code }) => code);
  return {
    anywhere: new Set(codes),
    before: new Set(codes.filter((code) => (position.get(code)?.section ?? at) < at)),
  };
}

function itemProblems(item: Item, at: number, piped: Piped, checked: Checked): readonly Found[] {
  const found: Found[] = [
    ...textsOf(item).flatMap(({ text, own }) => textProblems(text, own, piped)),
    ...answerProblems(item),
  ];
  const asked = checked.items.get(item.code);
  const place = checked.position.get(item.code)?.item ?? 0;
  const conditions = [item.showIf, ...rowConditions(item)].filter((each) => each !== undefined);
  for (const condition of conditions) {
    found.push(...conditionProblems(condition, checked.names));
    if (checked.inCircles.has(item.code)) found.push({ problem: 'circle', about: item.code });
    else found.push(...lookingAhead(condition, checked, (named) => named.item < place));
  }
  for (const { holds } of item.checks ?? []) {
    found.push(...conditionProblems(holds, checked.names));
    found.push(...lookingAhead(holds, checked, (named) => named.section <= at));
  }
  found.push(...offerProblems(item, at, checked));
  if (item.type === 'roster') found.push(...detailProblems(item, checked));
  // Whether anybody comes here is asked only where the conditions themselves are sound.
  const isSound = found.every(({ problem }) => !conditionTroubles.has(problem));
  if (isSound && asked?.showIf !== undefined && !canEverHold(asked.showIf, checked.items))
    found.push({ problem: 'neverShown', about: item.code });
  return found;
}

/** An option may depend on earlier pages: what changes on its own page would not change what is offered there. */
function offerProblems(item: Item, at: number, checked: Checked): readonly Found[] {
  return ('options' in item ? item.options : []).flatMap(({ showIf, code }): readonly Found[] => {
    if (showIf === undefined) return [];
    if (item.type !== 'single' && item.type !== 'multiple')
      return [{ problem: 'wrongType', about: `${item.code} ${code}` }];
    const found = [
      ...conditionProblems(showIf, checked.names),
      ...lookingAhead(showIf, checked, (named) => named.section < at),
    ];
    const canBeOffered =
      found.length > 0 || canEverHold(writeOut(showIf, checked.authored.computed), checked.items);
    return canBeOffered ? found : [{ problem: 'neverOffered', about: String(code) }];
  });
}

const conditionTroubles: ReadonlySet<string> = new Set([
  'unknownItem',
  'unknownOption',
  'unknownFact',
  'unknownComputed',
  'takesNoAnswer',
  'wrongType',
  'looksAhead',
  'circle',
]);

function rowConditions(item: Item): readonly (Condition | undefined)[] {
  return item.type === 'importancePerformance' ? item.rows.map(({ showIf }) => showIf) : [];
}

/** Details may name each other, and what was asked before the roster. */
function detailProblems(roster: Extract<Item, { type: 'roster' }>, { names }: Checked): readonly Found[] {
  return roster.details.flatMap((detail, at) => {
    const known = new Map([
      ...names.items,
      ...roster.details.slice(0, at).map((each) => [each.code, each] as const),
    ]);
    const conditions = [detail.showIf, ...(detail.checks?.map(({ holds }) => holds) ?? [])];
    return conditions.flatMap((condition) =>
      condition === undefined
        ? []
        : conditionProblems(condition, {
            ...names,
            items: condition === detail.showIf ? known : new Map([...known, [detail.code, detail]]),
          }),
    );
  });
}

function lookingAhead(
  condition: Condition,
  { authored, position }: Checked,
  isBefore: (named: { readonly item: number; readonly section: number }) => boolean,
): readonly Found[] {
  return [...itemsOfCondition(writeOut(condition, authored.computed))].flatMap((code) => {
    const named = position.get(code);
    return named === undefined || isBefore(named) ? [] : [{ problem: 'looksAhead', about: code } as const];
  });
}
