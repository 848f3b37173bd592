import { beforeAll, describe, expect, test } from 'vitest';
import type { Item, Questionnaire } from '../../worker/core/questionnaire/questionnaire.ts';
import { publishQuestionnaire } from '../../worker/questionnaires/index.ts';
import { openWave } from '../../worker/waves/index.ts';
import { services as battery } from '../core/questionnaire/battery-instrument.ts';
import type { Browser, Fields } from '../support/browser.ts';
import { rows } from '../support/dump.ts';
import {
  hidden,
  invite,
  makeCluster,
  makeWave,
  start,
  submit,
  type Link,
  type TestCluster,
} from '../support/factories.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();
const say = (text: string) => ({ de: text, en: text });
const base = { version: '1.0.0' } as const;
const options = [1, 2, 3].map((code) => ({ code, label: say(`Antwort ${code}`) }));

const everything: Questionnaire = {
  code: 'alle-arten',
  version: '1.0.0',
  title: say('Alle Arten'),
  computed: [
    { code: 'doppelt', label: say('doppelt'), value: { multiply: [{ item: 'MO' }, { number: 2 }] } },
  ],
  sections: [
    {
      code: 'A',
      title: say('Teil A'),
      items: [
        {
          ...base,
          code: 'CO',
          type: 'consent',
          text: say('Einverstanden?'),
          details: say('Wozu'),
          agree: say('ja'),
          decline: say('nein'),
          required: true,
        },
        { ...base, code: 'RK', type: 'ranking', text: say('Rang?'), options },
        { ...base, code: 'MO', type: 'money', text: say('Betrag?'), unit: say('€'), min: 0, max: 1000 },
        { ...base, code: 'PS', type: 'percentSplit', text: say('Anteile?'), options },
        { ...base, code: 'DA', type: 'date', text: say('Wann?') },
      ],
    },
    {
      code: 'B',
      title: say('Teil B'),
      showIf: { compare: { computed: 'doppelt' }, op: '>', to: { number: 100 } },
      items: [
        { ...base, code: 'TX', type: 'shortText', text: say('Warum {MO}?'), maxLength: 50 },
        {
          ...base,
          code: 'ST',
          type: 'number',
          text: say('Wie viele?'),
          unit: say('Stück'),
          min: 0,
          max: 5000,
          checks: [
            {
              holds: { compare: { item: 'ST' }, op: '<=', to: { item: 'MO' } },
              message: say('Höchstens so viele wie Euro.'),
            },
          ],
        },
      ],
    },
    ...battery.sections,
  ],
};

const answersA = {
  CO: '1',
  RK_1: '2',
  RK_3: '1',
  MO: '60,50',
  PS_1: '40',
  PS_2: '60',
  DA_day: '31',
  DA_month: '3',
  DA_year: '2027',
};

async function send(browser: Browser, ref: string, page: string, fields: Fields) {
  const { text } = await browser.get(`/befragung/${ref}/teil/${page}`);
  const seen = [...text.matchAll(/name="seen" value="([^"]*)"( disabled)?/g)]
    .filter(([, , disabled]) => disabled === undefined)
    .map(([, code = '']) => code);
  return browser.post(`/befragung/${ref}/teil/${page}`, {
    seen,
    prompted: '1',
    go: 'next',
    seq: hidden(text, 'seq'),
    ...fields,
  });
}

