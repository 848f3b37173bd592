import { beforeEach, describe, expect, test } from 'vitest';
import { loadBoard } from '../../worker/fieldwork/index.ts';
import type { Wave } from '../../worker/waves/index.ts';
import { signedIn } from '../support/actors.ts';
import { answersFromSeed, pageForm } from '../support/answers.ts';
import type { Browser } from '../support/browser.ts';
import { count, dump, rows } from '../support/dump.ts';
import {
  invite,
  makeCluster,
  makeWave,
  profile,
  respond,
  start,
  waveNow,
  type Link,
  type TestCluster,
} from '../support/factories.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();
let cluster: TestCluster;
let office: Browser;
let slugs = 0;

const at = (path: string) => `/c/${cluster.slug}/${path}`;

beforeEach(async () => {
  app.now = Date.parse('2026-03-02T09:00:00Z');
  slugs += 1;
  cluster = await makeCluster(app, `buero${slugs}`, 6);
  office = await signedIn(app, cluster.id, 'owner', `buero${slugs}`);
});

describe('the register of members', () => {
  const firm = {
    name: 'Müller & Söhne <GmbH>',
    kind: 'company',
    sizeClass: 'micro',
    place: 'Köln',
    joinedOn: '2024-05-01',
    locale: 'de',
  };
  const contact = { firstName: 'Ada', lastName: 'Muster', email: 'Ada@Mueller.example' };

  test('takes a member with its contact, shows it escaped, and writes who did it', async () => {
    expect((await office.post(at('mitglieder/neu'), { ...firm, ...contact })).location).toBe(
      at('mitglieder'),
    );
    const [member] = await rows('SELECT * FROM member WHERE name = ?', firm.name);
    expect(member).toMatchObject({
      cluster_id: cluster.id,
      kind: 'company',
      size_class: 'micro',
      left_on: null,
    });
    expect(await rows('SELECT email, opted_out FROM contact WHERE member_id = ?', member?.['id'])).toEqual([
      { email: 'ada@mueller.example', opted_out: 0 },
    ]);
    expect((await office.get(at('mitglieder'))).text).toContain('Müller &amp; Söhne &lt;GmbH&gt;');
    expect(await count('audit_entry', "action = 'clusters.addMember' AND subject = ?", member?.['id'])).toBe(
      1,
    );
  });

  test('refuses what is incomplete beside its fields, keeps what was typed, and changes nothing', async () => {
    const before = await dump();
    const refused = await office.post(at('mitglieder/neu'), { ...firm, name: '', leftOn: '2024-05-01' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="Köln"');
    expect(refused.text.match(/aria-invalid="true"/g)?.length).toBe(2);
    expect(await dump()).toEqual(before);
  });

  test('changes a member, keeps its contact when the form leaves it empty, and has no size class for science', async () => {
    const [id = ''] = cluster.memberIds;
    await office.post(at(`mitglieder/${id}`), {
      ...firm,
      kind: 'science',
      leftOn: '2026-01-01',
      leftReason: 'Umzug',
    });
    expect(await rows('SELECT name, size_class, left_on, left_reason FROM member WHERE id = ?', id)).toEqual([
      { name: firm.name, size_class: null, left_on: '2026-01-01', left_reason: 'Umzug' },
    ]);
    expect(await count('contact', 'member_id = ?', id)).toBe(1);
    await office.post(at(`mitglieder/${id}`), { ...firm, ...contact, optedOut: '1' });
    expect(await rows('SELECT last_name, opted_out FROM contact WHERE member_id = ?', id)).toEqual([
      { last_name: 'Muster', opted_out: 1 },
    ]);
  });

  test('no field of a form reaches another cluster, an id or a column that it does not name', async () => {
    const [id = ''] = cluster.memberIds;
    await office.post(at(`mitglieder/${id}`), {
      ...firm,
      id: 'x',
      cluster_id: 'x',
      clusterId: 'x',
      memberId: 'x',
    });
    await office.post(at('mitglieder/neu'), { ...firm, id: 'x', clusterId: 'x' });
    expect(await count('member', "id = 'x' OR cluster_id = 'x'")).toBe(0);
  });
});

describe('the profile', () => {
  const form = { ...profile, hasOffice: '1' };

  test('is changed by the owner and keeps address, age of the record and the mark of invention', async () => {
    const [before] = await rows('SELECT slug, invented, created_at FROM cluster WHERE id = ?', cluster.id);
    const saved = await office.post(at('profil'), {
      ...form,
      name: 'Neuer Name',
      slug: 'gekapert',
      invented: '1',
    });
    expect([saved.status, (await office.follow(saved)).text.includes('Neuer Name')]).toEqual([303, true]);
    expect(
      await rows('SELECT slug, invented, created_at, name FROM cluster WHERE id = ?', cluster.id),
    ).toEqual([{ ...before, name: 'Neuer Name' }]);
  });

  test.each([
    ['name', ''],
    ['kind', 'alliance'],
    ['foundedOn', '2017-13-01'],
    ['brandColour', 'red;background:url(x)'],
    ['mail', 'kein'],
  ])('refuses %s „%s"', async (field, value) => {
    expect((await office.post(at('profil'), { ...form, [field]: value })).status).toBe(422);
    expect(
      await count('audit_entry', "action = 'clusters.changeProfile' AND cluster_id = ?", cluster.id),
    ).toBe(0);
  });

  test('changed after a wave was opened, it changes no question of that wave', async () => {
    const wave = await makeWave(app, cluster, 2026);
    const [link] = await invite(app, cluster, wave);
    const ask = async () => {
      const browser = app.browser();
      const ref = await start(browser, link?.token ?? '', true);
      return (await browser.get(`/befragung/${ref}/teil/A`)).text.replaceAll(
        /[0-9A-Za-z]{22}|[0-9a-f]{12}/g,
        '',
      );
    };
    const before = await ask();
    await rows("UPDATE cluster SET kind = 'verbund', has_office = 0 WHERE id = ?", cluster.id);
    expect(await ask()).toBe(before);
  });
});

describe('opening a wave', () => {
  let form: Record<string, string>;

  beforeEach(() => {
    form = {
      year: '2026',
      questionnaireVersionId: 'vorlauf-kern@1.0.0',
      mode: 'pseudonymous',
      closesOn: '2026-03-30',
      resultOn: '2026-04-30',
      graceMinutes: '15',
    };
  });

  test('freezes version, mode and the members of that day with their facts', async () => {
    const [gone = '', leaving = ''] = cluster.memberIds;
    await rows("UPDATE member SET left_on = '2026-03-02' WHERE id = ?", gone);
    await rows("UPDATE member SET left_on = '2026-03-03', joined_on = '2024-03-03' WHERE id = ?", leaving);
    const opened = await office.post(at('wellen/neu'), form);
    const id = opened.location.split('/').at(-1) ?? '';
    const wave = await waveNow(app, cluster, id);
    expect(wave).toMatchObject({
      state: 'open',
      mode: 'pseudonymous',
      closesAt: Date.parse('2026-03-30T16:00:00Z'),
      graceMinutes: 15,
    });
    const frame = await rows('SELECT member_id, tenure FROM frame_member WHERE wave_id = ?', id);
    expect(frame.length).toBe(5);
    expect(frame.find(({ member_id }) => member_id === leaving)?.['tenure']).toBe('under2');
    await rows('UPDATE member SET kind = ?, size_class = NULL WHERE cluster_id = ?', 'politics', cluster.id);
    expect(await count('frame_member', "wave_id = ? AND kind = 'company'", id)).toBe(5);
  });

  test.each([
    ['the deadline is over', { closesOn: '2026-03-01' }],
    ['the mode is not offered', { mode: 'anonymous' }],
    ['the mode does not exist', { mode: 'open' }],
    ['the questionnaire is unknown', { questionnaireVersionId: 'x' }],
    ['results come before the deadline', { resultOn: '2026-03-29' }],
    ['the day does not exist', { closesOn: '2026-02-30' }],
    ['the year would shut out others before it', { year: '2028' }],
  ])('is refused when %s', async (_, change) => {
    expect((await office.post(at('wellen/neu'), { ...form, ...change })).status).toBe(422);
    expect(await count('wave', 'cluster_id = ?', cluster.id)).toBe(0);
  });

  test('is refused for a year that has one or is past, while another wave runs, and without members', async () => {
    expect((await office.post(at('wellen/neu'), form)).status).toBe(303);
    for (const year of ['2026', '2025', '2027']) {
      expect([year, (await office.post(at('wellen/neu'), { ...form, year })).status]).toEqual([year, 422]);
    }
    cluster = await makeCluster(app, `leer${slugs}`, 0);
    office = await signedIn(app, cluster.id, 'owner', `leer${slugs}`);
    expect((await office.post(at('wellen/neu'), form)).status).toBe(422);
    expect((await office.post(at('wellen/neu'), { ...form, questionnaireVersionId: 'x' })).status).toBe(422);
  });
});

describe('fieldwork', () => {
  let wave: Wave;
  let links: readonly Link[];

  const mails = (subject = '%') =>
    rows(
      'SELECT to_address, locale, subject, body_text FROM outbox_message WHERE wave_id = ? AND subject LIKE ? ORDER BY to_address',
      wave.id,
      subject,
    );

  beforeEach(async () => {
    wave = await makeWave(app, cluster, 2026);
  });

  test('writes to everybody who can be written to, in the language of the contact, with the address of our configuration', async () => {
    const [noMail = '', refuses = ''] = cluster.memberIds;
    await rows('UPDATE contact SET opted_out = 1 WHERE member_id = ?', refuses);
    await rows("UPDATE contact SET email = '' WHERE member_id = ?", noMail);
    const sent = await office.post(at(`wellen/${wave.id}/einladungen`));
    expect(sent.location).toMatch(/verschickt=\d$/);
    const out = await mails();
    expect(out.some(({ to_address }) => String(to_address).startsWith('kontakt1@'))).toBe(false);
    expect(new Set(out.map(({ locale }) => locale))).toEqual(new Set(['de', 'en']));
    for (const { body_text: text, locale } of out) {
      expect(String(text)).toMatch(/http:\/\/localhost\/b\/[0-9A-Za-z]{22}/);
      expect(String(text).includes('?lang=en')).toBe(locale === 'en');
    }
  });

  test('reminds who is missing, twice at most and three days apart, and nobody who answered, refused or was not invited', async () => {
    const before = app.now;
    links = await invite(app, cluster, wave);
    await respond(app, links[0]?.token ?? '', 1);
    await app.browser().post(`/b/${links[1]?.token}/abmelden`, { choice: 'thisWave' });
    for (const [round, [hoursLater, expected]] of (
      [
        [0, 4],
        [0, 0],
        [71, 0],
        [1, 4],
        [100, 0],
      ] as const
    ).entries()) {
      app.now += hoursLater * 3_600_000;
      office = await signedIn(app, cluster.id, 'editor', `mahnt${slugs}-${round}`);
      const { text } = await office.get(at(`wellen/${wave.id}`));
      expect(text).toContain(`nicht in den letzten drei Tagen erinnert: ${expected}.`);
      const { location } = await office.post(at(`wellen/${wave.id}/erinnerungen`));
      expect(location).toMatch(new RegExp(`verschickt=${expected}$`));
    }
    await app.schedule();
    app.now = before;
    const perPerson = Map.groupBy(await mails(), ({ to_address }) => to_address);
    expect([...perPerson.values()].map((each) => each.length).toSorted()).toEqual([1, 1, 3, 3, 3, 3]);
  });

  test('shows on the board who takes part by kind and size class, and never what was answered', async () => {
    links = await invite(app, cluster, wave);
    for (const [position, { token }] of links.slice(0, 3).entries())
      await respond(app, token, 100 + position);
    const board = await loadBoard(app.services().db, cluster.id, wave.id);
    expect([board.answered, board.frame]).toEqual([3, 6]);
    expect(board.groups.filter(({ way }) => way === 'sizeClass').reduce((sum, { of }) => sum + of, 0)).toBe(
      6,
    );
    expect(board.groups.filter(({ way }) => way === 'kind')).toEqual([
      { way: 'kind', key: 'company', answered: 3, of: 6 },
    ]);
    const { text } = await office.get(at(`wellen/${wave.id}`));
    expect(text).not.toMatch(/Nummer\d+x/);
    for (const { memberId } of links.slice(0, 3)) expect(text).not.toContain(memberId);
  });

  test.each([
    ['thisWave', { state: 'refused', opted_out: 0 }],
    ['allWaves', { state: 'refused', opted_out: 1 }],
    ['left', { state: 'refused', opted_out: 1 }],
  ])('who chooses %s gets no more mails of this kind', async (choice, expected) => {
    links = await invite(app, cluster, wave);
    const link = links[0];
    expect((await app.browser().post(`/b/${link?.token}/abmelden`, { choice })).status).toBe(200);
    expect(
      await rows(
        'SELECT i.state, c.opted_out FROM invitation i JOIN contact c ON c.id = i.contact_id WHERE i.id = ?',
        link?.invitationId,
      ),
    ).toEqual([expected]);
    expect((await office.post(at(`wellen/${wave.id}/erinnerungen`))).location).toMatch(/verschickt=5$/);
    await respond(app, link?.token ?? '', 9);
    expect(await count('invitation', "id = ? AND state = 'answered'", link?.invitationId)).toBe(1);
  });

  test('a successor needs a name and an address that exists as one', async () => {
    links = await invite(app, cluster, wave);
    const path = `/b/${links[0]?.token}/abmelden`;
    for (const wrong of [
      {},
      { successorName: 'Neu Person' },
      { successorName: 'Neu Person', successorMail: 'kein' },
      { choice: 'x' },
    ]) {
      expect((await app.browser().post(path, { choice: 'successor', ...wrong })).status).toBe(422);
    }
    expect(
      (
        await app.browser().post(path, {
          choice: 'successor',
          successorName: 'Neu Person',
          successorMail: 'neu@firma.example',
        })
      ).status,
    ).toBe(200);
    expect(await count('contact', "email = 'neu@firma.example' AND last_name = 'Person'")).toBe(1);
  });

  test('nobody is invited or reminded after the deadline', async () => {
    const before = app.now;
    app.now = wave.closesAt + 1;
    const late = await signedIn(app, cluster.id, 'editor', `spaet${slugs}`);
    for (const round of ['einladungen', 'erinnerungen'])
      expect((await late.post(at(`wellen/${wave.id}/${round}`))).status).toBe(409);
    app.now = before;
  });

  test('closing ends at once when nobody is answering, and after the grace period when somebody is', async () => {
    links = await invite(app, cluster, wave);
    const writing = app.browser();
    const ref = await start(writing, links[0]?.token ?? '');
    await writing.post(`/befragung/${ref}/teil/A`, pageForm('A', answersFromSeed(1)));
    expect((await office.post(at(`wellen/${wave.id}/abschluss`))).status).toBe(303);
    expect(await waveNow(app, cluster, wave.id)).toMatchObject({ state: 'open', closesAt: app.now });
    expect((await app.browser().post(`/b/${links[1]?.token}`)).status).toBe(303);
    app.now += 15 * 60_000;
    await app.schedule();
    expect((await waveNow(app, cluster, wave.id)).state).toBe('published');
    const other = await makeWave(app, cluster, 2027);
    expect((await office.post(at(`wellen/${other.id}/abschluss`))).status).toBe(303);
    expect((await waveNow(app, cluster, other.id)).state).toBe('published');
    expect((await office.post(at(`wellen/${other.id}/abschluss`))).status).toBe(409);
  });
});

describe('people of the house', () => {
  const grantee = { name: 'Neue Person', email: 'Neu@Person.example', locale: 'de' };
  const idOf = async (email: string) =>
    String((await rows('SELECT id FROM person WHERE email = ?', email))[0]?.['id']);

  test('get a role and lose it, each with an entry of who did it; the last owner stays', async () => {
    expect((await office.post(at('personen'), { ...grantee, role: 'editor' })).status).toBe(303);
    const id = await idOf('neu@person.example');
    expect(
      await rows('SELECT role FROM role_grant WHERE person_id = ? AND cluster_id = ?', id, cluster.id),
    ).toEqual([{ role: 'editor' }]);
    expect((await office.get(at('personen'))).text).toContain('neu@person.example');
    for (const [role, status] of [
      ['owner', 404],
      ['königin', 404],
      ['editor', 303],
      ['editor', 404],
    ] as const) {
      expect([
        role,
        (await office.post(at(`personen/${id}/${encodeURIComponent(role)}/entzug`))).status,
      ]).toEqual([role, status]);
    }
    expect(await count('role_grant', 'person_id = ? AND cluster_id = ?', id, cluster.id)).toBe(0);
    const actions = await rows('SELECT action FROM audit_entry WHERE subject = ? ORDER BY action', id);
    expect(actions.map(({ action }) => action)).toEqual(['access.grant.editor', 'access.revoke.editor']);
    const owners = await rows(
      "SELECT person_id AS id FROM role_grant WHERE cluster_id = ? AND role = 'owner'",
      cluster.id,
    );
    const revoked = await Promise.all(
      owners.map((owner) => office.post(at(`personen/${String(owner['id'])}/owner/entzug`))),
    );
    expect(revoked.filter(({ status }) => status === 303).length).toBeLessThan(owners.length);
    expect(await count('role_grant', "cluster_id = ? AND role = 'owner'", cluster.id)).toBe(1);
  });

  test('lose what they could see with the next request', async () => {
    const gone = await signedIn(app, cluster.id, 'viewer', `geht${slugs}`);
    expect((await gone.get(at('wellen'))).status).toBe(200);
    await office.post(at(`personen/${await idOf(`geht${slugs}@example.org`)}/viewer/entzug`));
    expect((await gone.get(at('wellen'))).status).toBe(404);
  });

  test.each([[{ role: 'operator' }], [{ email: 'kein' }], [{ name: '' }], [{ locale: 'fr' }]])(
    'are refused with %j',
    async (change) => {
      expect((await office.post(at('personen'), { ...grantee, role: 'viewer', ...change })).status).toBe(422);
    },
  );

  test('whom the installation lets found a cluster own it, with an address of its own', async () => {
    const house = testApp({ env: { INSTALLERS: `gruenderin${slugs}@example.org` } });
    const founder = await signedIn(house, cluster.id, 'trustee', `gruenderin${slugs}`);
    const form = { ...profile, hasOffice: '1', name: 'Öko-Straße & Söhne' };
    const founded = [await founder.post('/anlegen', form), await founder.post('/anlegen', form)];
    expect(founded.map(({ location }) => location)).toEqual([
      '/c/oeko-strasse-soehne',
      '/c/oeko-strasse-soehne-2',
    ]);
    expect((await founder.get('/c/oeko-strasse-soehne/profil')).status).toBe(200);
    expect((await founder.post('/anlegen', { ...form, name: '' })).status).toBe(422);
  });

  test('an editor edits and cannot manage; a viewer views; every page of the office opens in both languages', async () => {
    const wave = await makeWave(app, cluster, 2026);
    await invite(app, cluster, wave);
    for (const path of [
      '',
      '/mitglieder',
      '/mitglieder/neu',
      '/wellen',
      '/wellen/neu',
      `/wellen/${wave.id}`,
      `/wellen/${wave.id}/abschluss`,
      '/profil',
      '/berichte',
    ]) {
      for (const lang of ['de', 'en']) {
        const page = await office.get(`/c/${cluster.slug}${path}?lang=${lang}`);
        expect([path, page.status]).toEqual([path, 200]);
        expect(page.text).toContain(`<html lang="${lang}"`);
        expect(page.text).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle="|\son\w+="/);
      }
    }
  });
});
