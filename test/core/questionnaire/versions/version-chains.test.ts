import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWaves } from '../../../../worker/core/catalogue/compare-waves.ts';
import { comparableRun } from '../../../../worker/core/catalogue/comparable-run.ts';
import { measureWave } from '../../../../worker/core/catalogue/measure-wave.ts';
import { readWave } from '../../../../worker/core/catalogue/read-wave.ts';
import { isComparable, seriesBreaks } from '../../../../worker/core/catalogue/series-breaks.ts';
import { itemsOf } from '../../../../worker/core/questionnaire/counted-answers.ts';
import {
  changeClasses,
  type Item,
  type Questionnaire,
} from '../../../../worker/core/questionnaire/questionnaire.ts';
import { compareQuestionnaires } from '../../../../worker/core/questionnaire/versions/compare-questionnaires.ts';
import {
  settleVersions,
  type ClassDecision,
  type SettledVersions,
} from '../../../../worker/core/questionnaire/versions/settle-versions.ts';
import { answersOf, definitionOf, framed } from '../../catalogue/wave-factory.ts';
import { questionnaireOf, rated } from './version-factory.ts';

/** Indicators of one question each. */
const definitions = ['U-SAT-M', 'U-SAT-A', 'U-CB'].map(definitionOf);
const codes = definitions.flatMap(({ items }) => items);

/** Something that a person does to a draft. */
type Edit = (draft: Questionnaire) => Questionnaire;

const change =
  (code: string, edit: (item: Item) => Item): Edit =>
  (draft) => ({
    ...draft,
    sections: draft.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => (item.code === code ? edit(item) : item)),
    })),
  });
const pagesOf = ({ sections }: Questionnaire) => sections.map(({ items }) => items);
const repaged = (pages: readonly (readonly Item[])[]): Questionnaire =>
  questionnaireOf(...pages.filter((items) => items.length > 0));
const without = (draft: Questionnaire, code: string) =>
  pagesOf(draft).map((items) => items.filter((item) => item.code !== code));

const code = fc.constantFrom(...codes);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(code, fc.constantFrom('bitte', 'insgesamt', 'nicht', '24'))
    .map(([each, word]) =>
      change(each, (item) => ({ ...item, text: { ...item.text, de: `${item.text.de} ${word}` } })),
    ),
  code.map((each) => change(each, (item) => ({ ...item, dontKnow: { de: 'weiß nicht', en: "don't know" } }))),
  code.map((each) => change(each, (item) => ({ ...item, sensitiveBecause: { de: 'Darum', en: 'Because' } }))),
  // Left out, put first, put on a page of its own at the end.
  code.map(
    (each): Edit =>
      (draft) =>
        repaged(without(draft, each)),
  ),
  code.map(
    (each): Edit =>
      (draft) =>
        repaged([[rated(each)], ...without(draft, each)]),
  ),
  code.map(
    (each): Edit =>
      (draft) =>
        repaged([...without(draft, each), [rated(each)]]),
  ),
);
const decision: fc.Arbitrary<ClassDecision> = fc.record({
  changeClass: fc.constantFrom(...changeClasses),
  because: fc.constant('weil'),
});
const wave = fc.record({
  edits: fc.array(edit, { maxLength: 3 }),
  decisions: fc.array(fc.tuple(code, decision), { maxLength: 2 }),
});

/** Publishes one version after the other; each is asked in a wave of its own. */
function publishAll(
  waves: readonly { edits: readonly Edit[]; decisions: readonly (readonly [string, ClassDecision])[] }[],
) {
  const history: Questionnaire[] = [];
  return waves.map(({ edits, decisions }, at): SettledVersions & { readonly year: number } => {
    const draft = edits.reduce(
      (questionnaire, each) => each(questionnaire),
      history[0] ?? questionnaireOf(codes.map((each) => rated(each))),
    );
    const settled = settleVersions(
      draft,
      String(at + 1),
      { questionnaires: history, bank: [] },
      new Map(decisions),
    );
    history.unshift(settled.questionnaire);
    return { ...settled, year: 2020 + at };
  });
}

/** Everybody answers everything that is asked. */
function answered({ year, questionnaire }: ReturnType<typeof publishAll>[number]) {
  const items = itemsOf(questionnaire);
  const firms = Array.from({ length: 12 }, (_, at) => `f${at}`);
  return {
    year,
    referenceOn: `${year}-10-01`,
    frame: firms.map((firm) => framed(firm)),
    answers: new Map(
      firms.map((firm, at) => [
        firm,
        answersOf(Object.fromEntries(items.map((item) => [item.code, 1 + ((at + year) % 5)]))),
      ]),
    ),
    itemVersions: Object.fromEntries(items.map((item) => [item.code, item.version])),
  };
}

