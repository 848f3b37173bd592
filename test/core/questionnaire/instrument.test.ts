import { describe, expect, it } from 'vitest';
import { announcedMinutes, estimatedMinutes } from '../../../worker/core/questionnaire/estimated-minutes.ts';
import type { Item, Questionnaire } from '../../../worker/core/questionnaire/questionnaire.ts';
import { itemsOf } from '../../../worker/core/questionnaire/counted-answers.ts';
import { canonicalJson } from '../../../worker/formats/canonical-json.ts';
import { sha256Hex } from '../../../worker/platform/keys.ts';
import { instrumentOf, instruments } from '../../../worker/questionnaires/instruments/index.ts';
import { scales } from '../../../worker/questionnaires/instruments/scales.ts';
import { vorlaufKern090 } from '../../../worker/questionnaires/instruments/vorlauf-kern-0-9-0.ts';
import { vorlaufKern } from '../../../worker/questionnaires/instruments/vorlauf-kern.ts';
import { services } from './battery-instrument.ts';

const itemOf = (code: string) => itemsOf(vorlaufKern).find((item) => item.code === code);

describe('vorlauf-kern 1.0.0', () => {
  it('asks its eighteen items and the consent to quote in the order that never changes', () => {
    expect(
      vorlaufKern.sections.map(({ code, title, items }) => [
        code,
        title.de,
        items.map((item) => item.code).join(' '),
      ]),
    ).toEqual([
      ['A', 'Zufriedenheit', 'SM1 SA1 CB1 NP1'],
      ['B', 'Miteinander', 'TR1 TR2 NE1 DO1'],
      ['C', 'Gemeinsame Richtung', 'JS1 JS2 JS3 SI1'],
      ['D', 'Wirkung', 'KG1 QK1 PP1 HR2'],
      ['E', 'Zum Schluss', 'SUG1 SUG1C RO1'],
    ]);
  });
  it('offers don’t know where not everybody can know, and not for a firm’s own judgement', () => {
    const without = itemsOf(vorlaufKern)
      .filter((item) => item.dontKnow === undefined)
      .map((item) => item.code);
    expect(without).toEqual(['NP1', 'TR2', 'PP1', 'SUG1', 'SUG1C', 'RO1']);
    const labels = new Set(itemsOf(vorlaufKern).flatMap((item) => (item.dontKnow ? [item.dontKnow.de] : [])));
    expect([...labels]).toEqual(['kann ich nicht beurteilen']);
  });
  it('offers "does not apply" for knowledge gaps alone, with its own words', () => {
    const offered = itemsOf(vorlaufKern).filter((item) => item.notApplicable !== undefined);
    expect(offered.map((item) => [item.code, item.notApplicable?.de])).toEqual([
      ['KG1', 'Es gab keine Wissenslücke'],
    ]);
  });
  it('says which period is meant wherever it speaks of the last 12 months', () => {
    for (const item of itemsOf(vorlaufKern)) {
      const speaks = /letzten 12 Monate/.test(item.text.de);
      expect([item.code, item.hint?.de.includes('seit {monat_jahr_vor_12m}') ?? false]).toEqual([
        item.code,
        speaks,
      ]);
      expect(item.hint?.en.includes('since {monat_jahr_vor_12m}') ?? false).toBe(speaks);
    }
  });
  it('repeats the lead above every statement to agree or disagree with', () => {
    const led = itemsOf(vorlaufKern).filter(
      (item) => item.lead?.de === 'Stimmen Sie dieser Aussage zu oder nicht zu?',
    );
    expect(led.map((item) => item.code)).toEqual(['TR1', 'TR2', 'NE1', 'DO1', 'JS1', 'JS2', 'JS3', 'SI1']);
    expect(led.every((item) => item.type === 'rating' && item.scale === 'Z5')).toBe(true);
  });
  it('has five labelled points on every rating, low or negative first', () => {
    for (const options of Object.values(scales)) {
      const codes = options.map((option) => option.code);
      expect(codes).toEqual(Array.from({ length: 5 }, (_, index) => index + (codes[0] ?? 0)));
    }
    expect([scales.S5[0].label.de, scales.B5[0].code, scales.B5[0].label.de]).toEqual([
      'sehr unzufrieden',
      0,
      'kein Beitrag',
    ]);
  });
  it('asks PP1 of companies, HR2 from PP1 = 2 on, SUG1C after a text, SM1 and NE1 where there is an office', () => {
    const conditional = itemsOf(vorlaufKern).filter((item) => item.showIf !== undefined);
    expect(conditional.map((item) => item.code)).toEqual(['SM1', 'NE1', 'PP1', 'HR2', 'SUG1C']);
  });
  it('says what exchange means', () => {
    expect(itemOf('SA1')?.hint?.de).toMatch(
      /^Gemeint sind Gespräche und Treffen mit anderen Mitgliedern\. Das heißt: seit/,
    );
  });
  it('takes about four and a half minutes and is announced with five, in both languages', () => {
    // The item document computes 4.3 minutes; labels, leads and hints are counted once per page here.
    expect(estimatedMinutes(vorlaufKern)).toBeCloseTo(4.4, 1);
    expect([announcedMinutes(vorlaufKern, 'de'), announcedMinutes(vorlaufKern, 'en')]).toEqual([5, 5]);
  });
});

