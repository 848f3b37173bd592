import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuestionnaire } from '../../../worker/core/questionnaire/check/check-questionnaire.ts';
import { itemsOf } from '../../../worker/core/questionnaire/counted-answers.ts';
import type { Questionnaire } from '../../../worker/core/questionnaire/questionnaire.ts';
import {
  composeQuestionnaire,
  modulesIn,
  withoutModules,
} from '../../../worker/core/questionnaire/rotation/compose-questionnaire.ts';
import { coreLoad } from '../../../worker/core/questionnaire/rotation/core-limits.ts';
import { isDue } from '../../../worker/core/questionnaire/rotation/module.ts';
import { planRotation } from '../../../worker/core/questionnaire/rotation/plan-rotation.ts';
import { settleVersions } from '../../../worker/core/questionnaire/versions/settle-versions.ts';
import { rotatingModules } from '../../../worker/questionnaires/instruments/rotating-modules.ts';
import { instruments } from '../../../worker/questionnaires/instruments/index.ts';
import { vorlaufKern } from '../../../worker/questionnaires/instruments/vorlauf-kern.ts';
import { definitionOf } from '../catalogue/wave-factory.ts';
import { questionnaireOf, rated } from './versions/version-factory.ts';

const due = (wave: number) => rotatingModules.filter((module) => isDue(module, wave)).map(({ code }) => code);
const sectionsOf = ({ sections }: Questionnaire) => sections.map(({ code }) => code);
const compose = (codes: readonly string[], questionnaire = vorlaufKern) =>
  composeQuestionnaire(
    questionnaire,
    rotatingModules.filter(({ code }) => codes.includes(code)),
    rotatingModules,
  );

describe('the rotation', () => {
  // The table of the item document, by number of the wave.
  it.each([
    [1, ['LEI', 'WIR', 'FIN']],
    [2, ['KOP', 'MAN']],
    [3, ['LEI', 'WIR']],
    [4, ['KOP', 'MAN']],
    [5, ['LEI', 'WIR', 'FIN']],
  ])('asks in wave %i %j', (wave, codes) => {
    expect(due(wave)).toEqual(codes);
  });

  it('shows what was asked, then what is planned, and what is measured in which year', () => {
    const exchange = definitionOf('U-SAT-A');
    const contacts = {
      ...exchange,
      code: 'OWN',
      measure: { ...exchange.measure, item: 'SM2' },
      items: ['SM2'],
    };
    const plan = planRotation(
      [
        { year: 2026, questionnaire: compose(['MAN']) },
        { year: 2025, questionnaire: vorlaufKern },
      ],
      vorlaufKern,
      rotatingModules,
      // A measure of the same kind over another question.
      [exchange, contacts as typeof exchange],
      { nextYear: 2028, planned: 2 },
    );
    expect(plan.map(({ number, year, isPlanned }) => [number, year, isPlanned])).toEqual([
      [1, 2025, false],
      [2, 2026, false],
      [3, 2028, true],
      [4, 2029, true],
    ]);
    expect(plan.map(({ modules }) => [...modules])).toEqual([[], ['MAN'], ['LEI', 'WIR'], ['KOP', 'MAN']]);
    expect(plan.map(({ indicators }) => [...indicators])).toEqual([
      ['U-SAT-A'],
      ['U-SAT-A', 'OWN'],
      ['U-SAT-A'],
      ['U-SAT-A', 'OWN'],
    ]);
  });
});

