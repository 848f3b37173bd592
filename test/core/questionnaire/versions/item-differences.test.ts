import { describe, expect, it } from 'vitest';
import type {
  Item,
  ItemOf,
  Option,
  Questionnaire,
} from '../../../../worker/core/questionnaire/questionnaire.ts';
import { compareQuestionnaires } from '../../../../worker/core/questionnaire/versions/compare-questionnaires.ts';
import { services } from '../battery-instrument.ts';
import { everyType } from '../arbitrary-instrument.ts';
import { vorlaufKern } from '../../../../worker/questionnaires/instruments/vorlauf-kern.ts';
import { ask, questionnaireOf, rated } from './version-factory.ts';

/** The facets that differ in one item, with their class. */
function facetsOf(before: Questionnaire, after: Questionnaire, code: string): readonly string[] {
  const change = compareQuestionnaires(before, after).find((each) => each.code === code);
  if (change === undefined || !('differences' in change)) throw new Error(`${code} is not in both`);
  return change.differences.map(({ facet, changeClass }) => `${facet} ${changeClass}`);
}

const changed = (before: Item, after: Item) =>
  facetsOf(questionnaireOf([before]), questionnaireOf([after]), before.code);

const option = (code: number, label: string, more: Partial<Option> = {}): Option => ({
  code,
  label: { de: label, en: label },
  ...more,
});
const item = rated('Q1');
const say = (text: string) => ({ de: text, en: text });
const single = (options: readonly Option[], more = {}): Item => ({
  code: 'Q1',
  version: '1',
  type: 'single',
  text: say('Welche?'),
  options,
  ...more,
});
const number = (more: Partial<ItemOf<'number'>> = {}): Item => ({
  code: 'Q1',
  version: '1',
  type: 'number',
  text: say('Wie viele?'),
  unit: say('Stunden'),
  min: 0,
  max: 100,
  ...more,
});
const abc = [option(1, 'a'), option(2, 'b'), option(3, 'c')];

