import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../worker/core/questionnaire/answer.ts';
import type { Condition } from '../../../worker/core/questionnaire/condition.ts';
import { evaluateCondition } from '../../../worker/core/questionnaire/evaluate-condition.ts';
import { residualCondition } from '../../../worker/core/questionnaire/residual-condition.ts';

const company = { memberKind: 'company', hasOffice: 'yes' };
const answers: Answers = {
  ONE: { state: 'valid', value: 3 },
  MANY: { state: 'valid', value: [1, 4] },
  TEXT: { state: 'valid', value: '3' },
  DK: { state: 'dontKnow' },
};
const item = (code: string, op: '>=' | '<=' | '==' | '!=', value: number): Condition => ({
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

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    item: fc.constantFrom('ONE', 'MANY', 'DK', 'NONE'),
    op: fc.constantFrom('>=' as const, '<=' as const, '==' as const, '!=' as const),
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
      fc.property(conditions, fc.subarray(['ONE', 'MANY', 'TEXT', 'DK', 'NONE']), (condition, open) => {
        const rest = residualCondition(condition, answers, company, (code) => open.includes(code));
        const decided =
          typeof rest === 'boolean'
            ? rest
            : evaluateCondition(rest, answers, { memberKind: '', hasOffice: '' });
        expect(decided).toBe(evaluateCondition(condition, answers, company));
      }),
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