describe('a composed questionnaire', () => {
  it('asks the modules before the last page, in their order, and can be asked', () => {
    const composed = compose(['MAN', 'LEI']);
    expect(sectionsOf(composed)).toEqual(['A', 'B', 'C', 'D', 'LEI', 'MAN', 'MAN-2', 'E']);
    expect(checkQuestionnaire(composed)).toEqual([]);
    expect(checkQuestionnaire(compose(rotatingModules.map(({ code }) => code)))).toEqual([]);
  });

  it('leaves what is asked every time as it is, whatever the modules', () => {
    fc.assert(
      fc.property(fc.subarray(rotatingModules.map(({ code }) => code)), (codes) => {
        const composed = compose(codes);
        expect([...modulesIn(composed, rotatingModules)].toSorted()).toEqual(codes.toSorted());
        expect(withoutModules(composed, rotatingModules)).toEqual(vorlaufKern);
        expect(compose([], composed)).toEqual(vorlaufKern);
        // Positions 1 to 16 keep their version; only the last page, which carries no series, stands elsewhere.
        const { items } = settleVersions(
          composed,
          '1',
          { questionnaires: [vorlaufKern], bank: [] },
          new Map(),
        );
        const moved = items.filter(({ before, differences }) => before !== null && differences.length > 0);
        for (const { code } of moved) expect(['SUG1', 'SUG1C', 'RO1']).toContain(code);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps a question of a module as the questionnaire asks it', () => {
    const own = compose(['MAN']);
    const reworded: Questionnaire = {
      ...own,
      sections: own.sections.map((section) => ({
        ...section,
        items: section.items.map((item) =>
          item.code === 'SM2' ? { ...item, version: 'e1', required: true } : item,
        ),
      })),
    };
    expect(itemsOf(compose(['MAN'], reworded)).find(({ code }) => code === 'SM2')?.version).toBe('e1');
  });

  it('that asks a module again behind the same page keeps its versions; behind another one it does not', () => {
    const settled = (draft: Questionnaire, history: readonly Questionnaire[]) =>
      settleVersions(draft, 'x', { questionnaires: history, bank: [] }, new Map()).questionnaire;
    const versionOf = (questionnaire: Questionnaire, code: string) =>
      itemsOf(questionnaire).find((item) => item.code === code);
    const second = settled(compose(['KOP', 'MAN']), [vorlaufKern]);
    const third = settled(compose(['LEI', 'WIR']), [second, vorlaufKern]);
    const fourth = settled(compose(['KOP', 'MAN']), [third, second, vorlaufKern]);
    expect(versionOf(fourth, 'SM2')?.version).toBe(versionOf(second, 'SM2')?.version);
    const alone = settled(compose(['MAN']), [third, second, vorlaufKern]);
    expect(versionOf(alone, 'SM2')?.changed).toMatchObject({ changeClass: 3, reason: 'layout' });
  });
});

describe('what is asked every time', () => {
  it('is at most 18 questions and seven minutes in every instrument of the house', () => {
    for (const instrument of instruments) {
      const load = coreLoad(withoutModules(instrument, rotatingModules));
      expect(load.isTooMuch, instrument.version).toBe(false);
    }
    // SUG1C only follows SUG1 and rides along.
    expect(coreLoad(vorlaufKern).questions).toBe(18);
    expect(itemsOf(vorlaufKern)).toHaveLength(19);
  });
  it('is too much from the 19th question on, and above seven minutes', () => {
    const questions = (count: number) =>
      questionnaireOf(Array.from({ length: count }, (_, at) => rated(`Q${at}`)));
    expect(coreLoad(questions(18)).isTooMuch).toBe(false);
    expect(coreLoad(questions(19)).isTooMuch).toBe(true);
    const slow = questionnaireOf(
      Array.from({ length: 17 }, (_, at) => ({
        code: `T${at}`,
        version: '1',
        type: 'longText' as const,
        maxLength: 100,
        text: { de: 'Wie?', en: 'How?' },
      })),
    );
    // 30 + 25 + 2 + 1 word of the title and 17 of the texts ÷ 3.5 + 17 × 20 s = 402.1 s = 6.7 minutes.
    expect(coreLoad(slow).minutes).toBeCloseTo((57 + 18 / 3.5 + 17 * 20) / 60, 10);
    expect(coreLoad(slow).isTooMuch).toBe(false);
  });
});
