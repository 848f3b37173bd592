import { describe, expect, test } from 'vitest';
import { lintQuestionnaire } from '../../../../worker/core/questionnaire/lint/lint-questionnaire.ts';
import type { Item, Questionnaire } from '../../../../worker/core/questionnaire/questionnaire.ts';
import { vorlaufKern } from '../../../../worker/questionnaires/instruments/vorlauf-kern.ts';

const scaleOf = (points: number) =>
  Array.from({ length: points }, (_, at) => ({
    code: at + 1,
    label: { de: `Punkt ${at + 1}`, en: `Point ${at + 1}` },
  }));

function statement(de: string, en = 'A statement', rest: Partial<Item> = {}): Item {
  // The parts that a test sets belong to every type.
  return {
    code: 'X1',
    version: '1',
    type: 'rating',
    scale: 'own',
    options: scaleOf(5),
    text: { de, en },
    ...rest,
  } as Item;
}

function asked(items: readonly Item[]): Questionnaire {
  const title = { de: 'Teil', en: 'Part' };
  return { code: 'q', version: '1', title, sections: [{ code: 'A', title, items }] };
}

const rulesOf = (items: readonly Item[], base?: Questionnaire) =>
  lintQuestionnaire(asked(items), base).map(({ rule, item, found }) => [rule, item, found]);

describe('what an editor is told', () => {
  test('the core instrument gives no cause', () => {
    expect(lintQuestionnaire(vorlaufKern, vorlaufKern)).toEqual([]);
  });

  test('a question of 26 words is too long, one of 25 is not', () => {
    const words = (count: number) => Array.from({ length: count }, () => 'Wort').join(' ');
    expect(rulesOf([statement(words(25))])).toEqual([]);
    expect(rulesOf([statement(words(26))])).toEqual([['tooLong', 'X1', '26']]);
  });

  test.each([
    ['Wir identifizieren uns mit Thema und Arbeit des {typ_gen}.', 'und'],
    ['Das Büro ist sowohl freundlich als auch schnell.', 'als auch'],
    ['Beratung sowie Vermittlung helfen uns.', 'sowie'],
  ])('%s asks about two things', (de, word) => {
    expect(rulesOf([statement(de)])).toEqual([['doubleBarrelled', 'X1', word]]);
  });

  test('what lies between two ends is one thing, and words are not found inside others', () => {
    expect(rulesOf([statement('Der Austausch zwischen kleinen und großen Unternehmen gelingt.')])).toEqual(
      [],
    );
    expect(rulesOf([statement('Unsere Kunden stehen im Hintergrund.')])).toEqual([]);
  });

  test('a list of several answers may join', () => {
    const several = { type: 'multiple', options: scaleOf(3) } as const;
    expect(rulesOf([statement('Welche Messen und Tagungen besuchen Sie?', 'Which?', several)])).toEqual([]);
  });

  test.each([
    ['Finden Sie nicht, dass der Austausch gelingt?', 'Is it so?', 'Finden Sie nicht'],
    ['Der Austausch ist doch gelungen.', 'A statement', 'doch'],
    ['Wie gut ist das Büro?', 'Surely the office is good?', 'Surely'],
  ])('%s | %s says which answer is expected', (de, en, words) => {
    expect(rulesOf([statement(de, en)])).toEqual([['leading', 'X1', words]]);
  });

  test('a scale with other points than before, and other labels', () => {
    const before = asked([statement('Das hilft.')]);
    expect(
      rulesOf([statement('Das hilft.', 'A statement', { options: scaleOf(7) } as Partial<Item>)], before),
    ).toEqual([['scaleChanged', 'X1', '5 → 7']]);
    const [first, ...others] = scaleOf(5);
    const renamed = [{ code: first?.code ?? 1, label: { de: 'anders', en: 'other' } }, ...others];
    expect(
      rulesOf([statement('Das hilft.', 'A statement', { options: renamed } as Partial<Item>)], before),
    ).toEqual([['scaleChanged', 'X1', '5 → 5']]);
  });

  test('more than seven points', () => {
    expect(rulesOf([statement('Das hilft.', 'It helps.', { options: scaleOf(7) } as Partial<Item>)])).toEqual(
      [],
    );
    expect(rulesOf([statement('Das hilft.', 'It helps.', { options: scaleOf(8) } as Partial<Item>)])).toEqual(
      [['manyPoints', 'X1', '8']],
    );
  });

  test('six questions in a row with the same answers become a grid, five do not', () => {
    const row = (count: number) =>
      Array.from({ length: count }, (_, at) => statement('Das hilft.', 'It helps.', { code: `X${at + 1}` }));
    expect(rulesOf(row(5))).toEqual([]);
    expect(rulesOf(row(6))).toEqual([['gridOnPhone', 'X1', '6']]);
  });

  test('a sensitive question says why it is asked', () => {
    const because = { de: 'Für die Förderung.', en: 'For funding.' };
    expect(rulesOf([statement('Wie hat sich Ihr Umsatz entwickelt?')])).toEqual([
      ['sensitive', 'X1', 'Umsatz'],
    ]);
    expect(
      rulesOf([statement('Wie hat sich Ihr Umsatz entwickelt?', 'How?', { sensitiveBecause: because })]),
    ).toEqual([]);
  });
});
