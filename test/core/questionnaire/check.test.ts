import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '../../../worker/core/questionnaire/answer.ts';
import { canEverHold } from '../../../worker/core/questionnaire/check/can-ever-hold.ts';
import { checkQuestionnaire } from '../../../worker/core/questionnaire/check/check-questionnaire.ts';
import type { Comparison, Condition } from '../../../worker/core/questionnaire/condition.ts';
import { countedAnswers, itemsOf } from '../../../worker/core/questionnaire/counted-answers.ts';
import { evaluateCondition } from '../../../worker/core/questionnaire/evaluate-condition.ts';
import type { Item, Questionnaire, Section } from '../../../worker/core/questionnaire/questionnaire.ts';
import { instruments } from '../../../worker/questionnaires/instruments/index.ts';
import { problemSentence } from '../../../web/i18n/problem-sentence.ts';
import { translator } from '../../../web/i18n/translator.ts';
import { questionnaireProblems } from '../../../worker/core/questionnaire/check/questionnaire-problem.ts';
import { services } from './battery-instrument.ts';

const say = (text: string) => ({ de: text, en: text });
const base = { version: '1.0.0', text: say('?') } as const;
const option = (code: number) => ({ code, label: say(`option ${code}`) });
const options = [option(1), option(2), option(3)];
const single = (code: string, more: Partial<Item> = {}) =>
  ({ ...base, code, type: 'single', options, ...more }) as Item;
const number = (code: string, more: Partial<Item> = {}) =>
  ({ ...base, code, type: 'number', unit: say('x'), min: 0, max: 100, ...more }) as Item;
const instrument = (sections: readonly Section[], more: Partial<Questionnaire> = {}): Questionnaire => ({
  code: 'x',
  version: '1.0.0',
  title: say('x'),
  sections,
  ...more,
});
const section = (code: string, items: readonly Item[], more: Partial<Section> = {}): Section => ({
  code,
  title: say(code),
  items,
  ...more,
});
const problemsIn = (questionnaire: Questionnaire) =>
  checkQuestionnaire(questionnaire).map(({ problem, item, about }) => `${problem} ${item ?? '-'} ${about}`);
/** Problems of an item behind two others, on a page of its own. */
const problemsOf = (item: Item) =>
  problemsIn(
    instrument([
      section('A', [
        single('S'),
        number('N'),
        { ...base, code: 'M', type: 'multiple', options },
        { ...base, code: 'T', type: 'shortText', maxLength: 10 },
        { ...base, code: 'D', type: 'date', min: '2020-01-01' },
        { ...base, code: 'P', type: 'percentSplit', options },
        { ...base, code: 'I', type: 'information' },
      ]),
      section('B', [item]),
    ]),
  );
const shownIf = (showIf: Condition) => problemsOf(single('X', { showIf }));

