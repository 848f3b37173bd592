import type { Answer, Answers } from '../../worker/core/questionnaire/answer.ts';
import type { MemberFacts } from '../../worker/core/questionnaire/condition.ts';
import { journeyOf } from '../../worker/core/questionnaire/journey.ts';
import type { Item } from '../../worker/core/questionnaire/questionnaire.ts';
import { itemsOf } from '../../worker/core/questionnaire/counted-answers.ts';
import { visibleItems } from '../../worker/core/questionnaire/visible-items.ts';
import { vorlaufKern } from '../../worker/questionnaires/instruments/vorlauf-kern.ts';
import { pageFields } from '../../web/views/answers/page-fields.ts';
import type { Fields } from './browser.ts';

/** What every member that the factories make is asked by. */
export const companyFacts: MemberFacts = { memberKind: 'company', hasOffice: 'yes' };

/** Answers that a company can give to the instrument: the same seed, the same answers. */
export function answersFromSeed(seed: number): Answers {
  const draw = generator(seed);
  const answers: Record<string, Answer> = {};
  for (const item of itemsOf(vorlaufKern)) {
    if (visibleItems(vorlaufKern, answers, companyFacts).has(item.code))
      answers[item.code] = answerTo(item, draw, seed);
  }
  return answers;
}

/** The words that stand in the free text of a seed's answers. */
export function textOfSeed(seed: number): string {
  return `Mehr Austausch zum Thema Nummer${seed}x`;
}

function answerTo(item: Item, draw: (below: number) => number, seed: number): Answer {
  if (item.code === 'SUG1') return { state: 'valid', value: textOfSeed(seed) };
  if (item.dontKnow !== undefined && draw(8) === 0) return { state: 'dontKnow' };
  if (item.notApplicable !== undefined && draw(8) === 0) return { state: 'notApplicable' };
  if (item.type === 'zeroToTen') return { state: 'valid', value: draw(11) };
  if ('options' in item) return { state: 'valid', value: item.options[draw(item.options.length)]?.code ?? 0 };
  return { state: 'skipped' };
}

/** mulberry32 */
function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** The form of each page of the survey as a company fills it in, in the order of the pages. */
export function pageForms(answers: Answers): readonly (readonly [page: string, Fields])[] {
  return journeyOf(vorlaufKern, answers, companyFacts).pages.map((page) => [
    page.code,
    {
      ...Object.fromEntries(pageFields(page, answers)),
      seen: page.visible.map((item) => item.code),
      prompted: '1',
      go: 'next',
      seq: '0',
    },
  ]);
}

export function pageForm(page: string, answers: Answers): Fields {
  const form = pageForms(answers).find(([code]) => code === page)?.[1];
  if (form === undefined) throw new Error(`no page ${page}`);
  return form;
}
