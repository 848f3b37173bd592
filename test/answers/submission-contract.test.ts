import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalAnswers } from '../../worker/core/questionnaire/canonical-answers.ts';
import { completeAnswers } from '../../worker/core/questionnaire/complete-answers.ts';
import { sha256Hex } from '../../worker/platform/keys.ts';
import { vorlaufKern } from '../../worker/questionnaires/instruments/vorlauf-kern.ts';
import type { Wave } from '../../worker/waves/index.ts';
import { answersFromSeed, companyFacts, pageForm, pageForms, textOfSeed } from '../support/answers.ts';
import type { Browser } from '../support/browser.ts';
import { count, dump, rows } from '../support/dump.ts';
import {
  fillIn,
  hidden,
  invite,
  makeCluster,
  makeWave,
  respond,
  reviewForm,
  sendAnswers,
  start,
  submit,
  type Link,
  type TestCluster,
} from '../support/factories.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();
const seeds = fc.integer({ min: 1, max: 2 ** 31 });

let cluster: TestCluster;
let wave: Wave;
let links: Link[];
let clusters = 0;

/** Somebody who has not been asked yet; a new wave when all have. */
async function nextLink(): Promise<Link> {
  const link = links.pop();
  if (link !== undefined) return link;
  await newWave();
  return nextLink();
}

async function newWave(): Promise<void> {
  clusters += 1;
  cluster = await makeCluster(app, `vertrag${clusters}`, 30);
  wave = await makeWave(app, cluster, 2026);
  links = [...(await invite(app, cluster, wave))];
}

async function device(link: Link): Promise<{ browser: Browser; ref: string }> {
  const browser = app.browser();
  return { browser, ref: await start(browser, link.token) };
}

/** The code that a page shows for going on elsewhere. */
function resumeCodeIn(html: string): string {
  return /für andere Geräte:?\s*(?:<[^>]*>)+([A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4})</.exec(html)?.[1] ?? '';
}

function stored() {
  return rows('SELECT id, row_key, revision, body, body_hash FROM submission ORDER BY row_key, revision');
}

function savedText(page: string) {
  return rows(`SELECT json_extract(pages, '$.${page}.seq') AS seq, pages FROM draft`);
}

beforeAll(newWave);