describe('the check of an instrument', () => {
  it('finds nothing in what comes with the software, nor in a battery', () => {
    expect(instruments.map(problemsIn)).toEqual([[], []]);
    expect(problemsIn(services)).toEqual([]);
  });

  it('finds codes that are none, taken, twice there, or share a field of the form', () => {
    const ranking: Item = { ...base, code: 'R', type: 'ranking', options };
    expect(
      problemsIn(
        instrument([
          section('A', [single('S'), single('S'), single('ä'), single('typ'), ranking, single('R_1')]),
          section('review', [single('Z')]),
          section('A', [single('Q')]),
        ]),
      ),
    ).toEqual([
      'reservedCode - review',
      'badCode ä ä',
      'reservedCode typ typ',
      'duplicateCode - A',
      'duplicateCode S S',
      'codeClash R R_1',
    ]);
  });

  it('finds texts that are missing, and placeholders that nothing fills or that speak of what comes later', () => {
    expect(problemsOf(single('X', { text: { de: 'Und {S}?', en: ' ' } }))).toEqual(['emptyText X en']);
    expect(problemsOf(single('X', { text: say('{mgmt} {X} {foo} {jahr_minus_1}') }))).toEqual([
      'pipedAhead X X',
      'unknownPlaceholder X foo',
      'pipedAhead X X',
      'unknownPlaceholder X foo',
    ]);
  });

  it('finds answers that nobody could give, or that exports could not tell apart', () => {
    expect(problemsOf({ ...base, code: 'X', type: 'ranking', options: [option(1)] })).toEqual([
      'tooFewOptions X 1',
    ]);
    expect(
      problemsOf(single('X', { options: [option(1), option(1), option(98), option(1.5)] } as Partial<Item>)),
    ).toEqual(['duplicateOption X 1', 'badOptionCode X 98', 'badOptionCode X 1.5']);
    expect(problemsOf(number('X', { min: 5, max: 4 } as Partial<Item>))).toEqual(['emptyRange X 5 4']);
    expect(problemsOf({ ...base, code: 'X', type: 'date', min: '2027-02-30' })).toEqual([
      'emptyRange X 2027-02-30',
    ]);
  });

  it('finds conditions that name what there is not', () => {
    expect(shownIf({ answered: 'Q' })).toEqual(['unknownItem X Q']);
    expect(shownIf({ item: 'S', op: '==', value: 4 })).toEqual(['unknownOption X S 4']);
    expect(shownIf({ fact: 'memberKind', op: '==', value: 'bank' })).toEqual([
      'unknownFact X memberKind bank',
    ]);
    expect(shownIf({ compare: { computed: 'c' }, op: '>', to: { number: 1 } })).toEqual([
      'unknownComputed X c',
    ]);
    expect(shownIf({ answered: 'I' })).toEqual(['takesNoAnswer X I']);
  });

  it('finds comparisons of what cannot be compared', () => {
    const wrong: readonly Condition[] = [
      { item: 'S', op: '==', value: 'red' },
      { item: 'M', op: '>=', value: 1 },
      { item: 'T', op: '>', value: 'a' },
      { item: 'T', op: '==', value: 1 },
      { item: 'D', op: '==', value: '31.3.2027' },
      { item: 'P', op: '==', value: 1 },
      { compare: { item: 'T' }, op: '==', to: { number: 1 } },
      { compare: { chosen: 'S' }, op: '==', to: { number: 1 } },
      { compare: { item: 'S', option: 1 }, op: '==', to: { number: 1 } },
      { not: { any: [{ item: 'N', op: '<', value: Number.NaN }] } },
    ];
    expect(wrong.map((condition) => shownIf(condition)[0]?.split(' ')[0])).toEqual(
      wrong.map(() => 'wrongType'),
    );
    const right: readonly Condition[] = [
      { item: 'S', op: '>=', value: 2 },
      { item: 'M', op: '!=', value: 1 },
      { item: 'T', op: '==', value: 'a' },
      { item: 'D', op: '<', value: '2027-03-31' },
      { compare: { item: 'P', option: 1 }, op: '>', to: { item: 'N' } },
      { compare: { chosen: 'M' }, op: '>', to: { number: 1 } },
    ];
    expect(right.flatMap(shownIf)).toEqual([]);
  });

  it('finds conditions that look ahead, and those that go in a circle', () => {
    expect(
      problemsIn(
        instrument([
          section('A', [
            single('A1', { showIf: { answered: 'B1' } }),
            single('A2', { showIf: { answered: 'A3' } }),
            single('A3', { showIf: { answered: 'A2' } }),
          ]),
          section('B', [single('B1')]),
          section('C', [single('C1')], { showIf: { answered: 'C1' } }),
        ]),
      ),
    ).toEqual(['looksAhead A1 B1', 'circle A2 A2', 'circle A3 A3', 'looksAhead - C1']);
    const label = say('c');
    const circle = { code: 'c', label, value: { add: [{ computed: 'd' }, { number: 1 }] } };
    expect(
      problemsIn(
        instrument([section('A', [single('A1')])], {
          computed: [circle, { code: 'd', label, value: { computed: 'c' } }],
        }),
      ),
    ).toEqual(['circle - c: d']);
  });

  it('lets a check speak of its own question and of its page, and an option of earlier pages only', () => {
    const check = (code: string) => ({
      holds: { item: code, op: '>', value: 0 } as const,
      message: say('!'),
    });
    expect(problemsOf(number('X', { checks: [check('X'), check('N')] }))).toEqual([]);
    const hidden = [option(1), { ...option(2), showIf: { answered: 'Y' } }];
    expect(
      problemsIn(
        instrument([
          section('A', [
            single('Y'),
            single('X', { options: hidden } as Partial<Item>),
            number('Z', { checks: [check('L')] }),
          ]),
          section('B', [number('L')]),
        ]),
      ),
    ).toEqual(['looksAhead X Y', 'looksAhead Z L']);
  });

  it('finds questions and pages that nobody could ever come to, and options that nobody is offered', () => {
    const never: readonly Condition[] = [
      { any: [] },
      {
        all: [
          { item: 'S', op: '==', value: 1 },
          { item: 'S', op: '==', value: 2 },
        ],
      },
      { item: 'S', op: '>', value: 3 },
      { item: 'N', op: '>', value: 100 },
      { all: [{ item: 'N', op: '>', value: 5 }, { not: { item: 'N', op: '>=', value: 5 } }] },
      { item: 'D', op: '<', value: '2020-01-01' },
      {
        all: [
          { fact: 'memberKind', op: '==', value: 'company' },
          { fact: 'memberKind', op: '!=', value: 'company' },
        ],
      },
      { all: [{ not: { answered: 'T' } }, { item: 'T', op: '==', value: 'a' }] },
    ];
    expect(never.map(shownIf)).toEqual(never.map(() => ['unreachablePage - B']));
    const sometimes: readonly Condition[] = [
      {
        all: [
          { item: 'M', op: '==', value: 1 },
          { item: 'M', op: '==', value: 2 },
        ],
      },
      {
        all: [
          { item: 'N', op: '>', value: 5 },
          { item: 'N', op: '<', value: 6 },
        ],
      },
      {
        all: [
          { item: 'D', op: '>', value: '2027-03-01' },
          { item: 'D', op: '<', value: '2027-03-02' },
        ],
      },
      { all: [{ not: { answered: 'T' } }, { item: 'T', op: '!=', value: 'a' }] },
    ];
    // No day lies between two neighbours, but that is not looked into.
    expect(sometimes.flatMap(shownIf)).toEqual([]);
    expect(
      problemsIn(
        instrument([
          section('A', [
            single('A1'),
            single('A2', { showIf: { item: 'A1', op: '==', value: 1 } }),
            single('A3', { showIf: { all: [{ answered: 'A2' }, { item: 'A1', op: '==', value: 2 }] } }),
          ]),
          section('B', [
            single('B1', {
              options: [option(1), option(2), { ...option(3), showIf: { item: 'A1', op: '<', value: 1 } }],
            } as Partial<Item>),
          ]),
        ]),
      ),
    ).toEqual(['neverShown A3 A3', 'neverOffered B1 3']);
  });

  it('wants a roster and a battery on a page of their own', () => {
    const roster: Item = {
      ...base,
      code: 'X',
      type: 'roster',
      none: say('-'),
      details: [],
      detailsAtMost: 0,
    };
    expect(problemsIn(instrument([section('A', [single('S'), roster])]))).toEqual(['notAlone - X']);
    expect(
      problemsIn(instrument([section('A', [{ ...base, code: 'I', type: 'information' }, roster])])),
    ).toEqual([]);
    expect(problemsIn(instrument([section('A', [])]))).toEqual(['emptySection - A']);
  });

  it('takes what nobody could ever answer for impossible only where that is so', () => {
    // Whatever is drawn: a condition that some answers meet is one that can hold.
    const items = itemsOf(
      instrument([
        section('A', [single('S'), single('U', { showIf: { item: 'S', op: '>=', value: 2 } }), number('N')]),
      ]),
    );
    const byCode = new Map(items.map((item) => [item.code, item]));
    const leaf = fc.oneof(
      fc.record({
        item: fc.constantFrom('S', 'U'),
        op: fc.constantFrom<Comparison>('>=', '<=', '>', '<', '==', '!='),
        value: fc.integer({ min: 0, max: 4 }),
      }),
      fc.record({
        item: fc.constant('N'),
        op: fc.constantFrom<Comparison>('>=', '<=', '>', '<', '==', '!='),
        value: fc.integer({ min: -1, max: 101 }),
      }),
      fc.record({ answered: fc.constantFrom('S', 'U', 'N') }),
    );
    const { condition: conditions } = fc.letrec<{ condition: Condition }>((tie) => ({
      condition: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
        fc.record({ not: tie('condition') }),
      ),
    }));
    const answer = (most: number): fc.Arbitrary<Answer> =>
      fc.oneof(
        fc.constant<Answer>({ state: 'skipped' }),
        fc
          .integer({ min: most === 100 ? 0 : 1, max: most })
          .map((value): Answer => ({ state: 'valid', value })),
      );
    const drafts: fc.Arbitrary<Answers> = fc.record({ S: answer(3), U: answer(3), N: answer(100) });
    const facts = { memberKind: 'company', hasOffice: 'yes' };
    let met = 0;
    fc.assert(
      fc.property(conditions, drafts, (condition, draft) => {
        const { answers } = countedAnswers(instrument([section('A', items)]), draft, facts);
        if (!evaluateCondition(condition, answers, facts)) return;
        met += 1;
        expect(canEverHold(condition, byCode)).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(met).toBeGreaterThan(200);
  });

  it('says each of its findings in a sentence', () => {
    for (const locale of ['de', 'en'] as const) {
      const sentences = questionnaireProblems.map((problem) =>
        problemSentence({ problem, section: 'A', item: 'X', about: 'PP1' }, translator(locale)),
      );
      expect(new Set(sentences).size).toBe(questionnaireProblems.length);
      for (const sentence of sentences) expect(sentence).toMatch(/^[^{}]+\.$/);
    }
  });
});
