import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../../worker/core/questionnaire/versions/edit-distance.ts';
import { textChange } from '../../../../worker/core/questionnaire/versions/text-change.ts';

describe('edit distance', () => {
  // Published examples: kitten/sitting 3 (Levenshtein); a swap of neighbours counts one; CA/ABC is 3 in this variant.
  it.each([
    ['kitten', 'sitting', 3],
    ['Clustermanagment', 'Clustermanagement', 1],
    ['Mitgleider', 'Mitglieder', 1],
    ['CA', 'ABC', 3],
    ['', 'abc', 3],
    ['abc', 'abc', 0],
  ])('of %s and %s is %i', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
    expect(editDistance(other, one)).toBe(distance);
  });
});

describe('change of a text', () => {
  // The twelve edits of the item document, as far as they are of words.
  it.each([
    ['Wie zufrieden mit dem Clustermanagment?', 'Wie zufrieden mit dem Clustermanagement?', 0, 'typo'],
    ['Gemeint ist IT.', 'Gemeint ist Informationstechnik (IT).', 1, 'explained'],
    [
      'Wie zufrieden sind Sie insgesamt mit dem {mgmt}?',
      'Wie zufrieden sind Sie mit dem {mgmt}?',
      2,
      'reworded',
    ],
    [
      'We can rely on commitments made by other members.',
      'We can rely on promises made by other members.',
      2,
      'reworded',
    ],
    ['in den letzten 12 Monaten', 'in den letzten 24 Monaten', 4, 'otherNumber'],
    [
      'Wie zufrieden sind Sie mit dem Austausch?',
      'Wie zufrieden sind Sie mit dem Austausch und der Zusammenarbeit?',
      4,
      'severalThings',
    ],
  ] as const)('%s → %s is of class %i', (before, after, changeClass, kind) => {
    expect(textChange(before, after)).toEqual({ changeClass, kind });
  });

  it.each([
    ['Wie  zufrieden?', 'wie zufrieden', 0, 'spelling'],
    ['Cluster Management', 'Clustermanagement', 0, 'spelling'],
    ['seit zwölf Monaten', 'seit 12 Monaten', 0, 'spelling'],
    ['Wir sind zufrieden.', 'Wir sind unzufrieden.', 4, 'negation'],
    ['Wir vertrauen ihnen.', 'Wir vertrauen ihnen nicht.', 4, 'negation'],
    ['We can rely on it.', "We can't rely on it.", 4, 'negation'],
    ['seit {jahr_minus_1}', 'seit {jahr_minus_3}', 4, 'otherNumber'],
    ['Wir konnten helfen.', 'Wir könnten helfen.', 2, 'reworded'],
    ['', 'Gemeint sind Treffen.', 2, 'added'],
    ['Gemeint sind Treffen.', '', 2, 'removed'],
    ['Wie hoch ist der Umsatz?', 'Fehlen Ihnen Fachkräfte?', 4, 'otherWords'],
  ] as const)('%s → %s is of class %i', (before, after, changeClass, kind) => {
    expect(textChange(before, after)).toEqual({ changeClass, kind });
  });

  it('is none where nothing changed, and as grave on the way back', () => {
    const words = fc.array(
      fc.constantFrom(
        'wir',
        'nicht',
        'und',
        '12',
        'zwölf',
        'Clustermanagement',
        'Clustermanagment',
        '(IT)',
        'IT',
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(' '), other.join(' ')];
        expect(textChange(before, before)).toBeNull();
        expect(textChange(before, after)?.changeClass).toBe(textChange(after, before)?.changeClass);
      }),
    );
  });
});
