import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Browser, Seen } from '../support/browser.ts';
import { count, rows } from '../support/dump.ts';
import { answersFromSeed, pageForm } from '../support/answers.ts';
import {
  fillIn,
  hidden,
  invite,
  makeCluster,
  makeWave,
  publishedWave,
  reviewForm,
  start,
  type Link,
  type TestCluster,
} from '../support/factories.ts';
import { faultSweep } from '../support/fault-sweep.ts';
import { faultyDatabase } from '../support/faulty-database.ts';
import { signedIn } from '../support/actors.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();
const sweep = faultSweep(app);
let cluster: TestCluster;
let owner: Browser;
let clusters = 0;
/** A wave may be opened for next year at the latest, so every cluster begins with the same one. */
const firstYear = 2000;
let year = firstYear;

function nextYear(): number {
  year += 1;
  return year;
}

/** Signs in again: sessions end after twelve hours, and the years of this test pass quickly. */
async function signIn(): Promise<void> {
  owner = await signedIn(app, cluster.id, 'owner', `chefin${clusters}`);
}

function at(path: string): string {
  return `/c/${cluster.slug}/${path}`;
}

async function freshCluster(members = 3): Promise<void> {
  year = firstYear;
  clusters += 1;
  cluster = await makeCluster(app, `stoerung${clusters}`, members);
  await signIn();
}

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  app.now = Date.parse('2026-03-02T09:00:00Z');
  // What a test before has left open must not fall due in this one.
  await rows("UPDATE wave SET state = 'published'");
  await freshCluster();
});

