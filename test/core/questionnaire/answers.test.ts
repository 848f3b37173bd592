import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '../../../worker/core/questionnaire/answer.ts';
import { canonicalAnswers } from '../../../worker/core/questionnaire/canonical-answers.ts';
import { completeAnswers, setAsideAnswers } from '../../../worker/core/questionnaire/complete-answers.ts';
import { formFields } from '../../../worker/core/questionnaire/form-fields.ts';
import { parsePage } from '../../../worker/core/questionnaire/parse-page.ts';
import { summariseAnswers } from '../../../worker/core/questionnaire/summarise-answers.ts';
import { validateAnswers } from '../../../worker/core/questionnaire/validate-answers.ts';
import { itemsOf } from '../../../worker/core/questionnaire/counted-answers.ts';
import { visibleItems } from '../../../worker/core/questionnaire/visible-items.ts';
import { vorlaufKern } from '../../../worker/questionnaires/instruments/vorlauf-kern.ts';
import { everyType, facts, formOf, questionnaires } from './arbitrary-instrument.ts';

const valid = (value: number | string): Answer => ({ state: 'valid', value });
const company = { memberKind: 'company', hasOffice: 'yes' };
const university = { memberKind: 'science', hasOffice: 'no' };

/** A draft as forms make it: page after page is sent. */
const drafts = questionnaires.chain((questionnaire) =>
  fc.record({ form: formOf(questionnaire), facts }).map(({ form, facts: of }) => {
    const { draft } = parsePage(questionnaire, { items: itemsOf(questionnaire) }, formFields(form), {}, of);
    return { questionnaire, facts: of, draft };
  }),
);

describe('the answers that count', () => {
  it('hold every item: skipped where nothing was entered, not shown where the facts rule it out', () => {
    const complete = completeAnswers(vorlaufKern, { PP1: valid(4), JS1: { state: 'dontKnow' } }, university);
    expect(Object.keys(complete)).toHaveLength(19);
    expect(['SM1', 'NE1', 'PP1', 'HR2', 'SUG1C'].map((code) => complete[code]?.state)).toEqual(
      Array.from({ length: 5 }, () => 'notShown'),
    );
    expect([complete['JS1']?.state, complete['JS2']?.state]).toEqual(['dontKnow', 'skipped']);
  });
  it('leave out an answer that a change of mind has hidden, and the draft keeps it', () => {
    const before: Answers = { PP1: valid(4), HR2: valid(3) };
    const after: Answers = { ...before, PP1: valid(1) };
    expect(completeAnswers(vorlaufKern, after, company)['HR2']).toEqual({ state: 'notShown' });
    expect(setAsideAnswers(vorlaufKern, after, company)).toEqual({ HR2: valid(3) });
    expect(completeAnswers(vorlaufKern, { ...after, PP1: valid(5) }, company)['HR2']).toEqual(valid(3));
  });
  it('never contain a value of a hidden item', () => {
    fc.assert(
      fc.property(drafts, ({ questionnaire, draft, facts: of }) => {
        const visible = visibleItems(questionnaire, draft, of);
        const complete = completeAnswers(questionnaire, draft, of);
        for (const { code } of itemsOf(questionnaire)) {
          expect(complete[code]?.state === 'notShown').toBe(!visible.has(code));
        }
      }),
    );
  });
  it('are the same when completed twice, and pass the strict check', () => {
    fc.assert(
      fc.property(drafts, ({ questionnaire, draft, facts: of }) => {
        const complete = completeAnswers(questionnaire, draft, of);
        expect(completeAnswers(questionnaire, complete, of)).toEqual(complete);
        expect(validateAnswers(questionnaire, JSON.parse(JSON.stringify(complete)), of)).toEqual({
          valid: true,
          answers: complete,
          problems: [],
        });
      }),
    );
  });
  it('are summed up for the receipt so that the parts add up to what was asked', () => {
    // Of 19 items HR2 (PP1 = 1) and SUG1C (no text) are not asked.
    const complete = completeAnswers(
      vorlaufKern,
      { SM1: valid(4), SA1: { state: 'dontKnow' }, KG1: { state: 'notApplicable' }, PP1: valid(1) },
      company,
    );
    expect(summariseAnswers(complete)).toEqual({
      asked: 17,
      answered: 2,
      dontKnow: 1,
      notApplicable: 1,
      leftOpen: 13,
    });
  });
});

