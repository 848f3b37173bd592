import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '../../../worker/core/questionnaire/answer.ts';
import { completeAnswers, setAsideAnswers } from '../../../worker/core/questionnaire/complete-answers.ts';
import { itemsOf, offeredOptions } from '../../../worker/core/questionnaire/counted-answers.ts';
import { expandForm } from '../../../worker/core/questionnaire/expand-form.ts';
import { formFields } from '../../../worker/core/questionnaire/form-fields.ts';
import { formFor } from '../../../worker/core/questionnaire/form-for.ts';
import { journeyOf } from '../../../worker/core/questionnaire/journey.ts';
import { nextStep } from '../../../worker/core/questionnaire/next-step.ts';
import { parsePage } from '../../../worker/core/questionnaire/parse-page.ts';
import type { Item, Questionnaire, Section } from '../../../worker/core/questionnaire/questionnaire.ts';
import { seededOrder } from '../../../worker/core/questionnaire/seeded-order.ts';
import { vorlaufKern } from '../../../worker/questionnaires/instruments/vorlauf-kern.ts';
import { members } from './arbitrary-instrument.ts';
import { services } from './battery-instrument.ts';

const say = (text: string) => ({ de: text, en: text });
const company = { memberKind: 'company', hasOffice: 'yes' };
const valid = (value: Extract<Answer, { state: 'valid' }>['value']): Answer => ({ state: 'valid', value });
const option = (code: number) => ({ code, label: say(`option ${code}`) });
const base = { version: '1.0.0', text: say('?') } as const;
const number = (code: string, more: Partial<Item> = {}) =>
  ({ ...base, code, type: 'number', unit: say('x'), min: 0, max: 100, ...more }) as Item;
const instrument = (...sections: readonly Section[]): Questionnaire => ({
  code: 'x',
  version: '1.0.0',
  title: say('x'),
  sections,
});
const section = (code: string, items: readonly Item[], more: Partial<Section> = {}): Section => ({
  code,
  title: say(code),
  items,
  ...more,
});
const codesOf = (form: Questionnaire) => itemsOf(form).map(({ code }) => code);

describe('the form of an instrument', () => {
  it('is the instrument itself where it has neither batteries nor computed values nor conditional sections', () => {
    expect(expandForm(vorlaufKern)).toEqual(vorlaufKern);
  });
  it('stays the same when it is expanded again', () => {
    const once = expandForm(services);
    expect(expandForm(once)).toEqual(once);
  });
  it('asks of every row whether it is used, how important and how good it is, a few rows to a page', () => {
    const { sections } = expandForm(services);
    expect(sections.map(({ code, items }) => [code, items.map((item) => item.code).join(' ')])).toEqual([
      ['L', 'LEI USE_SV01 USE_SV02 USE_SV03 USE_SV04'],
      ['L-2', 'IMP_SV01 PER_SV01 IMP_SV02 PER_SV02'],
      ['L-3', 'IMP_SV03 PER_SV03 IMP_SV04 PER_SV04'],
      ['L-4', 'NOU_SV01 NOU_SV02 NOU_SV03 NOU_SV04'],
    ]);
  });
  it('keeps the rows apart when a row joins: their versions and their questions stay', () => {
    const [battery] = itemsOf(services);
    if (battery?.type !== 'importancePerformance') throw new Error('no battery');
    const fewer = { ...battery, rows: battery.rows.slice(0, 3) };
    const before = itemsOf(expandForm(instrument(section('L', [fewer]))));
    const after = itemsOf(expandForm(services));
    for (const item of before.filter(({ code }) => code.startsWith('IMP') || code.startsWith('USE')))
      expect(after).toContainEqual(item);
  });
  it('puts the condition of a section to its items, and writes computed values out', () => {
    const form = expandForm({
      ...instrument(
        section('A', [number('A1'), number('A2')]),
        section('B', [number('B1'), number('B2', { showIf: { answered: 'B1' } })], {
          showIf: { compare: { computed: 'sum' }, op: '>', to: { number: 10 } },
        }),
      ),
      computed: [{ code: 'sum', label: say('sum'), value: { add: [{ item: 'A1' }, { item: 'A2' }] } }],
    });
    const sum = { compare: { add: [{ item: 'A1' }, { item: 'A2' }] }, op: '>', to: { number: 10 } };
    expect(itemsOf(form).map(({ showIf }) => showIf)).toEqual([
      undefined,
      undefined,
      sum,
      { all: [sum, { answered: 'B1' }] },
    ]);
    expect(journeyOf(form, { A1: valid(6), A2: valid(4) }, company).next('A')).toBe('review');
    expect(journeyOf(form, { A1: valid(6), A2: valid(5) }, company).next('A')).toBe('B');
  });
});