describe('an item differs', () => {
  const cases: readonly (readonly [string, Item, Item, readonly string[]])[] = [
    ['in nothing', item, { ...item, version: '2' }, []],
    [
      'in its German text alone',
      item,
      { ...item, text: { ...item.text, de: 'Wie zufrieden sind Sie insgesamt mit Q1?' } },
      ['text 2'],
    ],
    ['in a lead that is new', item, { ...item, lead: say('Bitte denken Sie nach.') }, ['lead 2', 'lead 2']],
    [
      'in "cannot judge" that is new',
      item,
      { ...item, dontKnow: say('weiß nicht') },
      ['dontKnow 3', 'dontKnow 3'],
    ],
    [
      'in "does not apply" that is gone',
      { ...item, notApplicable: say('trifft nicht zu') },
      item,
      ['notApplicable 3', 'notApplicable 3'],
    ],
    [
      'in a point of its scale more',
      rated('Q1', { points: 5 }),
      rated('Q1', { points: 6 }),
      ['scaleLength 3'],
    ],
    ['in its type', single(abc, { text: say('Wie viele?') }), number(), ['type 3']],
    [
      'in being no question any more',
      item,
      { code: 'Q1', version: '1', type: 'information', text: item.text },
      ['type 4'],
    ],
    ['in an option more', single(abc.slice(0, 2)), single(abc), ['options 3']],
    ['in the order of its options', single(abc), single(abc.toReversed()), ['order 3']],
    [
      'in the label of an option',
      single(abc),
      single([option(1, 'anders'), ...abc.slice(1)]),
      ['labels 3', 'labels 3'],
    ],
    [
      'in a slip of a label',
      single([option(1, 'Clustermanagment'), option(2, 'b')]),
      single([option(1, 'Clustermanagement'), option(2, 'b')]),
      ['labels 0', 'labels 0'],
    ],
    [
      'in an option that is chosen alone',
      single(abc),
      single([...abc.slice(0, 2), option(3, 'c', { exclusive: true })]),
      ['options 3'],
    ],
    [
      'in when an option is offered',
      single(abc),
      single([...abc.slice(0, 2), option(3, 'c', { showIf: { fact: 'hasOffice', op: '==', value: 'yes' } })]),
      ['routing 3'],
    ],
    ['in a random order', single(abc), single(abc, { randomOrder: true }), ['order 3']],
    ['in its unit', number(), number({ unit: say('Tage') }), ['unit 4', 'unit 4']],
    ['in its range', number(), number({ max: 200 }), ['range 3']],
    ['in being required', item, { ...item, required: true }, ['required 3']],
    [
      'in whom it is asked',
      item,
      { ...item, showIf: { fact: 'memberKind', op: '==', value: 'company' } },
      ['routing 3'],
    ],
    [
      'in which answers are taken',
      number(),
      number({ checks: [{ holds: { item: 'Q1', op: '<=', value: 50 }, message: say('Zu viel') }] }),
      ['validation 3'],
    ],
    [
      'in the message of a check alone',
      number({ checks: [{ holds: { item: 'Q1', op: '<=', value: 50 }, message: say('Zu viel') }] }),
      number({ checks: [{ holds: { item: 'Q1', op: '<=', value: 50 }, message: say('Höchstens 50') }] }),
      ['message 1'],
    ],
    ['in its concept', { ...item, concept: 'trust' }, { ...item, concept: 'loyalty' }, ['concept 4']],
    ['in a concept that is written down', item, { ...item, concept: 'trust' }, ['concept 0']],
    ['in why it is asked', item, { ...item, sensitiveBecause: say('Darum') }, ['sensitive 1']],
    ['in the state of its translation', item, { ...item, translation: 'reviewed' }, ['translation 0']],
    ['only in how it is written', item, { ...item, required: false }, ['name 0']],
    [
      'in what no rule knows',
      item,
      // A property of a later model.
      { ...item, layout: 'grid' } as unknown as Item,
      ['other 3'],
    ],
  ];
  it.each(cases)('%s', (_name, before, after, facets) => {
    expect(changed(before, after)).toEqual(facets);
  });

  it('in its ends, its length, its days and its roster', () => {
    const itemsOf = (type: Item['type']) =>
      everyType.sections.flatMap(({ items }) => items).find((each) => each.type === type);
    const differing = (type: Item['type'], more: object) => {
      const before = itemsOf(type);
      if (before === undefined) throw new Error(type);
      return changed(before, { ...before, ...more } as Item);
    };
    expect(differing('zeroToTen', { lowLabel: say('gar nicht') })).toEqual(['ends 3', 'ends 3']);
    expect(differing('shortText', { maxLength: 80 })).toEqual(['length 1']);
    expect(differing('date', { min: undefined })).toEqual(['range 3']);
    expect(differing('roster', { detailsAtMost: 3 })).toEqual(['details 3']);
    expect(differing('roster', { details: [rated('D1')] })).toEqual(['details 3']);
    expect(differing('consent', { agree: say('einverstanden') })).toEqual(['labels 3', 'labels 3']);
    expect(differing('ranking', { atMost: 2 })).toEqual(['options 3']);
  });

  it('by its place: what stands before it on its page or on the page before, its heading, a mixed order', () => {
    const [q1, q2, q3] = [rated('Q1'), rated('Q2'), rated('Q3')];
    const onePage = questionnaireOf([q1, q2, q3]);
    expect(facetsOf(onePage, questionnaireOf([q2, q1, q3]), 'Q1')).toEqual(['precedes 3']);
    // The same two before it, but another right before it.
    expect(facetsOf(onePage, questionnaireOf([q2, q1, q3]), 'Q3')).toEqual(['precedes 3']);
    const four = questionnaireOf([q1, q2, q3, rated('Q4')]);
    expect(facetsOf(four, questionnaireOf([q2, q1, q3, rated('Q4')]), 'Q4')).toEqual([]);
    // What stands further behind does not matter.
    expect(facetsOf(onePage, questionnaireOf([q1, q2, q3, rated('Q4')]), 'Q3')).toEqual([]);
    const pages = questionnaireOf([q1], [q2], [q3]);
    expect(facetsOf(onePage, pages, 'Q2')).toEqual(['precedes 3']);
    const moduleFirst = questionnaireOf([rated('M1')], [q1], [q2], [q3]);
    expect(facetsOf(pages, moduleFirst, 'Q1')).toEqual(['precedes 3']);
    // Two pages further on nothing has changed.
    expect(facetsOf(pages, moduleFirst, 'Q2')).toEqual([]);
    const [first] = pages.sections;
    if (first === undefined) throw new Error('no page');
    const withFirst = (more: object) => ({
      ...pages,
      sections: [{ ...first, ...more }, ...pages.sections.slice(1)],
    });
    expect(facetsOf(pages, withFirst({ title: say('Etwas ganz anderes') }), 'Q1')).toEqual([
      'heading 2',
      'heading 2',
    ]);
    expect(facetsOf(pages, withFirst({ randomOrder: true }), 'Q1')).toEqual(['order 3']);
    const condition = { fact: 'hasOffice', op: '==', value: 'yes' } as const;
    expect(facetsOf(pages, withFirst({ showIf: condition }), 'Q1')).toEqual(['routing 3']);
  });

  it('only in the row or question of a battery that changed; a row more changes none of the others', () => {
    const [section] = services.sections;
    const battery = section?.items.find((each) => each.type === 'importancePerformance');
    if (section === undefined || battery === undefined) throw new Error('no battery');
    const withBattery = (more: Partial<ItemOf<'importancePerformance'>>): Questionnaire => ({
      ...services,
      sections: [
        {
          ...section,
          items: section.items.map((each) => (each === battery ? { ...battery, ...more } : each)),
        },
      ],
    });
    const [first, ...others] = battery.rows;
    if (first === undefined) throw new Error('no row');
    const rowMore = { code: 'SV99', version: '1.0.0', label: say('Messen') };
    expect(facetsOf(services, withBattery({ rows: [rowMore, ...battery.rows] }), battery.code)).toEqual([]);
    const reworded = withBattery({ rows: [{ ...first, label: say('Beratung vor Ort') }, ...others] });
    const parts = compareQuestionnaires(services, reworded).flatMap((each) =>
      'differences' in each ? each.differences.map(({ facet, part }) => `${facet} ${part}`) : [],
    );
    expect(new Set(parts)).toEqual(new Set([`text ${first.code}`]));
    expect(facetsOf(services, withBattery({ rows: [...others, first] }), battery.code)).toEqual(['order 3']);
  });
});

