import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../worker/core/questionnaire/answer.ts';
import type { Comparison, Condition, Term } from '../../../worker/core/questionnaire/condition.ts';
import { evaluateCondition, evaluateTerm } from '../../../worker/core/questionnaire/evaluate-condition.ts';
import { residualCondition } from '../../../worker/core/questionnaire/residual-condition.ts';
import { writeOutTerm } from '../../../worker/core/questionnaire/write-out.ts';

const company = { memberKind: 'company', hasOffice: 'yes' };
const answers: Answers = {
  ONE: { state: 'valid', value: 3 },
  MANY: { state: 'valid', value: [1, 4] },
  TEXT: { state: 'valid', value: '3' },
  DAY: { state: 'valid', value: '2027-03-31' },
  NAMED: { state: 'valid', value: ['m1', 'm7'] },
  SPLIT: { state: 'valid', value: { '1': 40, '2': 60 } },
  DK: { state: 'dontKnow' },
};
const item = (code: string, op: Comparison, value: number | string): Condition => ({
  item: code,
  op,
  value,
});
const holds = (condition: Condition) => evaluateCondition(condition, answers, company);

describe('a condition', () => {
  it('compares a valid answer, bounds included', () => {
    expect([holds(item('ONE', '>=', 3)), holds(item('ONE', '>=', 4)), holds(item('ONE', '<=', 3))]).toEqual([
      true,
      false,
      true,
    ]);
  });
  it('asks of several chosen options whether one of them fits, and of != whether none does', () => {
    expect([
      holds(item('MANY', '==', 4)),
      holds(item('MANY', '>=', 4)),
      holds(item('MANY', '!=', 4)),
    ]).toEqual([true, true, false]);
  });
  it("is not met by don't know, by a text or by what was not answered, so that != is", () => {
    for (const code of ['DK', 'TEXT', 'NONE']) {
      expect([holds(item(code, '>=', 0)), holds(item(code, '==', 3)), holds(item(code, '!=', 3))]).toEqual([
        false,
        false,
        true,
      ]);
    }
  });
  it('takes only a valid answer as answered', () => {
    expect(['ONE', 'TEXT', 'DK', 'NONE'].map((answered) => holds({ answered }))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
  it('reads the facts of the frame', () => {
    expect(holds({ fact: 'memberKind', op: '==', value: 'company' })).toBe(true);
    expect(holds({ fact: 'hasOffice', op: '!=', value: 'yes' })).toBe(false);
  });
});

describe('a comparison of texts, days and names', () => {
  it('takes a text as it is and a day in its order in time', () => {
    expect([holds(item('TEXT', '==', '3')), holds(item('TEXT', '!=', '3'))]).toEqual([true, false]);
    expect((['<', '<=', '>', '>='] as const).map((op) => holds(item('DAY', op, '2027-03-31')))).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect([holds(item('DAY', '<', '2027-04-01')), holds(item('DAY', '>', '2026-12-31'))]).toEqual([
      true,
      true,
    ]);
  });
  it('finds a member among those named', () => {
    expect([holds(item('NAMED', '==', 'm7')), holds(item('NAMED', '==', 'm2'))]).toEqual([true, false]);
  });
});

describe('a number made of answers', () => {
  const of = (term: Term) => evaluateTerm(term, answers, company);
  const one: Term = { item: 'ONE' };
  const missing: Term = { item: 'DK' };
  it('reads a code, an option of a split, and how many were chosen', () => {
    expect([
      of(one),
      of({ item: 'SPLIT', option: 2 }),
      of({ item: 'SPLIT', option: 3 }),
      of({ item: 'MANY' }),
      of({ chosen: 'MANY' }),
      of({ chosen: 'NAMED' }),
      of({ chosen: 'SPLIT' }),
      of({ chosen: 'DK' }),
    ]).toEqual([3, 60, null, null, 2, 2, 2, 0]);
  });
  it('is worked out from its parts', () => {
    expect([
      of({ add: [one, { number: 4 }, { item: 'SPLIT', option: 1 }] }),
      of({ multiply: [one, { number: 0.5 }] }),
      of({ subtract: one, from: { number: 10 } }),
      of({ divide: one, by: { number: 4 } }),
      of({ least: [one, { number: -2 }] }),
      of({ greatest: [one, { number: -2 }] }),
      of({ if: { answered: 'ONE' }, value: { number: 1 }, otherwise: { number: 0 } }),
    ]).toEqual([47, 1.5, 7, 0.75, -2, 3, 1]);
  });
  it('is rounded half away from zero by its decimal notation', () => {
    const round = (value: number, decimals: number) => of({ round: { number: value }, decimals });
    expect([round(1.005, 2), round(-2.5, 0), round(2.4, 0), round(1250, -2)]).toEqual([1.01, -3, 2, 1300]);
  });
  it('is absent where a part is, and divided by 0; the first that is there stands in', () => {
    expect([
      of({ add: [one, missing] }),
      of({ divide: one, by: { number: 0 } }),
      of({ add: [] }),
      of({ firstOf: [missing, { number: 0 }] }),
      of({ firstOf: [missing] }),
    ]).toEqual([null, null, null, 0, null]);
  });
  it('is compared with another; an absent one satisfies != only', () => {
    const compared = (op: Comparison, to: Term) => holds({ compare: one, op, to });
    expect([compared('>', { number: 2 }), compared('<', { number: 3 }), compared('==', one)]).toEqual([
      true,
      false,
      true,
    ]);
    expect((['>=', '<=', '>', '<', '==', '!='] as const).map((op) => compared(op, missing))).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });
  it('uses computed values that stand before it; a circle and an unknown one are absent', () => {
    const label = { de: 'x', en: 'x' };
    const computed = [
      { code: 'double', label, value: { multiply: [one, { number: 2 }] } },
      { code: 'more', label, value: { add: [{ computed: 'double' }, { number: 1 }] } },
      { code: 'circle', label, value: { add: [{ computed: 'circle' }, { number: 1 }] } },
    ];
    const written = (code: string) => of(writeOutTerm({ computed: code }, computed));
    expect([written('double'), written('more'), written('circle'), written('none')]).toEqual([
      6,
      7,
      null,
      null,
    ]);
  });
});

const codes = ['ONE', 'MANY', 'SPLIT', 'DK', 'NONE'];
const operators = fc.constantFrom<Comparison>('>=', '<=', '>', '<', '==', '!=');
const { term: terms } = fc.letrec<{ term: Term }>((tie) => ({
  term: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ number: fc.integer({ min: -3, max: 5 }) }),
    fc.record({ item: fc.constantFrom(...codes) }),
    fc.record({ chosen: fc.constantFrom(...codes) }),
    fc.record({ item: fc.constant('SPLIT'), option: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ add: fc.array(tie('term'), { maxLength: 3 }) }),
    fc.record({ multiply: fc.array(tie('term'), { maxLength: 3 }) }),
    fc.record({ least: fc.array(tie('term'), { maxLength: 3 }) }),
    fc.record({ greatest: fc.array(tie('term'), { maxLength: 3 }) }),
    fc.record({ firstOf: fc.array(tie('term'), { maxLength: 3 }) }),
    fc.record({ subtract: tie('term'), from: tie('term') }),
    fc.record({ divide: tie('term'), by: tie('term') }),
    fc.record({ round: tie('term'), decimals: fc.integer({ min: 0, max: 2 }) }),
    fc.record({
      if: fc.record({ answered: fc.constantFrom(...codes) }),
      value: tie('term'),
      otherwise: tie('term'),
    }),
  ),
}));

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ compare: terms, op: operators, to: terms }),
  fc.record({
    item: fc.constantFrom('ONE', 'MANY', 'DK', 'NONE'),
    op: operators,
    value: fc.integer({ min: 0, max: 5 }),
  }),
  fc.record({ answered: fc.constantFrom('ONE', 'TEXT', 'NONE') }),
  fc.record({
    fact: fc.constantFrom('memberKind' as const, 'hasOffice' as const),
    op: fc.constantFrom('==' as const, '!=' as const),
    value: fc.constantFrom('company', 'yes', 'no'),
  }),
);
const { condition: conditions } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));

describe('what is left of a condition', () => {
  it('decides the same as the whole, whatever is known beforehand', () => {
    fc.assert(
      fc.property(
        conditions,
        fc.subarray(['ONE', 'MANY', 'TEXT', 'SPLIT', 'DK', 'NONE']),
        (condition, open) => {
          const rest = residualCondition(condition, answers, company, (code) => open.includes(code));
          const decided =
            typeof rest === 'boolean'
              ? rest
              : evaluateCondition(rest, answers, { memberKind: '', hasOffice: '' });
          expect(decided).toBe(evaluateCondition(condition, answers, company));
        },
      ),
    );
  });
  it('carries no fact of the frame', () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        const rest = residualCondition(condition, {}, company, () => true);
        expect(JSON.stringify(rest)).not.toContain('"fact"');
      }),
    );
  });
});