describe('the reasons for not using a service', () => {
  const form = expandForm(services);
  const asked = (answers: Answers) =>
    Object.entries(completeAnswers(form, answers, company))
      .filter(([code, { state }]) => code.startsWith('NOU') && state !== 'notShown')
      .map(([code]) => code);
  const row = (code: string, used: number, importance: number) => ({
    [`USE_${code}`]: valid(used),
    [`IMP_${code}`]: valid(importance),
  });
  it('are asked of those not used and important, of two at most: the most important, then in the order of the list', () => {
    // SV03 is the most important; SV01, SV02 and SV04 are equal, so the earliest is the second.
    expect(
      asked({ ...row('SV01', 0, 4), ...row('SV02', 0, 4), ...row('SV03', 0, 5), ...row('SV04', 0, 4) }),
    ).toEqual(['NOU_SV01', 'NOU_SV03']);
    expect(asked({ ...row('SV01', 1, 5), ...row('SV02', 0, 3), ...row('SV03', 0, 4) })).toEqual(['NOU_SV03']);
    expect(asked({ ...row('SV01', 0, 4), ...row('SV02', 1, 5) })).toEqual(['NOU_SV01']);
  });
  it('are two at most, and never about what is used or unimportant, whatever is answered', () => {
    const answers = fc.record(
      Object.fromEntries(
        ['SV01', 'SV02', 'SV03', 'SV04'].flatMap((code) => [
          [`USE_${code}`, fc.constantFrom(valid(0), valid(1), { state: 'dontKnow' } as const)],
          [`IMP_${code}`, fc.integer({ min: 1, max: 5 }).map(valid)],
        ]),
      ),
    );
    fc.assert(
      fc.property(answers, (given) => {
        const codes = asked(given).map((code) => code.slice(4));
        const candidates = ['SV01', 'SV02', 'SV03', 'SV04'].filter((code) => {
          const use = given[`USE_${code}`];
          const importance = given[`IMP_${code}`];
          return (
            use?.state === 'valid' &&
            use.value === 0 &&
            importance?.state === 'valid' &&
            Number(importance.value) >= 4
          );
        });
        expect(codes.length).toBe(Math.min(2, candidates.length));
        expect(candidates).toEqual(expect.arrayContaining(codes));
      }),
    );
  });
  it('are a page that is passed over while nobody is to be asked for a reason', () => {
    const journey = journeyOf(form, row('SV01', 1, 5), company);
    expect([journey.next('L-3'), journey.previous('review'), journey.parts]).toEqual(['review', 'L-3', 5]);
  });
});

describe('a roster', () => {
  const details: readonly Item[] = [
    {
      ...base,
      code: 'CTA',
      type: 'multiple',
      text: { de: 'Mit {mitglied}?', en: 'With {mitglied}?' },
      options: [option(1), option(2)],
    },
    { ...base, code: 'CTB', type: 'shortText', maxLength: 20, showIf: { item: 'CTA', op: '==', value: 2 } },
  ];
  const roster: Item = {
    ...base,
    code: 'CT',
    type: 'roster',
    none: say('nobody'),
    details,
    detailsAtMost: 2,
  };
  const form = expandForm(instrument(section('K', [roster])));
  const respondent = { seed: 's', members };
  const withAnswers = (draft: Answers) => formFor(form, respondent, draft);

  it('asks about each member named on a page of its own', () => {
    const asked = withAnswers({ CT: valid(['m3', 'm1']) });
    expect(asked.sections.map(({ code, title }) => [code, title.de])).toEqual([
      ['K', 'K'],
      ['K-m1', 'Älter & Söhne'],
      ['K-m3', 'Öko-Wärme'],
    ]);
    expect(codesOf(asked)).toEqual(['CT', 'CTA_m1', 'CTB_m1', 'CTA_m3', 'CTB_m3']);
    expect(itemsOf(asked)[1]?.text.de).toBe('Mit Älter & Söhne?');
  });
  it('lets a condition between the details speak of the same member only', () => {
    const draft: Answers = { CT: valid(['m1', 'm3']), CTA_m1: valid([2]), CTA_m3: valid([1]) };
    const complete = completeAnswers(withAnswers(draft), draft, company);
    expect([complete['CTB_m1']?.state, complete['CTB_m3']?.state]).toEqual(['skipped', 'notShown']);
  });
  it('draws at most so many, and always the same', () => {
    const all: Answers = { CT: valid(['m1', 'm2', 'm3']) };
    const first = codesOf(withAnswers(all));
    expect(first).toHaveLength(1 + 2 * 2);
    expect(codesOf(withAnswers(all))).toEqual(first);
  });
  it('loses no detail when a member is unticked: it comes back with the tick', () => {
    const before: Answers = { CT: valid(['m1', 'm2']), CTA_m1: valid([1]) };
    const after: Answers = { ...before, CT: valid(['m2']) };
    expect(Object.keys(completeAnswers(withAnswers(after), after, company))).not.toContain('CTA_m1');
    expect(setAsideAnswers(withAnswers(after), after, company)).toEqual({ CTA_m1: valid([1]) });
    const again: Answers = { ...after, CT: valid(['m1', 'm2']) };
    expect(completeAnswers(withAnswers(again), again, company)['CTA_m1']).toEqual(valid([1]));
  });
});