describe('sending', () => {
  test('the same answers again are the same success: one row, one answer to all', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, fc.integer({ min: 2, max: 6 }), async (seed, times) => {
        const { browser, ref } = await device(await nextLink());
        const before = await count('submission');
        const first = await sendAnswers(browser, ref, answersFromSeed(seed));
        for (let again = 1; again < times; again += 1) {
          // The order of keys and the Unicode form of texts are not content.
          const shuffled = Object.fromEntries(Object.entries(answersFromSeed(seed)).toReversed());
          const next = await sendAnswers(browser, ref, shuffled);
          expect([next.status, next.text]).toEqual([200, first.text]);
        }
        expect(first.status).toBe(200);
        expect(await count('submission')).toBe(before + 1);
      }),
      { numRuns: 10 },
    );
  });

  test('fifty copies at once make one row and fifty equal answers', async () => {
    const { browser, ref } = await device(await nextLink());
    const before = await count('submission');
    const sent = await Promise.all(
      Array.from({ length: 50 }, () => sendAnswers(browser, ref, answersFromSeed(50))),
    );
    expect(new Set(sent.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(sent[0]?.status).toBe(200);
    expect(await count('submission')).toBe(before + 1);
    const [day] = await rows('SELECT sum(submissions) AS n FROM answer_day');
    expect(day?.['n']).toBe(await count('submission'));
  });

  test('other answers under the same id are refused with 409, and the first are kept', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, seeds, async (one, other) => {
        fc.pre(one !== other);
        const { browser, ref } = await device(await nextLink());
        await sendAnswers(browser, ref, answersFromSeed(one));
        const before = await stored();
        const second = await sendAnswers(browser, ref, answersFromSeed(other));
        expect([second.status, JSON.parse(second.text)]).toEqual([409, { code: 'otherContent' }]);
        expect(await stored()).toEqual(before);
      }),
      { numRuns: 10 },
    );
  });

  test('of fifty different bodies at once exactly one is kept and acknowledged', async () => {
    const { browser, ref } = await device(await nextLink());
    const before = await count('submission');
    const sent = await Promise.all(
      Array.from({ length: 50 }, (_, at) => sendAnswers(browser, ref, answersFromSeed(900 + at))),
    );
    expect(sent.map(({ status }) => status).toSorted()).toEqual([
      200,
      ...Array.from({ length: 49 }, () => 409),
    ]);
    expect(await count('submission')).toBe(before + 1);
  });

  test('what is stored is exactly what was entered, hashed over its canonical text', async () => {
    const { browser, ref } = await device(await nextLink());
    const before = new Set((await stored()).map(({ id }) => id));
    const answers = answersFromSeed(77);
    await fillIn(browser, ref, answers);
    expect((await submit(browser, ref)).location).toBe(`/befragung/${ref}/beleg`);
    const row = (await stored()).find(({ id }) => !before.has(id));
    const text = canonicalAnswers(completeAnswers(vorlaufKern, answers, companyFacts));
    expect(row).toMatchObject({ revision: 1, body: text, body_hash: await sha256Hex(text) });
    const receipt = await browser.get(`/befragung/${ref}/beleg`);
    expect(receipt.text).toContain(await sha256Hex(text));
    expect(receipt.text).toContain(textOfSeed(77));
  });

  test('a form that shows other answers than are saved is not sent: the check page comes again', async () => {
    const { browser, ref } = await device(await nextLink());
    await fillIn(browser, ref, answersFromSeed(3));
    const form = await reviewForm(browser, ref);
    const changed = { ...pageForm('E', answersFromSeed(4)), seq: '1' };
    expect((await browser.post(`/befragung/${ref}/teil/E`, changed)).status).toBe(303);
    const before = await count('submission');
    const sent = await browser.post(`/befragung/${ref}/abgabe`, form);
    expect([sent.status, await count('submission')]).toEqual([409, before]);
    expect(hidden(sent.text, 'contentHash')).not.toBe(form.contentHash);
    expect((await browser.post(`/befragung/${ref}/abgabe`, await reviewForm(browser, ref))).status).toBe(303);
  });

  test('an id of another submission in the form is refused', async () => {
    const [mine, other] = [await device(await nextLink()), await device(await nextLink())];
    await fillIn(mine.browser, mine.ref, answersFromSeed(5));
    await fillIn(other.browser, other.ref, answersFromSeed(6));
    const form = {
      ...(await reviewForm(mine.browser, mine.ref)),
      submissionId: (await reviewForm(other.browser, other.ref)).submissionId,
    };
    expect((await mine.browser.post(`/befragung/${mine.ref}/abgabe`, form)).status).toBe(400);
  });

  test.each([
    ['no object', '[]'],
    ['an unknown item', '{"answers":{"XX9":{"state":"valid","value":1}}}'],
    ['a code that is not offered', '{"answers":{"SM1":{"state":"valid","value":6}}}'],
    ['a text for a number', '{"answers":{"SM1":{"state":"valid","value":"5"}}}'],
    ['a property that is not listed', '{"answers":{"SM1":{"state":"valid","value":5,"revision":9}}}'],
    ['an answer that was not offered', '{"answers":{"NP1":{"state":"dontKnow"}}}'],
    [
      'a text over the limit',
      JSON.stringify({ answers: { SUG1: { state: 'valid', value: 'x'.repeat(1001) } } }),
    ],
    ['a prototype', '{"answers":{"__proto__":{"state":"valid","value":1}}}'],
    ['no JSON', '{"answers":'],
  ])('a body with %s is refused with 422 and stores nothing', async (_, body) => {
    const { browser, ref } = await device(links[0] ?? (await nextLink()));
    const before = await dump();
    const headers = { Origin: browser.origin, 'Content-Type': 'application/json' };
    const answer = await browser.send('POST', `/befragung/${ref}/abgabe`, body, headers);
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([422, { code: 'invalidInput' }]);
    expect(await dump()).toEqual(before);
  });
});