describe('whichever call to the database fails, before or after its commit', () => {
  let links: Link[] = [];

  beforeEach(() => {
    links = [];
  });

  async function nextLink(): Promise<Link> {
    const link = links.pop();
    if (link !== undefined) return link;
    await freshCluster(12);
    links = [...(await invite(app, cluster, await makeWave(app, cluster, nextYear())))];
    return nextLink();
  }

  test('a page is saved once', async () => {
    const { faults, refused } = await sweep(async () => {
      const browser = app.browser();
      const ref = await start(browser, (await nextLink()).token);
      const before = await count('draft');
      return {
        act: () => browser.post(`/befragung/${ref}/teil/E`, pageForm('E', answersFromSeed(1))),
        success: [303],
        expectOneEffect: async () => {
          expect(await count('draft')).toBe(before + 1);
          expect((await browser.get(`/befragung/${ref}/teil/E`)).text).toContain('Nummer1x');
        },
      };
    });
    expect(faults).toBeGreaterThan(5);
    expect(refused).toBeGreaterThan(0);
  });

  test('answers are sent once, with one tick, one count and no draft left', async () => {
    const { faults } = await sweep(async () => {
      const browser = app.browser();
      const link = await nextLink();
      const ref = await start(browser, link.token);
      await fillIn(browser, ref, answersFromSeed(2));
      const form = await reviewForm(browser, ref);
      const before = [await count('submission'), await count('draft')];
      const counted = async () =>
        Number((await rows('SELECT coalesce(sum(submissions), 0) AS n FROM answer_day'))[0]?.['n']);
      const countedBefore = await counted();
      return {
        act: () => browser.post(`/befragung/${ref}/abgabe`, form),
        success: [303],
        expectOneEffect: async () => {
          expect([await count('submission'), await count('draft')]).toEqual([
            (before[0] ?? 0) + 1,
            (before[1] ?? 0) - 1,
          ]);
          expect(await counted()).toBe(countedBefore + 1);
          expect(await count('invitation', "id = ? AND state = 'answered'", link.invitationId)).toBe(1);
          expect((await browser.get(`/befragung/${ref}/beleg`)).status).toBe(200);
        },
      };
    });
    expect(faults).toBeGreaterThan(5);
  });

  test('answers are erased once', async () => {
    await sweep(async () => {
      const browser = app.browser();
      const link = await nextLink();
      const ref = await start(browser, link.token);
      await fillIn(browser, ref, answersFromSeed(3));
      await browser.post(`/befragung/${ref}/abgabe`, await reviewForm(browser, ref));
      const before = await count('submission');
      const erasures = async () =>
        Number((await rows('SELECT sum(erasures) AS n FROM answer_day'))[0]?.['n']);
      const erasedBefore = await erasures();
      return {
        act: () => browser.post(`/befragung/${ref}/loeschen`),
        success: [200],
        expectOneEffect: async () => {
          expect([await count('submission'), await erasures()]).toEqual([before - 1, erasedBefore + 1]);
        },
      };
    });
  });

  test('a wave is opened once, with its whole frame', async () => {
    const { faults } = await sweep(async () => {
      await freshCluster();
      const opens = nextYear();
      return {
        act: () =>
          owner.post(at('wellen/neu'), {
            year: String(opens),
            questionnaireVersionId: 'vorlauf-kern@1.0.0',
            mode: 'pseudonymous',
            closesOn: '2026-04-01',
            resultOn: '2026-05-01',
            graceMinutes: '15',
          }),
        success: [303],
        known: [422],
        expectOneEffect: async () => {
          const [opened] = await rows(
            'SELECT id FROM wave WHERE cluster_id = ? AND year = ?',
            cluster.id,
            opens,
          );
          expect(await count('wave', 'cluster_id = ? AND year = ?', cluster.id, opens)).toBe(1);
          expect(await count('frame_member', 'wave_id = ?', opened?.['id'])).toBe(3);
          expect(await count('audit_entry', "action = 'waves.open' AND subject = ?", opened?.['id'])).toBe(1);
        },
      };
    });
    expect(faults).toBeGreaterThan(5);
  });

  test('everybody is invited once, and reminded once', async () => {
    for (const [round, perPerson] of [
      ['einladungen', 1],
      ['erinnerungen', 2],
    ] as const) {
      await sweep(async () => {
        await freshCluster();
        const open = await makeWave(app, cluster, nextYear());
        if (round === 'erinnerungen') await invite(app, cluster, open);
        return {
          act: () => owner.post(at(`wellen/${open.id}/${round}`)),
          success: [303],
          expectOneEffect: async () => {
            const mails = await rows(
              'SELECT to_address, count(*) AS n, min(state) AS state FROM outbox_message WHERE wave_id = ? GROUP BY to_address',
              open.id,
            );
            const reminders = await count(
              'invitation',
              'wave_id = ? AND reminders_sent = ?',
              open.id,
              perPerson - 1,
            );
            // A reminder that was committed and not acknowledged is not followed by the second one at once.
            expect(mails.length).toBe(3);
            expect(mails.map(({ n }) => n)).toEqual([perPerson, perPerson, perPerson]);
            expect(mails.every(({ state }) => state === 'sent')).toBe(true);
            expect(reminders).toBe(3);
          },
        };
      });
    }
  });

  test('a wave is closed once and published once', async () => {
    await sweep(async () => {
      await freshCluster();
      const open = await makeWave(app, cluster, nextYear());
      return {
        act: () => owner.post(at(`wellen/${open.id}/abschluss`), { withoutGrace: '1' }),
        success: [303],
        known: [409],
        expectOneEffect: async () => {
          expect(await count('wave', "id = ? AND state = 'published'", open.id)).toBe(1);
          expect(await count('job', "kind = 'publishWave' AND payload = ?", open.id)).toBe(1);
          for (const action of ['waves.close', 'indicators.publish']) {
            expect([
              action,
              await count('audit_entry', 'action = ? AND subject = ?', action, open.id),
            ]).toEqual([action, 1]);
          }
        },
      };
    });
  });
});