describe('an instrument of every kind of question', () => {
  let links: Link[];
  let cluster: TestCluster;
  beforeAll(async () => {
    cluster = await makeCluster(app, 'fragearten', 4);
    const wave = await makeWave(app, cluster, 2026, everything);
    links = [...(await invite(app, cluster, wave))];
  });
  async function device() {
    const browser = app.browser();
    return { browser, ref: await start(browser, links.pop()?.token ?? '') };
  }

  test('is answered page by page, and stored as it was answered', async () => {
    const { browser, ref } = await device();
    const nextPages: string[] = [];
    const go = async (page: string, fields: Fields) => {
      const { status, location } = await send(browser, ref, page, fields);
      expect(status).toBe(303);
      nextPages.push(location.replace(/\?.*$/, '').split('/').at(-1) ?? '');
    };
    await go('A', answersA);
    const b = await browser.get(`/befragung/${ref}/teil/B`);
    expect(b.text).toContain('Warum 60,5 €?');
    await go('B', { TX: 'Darum', ST: '60' });
    await go('L', { USE_SV01: '1', USE_SV02: '0', USE_SV03: 'dk', USE_SV04: '0' });
    await go('L-2', { IMP_SV01: '5', PER_SV01: '4', IMP_SV02: '4' });
    await go('L-3', { IMP_SV03: '2', IMP_SV04: '5' });
    await go('L-4', { NOU_SV02: ['1', '3'], NOU_SV04: '2' });
    expect(nextPages).toEqual(['B', 'L', 'L-2', 'L-3', 'L-4', 'pruefen']);

    const review = await browser.get(`/befragung/${ref}/pruefen`);
    for (const words of [
      '1. Antwort 3, 2. Antwort 1',
      '60,5 €',
      '40\u202f%',
      '31. März 2027',
      'Gemeinsame Weiterbildung',
    ])
      expect(review.text).toContain(words);
    expect((await submit(browser, ref)).status).toBe(303);
    const [row] = await rows('SELECT body FROM submission');
    const body = JSON.parse(String(row?.['body'])) as Record<string, unknown>;
    const valid = (value: unknown) => ({ state: 'valid', value });
    expect(body).toEqual({
      CO: valid(1),
      RK: valid({ '1': 2, '3': 1 }),
      MO: valid(60.5),
      PS: valid({ '1': 40, '2': 60, '3': 0 }),
      DA: valid('2027-03-31'),
      TX: valid('Darum'),
      ST: valid(60),
      USE_SV01: valid(1),
      USE_SV02: valid(0),
      USE_SV03: { state: 'dontKnow' },
      USE_SV04: valid(0),
      IMP_SV01: valid(5),
      PER_SV01: valid(4),
      IMP_SV02: valid(4),
      PER_SV02: { state: 'notShown' },
      IMP_SV03: valid(2),
      PER_SV03: { state: 'notShown' },
      IMP_SV04: valid(5),
      PER_SV04: { state: 'notShown' },
      NOU_SV01: { state: 'notShown' },
      NOU_SV02: valid([1, 3]),
      NOU_SV03: { state: 'notShown' },
      NOU_SV04: valid([2]),
    });
  });

  test('says at the question what is wrong, and keeps what was typed', async () => {
    const { browser, ref } = await device();
    const wrong = await send(browser, ref, 'A', { ...answersA, CO: [], PS_2: '50', DA_day: '32', RK_3: '2' });
    expect(wrong.status).toBe(422);
    for (const sentence of [
      'Die Anteile ergeben 90\u202f%, nötig sind 100\u202f%.',
      'Bitte geben Sie einen Tag ein, den es gibt',
      'Platz 2 ist zweimal vergeben.',
      'Bitte beantworten Sie diese Frage.',
    ])
      // Once on top of the page, once at the question.
      expect(wrong.text.split(sentence)).toHaveLength(3);
    expect(wrong.text).toContain('name="DA_day" type="text" inputmode="numeric" maxlength="2" value="32"');
  });

  test('holds whoever skips what must be answered, or changes what a check depends on, before the answers are sent', async () => {
    const { browser, ref } = await device();
    await send(browser, ref, 'B', { TX: '' });
    const review = await browser.get(`/befragung/${ref}/pruefen`);
    expect([review.status, review.location]).toEqual([303, `/befragung/${ref}/teil/A`]);
    await send(browser, ref, 'A', answersA);
    const checked = await send(browser, ref, 'B', { ST: '61' });
    expect([checked.status, checked.text.includes('Höchstens so viele wie Euro.')]).toEqual([422, true]);
    await send(browser, ref, 'B', { ST: '60' });
    await send(browser, ref, 'A', { ...answersA, MO: '55' });
    const again = await browser.get(`/befragung/${ref}/pruefen`);
    expect(again.location).toBe(`/befragung/${ref}/teil/B`);
    expect((await browser.get(again.location)).text).toContain('Höchstens so viele wie Euro.');
    const sent = await browser.post(`/befragung/${ref}/abgabe`, {
      submissionId: hidden((await browser.get(again.location)).text, 'submissionId'),
      contentHash: 'x',
    });
    expect(sent.location).toBe(`/befragung/${ref}/teil/B`);
  });
});