describe('saving page by page', () => {
  test('whatever the order and loss of autosaves, the page with the highest number stays', async () => {
    const arrivals = fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(arrivals, seeds, async (arriving, seed) => {
        const { browser, ref } = await device(await nextLink());
        for (const seq of arriving) {
          const form = { ...pageForm('E', answersFromSeed(seed + seq)), seq: String(seq) };
          const saved = await browser.post(`/befragung/${ref}/teil/E?autosave`, form);
          expect([200, 409]).toContain(saved.status);
        }
        const highest = Math.max(...arriving);
        const shown = await browser.get(`/befragung/${ref}/teil/E`);
        expect(shown.text).toContain(textOfSeed(seed + highest));
        expect(hidden(shown.text, 'seq')).toBe(String(highest + 1));
      }),
      { numRuns: 12 },
    );
  });

  test('pages that are sent again, or in another order, change nothing that was saved', async () => {
    const answers = answersFromSeed(11);
    const forms = pageForms(answers);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(
          forms.map((_, at) => at),
          { minLength: forms.length },
        ),
        async (order) => {
          const { browser, ref } = await device(await nextLink());
          for (const at of [...order, ...order]) {
            const [page = '', form = {}] = forms[at] ?? [];
            expect((await browser.post(`/befragung/${ref}/teil/${page}`, form)).status).toBe(303);
          }
          expect((await submit(browser, ref)).status).toBe(303);
          const receipt = await browser.get(`/befragung/${ref}/beleg`);
          expect(receipt.text).toContain(
            await sha256Hex(canonicalAnswers(completeAnswers(vorlaufKern, answers, companyFacts))),
          );
        },
      ),
      { numRuns: 6 },
    );
  });

  test('what was edited in another tab is not overwritten: both versions are shown, and either can be chosen', async () => {
    const { browser, ref } = await device(await nextLink());
    const path = `/befragung/${ref}/teil/E`;
    expect((await browser.post(path, pageForm('E', answersFromSeed(21)))).status).toBe(303);
    const second = await browser.post(path, pageForm('E', answersFromSeed(22)));
    expect(second.status).toBe(409);
    expect(second.text).toContain(textOfSeed(21));
    expect(second.text).toContain(textOfSeed(22));
    expect((await browser.get(path)).text).toContain(textOfSeed(21));
    const chosen = { ...pageForm('E', answersFromSeed(22)), seq: hidden(second.text, 'seq') };
    expect((await browser.post(path, chosen)).status).toBe(303);
    expect((await browser.get(path)).text).toContain(textOfSeed(22));
  });

  test('an autosave that was overtaken says so and is not lost on the server', async () => {
    const { browser, ref } = await device(await nextLink());
    const path = `/befragung/${ref}/teil/A?autosave`;
    const saved = await browser.post(path, { ...pageForm('A', answersFromSeed(1)), seq: '4' });
    expect([saved.status, JSON.parse(saved.text)]).toMatchObject([200, { seq: 5 }]);
    const late = await browser.post(path, { ...pageForm('A', answersFromSeed(2)), seq: '3' });
    expect([late.status, JSON.parse(late.text)]).toEqual([409, { saved: null, reason: 'editedElsewhere' }]);
    expect((await savedText('A')).some(({ seq }) => seq === 5)).toBe(true);
  });

  test.each(['-1', '1.5', 'x', '1000001', '1e9'])('a save numbered %s is refused', async (seq) => {
    const { browser, ref } = await device(links[0] ?? (await nextLink()));
    const answer = await browser.post(`/befragung/${ref}/teil/A`, {
      ...pageForm('A', answersFromSeed(1)),
      seq,
    });
    expect(answer.status).toBe(400);
  });

  test('a form over the limit and a page that does not exist are refused', async () => {
    const { browser, ref } = await device(links[0] ?? (await nextLink()));
    expect((await browser.post(`/befragung/${ref}/teil/A`, { x: 'x'.repeat(500_001) })).status).toBe(400);
    expect((await browser.post(`/befragung/${ref}/teil/Z`, {})).status).toBe(404);
    expect((await browser.get(`/befragung/${ref}/teil/__proto__`)).status).toBe(404);
  });

  test('no field of a form reaches a column: mass assignment changes nothing', async () => {
    const { browser, ref } = await device(await nextLink());
    const extra = {
      submission_id: 'X',
      cluster_id: 'X',
      wave_id: 'X',
      row_key: 'X',
      replaces: 'X',
      revision: '9',
      pages: '{}',
    };
    await browser.post(`/befragung/${ref}/teil/A`, { ...pageForm('A', answersFromSeed(1)), ...extra });
    expect(JSON.stringify(await rows('SELECT * FROM draft'))).not.toContain('"X"');
  });
});

