import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seriesBreaks } from '../../../worker/core/catalogue/series-breaks.ts';
import { compareItems } from '../../../worker/core/past-rounds/compare-items.ts';
import { ownDefinition } from '../../../worker/core/past-rounds/own-definition.ts';
import type { MappedItem, RoundMapping } from '../../../worker/core/past-rounds/round-mapping.ts';
import { itemOfRound } from '../../../worker/core/past-rounds/round-questionnaire.ts';
import { openChanges, settleRound } from '../../../worker/core/past-rounds/settle-round.ts';
import type { Item } from '../../../worker/core/questionnaire/questionnaire.ts';
import { smallRound } from '../../support/past-round.ts';

const same = (text: string) => ({ de: text, en: text });

function question(text: string, options = ['ja', 'nein'], change: Partial<MappedItem> = {}): MappedItem {
  return {
    code: 'F1',
    text: same(text),
    type: 'single',
    column: 'A',
    options: options.map((label, at) => ({ code: at + 1, label: same(label), texts: [label] })),
    ...change,
  } as MappedItem;
}

function round(year: number, item: MappedItem): RoundMapping {
  return { ...smallRound({ year }), items: [item] };
}

const asItem = (item: MappedItem): Item => itemOfRound(item, { version: '' });
const wording = 'Haben Sie im letzten Jahr gemeinsam mit anderen Mitgliedern ein Projekt begonnen?';

describe('compareItems', () => {
  test.each([
    ['case, blanks and dashes', question(wording.toUpperCase()), 0, 'wording'],
    ['a letter', question(wording.replace('gemeinsam', 'gemeinsame')), 1, 'wording'],
    ['half the words', question('Haben Sie im letzten Jahr ein Projekt mit anderen begonnen?'), 2, 'wording'],
    ['another option', question(wording, ['ja', 'nein', 'geplant']), 3, 'scale'],
    ['another label', question(wording, ['ja', 'nein, aber geplant']), 3, 'scale'],
    ['another kind of answer', question(wording, ['ja', 'nein'], { type: 'scale' }), 0, 'wording'],
    ['another question', question('Wie viele Beschäftigte hat Ihr Betrieb?'), 4, 'concept'],
  ] as const)('proposes by what differs: %s', (_, after, changeClass, reason) => {
    expect(compareItems(asItem(question(wording)), asItem(after)).proposed).toEqual({ changeClass, reason });
  });

  test('names options that came, went and were renamed', () => {
    const before = asItem(question(wording, ['ja', 'nein', 'geplant']));
    const after = asItem(question(wording, ['ja', 'nein, nie', 'geplant', 'früher']));
    const { added, removed, renamed } = compareItems(before, after);
    expect(added.map(({ label }) => label.de)).toEqual(['früher']);
    expect(removed).toEqual([]);
    expect(renamed).toEqual([{ code: 2, before: same('nein'), after: same('nein, nie') }]);
  });

  test('proposes 0 for every question with itself', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.array(fc.string({ minLength: 1 }), { minLength: 1 }),
        (text, labels) => {
          const item = asItem(question(text, labels));
          expect(compareItems(item, item).proposed.changeClass).toBe(0);
        },
      ),
    );
  });
});

describe('settleRound', () => {
  const asked = (year: number, item: Item) => ({ year, items: [item] });
  const first = itemOfRound(question(wording), { version: '1' });

  test('gives the first version to what nobody asked before, and the same to the same words', () => {
    expect(settleRound(round(2020, question(wording)), [], [])[0]?.item.version).toBe('1');
    const [again] = settleRound(round(2021, question(wording.toUpperCase())), [asked(2020, first)], []);
    // The spelling of the version that it is.
    expect(again?.item).toEqual(first);
  });

  test('gives another version to other words, with the class that was stated, else the proposed one', () => {
    const changed = question(wording, ['ja', 'nein', 'geplant']);
    const [proposed] = settleRound(round(2021, changed), [asked(2020, first)], []);
    expect(proposed?.item).toMatchObject({
      version: '2',
      changed: { from: '1', changeClass: 3, reason: 'scale' },
    });
    const because = 'Geplant hat niemand gewählt.';
    const stated = { since: { changeClass: 1, reason: 'wording', because } } as const;
    const [said] = settleRound(round(2021, { ...changed, stated }), [asked(2020, first)], []);
    expect(said?.item.changed).toEqual({
      from: '1',
      changeClass: 1,
      reason: 'wording',
      lowered: { proposed: 3, because },
    });
  });

  test('asks for a statement exactly where words differ and nothing was said', () => {
    const changed = question(wording, ['ja', 'nein', 'geplant']);
    const open = (item: MappedItem) =>
      openChanges(settleRound(round(2021, item), [asked(2020, first)], [])).length;
    expect(open(question(wording))).toBe(0);
    expect(open(changed)).toBe(1);
    expect(open({ ...changed, stated: { since: { changeClass: 3, reason: 'scale' } } })).toBe(0);
    expect(open({ ...changed, version: '7' })).toBe(0);
  });

  test('makes another version of equal words where a person says that something else changed', () => {
    const stated = { since: { changeClass: 3, reason: 'mode' } } as const;
    const [item] = settleRound(
      round(2021, question(wording, undefined, { stated })),
      [asked(2020, first)],
      [],
    );
    expect(item?.item).toMatchObject({
      version: '2',
      changed: { from: '1', changeClass: 3, reason: 'mode' },
    });
  });

  test('takes the version of the round after it, though the one before it is another', () => {
    const second = itemOfRound(question(wording, ['ja', 'nein', 'geplant']), {
      version: '2',
      changed: { from: '1', changeClass: 3, reason: 'scale' },
    });
    const between = question(wording, ['ja', 'nein', 'geplant'], {
      stated: { since: { changeClass: 3, reason: 'scale' } },
    });
    const [item] = settleRound(round(2021, between), [asked(2020, first), asked(2022, second)], []);
    expect(item?.item).toMatchObject({ version: '2', changed: { from: '1' } });
    expect(item?.item.followedBy).toBeUndefined();
  });

  test('never takes a version that was published with other words', () => {
    const other = itemOfRound(question('Anders'), { version: '1' });
    const [item] = settleRound(round(2021, question(wording)), [], [other]);
    expect(item?.item.version).toBe('2');
  });

  test('breaks the same years in whatever order the rounds come in', () => {
    const wordings = [
      ['ja', 'nein'],
      ['ja', 'nein'],
      ['ja', 'nein', 'geplant'],
      ['ja', 'nein', 'geplant'],
    ];
    const definition = ownDefinition({
      code: 'E-F1-1',
      measure: { kind: 'optionShare', item: 'F1', options: [1] },
      name: same('x'),
    });
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
        const waves: { year: number; items: readonly Item[] }[] = [];
        for (const at of order) {
          const settled = settleRound(round(2018 + at, question(wording, wordings[at])), waves, []);
          waves.push({ year: 2018 + at, items: settled.map(({ item }) => item) });
        }
        expect(seriesBreaks(definition, waves).map(({ year, changeClass }) => [year, changeClass])).toEqual([
          [2020, 3],
        ]);
      }),
    );
  });
});