describe('an order by chance', () => {
  it('is decided by the seed, and holds every thing once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.string(), (things, seed) => {
        const order = seededOrder(things, seed, (thing) => thing);
        expect(order.toSorted()).toEqual(things.toSorted());
        expect(seededOrder(things.toReversed(), seed, (thing) => thing)).toEqual(order);
      }),
    );
  });
  it('puts each of four things first about equally often', () => {
    const firsts = Array.from(
      { length: 4000 },
      (_, seed) => seededOrder('ABCD'.split(''), String(seed), String)[0],
    );
    for (const thing of 'ABCD') {
      // 1000 expected with a standard deviation of 27.4; five of them on each side.
      const times = firsts.filter((first) => first === thing).length;
      expect(Math.abs(times - 1000)).toBeLessThan(137);
    }
  });
  it('leaves "other" and what is chosen alone at the end of the options', () => {
    const options = [option(1), option(2), option(3), { ...option(0), exclusive: true }, option(90)];
    const item: Item = { ...base, code: 'M', type: 'multiple', options, randomOrder: true };
    const orders = Array.from({ length: 30 }, (_, seed) => {
      const [first] = itemsOf(
        formFor(instrument(section('A', [item])), { seed: String(seed), members: [] }, {}),
      );
      return first?.type === 'multiple' ? first.options.map(({ code }) => code) : [];
    });
    expect(orders.every((order) => order.slice(3).join() === '0,90')).toBe(true);
    expect(new Set(orders.map(String)).size).toBeGreaterThan(3);
  });
  it('keeps a follow-up behind its question, and a text at the top of the page there', () => {
    const items = [
      { ...base, code: 'T', type: 'information' } as Item,
      number('A'),
      number('B'),
      number('B2', { showIf: { answered: 'B' } }),
      number('C'),
    ];
    const form = instrument(section('S', items, { randomOrder: true }));
    const orders = Array.from({ length: 40 }, (_, seed) =>
      codesOf(formFor(form, { seed: String(seed), members: [] }, {})),
    );
    for (const order of orders) {
      expect(order[0]).toBe('T');
      expect(order.indexOf('B2')).toBe(order.indexOf('B') + 1);
    }
    expect(new Set(orders.map(String)).size).toBe(6);
  });
});

describe('an option that is not always offered', () => {
  const options = [option(1), { ...option(2), showIf: { item: 'A', op: '>=', value: 5 } as const }];
  const form = instrument(
    section('P', [number('A')]),
    section('Q', [
      { ...base, code: 'M', type: 'multiple', options },
      { ...base, code: 'S', type: 'single', options },
    ]),
  );
  const draft: Answers = { A: valid(5), M: valid([1, 2]), S: valid(2) };
  const hidden: Answers = { ...draft, A: valid(4) };
  it('does not count once it is hidden, and comes back', () => {
    expect(completeAnswers(form, draft, company)).toEqual(draft);
    expect(completeAnswers(form, hidden, company)).toEqual({
      A: valid(4),
      M: valid([1]),
      S: { state: 'skipped' },
    });
    expect(setAsideAnswers(form, hidden, company)).toEqual({ M: valid([1, 2]), S: valid(2) });
    expect(offeredOptions(options, hidden, company).map(({ code }) => code)).toEqual([1]);
  });
  it('goes along with its page unseen', () => {
    const page = journeyOf(form, hidden, company).page('Q');
    if (!page) throw new Error('no page');
    const fields = formFields([
      ['M', '1'],
      ['M_kept', '2'],
      ['S_kept', '2'],
      ['seen', 'M'],
      ['seen', 'S'],
    ]);
    expect(parsePage(form, page, fields, hidden, company).draft).toEqual(hidden);
    const changed = parsePage(
      form,
      page,
      formFields([
        ['S', '1'],
        ['S_kept', '2'],
      ]),
      hidden,
      company,
    );
    expect(changed.draft['S']).toEqual(valid(1));
  });
});