describe('the end of a wave, by the clock of the server, to the millisecond', () => {
  const grace = 15 * 60_000;

  beforeAll(newWave);

  async function at(instant: number, act: () => Promise<number>): Promise<number> {
    const before = app.now;
    app.now = instant;
    try {
      return await act();
    } finally {
      app.now = before;
    }
  }

  test('without a draft the last millisecond counts and the next does not', async () => {
    const [intime, late] = [await device(await nextLink()), await device(await nextLink())];
    const send =
      ({ browser, ref }: typeof intime) =>
      async () =>
        (await sendAnswers(browser, ref, answersFromSeed(1))).status;
    expect(await at(wave.closesAt + 1, send(late))).toBe(410);
    expect(await at(wave.closesAt, send(intime))).toBe(200);
  });

  test('a draft that was begun before may be saved and sent to the last millisecond of the grace period', async () => {
    const [intime, late] = [await device(await nextLink()), await device(await nextLink())];
    for (const { browser, ref } of [intime, late]) await fillIn(browser, ref, answersFromSeed(31));
    const edit = (from: typeof intime) => async () =>
      (
        await from.browser.post(`/befragung/${from.ref}/teil/E`, {
          ...pageForm('E', answersFromSeed(32)),
          seq: '1',
        })
      ).status;
    const send = (from: typeof intime) => async () => (await submit(from.browser, from.ref)).status;
    expect(await at(wave.closesAt + grace, edit(intime))).toBe(303);
    expect(await at(wave.closesAt + grace, send(intime))).toBe(303);
    expect(await at(wave.closesAt + grace + 1, edit(late))).toBe(410);
    expect(await at(wave.closesAt + grace + 1, send(late))).toBe(410);
  });

  test('after the deadline nobody begins, and a draft cannot be begun by a late save', async () => {
    const { browser, ref } = await device(await nextLink());
    const before = await dump();
    expect(
      await at(
        wave.closesAt + 1,
        async () =>
          (await browser.post(`/befragung/${ref}/teil/A`, pageForm('A', answersFromSeed(1)))).status,
      ),
    ).toBe(410);
    const { token } = links[0] ?? (await nextLink());
    expect(await at(wave.closesAt + 1, async () => (await app.browser().get(`/b/${token}`)).status)).toBe(
      410,
    );
    expect(await at(wave.closesAt + 1, async () => (await app.browser().post(`/b/${token}`)).status)).toBe(
      410,
    );
    expect(await dump()).toEqual(before);
  });

  test('whoever is late keeps the answers on the screen', async () => {
    const { browser, ref } = await device(await nextLink());
    const answers = answersFromSeed(41);
    await fillIn(browser, ref, answers);
    const form = await reviewForm(browser, ref);
    app.now = wave.closesAt + grace + 1;
    const sent = await browser.post(`/befragung/${ref}/abgabe`, form);
    expect(sent.status).toBe(410);
    expect(sent.text).toContain(textOfSeed(41));
    const page = await browser.post(`/befragung/${ref}/teil/E`, {
      ...pageForm('E', answersFromSeed(42)),
      seq: '1',
    });
    expect(page.status).toBe(410);
    expect(page.text).toContain(textOfSeed(42));
  });

  test('also where the wave was published in the meantime', async () => {
    app.now = wave.openedAt + 1;
    await newWave();
    const { browser, ref } = await device(await nextLink());
    await fillIn(browser, ref, answersFromSeed(43));
    const form = await reviewForm(browser, ref);
    app.now = wave.closesAt + grace + 1;
    await app.schedule();
    expect(await rows('SELECT state FROM wave WHERE id = ?', wave.id)).toEqual([{ state: 'published' }]);
    const sent = await browser.post(`/befragung/${ref}/abgabe`, form);
    expect(sent.status).toBe(410);
    expect(sent.text).toContain('Die Befragung ist geschlossen');
    expect(sent.text).toContain(textOfSeed(43));
    const page = await browser.post(`/befragung/${ref}/teil/A`, {
      ...pageForm('A', answersFromSeed(44)),
      seq: '1',
    });
    expect([page.status, page.text.includes(textOfSeed(43))]).toEqual([410, true]);
    expect((await browser.get(`/befragung/${ref}/teil/E`)).text).toContain(textOfSeed(43));
  });

  test('a wave that was closed by hand takes nothing more, also within the old deadline', async () => {
    app.now = wave.openedAt + 1;
    await newWave();
    const { browser, ref } = await device(await nextLink());
    await fillIn(browser, ref, answersFromSeed(51));
    const form = await reviewForm(browser, ref);
    await rows("UPDATE wave SET state = 'closed' WHERE id = ?", wave.id);
    const before = await count('submission');
    expect((await browser.post(`/befragung/${ref}/abgabe`, form)).status).toBe(410);
    expect(await count('submission')).toBe(before);
    links = [];
  });
});