describe('two versions of a questionnaire', () => {
  it('differ in nothing where they are the same', () => {
    for (const questionnaire of [vorlaufKern, everyType, services])
      expect(
        compareQuestionnaires(questionnaire, structuredClone(questionnaire)).map(({ kind }) => kind),
      ).toEqual(questionnaire.sections.flatMap(({ items }) => items.map(() => 'same')));
  });
  it('name what is new and what is not asked any more', () => {
    const changes = compareQuestionnaires(questionnaireOf([ask('Q1')]), questionnaireOf([ask('Q2')]));
    expect(changes.map(({ kind, code }) => `${kind} ${code}`)).toEqual(['added Q2', 'removed Q1']);
  });
  it('propose the gravest class with its reason, and the language where it is only one', () => {
    const before = questionnaireOf([item]);
    const proposed = (after: Item) => {
      const [change] = compareQuestionnaires(before, questionnaireOf([after]));
      return change !== undefined && 'proposed' in change ? change.proposed : null;
    };
    expect(proposed({ ...item, text: { ...item.text, en: 'How content are you with Q1?' } })).toEqual({
      changeClass: 2,
      reason: 'translation',
      language: 'en',
    });
    expect(
      proposed({ ...item, text: { ...item.text, en: 'How content are you with Q1?' }, required: true }),
    ).toEqual({ changeClass: 3, reason: 'scale' });
  });
});