describe('a check of the instrument', () => {
  const message = say('part-time staff are among all staff');
  const holds = { compare: { item: 'PART' }, op: '<=', to: { item: 'ALL' } } as const;
  const form = instrument(
    section('P', [number('ALL')]),
    section('Q', [number('PART', { checks: [{ holds, message }] })]),
  );
  const send = (entries: [string, string][], before: Answers) => {
    const page = journeyOf(form, before, company).page('Q');
    if (!page) throw new Error('no page');
    return parsePage(form, page, formFields([...entries, ['seen', 'PART']]), before, company);
  };
  it('refuses the answer with its own message, at its question', () => {
    expect(send([['PART', '7']], { ALL: valid(5) })).toMatchObject({
      draft: { ALL: valid(5) },
      errors: [{ item: 'PART', error: 'errorCheck', message }],
    });
    expect(send([['PART', '5']], { ALL: valid(5) }).errors).toEqual([]);
  });
  it('applies only once everything that it names is answered', () => {
    expect(send([['PART', '7']], { ALL: { state: 'skipped' } }).errors).toEqual([]);
    expect(send([], { ALL: valid(5) }).errors).toEqual([]);
  });
  it('is made again when an earlier answer changes: the page is visited before anything is sent', () => {
    const journey = journeyOf(form, { ALL: valid(5), PART: valid(7) }, company);
    expect([journey.blockedAt, journey.resumeAt, journey.reviewReachable]).toEqual(['Q', 'Q', false]);
    expect(journey.page('Q')?.failing).toEqual([{ item: 'PART', error: 'errorCheck', message }]);
    expect(journeyOf(form, { ALL: valid(9), PART: valid(7) }, company).blockedAt).toBeNull();
  });
});

describe('a question that must be answered', () => {
  const consent: Item = {
    ...base,
    code: 'OK',
    type: 'consent',
    details: say('...'),
    agree: say('yes'),
    decline: say('no'),
    required: true,
  };
  const form = instrument(section('P', [consent]), section('Q', [number('A')]));
  const send = (entries: [string, string][], direction: 'next' | 'back') => {
    const page = journeyOf(form, {}, company).page('P');
    if (!page) throw new Error('no page');
    const parsed = parsePage(form, page, formFields([...entries, ['seen', 'OK']]), {}, company);
    const sent = { code: 'P', direction, prompted: true, fromReview: false } as const;
    return { parsed, step: nextStep(journeyOf(form, parsed.draft, company), sent, parsed) };
  };
  it('holds on the way forward and not on the way back', () => {
    expect(send([], 'next').parsed.errors).toEqual([{ error: 'errorRequired', item: 'OK' }]);
    expect(send([], 'next').step).toMatchObject({ show: 'samePage', because: 'errors' });
    expect(send([], 'back').step).toMatchObject({ show: 'place' });
    expect(send([['OK', '0']], 'next').step).toEqual({ show: 'place', place: 'Q' });
  });
  it('blocks the way to sending until it is answered, either way', () => {
    expect(journeyOf(form, { A: valid(1) }, company).blockedAt).toBe('P');
    expect(journeyOf(form, { OK: valid(0), A: valid(1) }, company).blockedAt).toBeNull();
  });
});

describe('an information', () => {
  it('is no question: it is neither open nor counted, and does not hold a page back', () => {
    const form = instrument(section('P', [{ ...base, code: 'T', type: 'information' }, number('A')]));
    const journey = journeyOf(form, { A: valid(1) }, company);
    expect([journey.page('P')?.seen, journey.page('P')?.open]).toEqual([true, []]);
    expect(completeAnswers(form, { A: valid(1) }, company)).toEqual({ A: valid(1) });
  });
});