describe('a second device', () => {
  async function begun(seed: number) {
    const link = await nextLink();
    const first = await device(link);
    await first.browser.post(`/befragung/${first.ref}/teil/E`, pageForm('E', answersFromSeed(seed)));
    const { text } = await first.browser.get(`/befragung/${first.ref}/teil/A`);
    const code = resumeCodeIn(text);
    return { link, first, code };
  }

  test('is told that answers were begun elsewhere, sees none of them, and goes on with the code', async () => {
    const { link, code } = await begun(61);
    expect(code).toMatch(/^.{4}-.{4}$/);
    const second = app.browser();
    const page = await second.get(`/b/${link.token}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('name="restart"');
    expect(page.text).toContain('name="code"');
    expect(page.text).not.toContain(textOfSeed(61));
    const opened = await second.post(`/b/${link.token}/code`, { code: code.toLowerCase().replace('-', ' ') });
    expect(opened.status).toBe(303);
    const ref = opened.location.split('/').at(-1) ?? '';
    expect((await second.get(`/befragung/${ref}/teil/E`)).text).toContain(textOfSeed(61));
  });

  test('is refused after ten wrong codes, also with the right one, for an hour', async () => {
    const { link, code } = await begun(62);
    const thief = app.browser();
    const tries = Array.from({ length: 10 }, (_, at) => `AAAA-AAA${'BCDEFGHJKL'.charAt(at)}`);
    for (const wrong of tries)
      expect((await thief.post(`/b/${link.token}/code`, { code: wrong })).status).toBe(422);
    const refused = await app.browser().post(`/b/${link.token}/code`, { code });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(3500);
    app.now += 3_600_000;
    expect((await app.browser().post(`/b/${link.token}/code`, { code })).status).toBe(303);
  });

  test('a code of another company opens nothing', async () => {
    const [mine, other] = [await begun(63), await begun(64)];
    expect((await app.browser().post(`/b/${mine.link.token}/code`, { code: other.code })).status).toBe(422);
  });

  test('may begin anew; whichever device sends first counts, and the other is told and keeps its answers', async () => {
    const { link, first } = await begun(65);
    await fillIn(first.browser, first.ref, { ...answersFromSeed(65) }).catch(() => undefined);
    const second = app.browser();
    const ref = await start(second, link.token, true);
    await fillIn(second, ref, answersFromSeed(66));
    expect((await submit(second, ref)).status).toBe(303);
    const late = await submit(first.browser, first.ref);
    expect(late.status).toBe(409);
    expect(late.text).toContain(textOfSeed(65));
    expect(late.text).not.toContain(textOfSeed(66));
  });

  test('after sending, the link says that answers were sent and shows none; the code shows the receipt', async () => {
    const link = await nextLink();
    const { browser, ref } = await respond(app, link.token, 67);
    const receipt = await browser.get(`/befragung/${ref}/beleg`);
    const code = resumeCodeIn(receipt.text);
    const second = app.browser();
    expect((await second.get(`/b/${link.token}`)).text).not.toContain(textOfSeed(67));
    expect((await second.post(`/b/${link.token}`)).status).toBe(409);
    expect((await second.post(`/b/${link.token}`, { restart: '1' })).status).toBe(409);
    const opened = await second.post(`/b/${link.token}/code`, { code });
    expect((await second.follow(opened)).text).toContain(textOfSeed(67));
  });
});

describe('changing what was sent', () => {
  test('keeps the one code: noted before, it opens what counts, and from there what waits to be sent', async () => {
    const link = await nextLink();
    const { browser, ref } = await device(link);
    await fillIn(browser, ref, answersFromSeed(101));
    const noted = resumeCodeIn((await browser.get(`/befragung/${ref}/pruefen`)).text);
    await submit(browser, ref);
    const openedWithNoted = async () => {
      const second = app.browser();
      const opened = await second.post(`/b/${link.token}/code`, { code: noted });
      const at = opened.location.split('/').at(-1) ?? '';
      return { second, at, receipt: (await second.get(`/befragung/${at}/beleg`)).text };
    };
    let at = ref;
    for (const seed of [102, 103]) {
      const { location } = await browser.get(`/befragung/${at}/aendern`);
      at = /befragung\/([0-9a-f]{12})/.exec(location)?.[1] ?? '';
      await browser.post(`/befragung/${at}/teil/E`, pageForm('E', answersFromSeed(seed)));
      const review = (await browser.get(`/befragung/${at}/pruefen`)).text;
      expect(resumeCodeIn(review)).toBe(noted);
      expect(review).toContain('zählen, bis Sie die geänderten abschicken.');

      const waiting = await openedWithNoted();
      expect(waiting.receipt).toContain(textOfSeed(seed - 1));
      expect(waiting.receipt).toContain('Es gibt Änderungen, die noch nicht abgeschickt sind.');
      const changes = await waiting.second.get(`/befragung/${waiting.at}/aendern`);
      expect((await waiting.second.get(changes.location)).text).toContain(textOfSeed(seed));

      await submit(browser, at);
      const sent = await openedWithNoted();
      expect(sent.receipt).toContain(textOfSeed(seed));
      expect(sent.receipt).toContain(`${seed - 100}; sie ersetzt, was vorher abgeschickt wurde.`);
      expect(resumeCodeIn(sent.receipt)).toBe(noted);
      expect(sent.receipt).not.toContain('noch nicht abgeschickt');
    }
  });

  test('after erasing, the code opens nothing, and new answers have another', async () => {
    const link = await nextLink();
    const { browser, ref } = await respond(app, link.token, 104);
    const noted = resumeCodeIn((await browser.get(`/befragung/${ref}/beleg`)).text);
    const erased = await browser.post(`/befragung/${ref}/loeschen`);
    expect(erased.text).toContain(`href="/b/${link.token}"`);
    expect(erased.text).toMatch(/Bis zum \d+\. \S+ \d{4} können Sie neu antworten\./);
    const again = await respond(app, link.token, 105);
    const fresh = resumeCodeIn((await again.browser.get(`/befragung/${again.ref}/beleg`)).text);
    expect(fresh).not.toBe(noted);
    expect((await app.browser().post(`/b/${link.token}/code`, { code: noted })).status).toBe(422);
  });

  test('makes a second revision beside the first, and a third replaces the second', async () => {
    const link = await nextLink();
    const { browser, ref } = await respond(app, link.token, 71);
    let at = ref;
    for (const [seed, revision] of [
      [72, 2],
      [73, 3],
    ] as const) {
      const changing = await browser.get(`/befragung/${at}/aendern`);
      at = /befragung\/([0-9a-f]{12})/.exec(changing.location)?.[1] ?? '';
      expect((await browser.get(changing.location)).text).toContain(textOfSeed(seed - 1));
      await browser.post(`/befragung/${at}/teil/E`, pageForm('E', answersFromSeed(seed)));
      expect((await submit(browser, at)).status).toBe(303);
      const [latest] = await rows(
        'SELECT row_key, revision FROM submission WHERE body LIKE ?',
        `%${textOfSeed(seed)}%`,
      );
      expect(latest?.['revision']).toBe(revision);
      expect(await count('submission', 'row_key = ?', latest?.['row_key'])).toBe(revision);
    }
    expect((await app.browser().get(`/b/${link.token}`)).text).not.toContain('Nummer7');
  });

  test('twice from the same answers keeps one second revision', async () => {
    const { browser, ref } = await respond(app, (await nextLink()).token, 74);
    const before = await count('submission');
    const refs = new Set<string>();
    for (const _ of [1, 2, 3]) {
      const { location } = await browser.get(`/befragung/${ref}/aendern`);
      refs.add(location);
    }
    expect(refs.size).toBe(1);
    const at = /befragung\/([0-9a-f]{12})/.exec([...refs][0] ?? '')?.[1] ?? '';
    const sent = await Promise.all(
      [75, 75, 76, 76].map((seed) => sendAnswers(browser, at, answersFromSeed(seed))),
    );
    expect(sent.filter(({ status }) => status === 200).length).toBe(2);
    expect(sent.filter(({ status }) => status === 409).length).toBe(2);
    expect(await count('submission')).toBe(before + 1);
  });
});

describe('the personal link writes and never reads', () => {
  test('with every link and no cookie no answer stands in any page', async () => {
    const other = await makeCluster(app, 'alle-links', 4);
    const all = await invite(app, other, await makeWave(app, other, 2026));
    const own = [];
    for (const [at, link] of all.entries()) {
      const { browser, ref } = await device(link);
      own.push(ref);
      if (at % 2 === 0) await sendAnswers(browser, ref, answersFromSeed(5000 + at));
      else await browser.post(`/befragung/${ref}/teil/E`, pageForm('E', answersFromSeed(5000 + at)));
    }
    const manager = app.browser();
    const shown: string[] = [];
    for (const { token } of all) {
      for (const path of ['', '/datenschutz', '/abmelden'])
        shown.push((await manager.get(`/b/${token}${path}`)).text);
      for (const fields of [{}, { restart: '1' }])
        shown.push((await manager.post(`/b/${token}`, fields)).text);
    }
    const begun = [...manager.cookies.keys()].map((name) => name.replace('antwort-', ''));
    for (const ref of [...begun, ...own]) {
      for (const page of ['', '/teil/E', '/pruefen', '/beleg', '/aendern', '/loeschen']) {
        shown.push((await manager.get(`/befragung/${ref}${page}`)).text);
      }
    }
    expect(begun.length).toBeGreaterThan(1);
    expect(shown.length).toBeGreaterThan(50);
    for (const text of shown) expect(text).not.toMatch(/Nummer\d+x/);
    expect(await count('submission', 'cluster_id = ?', other.id)).toBe(2);
  });

  test('whoever only followed the link can erase nothing that another device began or sent', async () => {
    const link = await nextLink();
    const manager = await device(link);
    const member = await device(link);
    await fillIn(member.browser, member.ref, answersFromSeed(91));
    expect((await manager.browser.post(`/befragung/${manager.ref}/loeschen`)).status).toBe(200);
    expect((await submit(member.browser, member.ref)).status).toBe(303);
    await manager.browser.post(`/befragung/${manager.ref}/loeschen`);
    expect(await count('submission', 'body LIKE ?', `%${textOfSeed(91)}%`)).toBe(1);
    expect((await member.browser.get(`/befragung/${member.ref}/beleg`)).text).toContain(textOfSeed(91));
  });

  test('the device that sent erases every revision and draft of its company, again and again the same', async () => {
    const { browser, ref } = await respond(app, (await nextLink()).token, 92);
    const { location } = await browser.get(`/befragung/${ref}/aendern`);
    const changed = /befragung\/([0-9a-f]{12})/.exec(location)?.[1] ?? '';
    await browser.post(`/befragung/${changed}/teil/E`, pageForm('E', answersFromSeed(93)));
    const [before] = await rows('SELECT sum(erasures) AS n FROM answer_day');
    for (const _ of [1, 2]) expect((await browser.post(`/befragung/${changed}/loeschen`)).status).toBe(200);
    expect(JSON.stringify(await dump())).not.toMatch(/Nummer9[23]x/);
    const [after] = await rows('SELECT sum(erasures) AS n FROM answer_day');
    expect(Number(after?.['n'])).toBe(Number(before?.['n']) + 1);
  });

  test('a forwarded link shows nothing and takes nothing away', async () => {
    const link = await nextLink();
    const sender = await device(link);
    await fillIn(sender.browser, sender.ref, answersFromSeed(81));
    const colleague = app.browser();
    expect(
      (await colleague.follow(await colleague.post(`/b/${link.token}`, { restart: '1' }))).text,
    ).not.toContain(textOfSeed(81));
    expect((await submit(sender.browser, sender.ref)).status).toBe(303);
  });

  test('a mail scanner that opens, opens again and presses the button leaves no row; the human goes on', async () => {
    const link = await nextLink();
    const before = await dump();
    const scanner = app.browser();
    await scanner.send('HEAD', `/b/${link.token}`, null, {});
    for (let opened = 0; opened < 20; opened += 1) await app.browser().get(`/b/${link.token}`);
    for (let pressed = 0; pressed < 3; pressed += 1) {
      const pressedBy = app.browser();
      await pressedBy.follow(await pressedBy.post(`/b/${link.token}`));
    }
    expect(await dump()).toEqual(before);
    const human = app.browser();
    expect((await human.get(`/b/${link.token}`)).text).not.toContain('name="restart"');
    const ref = await start(human, link.token);
    expect((await sendAnswers(human, ref, answersFromSeed(82))).status).toBe(200);
  });

  test('the addresses after the start are free of the token, and so is everything they answer', async () => {
    const link = await nextLink();
    const { browser, ref } = await device(link);
    await fillIn(browser, ref, answersFromSeed(83));
    for (const path of ['', '/teil/A', '/pruefen', '/datenschutz']) {
      const answer = await browser.get(`/befragung/${ref}${path}`);
      expect(answer.text + JSON.stringify([...answer.headers])).not.toContain(link.token);
    }
  });

  test('whatever a request says its host is, links and redirects stay on our own', async () => {
    const link = await nextLink();
    for (const name of [
      'Host',
      'X-Forwarded-Host',
      'X-Original-Host',
      'Forwarded',
      'X-Forwarded-Proto',
      'X-HTTP-Host-Override',
    ]) {
      const page = await app.browser().get(`/b/${link.token}`, { [name]: 'angreifer.example' });
      expect(page.text + JSON.stringify([...page.headers])).not.toContain('angreifer');
    }
  });
});
