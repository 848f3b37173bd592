import { describe, expect, test } from 'vitest';
import type { Comparison, Condition, Term } from '../../worker/core/questionnaire/condition.ts';
import type { Item, Questionnaire } from '../../worker/core/questionnaire/questionnaire.ts';
import { itemsOf } from '../../worker/core/questionnaire/counted-answers.ts';
import { vorlaufKern } from '../../worker/questionnaires/instruments/vorlauf-kern.ts';
import { conditionReading, holdsIfSentence, shownIfSentence } from '../../web/i18n/condition-sentence.ts';
import { kindText } from '../../web/i18n/finding-sentence.ts';
import { translator } from '../../web/i18n/translator.ts';
import { everyType } from '../core/questionnaire/arbitrary-instrument.ts';

const base = { version: '1.0.0' } as const;
const options = [
  { code: 1, label: { de: 'wenig', en: 'a little' } },
  { code: 2, label: { de: 'viel', en: 'a lot' } },
];
const items: readonly Item[] = [
  { ...base, code: 'PP1', type: 'rating', scale: 'X', text: { de: 'Wie viel?', en: 'How much?' }, options },
  { ...base, code: 'AT1', type: 'multiple', text: { de: 'Wer noch?', en: 'Who else?' }, options },
  {
    ...base,
    code: 'NU',
    type: 'number',
    text: { de: 'Wie viele?', en: 'How many?' },
    unit: { de: 'Stück', en: 'pieces' },
    min: 0,
    max: 9,
  },
  { ...base, code: 'DA', type: 'date', text: { de: 'Wann?', en: 'When?' } },
  { ...base, code: 'TX', type: 'shortText', text: { de: 'Was?', en: 'What?' }, maxLength: 9 },
  { ...base, code: 'PS', type: 'percentSplit', text: { de: 'Anteile?', en: 'Shares?' }, options },
  { ...base, code: 'RK', type: 'ranking', text: { de: 'Rang?', en: 'Rank?' }, options },
];
const instrument: Questionnaire = {
  code: 'x',
  version: '1.0.0',
  title: { de: 'x', en: 'x' },
  sections: [{ code: 'A', title: { de: 'A', en: 'A' }, items }],
  computed: [{ code: 'sum', label: { de: 'Summe', en: 'Total' }, value: { item: 'NU' } }],
};
const readingIn = (locale: 'de' | 'en', of = instrument) =>
  conditionReading(of, { t: translator(locale), locale, say: (text) => kindText(text, 'cluster', locale) });
const de = (condition: Condition) => shownIfSentence(condition, readingIn('de'));
const en = (condition: Condition) => shownIfSentence(condition, readingIn('en'));

describe('a condition as a sentence', () => {
  test('names the question and the answer in words', () => {
    const condition: Condition = { item: 'PP1', op: '>=', value: 2 };
    expect(de(condition)).toBe('Wird gezeigt, wenn die Antwort auf PP1 („Wie viel?“) mindestens „viel“ ist.');
    expect(en(condition)).toBe('Shown if the answer to PP1 (“How much?”) is at least “a lot”.');
    expect(de({ item: 'AT1', op: '!=', value: 1 })).toBe(
      'Wird gezeigt, wenn bei AT1 („Wer noch?“) „wenig“ nicht gewählt ist.',
    );
    expect(de({ item: 'NU', op: '<', value: 1.5 })).toBe(
      'Wird gezeigt, wenn die Antwort auf NU („Wie viele?“) unter 1,5 Stück liegt.',
    );
    expect(en({ item: 'DA', op: '<=', value: '2027-03-31' })).toBe(
      'Shown if DA (“When?”) is 31 March 2027 or an earlier day.',
    );
    expect(de({ item: 'TX', op: '==', value: 'abc' })).toBe(
      'Wird gezeigt, wenn bei TX („Was?“) „abc“ steht.',
    );
  });
  test('speaks of the member and the management', () => {
    expect(de({ fact: 'memberKind', op: '==', value: 'company' })).toBe(
      'Wird gezeigt, wenn die Art des Mitglieds „Unternehmen“ ist.',
    );
    expect(de({ fact: 'hasOffice', op: '!=', value: 'yes' })).toBe(
      'Wird gezeigt, wenn es kein Management gibt.',
    );
    expect(en({ fact: 'tenure', op: '!=', value: 'under2' })).toContain('the length of membership is not “');
  });
  test('puts parts of another kind in brackets', () => {
    const answered = (code: string): Condition => ({ answered: code });
    expect(de({ all: [answered('NU'), { any: [answered('DA'), { not: answered('TX') }] }] })).toBe(
      'Wird gezeigt, wenn NU („Wie viele?“) beantwortet ist und (DA („Wann?“) beantwortet ist oder TX („Was?“) nicht beantwortet ist).',
    );
    expect(en({ not: { all: [answered('NU'), answered('DA')] } })).toBe(
      'Shown if this does not hold: (NU (“How many?”) is answered and DA (“When?”) is answered).',
    );
    expect([de({ all: [] }), de({ any: [] })]).toEqual([
      'Wird gezeigt, wenn irgendetwas gilt.',
      'Wird gezeigt, wenn nichts gilt.',
    ]);
  });
  test('says calculations', () => {
    const compared = (compare: Term): Condition => ({ compare, op: '>', to: { number: 5 } });
    expect(de(compared({ add: [{ item: 'NU' }, { computed: 'sum' }, { number: 1 }] }))).toBe(
      'Wird gezeigt, wenn (NU („Wie viele?“) + „Summe“ + 1) größer als 5 ist.',
    );
    expect(en(compared({ item: 'PS', option: 2 }))).toBe(
      'Shown if share of “a lot” in PS (“Shares?”) is greater than 5.',
    );
    expect(en(compared({ item: 'RK', option: 2 }))).toContain('place of “a lot” in RK');
    expect(en(compared({ subtract: { number: 1 }, from: { chosen: 'AT1' } }))).toContain(
      '(number of answers in AT1 (“Who else?”) − 1)',
    );
    expect(
      en(compared({ if: { answered: 'NU' }, value: { number: 1 }, otherwise: { firstOf: [] } })),
    ).toContain('(1 if NU (“How many?”) is answered, otherwise no value)');
  });
  test('says a check as what is accepted', () => {
    expect(holdsIfSentence({ item: 'NU', op: '<=', value: 3 }, readingIn('de'))).toBe(
      'Zulässig, wenn die Antwort auf NU („Wie viele?“) höchstens 3 Stück ist.',
    );
  });
  test('reads every condition of the instrument that comes with the software, and every operator of every type', () => {
    for (const locale of ['de', 'en'] as const) {
      const conditions = itemsOf(vorlaufKern).flatMap(({ showIf }) => (showIf ? [showIf] : []));
      expect(conditions.length).toBeGreaterThan(4);
      for (const condition of conditions)
        expect(shownIfSentence(condition, readingIn(locale, vorlaufKern))).not.toMatch(/[{}]|undefined/);
      for (const { code } of itemsOf(everyType))
        for (const op of ['==', '!=', '>=', '<=', '>', '<'] satisfies Comparison[])
          for (const value of [1, 'x', '2027-03-31'])
            if (!(code === 'DA' && value === 'x'))
              expect(shownIfSentence({ item: code, op, value }, readingIn(locale, everyType))).not.toMatch(
                /[{}]|undefined/,
              );
    }
  });
});