describe('whatever is done to a questionnaire', () => {
  it('no paired change and no trend crosses a change of class 2 and above, and none else is lost', () => {
    fc.assert(
      fc.property(fc.array(wave, { minLength: 2, maxLength: 5 }), (edited) => {
        const published = publishAll(edited);
        const asked = published.map(({ year, questionnaire }) => ({ year, items: itemsOf(questionnaire) }));
        const inputs = published.map(answered);
        for (const definition of definitions) {
          const [item = ''] = definition.items;
          const breaks = seriesBreaks(definition, asked);
          const measured = inputs.map((input) => ({ wave: input, all: measureWave(definition, input)[0] }));
          // What each publication said about the question, since the wave that asked it before.
          const classes = published.map(
            ({ items }) => items.find((each) => each.code === item)?.decided.changeClass ?? 0,
          );
          measured.forEach((after, to) =>
            measured.slice(0, to).forEach((before, from) => {
              const isAsked = [from, to].every((at) => item in (inputs[at]?.itemVersions ?? {}));
              if (!isAsked || before.all === undefined || after.all === undefined) return;
              const isBroken = classes.slice(from + 1, to + 1).some((each) => each >= 2);
              const [first, second] = [2020 + from, 2020 + to];
              expect(isComparable(breaks, first, second)).toBe(!isBroken);
              const compared = compareWaves(
                definition,
                { wave: before.wave, all: before.all },
                { wave: after.wave, all: after.all },
                breaks,
                5,
              );
              expect(compared === null).toBe(isBroken);
            }),
          );
          const points = measured.flatMap(({ wave: { year, referenceOn, itemVersions }, all }, at) =>
            all === undefined
              ? []
              : [
                  {
                    year,
                    referenceOn,
                    ageYears: at,
                    value: all.value,
                    assessment: 'noCorridor' as const,
                    change: null,
                    segments: {},
                    itemVersions,
                  },
                ],
          );
          const run = comparableRun(points, breaks);
          for (const { year } of run)
            expect(run.every((other) => other.year < year || isComparable(breaks, year, other.year))).toBe(
              true,
            );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('no answer is lost: every wave is read as it was asked, however many versions follow', () => {
    fc.assert(
      fc.property(fc.array(wave, { minLength: 1, maxLength: 5 }), (edited) => {
        const published = publishAll(edited);
        for (const settled of published) {
          const input = answered(settled);
          for (const definition of definitions) {
            const isAsked = definition.items.some((item) => item in input.itemVersions);
            const valid = [...readWave(definition, input).values()].filter(({ state }) => state === 'valid');
            expect(valid).toHaveLength(isAsked ? 12 : 0);
            const [all] = measureWave(definition, input);
            expect(all?.value).toMatchObject(isAsked ? { kind: 'measured', n: 12 } : { reason: 'notAsked' });
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('one version of a question is always the same question', () => {
    fc.assert(
      fc.property(fc.array(wave, { minLength: 2, maxLength: 6 }), (edited) => {
        const asked = new Map<string, object>();
        for (const { questionnaire } of publishAll(edited))
          for (const { changed: _changed, ...item } of itemsOf(questionnaire)) {
            const name = `${item.code}@${item.version}`;
            expect(asked.get(name) ?? item).toEqual(item);
            asked.set(name, item);
          }
      }),
      { numRuns: 60 },
    );
  });

  it('is proposed as the same class on the way back, and as none where nothing was done', () => {
    const draft = questionnaireOf(codes.map((each) => rated(each)));
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 4 }), (edits) => {
        const other = edits.reduce((questionnaire, each) => each(questionnaire), draft);
        const classes = (from: Questionnaire, to: Questionnaire) =>
          new Map(
            compareQuestionnaires(from, to).flatMap((each) =>
              'proposed' in each ? [[each.code, each.proposed.changeClass] as const] : [],
            ),
          );
        const there = classes(draft, other);
        const back = classes(other, draft);
        for (const [each, changeClass] of there) expect(back.get(each)).toBe(changeClass);
        expect([...classes(other, other).values()].every((changeClass) => changeClass === 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