test('whichever call of the publishing job fails, the wave is published once, as it would have been', async () => {
  const fingerprint = async (id: string) =>
    rows(
      'SELECT state, published_at IS NOT NULL AS at, input_hash IS NOT NULL AS hash FROM wave WHERE id = ?',
      id,
    );
  let faults = 0;
  for (let call = 1; ; call += 1) {
    let [reached, reads] = [false, false];
    for (const when of ['before', 'after'] as const) {
      // After a read nothing was committed: it fails like before.
      if (reads) continue;
      await freshCluster();
      const wave = await makeWave(app, cluster, nextYear());
      await rows("UPDATE wave SET state = 'closed' WHERE id = ?", wave.id);
      await rows(
        "INSERT INTO job VALUES (?, ?, 'publishWave', ?, ?, 'queued', 0, 1, 0, ?, ?, NULL, NULL)",
        wave.id,
        cluster.id,
        `test/${wave.id}`,
        wave.id,
        app.now,
        app.now,
      );
      const faulty = faultyDatabase({ call, when, message: 'Network connection lost.' });
      app.env = { ...app.env, DB: faulty.binding };
      await app.schedule().catch(() => undefined);
      app.env = { ...app.env, DB: env.DB };
      reached ||= faulty.struck();
      reads = /^select/i.test(faulty.calls[call - 1] ?? '');
      faults += Number(faulty.struck());
      app.now += 120_000;
      await app.schedule();
      expect([call, when, await fingerprint(wave.id)]).toEqual([
        call,
        when,
        [{ state: 'published', at: 1, hash: 1 }],
      ]);
      expect(await count('audit_entry', "action = 'indicators.publish' AND subject = ?", wave.id)).toBe(1);
      expect(await count('disclosure_decision', 'wave_id = ?', wave.id)).toBe(1);
      expect(await count('job', "payload = ? AND state = 'done'", wave.id)).toBe(1);
    }
    if (!reached) break;
  }
  expect(faults).toBeGreaterThan(10);
  // Beside the wave's, the calls of the check that follows it fail in turn.
}, 180_000);

test('whichever call of a release fails, there is one edition with all its files', async () => {
  let id = 0;
  const { faults } = await sweep(async () => {
    await freshCluster();
    const released = await publishedWave(app, cluster, nextYear(), 0);
    await signIn();
    id += 1;
    const requestId = String(id).padStart(22, '0');
    const previewHash = hidden((await owner.get(at('berichte/neu'))).text, 'previewHash');
    return {
      act: () =>
        owner.post(at('berichte/neu'), { requestId, previewHash, readers: 'public', confirmed: '1' }),
      success: [303],
      expectOneEffect: async () => {
        expect(await count('edition', 'cluster_id = ? AND year = ?', cluster.id, released.year)).toBe(1);
        const files = await rows('SELECT sha256 FROM edition_file WHERE edition_id = ?', requestId);
        expect(files.length).toBe(9);
        for (const { sha256 } of files)
          expect(await env.FILES.head(`sha256/${String(sha256)}`)).not.toBeNull();
        expect(await count('audit_entry', "action = 'releases.release' AND subject = ?", requestId)).toBe(1);
      },
    };
  });
  expect(faults).toBeGreaterThan(8);
});

test('whichever call of the register fails, a member, its contact and a change are there once', async () => {
  const firm = { kind: 'company', sizeClass: 'small', place: 'Köln', joinedOn: '2020-01-01', locale: 'de' };
  const person = { firstName: 'Kim', lastName: 'Neu', email: 'neu@firma.example', locale: 'de' };
  const requestIdOn = async (path: string) => hidden((await owner.get(path)).text, 'requestId');
  const added = await sweep(async () => {
    await freshCluster(1);
    const form = {
      ...firm,
      ...person,
      name: 'Neue Firma',
      requestId: await requestIdOn(at('mitglieder/neu')),
    };
    return {
      act: () => owner.post(at('mitglieder/neu'), form),
      success: [303],
      expectOneEffect: async () => {
        expect(await count('member', 'cluster_id = ?', cluster.id)).toBe(2);
        expect(await count('contact', 'cluster_id = ?', cluster.id)).toBe(2);
        const [tally] = await rows('SELECT current FROM member_tally WHERE cluster_id = ?', cluster.id);
        expect(tally).toEqual({ current: 2 });
      },
    };
  });
  expect(added.faults).toBeGreaterThan(4);
  const contacted = await sweep(async () => {
    await freshCluster(1);
    const path = at(`mitglieder/${cluster.memberIds[0]}/kontakte/neu`);
    const form = { ...person, role: 'answers', requestId: await requestIdOn(path) };
    return {
      act: () => owner.post(path, form),
      success: [303],
      expectOneEffect: async () => {
        const contacts = await rows(
          'SELECT last_name, role FROM contact WHERE cluster_id = ? ORDER BY role',
          cluster.id,
        );
        expect(contacts).toEqual([
          { last_name: 'Neu', role: 'answers' },
          { last_name: 'Kontakt0', role: 'other' },
        ]);
      },
    };
  });
  expect(contacted.faults).toBeGreaterThan(4);
  await sweep(async () => {
    await freshCluster(1);
    const [id = ''] = cluster.memberIds;
    const form = { ...firm, name: 'Gewachsen', sizeClass: 'large', validFrom: '2024-01-01' };
    return {
      act: () => owner.post(at(`mitglieder/${id}`), form),
      success: [303],
      expectOneEffect: async () => {
        expect(await count('member', "id = ? AND size_class = 'large'", id)).toBe(1);
        expect(await count('member_fact', "member_id = ? AND value = 'large'", id)).toBe(1);
      },
    };
  });
});