describe('the canonical form', () => {
  it('is JSON with sorted keys and no spaces', () => {
    const answers: Answers = {
      B: { state: 'valid', value: 90, other: 'x' },
      A: { state: 'valid', value: [3, 1] },
      'A"': { state: 'skipped' },
      C: { state: 'valid', value: { '2': 60, '10': 40 } },
      D: { state: 'valid', value: ['m9', 'm10'] },
    };
    expect(canonicalAnswers(answers)).toBe(
      '{"A":{"state":"valid","value":[1,3]},"A\\"":{"state":"skipped"},"B":{"other":"x","state":"valid","value":90},' +
        '"C":{"state":"valid","value":{"10":40,"2":60}},"D":{"state":"valid","value":["m10","m9"]}}',
    );
  });
  it('does not depend on the order of keys or on the Unicode form of texts', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    const answer: fc.Arbitrary<Answer> = fc.oneof(
      fc.constantFrom<Answer>({ state: 'skipped' }, { state: 'dontKnow' }),
      fc.record({ state: fc.constant('valid' as const), value: fc.oneof(fc.integer(), text), other: text }),
    );
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('A', 'B', 'ÄÖ', 'C1', 'c'), answer),
        fc.constantFrom('NFC', 'NFD'),
        (answers, form) => {
          const turned = Object.fromEntries(
            Object.entries(answers)
              .toReversed()
              .map(([code, each]) => [
                code.normalize(form),
                JSON.parse(JSON.stringify(each).normalize(form)) as Answer,
              ]),
          );
          expect(canonicalAnswers(turned)).toBe(canonicalAnswers(answers));
          expect(JSON.parse(canonicalAnswers(answers))).toEqual(
            JSON.parse(JSON.stringify(answers).normalize('NFC')),
          );
        },
      ),
    );
  });
});

describe('the strict check of answers sent as JSON', () => {
  const problemsOf = (body: unknown) =>
    validateAnswers(vorlaufKern, body, company).problems.map(({ problem }) => problem);
  it('names what is wrong', () => {
    expect(problemsOf([])).toEqual(['notAnObject']);
    expect(problemsOf({ XX: { state: 'skipped' } })).toEqual(['unknownItem']);
    expect(problemsOf({ SM1: { state: 'valid', value: 6 } })).toEqual(['unknownCode']);
    expect(problemsOf({ SM1: { state: 'valid', value: '4' } })).toEqual(['wrongType']);
    expect(problemsOf({ NP1: { state: 'dontKnow' } })).toEqual(['stateNotOffered']);
    expect(problemsOf({ SM1: { state: 'valid', value: 4, x: 1 } })).toEqual(['unknownProperty']);
    expect(problemsOf({ SM1: { state: 'skipped', value: 4 } })).toEqual(['unknownProperty']);
    expect(problemsOf({ SUG1: { state: 'valid', value: 'x'.repeat(1001) } })).toEqual(['tooLong']);
    expect(problemsOf({ RO1: { state: 'valid', value: 1, other: 'x' } })).toEqual(['otherWithoutCode']);
    expect(problemsOf({ PP1: { state: 'valid', value: 1 }, HR2: { state: 'valid', value: 2 } })).toEqual([
      'hiddenItem',
    ]);
    expect(problemsOf(JSON.parse('{"__proto__":{"state":"skipped"}}'))).toEqual(['unknownItem']);
  });
  it('accepts any JSON or says why not, and never throws', () => {
    const almost = fc.dictionary(
      fc.constantFrom(...itemsOf(everyType).map(({ code }) => code), '__proto__', 'toString'),
      fc.oneof(
        fc.jsonValue(),
        fc.record(
          {
            state: fc.constantFrom('valid', 'dontKnow', 'skipped', 'x'),
            value: fc.jsonValue(),
            other: fc.jsonValue(),
          },
          { requiredKeys: ['state'] },
        ),
      ),
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), almost), facts, (body, of) => {
        const result = validateAnswers(everyType, body, of);
        expect(result.valid).toBe(result.problems.length === 0);
        if (result.valid)
          expect(validateAnswers(everyType, JSON.parse(canonicalAnswers(result.answers)), of)).toEqual(
            result,
          );
      }),
      { numRuns: 500 },
    );
  });
});
