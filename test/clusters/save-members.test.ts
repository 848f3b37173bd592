import { beforeAll, describe, expect, test } from 'vitest';
import { auditRow } from '../../worker/platform/audit.ts';
import { commit } from '../../worker/platform/database.ts';
import { jsonPortions } from '../../worker/platform/json-portions.ts';
import { factOn } from '../../worker/core/register/fact-on.ts';
import {
  addMember,
  changeMember,
  findMember,
  listChangeTimes,
  listClusterContacts,
  listContacts,
  listFacts,
  listMembers,
  memberStatements,
  type ContactInput,
  type MemberInput,
} from '../../worker/clusters/index.ts';
import { count, dump, rows } from '../support/dump.ts';
import { invite, makeCluster, makeWave, type TestCluster } from '../support/factories.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();
let cluster: TestCluster;
let stranger: TestCluster;

beforeAll(async () => {
  cluster = await makeCluster(app, 'verzeichnis', 3);
  stranger = await makeCluster(app, 'nachbar', 2);
});

const firm: MemberInput['member'] = {
  name: 'Öl & Späne GmbH',
  kind: 'company',
  sizeClass: 'micro',
  place: 'Köln',
  holding: 'Späne-Gruppe',
  tags: ['Zerspanung', 'öl', 'Öl '],
  joinedOn: '2020-01-01',
  leftOn: null,
  leftReason: null,
  leftReasonCode: null,
};

function contact(lastName: string, role: ContactInput['role']): ContactInput {
  return {
    role,
    firstName: 'Kim',
    lastName,
    email: `${lastName.toLowerCase()}@spaene.example`,
    locale: 'de',
    optedOut: false,
  };
}

function add(input: Partial<MemberInput> = {}): Promise<string> {
  return addMember(app.services(), cluster.may, { member: firm, contacts: [], ...input });
}

async function contactsOf(id: string) {
  const contacts = await listContacts(app.services().db, cluster.id, id);
  return contacts.map(({ lastName, role }) => `${lastName}: ${role}`);
}

describe('a member', () => {
  test('keeps its holding, its competences each once, and several contacts of whom one answers', async () => {
    const id = await add({ contacts: [contact('Geld', 'finance'), contact('Antwort', 'answers')] });
    const found = await findMember(app.services().db, cluster.id, id);
    expect(found?.member).toMatchObject({ holding: 'Späne-Gruppe', tags: ['öl', 'Zerspanung'] });
    expect(found?.contact?.lastName).toBe('Antwort');
    expect(await contactsOf(id)).toEqual(['Antwort: answers', 'Geld: finance']);
  });

  test('has at most one contact who answers, whatever is saved', async () => {
    const before = await dump();
    await expect(
      add({ contacts: [contact('Eins', 'answers'), contact('Zwei', 'answers')] }),
    ).rejects.toThrow();
    expect(await dump()).toEqual(before);
  });

  test('gives the answering to another contact in one step, and loses who is not named any more', async () => {
    const id = await add({
      contacts: [contact('Alt', 'answers'), contact('Neu', 'other'), contact('Weg', 'finance')],
    });
    const known = await listContacts(app.services().db, cluster.id, id);
    const as = (lastName: string, role: ContactInput['role']): ContactInput => ({
      ...contact(lastName, role),
      id: known.find((each) => each.lastName === lastName)?.id ?? '',
    });
    await changeMember(app.services(), cluster.may, id, {
      member: firm,
      contacts: [as('Neu', 'answers'), as('Alt', 'other')],
    });
    expect(await contactsOf(id)).toEqual(['Neu: answers', 'Alt: other']);
    const [found] = await rows('SELECT search_text FROM member WHERE id = ?', id);
    expect(found?.['search_text']).not.toContain('weg@');
  });

  test('was on a day in the past what it was then, and not what it is today', async () => {
    const id = await add();
    app.now += 1_000;
    await changeMember(app.services(), cluster.may, id, {
      member: { ...firm, sizeClass: 'small' },
      contacts: [],
      validFrom: '2024-01-01',
    });
    const facts = await listFacts(app.services().db, cluster.id, id);
    expect(factOn(facts, 'sizeClass', '2023-12-31')).toBe('micro');
    expect(factOn(facts, 'sizeClass', '2024-01-01')).toBe('small');
    expect((await findMember(app.services().db, cluster.id, id))?.member.sizeClass).toBe('small');
    expect(new Set(facts.map(({ recordedBy }) => recordedBy))).toEqual(new Set([cluster.may.personId]));
  });

  test('says when it was changed last', async () => {
    const id = await add();
    app.now += 5_000;
    await changeMember(app.services(), cluster.may, id, { member: { ...firm, place: 'Bonn' }, contacts: [] });
    expect(await listChangeTimes(app.services().db, cluster.id, [id])).toEqual(new Map([[id, app.now]]));
  });

  test('of another cluster is neither changed nor given a contact by its id', async () => {
    const [foreign = ''] = stranger.memberIds;
    const before = await dump();
    await expect(
      changeMember(app.services(), cluster.may, foreign, { member: firm, contacts: [] }),
    ).rejects.toMatchObject({ code: 'notFound' });
    expect(await dump()).toEqual(before);
    const [own] = await listContacts(app.services().db, stranger.id, foreign);
    await commit(
      app.services().db,
      memberStatements(app.services(), cluster.may, [
        {
          id: await add(),
          before: null,
          input: { member: firm, contacts: [{ ...contact('Kapern', 'other'), id: own?.id ?? '' }] },
        },
      ]),
    );
    expect(await listContacts(app.services().db, stranger.id, foreign)).toEqual([own]);
  });
});