test('whichever call of the ledger fails, an amount and a commitment are there once, changed once, and gone', async () => {
  const period = { firstDay: '2023-01-01', lastDay: '2023-12-31' };
  const forms = {
    kassenbuch: { ...period, category: 'fees', stage: 'actual', amount: '12.500,50' },
    'kassenbuch/zusagen': { ...period, funder: 'Land', degression: '2023: 100' },
  };
  const tableOf = { kassenbuch: 'ledger_entry', 'kassenbuch/zusagen': 'funding_commitment' } as const;
  for (const place of ['kassenbuch', 'kassenbuch/zusagen'] as const) {
    const stored = () => rows(`SELECT id FROM ${tableOf[place]} WHERE cluster_id = ?`, cluster.id);
    const added = await sweep(async () => {
      await freshCluster(1);
      const requestId = hidden((await owner.get(at(`${place}/neu`))).text, 'requestId');
      return {
        act: () => owner.post(at(`${place}/neu`), { ...forms[place], requestId }),
        success: [303],
        expectOneEffect: async () => {
          const [only, ...others] = await stored();
          expect(others).toEqual([]);
          expect(await count('audit_entry', 'subject = ?', String(only?.['id']))).toBe(1);
        },
      };
    });
    expect(added.faults).toBeGreaterThan(4);
    await sweep(async () => {
      await freshCluster(1);
      await owner.post(at(`${place}/neu`), forms[place]);
      const id = String((await stored())[0]?.['id']);
      return {
        act: () => owner.post(at(`${place}/${id}`), { ...forms[place], funder: 'Anderes Land' }),
        success: [303],
        expectOneEffect: async () =>
          expect(await count(tableOf[place], "id = ? AND funder = 'Anderes Land'", id)).toBe(1),
      };
    });
    await sweep(async () => {
      await freshCluster(1);
      await owner.post(at(`${place}/neu`), forms[place]);
      const id = String((await stored())[0]?.['id']);
      return {
        act: () => owner.post(at(`${place}/${id}/entfernung`)),
        success: [303],
        expectOneEffect: async () => {
          expect(await stored()).toEqual([]);
          expect(await count('audit_entry', "subject = ? AND action LIKE '%remove%'", id)).toBe(1);
        },
      };
    });
  }
});

