import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../worker/core/questionnaire/answer.ts';
import { formFields } from '../../../worker/core/questionnaire/form-fields.ts';
import { journeyOf } from '../../../worker/core/questionnaire/journey.ts';
import { nextStep, type SentPage } from '../../../worker/core/questionnaire/next-step.ts';
import { parsePage } from '../../../worker/core/questionnaire/parse-page.ts';
import { vorlaufKern } from '../../../worker/questionnaires/instruments/vorlauf-kern.ts';
import { facts, formOf, questionnaires } from './arbitrary-instrument.ts';

const company = { memberKind: 'company', hasOffice: 'yes' };

/** Sends one page of the core instrument by its button. */
function send(code: string, entries: [string, string][], before: Answers = {}, how: Partial<SentPage> = {}) {
  const page = journeyOf(vorlaufKern, before, company).page(code);
  if (!page) throw new Error(`no page ${code}`);
  const inSight = page.visible.map((item): [string, string] => ['seen', item.code]);
  const parsed = parsePage(vorlaufKern, page, formFields([...inSight, ...entries]), before, company);
  const journey = journeyOf(vorlaufKern, parsed.draft, company);
  const step = nextStep(
    journey,
    { code, direction: 'next', prompted: false, fromReview: false, ...how },
    parsed,
  );
  return { ...parsed, journey, step };
}
const pageB: [string, string][] = [
  ['TR1', '4'],
  ['TR2', '4'],
  ['NE1', '4'],
  ['DO1', 'dk'],
];

describe('the journey', () => {
  it('has a page for each section and the review as last part', () => {
    const journey = journeyOf(vorlaufKern, {}, company);
    expect(journey.pages.map((page) => page.code)).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect([journey.parts, journey.resumeAt, journey.reviewReachable]).toEqual([6, 'A', false]);
    expect([journey.next('E'), journey.previous('A'), journey.previous('review')]).toEqual([
      'review',
      null,
      'E',
    ]);
  });
  it('keeps questions out of the form that the facts rule out, and follow-ups in it, hidden', () => {
    const pageD = journeyOf(vorlaufKern, {}, company).page('D');
    expect(pageD?.items.map((item) => item.code)).toEqual(['KG1', 'QK1', 'PP1', 'HR2']);
    expect(pageD?.visible.map((item) => item.code)).toEqual(['KG1', 'QK1', 'PP1']);
    const science = journeyOf(vorlaufKern, {}, { memberKind: 'science', hasOffice: 'no' });
    expect(science.page('D')?.items.map((item) => item.code)).toEqual(['KG1', 'QK1']);
    expect(science.page('A')?.items.map((item) => item.code)).toEqual(['SA1', 'CB1', 'NP1']);
  });
  it('resumes where something was not yet seen, and lets nobody be forced to answer', () => {
    const { journey, step } = send('A', [], {}, { prompted: true });
    expect(journey.resumeAt).toBe('B');
    expect(journey.page('A')?.open).toHaveLength(4);
    expect(step).toEqual({ show: 'place', place: 'B' });
  });
  it('opens the review once every page was seen, answered or not', () => {
    let draft: Answers = {};
    for (const code of ['A', 'B', 'C', 'D', 'E']) draft = send(code, [], draft, { prompted: true }).draft;
    expect(journeyOf(vorlaufKern, draft, company).reviewReachable).toBe(true);
  });
});

describe('a sent page', () => {
  it('that is complete leads to the next one', () => {
    expect(send('B', pageB).step).toEqual({ show: 'place', place: 'C' });
  });
  it('that has gaps asks once and then lets go', () => {
    expect(send('B', pageB.slice(1)).step).toEqual({
      show: 'samePage',
      because: 'open',
      focus: null,
      openCount: 1,
    });
    expect(send('B', pageB.slice(1), {}, { prompted: true }).step).toEqual({ show: 'place', place: 'C' });
  });
  it('does not ask again for a text that was left empty', () => {
    expect(send('E', [['RO1', '1']]).step).toEqual({ show: 'place', place: 'review' });
  });
  it('whose answers call for a question nobody could see is shown again at that question', () => {
    const first = send('D', [
      ['KG1', '2'],
      ['QK1', '2'],
      ['PP1', '4'],
    ]);
    expect(first.revealed).toEqual(['HR2']);
    expect(first.step).toEqual({ show: 'samePage', because: 'revealed', focus: 'HR2', openCount: 0 });
    expect(first.journey.resumeAt).toBe('A');
    expect(first.journey.page('D')?.seen).toBe(false);
    const again = send(
      'D',
      [
        ['KG1', '2'],
        ['QK1', '2'],
        ['PP1', '4'],
      ],
      first.draft,
      { prompted: true },
    );
    expect([again.revealed, again.step]).toEqual([[], { show: 'place', place: 'E' }]);
  });
  it('keeps the answer of a question it hides', () => {
    const shown = send('D', [
      ['PP1', '4'],
      ['HR2', '3'],
    ]).draft;
    const hidden = send(
      'D',
      [
        ['PP1', '1'],
        ['HR2', '3'],
      ],
      shown,
    );
    expect(hidden.draft['HR2']).toEqual({ state: 'valid', value: 3 });
    expect(hidden.journey.page('D')?.visible.map((item) => item.code)).not.toContain('HR2');
  });
  it('stays where an entry cannot be stored, also on the way back, and keeps what was stored before', () => {
    const before: Answers = { SUG1: { state: 'valid', value: 'kurz' } };
    const sent = send(
      'E',
      [
        ['SUG1', 'x'.repeat(1001)],
        ['RO1', '2'],
      ],
      before,
      { direction: 'back' },
    );
    expect(sent.step).toMatchObject({ show: 'samePage', because: 'errors' });
    expect([sent.draft['SUG1'], sent.draft['RO1']]).toEqual([before['SUG1'], { state: 'valid', value: 2 }]);
  });
  it('goes back without asking, and from the review to the review', () => {
    expect(send('B', [], {}, { direction: 'back' }).step).toEqual({ show: 'place', place: 'A' });
    let draft: Answers = {};
    for (const code of ['A', 'B', 'C', 'D', 'E']) draft = send(code, [], draft, { prompted: true }).draft;
    expect(send('B', pageB, draft, { fromReview: true }).step).toEqual({ show: 'place', place: 'review' });
  });
  it('saved by the script marks nothing as left empty', () => {
    const page = journeyOf(vorlaufKern, {}, company).page('A');
    const { draft } = parsePage(
      vorlaufKern,
      page ?? { items: [] },
      formFields([['SM1', '4']]),
      { NP1: { state: 'skipped' } },
      company,
    );
    expect(draft).toEqual({ SM1: { state: 'valid', value: 4 }, NP1: { state: 'skipped' } });
  });
  it('changes nothing when it is sent a second time', () => {
    fc.assert(
      fc.property(
        questionnaires.chain((questionnaire) =>
          fc.record({ questionnaire: fc.constant(questionnaire), form: formOf(questionnaire), facts }),
        ),
        ({ questionnaire, form, facts: of }) => {
          const page = journeyOf(questionnaire, {}, of).pages[1];
          if (!page) return;
          const once = parsePage(questionnaire, page, formFields(form), {}, of);
          expect(parsePage(questionnaire, page, formFields(form), once.draft, of)).toEqual(once);
        },
      ),
    );
  });
});