test('an instrument that cannot be asked as it is meant is not published', async () => {
  const item: Item = {
    ...base,
    code: 'X',
    type: 'shortText',
    text: say('?'),
    maxLength: 9,
    showIf: { answered: 'Y' },
  };
  const broken = { ...everything, code: 'kaputt', sections: [{ code: 'A', title: say('A'), items: [item] }] };
  await expect(publishQuestionnaire(app.services(), broken)).rejects.toMatchObject({
    code: 'invalidInput',
    message: expect.stringContaining('unknownItem'),
  });
});

describe('a roster', () => {
  const details: readonly Item[] = [
    { ...base, code: 'CTB', type: 'single', text: say('Wie mit {mitglied}?'), options },
  ];
  const roster: Questionnaire = {
    code: 'zusammenarbeit',
    version: '1.0.0',
    title: say('Zusammenarbeit'),
    sections: [
      {
        code: 'K',
        title: say('Zusammenarbeit'),
        items: [
          {
            ...base,
            code: 'CT',
            type: 'roster',
            text: say('Mit wem?'),
            none: say('mit niemandem'),
            details,
            detailsAtMost: 12,
          },
        ],
      },
    ],
  };

  test('is not asked where names are not known to the office', async () => {
    const cluster = await makeCluster(app, 'rollen', 3);
    const services = app.services();
    const { id } = await publishQuestionnaire(services, roster);
    expect(
      await openWave(services, cluster.may, {
        year: 2026,
        questionnaireVersionId: id,
        mode: 'pseudonymous',
        closesOn: '2099-01-01',
        graceMinutes: 0,
        resultOn: '2099-02-01',
      }),
    ).toEqual({ refused: 'rosterNeedsNames' });
  });

  test('offers every other member of the frame, finds them without a script, and asks about those named', async () => {
    const cluster = await makeCluster(app, 'roster', 74);
    const wave = await makeWave(app, cluster, 2026);
    const [link] = await invite(app, cluster, wave);
    const { id } = await publishQuestionnaire(app.services(), roster);
    // The identified mode cannot be opened yet; the pages of the roster are there.
    await rows(`UPDATE wave SET mode = 'identified', questionnaire_version_id = ? WHERE id = ?`, id, wave.id);
    const browser = app.browser();
    const ref = await start(browser, link?.token ?? '');
    const first = await browser.get(`/befragung/${ref}/teil/K`);
    const offered = [...first.text.matchAll(/name="CT" value="([^"]+)"/g)].map(([, value = '']) => value);
    expect(offered).toHaveLength(74);
    expect(offered).not.toContain(link?.memberId);
    expect(offered).toContain('none');

    const [one = '', two = ''] = offered.filter((value) => value !== 'none');
    const found = await browser.post(`/befragung/${ref}/teil/K`, {
      CT: one,
      CT_find: 'ROSTER 42',
      find: 'CT',
      seq: '0',
      seen: 'CT',
    });
    expect(found.status).toBe(200);
    expect(found.text).toContain('Gefunden: 1');
    expect(found.text).toMatch(/Gefunden<\/h2>.*Firma roster 42.*Ihre Auswahl<\/h2>.*checked/s);

    const next = await browser.post(`/befragung/${ref}/teil/K`, {
      CT: [one, two],
      seq: '1',
      seen: 'CT',
      go: 'next',
    });
    expect(next.location).toContain(`/teil/K-${one}`);
    expect((await browser.get(next.location)).text).toContain('Wie mit Firma roster');
  });
});