test('whichever call of an import fails, it is taken over as a whole, once, and taken back as a whole', async () => {
  const table = 'Name;Größe;Beitritt\nNeu A;klein;1.2.2020\nNeu B;klein;1.2.2020\n';
  const upload = async (): Promise<string> => {
    const form = new FormData();
    form.set('file', new File([table], 'neu.csv'));
    const sent = await owner.send('POST', at('einlesen/mitglieder'), form, { Origin: owner.origin });
    return sent.location;
  };
  const take = async (run: string): Promise<Seen> => {
    const previewHash = hidden((await owner.get(run)).text, 'previewHash');
    return owner.post(`${run}/uebernahme`, { previewHash });
  };
  const members = () => count('member', 'cluster_id = ?', cluster.id);
  const committed = await sweep(async () => {
    await freshCluster(1);
    const run = await upload();
    const previewHash = hidden((await owner.get(run)).text, 'previewHash');
    return {
      act: () => owner.post(`${run}/uebernahme`, { previewHash }),
      success: [303],
      expectOneEffect: async () => {
        expect(await members()).toBe(3);
        expect(await count('audit_entry', "action = 'imports.commit' AND cluster_id = ?", cluster.id)).toBe(
          1,
        );
      },
    };
  });
  expect(committed.faults).toBeGreaterThan(6);
  const undone = await sweep(async () => {
    await freshCluster(1);
    const run = await upload();
    await take(run);
    return {
      act: () => owner.post(`${run}/ruecknahme`),
      success: [303],
      expectOneEffect: async () => {
        expect(await members()).toBe(1);
        expect(await count('audit_entry', "action = 'imports.undo' AND cluster_id = ?", cluster.id)).toBe(1);
      },
    };
  });
  expect(undone.faults).toBeGreaterThan(6);
});

describe('two people at once', () => {
  test('who invite everybody send one mail to each, with a link that opens', async () => {
    const wave = await makeWave(app, cluster, nextYear());
    await signIn();
    const answers = await Promise.all([1, 2, 3].map(() => owner.post(at(`wellen/${wave.id}/einladungen`))));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    await app.schedule();
    const mails = await rows('SELECT body_text FROM outbox_message WHERE wave_id = ?', wave.id);
    expect(mails.length).toBe(3);
    for (const { body_text: text } of mails) {
      const token = /\/b\/([0-9A-Za-z]{22})/.exec(String(text))?.[1] ?? '';
      expect((await app.browser().get(`/b/${token}`)).status).toBe(200);
    }
    await Promise.all([1, 2, 3].map(() => owner.post(at(`wellen/${wave.id}/erinnerungen`))));
    await app.schedule();
    const reminded = await rows('SELECT reminders_sent AS n FROM invitation WHERE wave_id = ?', wave.id);
    const perPerson = await count('outbox_message', 'wave_id = ?', wave.id);
    expect(perPerson).toBe(3 + reminded.reduce((sum, { n }) => sum + Number(n), 0));
  });

  test('who open the same year open one wave, and the other is told', async () => {
    const opens = nextYear();
    const form = {
      year: String(opens),
      questionnaireVersionId: 'vorlauf-kern@1.0.0',
      mode: 'pseudonymous',
      closesOn: '2090-02-01',
      resultOn: '2090-03-01',
      graceMinutes: '15',
    };
    const answers = await Promise.all([1, 2, 3].map(() => owner.post(at('wellen/neu'), form)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422, 422]);
    expect(await count('wave', 'cluster_id = ? AND year = ?', cluster.id, opens)).toBe(1);
  });

  test('who release the same year release one edition', async () => {
    const released = await publishedWave(app, cluster, nextYear(), 0);
    await signIn();
    const previewHash = hidden((await owner.get(at('berichte/neu'))).text, 'previewHash');
    const answers = await Promise.all(
      ['a', 'b', 'a'].map((letter) =>
        owner.post(at('berichte/neu'), {
          requestId: letter.repeat(22),
          previewHash,
          readers: 'public',
          confirmed: '1',
        }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 303, 409]);
    expect(await count('edition', 'cluster_id = ? AND year = ?', cluster.id, released.year)).toBe(1);
  });

  test('the schedule run five times at once closes and publishes once', async () => {
    const wave = await makeWave(app, cluster, nextYear());
    app.now = wave.closesAt + wave.graceMinutes * 60_000;
    await Promise.all([1, 2, 3, 4, 5].map(() => app.schedule()));
    expect(await count('wave', "id = ? AND state = 'published'", wave.id)).toBe(1);
    for (const action of ['waves.close', 'indicators.publish']) {
      expect([action, await count('audit_entry', 'action = ? AND subject = ?', action, wave.id)]).toEqual([
        action,
        1,
      ]);
    }
  });
});