describe('whoever answers', () => {
  test('is written to, and opts out or names a successor, even if the office named somebody else since', async () => {
    const own = await makeCluster(app, 'abgabe', 2);
    const wave = await makeWave(app, own, 2026);
    const links = await invite(app, own, wave);
    for (const [at, form] of [
      { choice: 'allWaves' },
      { choice: 'successor', successorName: 'Nina Nachfolge', successorMail: 'nina@firma.example' },
    ].entries()) {
      const { token = '', memberId = '' } = links[at] ?? {};
      const found = await findMember(app.services().db, own.id, memberId);
      const [before] = await listContacts(app.services().db, own.id, memberId);
      if (found === undefined || before === undefined) throw new Error('no member');
      await changeMember(app.services(), own.may, memberId, {
        member: found.member,
        contacts: [{ ...before, role: 'other' }, contact(`Amt${at}`, 'answers')],
      });
      expect((await app.browser().post(`/b/${token}/abmelden`, form)).status).toBe(200);
      const after = await listContacts(app.services().db, own.id, memberId);
      expect(after.map(({ role }) => role)).toEqual(['answers', 'other']);
      expect(after[1]).toEqual({ ...before, role: 'other' });
      expect([after[0]?.optedOut, after[0]?.lastName]).toEqual(
        at === 0 ? [true, 'Amt0'] : [false, 'Nachfolge'],
      );
      if (at === 1)
        expect(await count('member', "id = ? AND search_text LIKE '%nina@firma%'", memberId)).toBe(1);
    }
  });
});

describe('many members at once', () => {
  const total = 5_000;

  test('are one batch of few statements within the limits of the database, however long their texts', async () => {
    const services = app.services();
    const own = await makeCluster(app, 'masse', 0);
    const long = (length: number) => 'ß'.repeat(length);
    const changes = Array.from({ length: total }, (_, at) => ({
      id: services.newId(),
      before: null,
      input: {
        member: {
          ...firm,
          name: `Firma ${at} ${long(180)}`,
          place: long(100),
          tags: [long(60), `Fach ${at % 40}`],
        },
        contacts: [contact(`Antwort${at}`, 'answers'), contact(`Geld${at}`, 'finance')],
      },
    }));
    const statements = memberStatements(services, own.may, changes);
    expect(statements.length).toBeLessThan(60);
    await commit(services.db, [
      ...statements,
      auditRow(services, { clusterId: own.id, actorId: 'test', action: 'test.many', subject: own.id }),
    ]);
    expect((await listMembers(services.db, own.id)).length).toBe(total);
    expect((await listClusterContacts(services.db, own.id)).length).toBe(2 * total);
    expect(await count('member_fact', 'cluster_id = ?', own.id)).toBe(3 * total);
  });

  test('jsonPortions keeps order and every row, and no portion is longer than it may be', () => {
    const lines = Array.from({ length: 1_000 }, (_, at) => ({ text: 'ü'.repeat(at % 50), at }));
    const portions = jsonPortions(lines, 1_000);
    expect(portions.flatMap((portion): unknown => JSON.parse(portion))).toEqual(lines);
    const bytes = portions.map((portion) => new TextEncoder().encode(portion).length);
    expect(Math.max(...bytes)).toBeLessThanOrEqual(1_000);
    expect(jsonPortions([])).toEqual([]);
  });
});
