import { describe, expect, it } from 'vitest';
import { expandForm } from '../../../../worker/core/questionnaire/expand-form.ts';
import { itemsOf } from '../../../../worker/core/questionnaire/counted-answers.ts';
import type { Item, Questionnaire } from '../../../../worker/core/questionnaire/questionnaire.ts';
import {
  settleVersions,
  type ClassDecision,
} from '../../../../worker/core/questionnaire/versions/settle-versions.ts';
import { services } from '../battery-instrument.ts';
import { ask, questionnaireOf, rated } from './version-factory.ts';

const settle = (
  draft: Questionnaire,
  history: readonly Questionnaire[],
  decisions: readonly (readonly [string, ClassDecision])[] = [],
  bank: readonly Item[] = [],
) => settleVersions(draft, '2', { questionnaires: history, bank }, new Map(decisions));

const [q1, q2] = [rated('Q1', { version: '1.0.0' }), rated('Q2', { version: '1.0.0' })];
const base = questionnaireOf([q1, q2]);
const reworded = { ...q1, text: { de: 'Wie zufrieden sind Sie insgesamt mit Q1?', en: q1.text.en } };

describe('a draft that is published', () => {
  it('keeps the version of every question that stands as it was asked', () => {
    const { questionnaire, items, unexplained } = settle(base, [base]);
    expect(questionnaire).toEqual({ ...base, version: '2' });
    expect(items.map(({ decided }) => decided.changeClass)).toEqual([0, 0]);
    expect(unexplained).toEqual([]);
  });

  it('gives what differs a version of its own, and says from which one it came and how', () => {
    const { questionnaire } = settle(questionnaireOf([reworded, q2]), [base]);
    const [first, second] = itemsOf(questionnaire);
    expect(first).toEqual({
      ...reworded,
      version: 'e1',
      changed: { from: '1.0.0', changeClass: 2, reason: 'wording', language: 'de' },
    });
    expect(second).toEqual(q2);
  });

  it('counts on from the versions that were given before, also where they were never asked', () => {
    const [published, unasked] = ['e1', 'e4'].map((version) => questionnaireOf([{ ...q1, version }]));
    if (published === undefined || unasked === undefined) throw new Error('no version');
    const { questionnaire } = settle(questionnaireOf([reworded]), [published, unasked]);
    expect(itemsOf(questionnaire)[0]).toMatchObject({ version: 'e5', changed: { from: 'e1' } });
  });

  it('compares a question with the questionnaire that asked it last: a module that rested', () => {
    const rested = questionnaireOf([q2]);
    const { items } = settle(questionnaireOf([q1, q2]), [rested, base]);
    expect(items.map(({ code, item }) => `${code} ${item.version}`)).toEqual(['Q1 1.0.0', 'Q2 e1']);
  });

  it('takes a question of the bank as it is there, wherever it stands', () => {
    const { questionnaire } = settle(questionnaireOf([q2, q1]), [questionnaireOf([q2])], [], [q1]);
    expect(itemsOf(questionnaire).map(({ version }) => version)).toEqual(['1.0.0', '1.0.0']);
  });

  it('gives a question that is new the first version, without any history', () => {
    const copied: Item = {
      ...ask('Q9'),
      version: '7',
      changed: { from: '6', changeClass: 1, reason: 'wording' },
    };
    const { items } = settle(questionnaireOf([q1, q2, copied]), [base], [['Q9', { changeClass: 3 }]]);
    expect(items.at(-1)).toMatchObject({
      before: null,
      item: { version: 'e1' },
      decided: { changeClass: 0 },
    });
    expect(items.at(-1)?.item).not.toHaveProperty('changed');
  });
});

describe('the class of a change', () => {
  const draft = questionnaireOf([reworded, q2]);
  it('may be raised freely, also where nothing is known to differ', () => {
    const { questionnaire, unexplained } = settle(
      draft,
      [base],
      [
        ['Q1', { changeClass: 4 }],
        ['Q2', { changeClass: 3 }],
      ],
    );
    expect(unexplained).toEqual([]);
    expect(itemsOf(questionnaire)).toMatchObject([
      { version: 'e1', changed: { changeClass: 4, reason: 'concept' } },
      { version: 'e1', changed: { from: '1.0.0', changeClass: 3 } },
    ]);
  });
  it('is lowered with a reason, which stays in the version', () => {
    const because = 'Nur die Reihenfolge der Satzteile';
    const { questionnaire, unexplained } = settle(draft, [base], [['Q1', { changeClass: 1, because }]]);
    expect(unexplained).toEqual([]);
    expect(itemsOf(questionnaire)[0]?.changed).toEqual({
      from: '1.0.0',
      changeClass: 1,
      reason: 'wording',
      language: 'de',
      lowered: { proposed: 2, because },
    });
  });
  it.each([undefined, ''])('is not lowered without one (%j)', (because) => {
    const decision = { changeClass: 0, ...(because === undefined ? {} : { because }) } as const;
    expect(settle(draft, [base], [['Q1', decision]]).unexplained).toEqual(['Q1']);
  });
});

describe('a battery', () => {
  const [section] = services.sections;
  const battery = section?.items.find((item) => item.type === 'importancePerformance');
  if (section === undefined || battery === undefined) throw new Error('no battery');
  const withItems = (items: readonly Item[]): Questionnaire => ({
    ...services,
    sections: [{ ...section, items }],
  });
  const versions = (questionnaire: Questionnaire) =>
    new Map(itemsOf(expandForm(questionnaire)).map((item) => [item.code, item]));

  it('gives a version to the row that is reworded, and to no other', () => {
    const rows = battery.rows.map((row, at) =>
      at === 1 ? { ...row, label: { de: 'Fachliche Veranstaltungen', en: 'Specialist events' } } : row,
    );
    const { questionnaire } = settle(withItems([{ ...battery, rows }]), [services]);
    const asked = versions(questionnaire);
    expect(asked.get('IMP_SV02')).toMatchObject({
      version: '1.0.0+e1',
      changed: { from: '1.0.0+1.0.0', changeClass: 2 },
    });
    expect(asked.get('IMP_SV01')?.version).toBe('1.0.0+1.0.0');
    expect(asked.get('IMP_SV01')?.changed).toBeUndefined();
  });

  it('gives a version to all its questions where it stands elsewhere, and the next time names that one', () => {
    const moved = settle(withItems([ask('Q1'), battery]), [services]).questionnaire;
    expect(versions(moved).get('PER_SV03')).toMatchObject({
      version: 'e1+1.0.0',
      changed: { from: '1.0.0+1.0.0', changeClass: 3, reason: 'layout' },
    });
    const rows = battery.rows.map((row, at) =>
      at === 0 ? { ...row, label: { de: 'Neu', en: 'New' } } : row,
    );
    const again = settle(withItems([ask('Q1'), { ...battery, rows }]), [moved, services]).questionnaire;
    expect(versions(again).get('IMP_SV01')).toMatchObject({
      version: 'e1+e1',
      changed: { from: 'e1+1.0.0' },
    });
    expect(versions(again).get('IMP_SV02')?.version).toBe('e1+1.0.0');
  });

  it('keeps every version where nothing differs, also those of an older draft', () => {
    const moved = settle(withItems([ask('Q1'), battery]), [services]).questionnaire;
    const again = settle(withItems([ask('Q1'), battery]), [moved]).questionnaire;
    expect([...versions(again)].map(([code, { version }]) => [code, version])).toEqual(
      [...versions(moved)].map(([code, { version }]) => [code, version]),
    );
  });
});