describe('the estimate of minutes', () => {
  it('is the sum of start, pages, reading, answering and sending', () => {
    const say = (text: string) => ({ de: text, en: text });
    const item = {
      version: '1.0.0',
      text: say('eins zwei drei vier fünf'),
      type: 'single',
      options: [
        { code: 1, label: say('ja') },
        { code: 0, label: say('nein') },
      ],
    } as const;
    const instrument: Questionnaire = {
      code: 'x',
      version: '1',
      title: say('x'),
      sections: [{ code: 'A', title: say('Teil'), items: [{ code: 'X', ...item }] }],
    };
    // 30 start + 2 page + (1 title + 5 question + 2 labels) words / 3.5 + 2.5 yes/no + 25 sending = 61.786 s
    expect(60 * estimatedMinutes(instrument)).toBeCloseTo(30 + 2 + 8 / 3.5 + 2.5 + 25, 9);
  });
});

describe('vorlauf-kern 0.9.0', () => {
  it('differs from 1.0.0 in SA1 alone', () => {
    const differing = itemsOf(vorlaufKern).filter(
      (item) =>
        JSON.stringify(item) !==
        JSON.stringify(itemsOf(vorlaufKern090).find(({ code }) => code === item.code)),
    );
    expect(differing.map((item) => item.code)).toEqual(['SA1']);
  });
  it('has the older wording of SA1, and 1.0.0 says that this breaks the series', () => {
    const earlier = itemsOf(vorlaufKern090).find((item) => item.code === 'SA1');
    expect([earlier?.version, earlier?.text.de.includes('insgesamt'), earlier?.changed]).toEqual([
      '0.9.0',
      false,
      undefined,
    ]);
    expect(itemOf('SA1')?.changed).toEqual({ from: '0.9.0', changeClass: 2, reason: 'wording' });
  });
});

it('every instrument has unique item codes, both languages, the same placeholders, and conditions that look back', () => {
  for (const instrument of instruments) {
    const items = itemsOf(instrument);
    expect(new Set(items.map((item) => item.code)).size).toBe(items.length);
    items.forEach((item, index) => {
      const earlier = new Set(items.slice(0, index).map(({ code }) => code));
      const asked = [...JSON.stringify(item.showIf ?? {}).matchAll(/"(?:item|answered)":"(\w+)"/g)].map(
        ([, code]) => code ?? '',
      );
      expect(asked.every((code) => earlier.has(code))).toBe(true);
      expect([item.text.de, item.text.en].every((text) => text.length > 0)).toBe(true);
      expect(item.text.en.includes('{mgmt}')).toBe(item.text.de.includes('{mgmt}'));
    });
    expect(instrumentOf(instrument.code, instrument.version)).toBe(instrument);
  }
});

describe('estimated minutes of the other kinds of question', () => {
  const say = (text: string) => ({ de: text, en: text });
  const of = (...items: readonly Item[]) =>
    estimatedMinutes({
      code: 'x',
      version: '1.0.0',
      title: say('x'),
      sections: [{ code: 'A', title: say('Teil'), items }],
    });
  // Start 30 s, one page 2 s, its title of one word 1 / 3.5 s, check and send 25 s.
  const aroundS = 57 + 1 / 3.5;
  it('count a split as 25 s and its words', () => {
    const options = [1, 2].map((code) => ({ code, label: say('ein Anteil') }));
    const split: Item = {
      code: 'P',
      version: '1',
      type: 'percentSplit',
      text: say('Wie viel wofür?'),
      options,
    };
    expect(60 * of(split)).toBeCloseTo(aroundS + (3 + 4) / 3.5 + 25, 10);
  });
  it('count five members for a roster', () => {
    const roster: Item = {
      code: 'R',
      version: '1',
      type: 'roster',
      text: say('Mit wem?'),
      none: say('niemand'),
      details: [],
      detailsAtMost: 12,
    };
    expect(60 * of(roster)).toBeCloseTo(aroundS + 2 / 3.5 + 20 + 75, 10);
  });
  it('count the questions of a battery page by page, the labels of a scale once a page', () => {
    // 4 pages of 2 s and a title of one word; 4 × yes or no, 2.5 s; 4 × importance on two pages, the first of a scale
    // 4 s and the next 2.5 s; every second of 4 × performance; 2 of 4 × reasons, 6 s.
    const words = {
      // Intro 6, question 11 once, rows 5 + 1 + 2 + 3, "ja", "nein" and "weiß ich nicht" once.
      use: 6 + 11 + 11 + 5,
      // On each of two pages the question (8) and the scale (11) once, and the rows.
      importance: 2 * (8 + 11) + 11,
      // The question (5) and the scale (9 with the 4 of don't know) once, and the rows.
      performance: 2 * (5 + 13) + 11,
      // "Warum haben Sie „…“ nicht genutzt?": 5 words and the row; the reasons, 6 + 4 + 4 words, once.
      why: 4 * 5 + 11 + 14,
    };
    const ratings = 2 * (4 + 2.5);
    const asked =
      words.use / 3.5 +
      4 * 2.5 +
      (words.importance / 3.5 + ratings) +
      (words.performance / 3.5 + ratings) / 2 +
      (words.why / 3.5 + 4 * 6) * (2 / 4);
    const seconds = 30 + 25 + 4 * 2 + 4 / 3.5 + asked;
    expect(60 * estimatedMinutes(services)).toBeCloseTo(seconds, 10);
  });
});

describe('an instrument that was published', () => {
  it('keeps its content hash while the model grows', async () => {
    const hashes = await Promise.all(instruments.map((instrument) => sha256Hex(canonicalJson(instrument))));
    // Recorded at commit de365ad, before the item types of the editor were added.
    expect(hashes).toEqual([
      'd4ff6d90b9deffbed764e4aa099779efb18ef4544952af108aac9db3a4308513',
      '614a2ce5e77a3c0c6c26fcaf3b5f0207dfff6e55dc25d40ab5503b97e7beb342',
    ]);
  });
});
