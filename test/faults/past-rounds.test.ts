import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { RoundMapping } from '../../worker/core/past-rounds/round-mapping.ts';
import { defineIndicator } from '../../worker/indicators/index.ts';
import { signedIn } from '../support/actors.ts';
import type { Browser } from '../support/browser.ts';
import { count, rows } from '../support/dump.ts';
import { makeCluster, type TestCluster } from '../support/factories.ts';
import { faultSweep } from '../support/fault-sweep.ts';
import { manyRows, roundFile, smallRoundDocument } from '../support/past-round.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();
const sweep = faultSweep(app);
const answers = 12;

let cluster: TestCluster;
let owner: Browser;
let clusters = 0;
let year = 1999;

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  app.now = Date.parse('2026-03-02T09:00:00Z');
  await freshCluster();
});

async function freshCluster(): Promise<void> {
  clusters += 1;
  year = 1999;
  cluster = await makeCluster(app, `runden${clusters}`, 2);
  owner = await signedIn(app, cluster.id, 'owner', `rundenchefin${clusters}`);
}

const home = () => `/c/${cluster.slug}/wellen/frueher`;

function send(): Promise<Awaited<ReturnType<Browser['get']>>> {
  const { name, bytes } = roundFile(manyRows(answers));
  const body = new FormData();
  body.set('file', new File([bytes.slice()], name));
  body.set('mapping', JSON.stringify(smallRoundDocument({ year })));
  return owner.send('POST', home(), body, { Origin: owner.origin });
}

/** An upload of another year, in a cluster of its own after four: each further one publishes all before it anew. */
async function nextRound(): Promise<{ id: string; path: string }> {
  year += 1;
  if (year > 2003) {
    await freshCluster();
    year += 1;
  }
  // Sessions end after twelve hours, and the clock of this test runs.
  owner = await signedIn(app, cluster.id, 'owner', `rundenchefin${clusters}`);
  const { location } = await send();
  return { id: location.split('/').at(-1) ?? '', path: location };
}

async function imported(): Promise<{ id: string; path: string }> {
  const round = await nextRound();
  await owner.post(`${round.path}/uebernahme`);
  await app.schedule();
  return round;
}

const stateOf = async (id: string) =>
  (await rows('SELECT state FROM past_round WHERE id = ?', id))[0]?.['state'];
const audited = (action: string, id: string) =>
  count('audit_entry', 'action = ? AND subject = ?', action, id);
const filesOf = async (id: string) =>
  (await env.FILES.list({ prefix: `past-rounds/${cluster.id}/${id}/` })).objects.length;

describe('whichever call to the database fails, before or after its commit', () => {
  test('a file is kept once', async () => {
    const { faults } = await sweep(async () => {
      await nextRound();
      await rows("UPDATE past_round SET state = 'discarded'");
      return {
        act: send,
        success: [303],
        expectOneEffect: async () => {
          expect(await count('past_round', "cluster_id = ? AND state = 'uploaded'", cluster.id)).toBe(1);
        },
      };
    });
    expect(faults).toBeGreaterThan(4);
  }, 120_000);

  test.each([
    ['aufbau', { titleDe: 'Neu', titleEn: 'New', headerRows: '2, 3', firstRow: '4' }],
    ['spalten', { 'use-E': 'ignore' }],
    ['spalten/E', { textDe: 'Neu' }],
    ['unternehmen', { column: 'D', rule: 'last', frame: 'unknown' }],
  ] as const)(
    'what is said on the page %s is kept once, whole, and tried',
    async (page, fields) => {
      const { faults } = await sweep(async () => {
        const { id, path } = await nextRound();
        const facts = page === 'aufbau' ? { year: String(year), referenceOn: `${year}-06-01` } : {};
        return {
          act: () => owner.post(`${path}/${page}`, { ...facts, ...fields }),
          success: [303],
          expectOneEffect: async () => {
            const [round] = await rows('SELECT mapping, loss FROM past_round WHERE id = ?', id);
            const mapping = JSON.parse(String(round?.['mapping'])) as RoundMapping;
            const said = {
              aufbau: () => expect(mapping.title).toEqual({ de: 'Neu', en: 'New' }),
              spalten: () => expect(mapping.items.map(({ code }) => code)).toEqual(['WEGE', 'WICHTIG']),
              'spalten/E': () => expect(mapping.items[0]?.text.de).toBe('Neu'),
              unternehmen: () => expect(mapping.company).toEqual({ column: 'D', rule: 'last' }),
            };
            said[page]();
            const loss = JSON.parse(String(round?.['loss'])) as { items: readonly unknown[] };
            expect(loss.items).toHaveLength(mapping.items.length);
          },
        };
      });
      expect(faults).toBeGreaterThan(4);
    },
    120_000,
  );

  test('a round is taken over once, with all its answers and its values, and its file goes', async () => {
    const { faults, refused } = await sweep(async () => {
      const { id, path } = await nextRound();
      return {
        act: () => owner.post(`${path}/uebernahme`),
        success: [303],
        expectOneEffect: async () => {
          expect(await stateOf(id)).toBe('committed');
          expect(await count('wave', "id = ? AND state = 'published'", id)).toBe(1);
          expect(await count('submission', 'wave_id = ?', id)).toBe(answers);
          expect(await rows('SELECT submissions FROM answer_day WHERE wave_id = ?', id)).toEqual([
            { submissions: answers },
          ]);
          expect(await count('job', "payload = ? AND kind = 'importRound' AND state = 'done'", id)).toBe(1);
          expect([
            await audited('answers.commitRound', id),
            await audited('indicators.publish', id),
            await filesOf(id),
          ]).toEqual([1, 1, 0]);
        },
      };
    });
    expect(faults).toBeGreaterThan(30);
    expect(refused).toBeGreaterThan(4);
  }, 400_000);

  test('a round is thrown away once, with its file and its texts', async () => {
    await sweep(async () => {
      const { id, path } = await nextRound();
      return {
        act: () => owner.post(`${path}/verwerfung`),
        success: [303],
        expectOneEffect: async () => {
          expect([await stateOf(id), await filesOf(id), await audited('answers.discardRound', id)]).toEqual([
            'discarded',
            0,
            1,
          ]);
        },
      };
    });
  }, 120_000);

  test('a round is taken back once, and nothing of it is left', async () => {
    const { faults } = await sweep(async () => {
      const { id, path } = await imported();
      const name = { de: 'Nutzer', en: 'Users' };
      await defineIndicator(app.services(), cluster.may, { choice: 'E-NUTZT-1', name });
      await app.schedule();
      return {
        act: () => owner.post(`${path}/ruecknahme`),
        success: [303],
        expectOneEffect: async () => {
          expect([await stateOf(id), await audited('answers.undoRound', id)]).toEqual(['undone', 1]);
          for (const table of ['submission', 'answer_day', 'disclosure_decision', 'frame_member'] as const)
            expect([table, await count(table, 'wave_id = ?', id)]).toEqual([table, 0]);
          expect(await count('wave', 'id = ?', id)).toBe(0);
          const [row] = await rows('SELECT document FROM indicator_series WHERE cluster_id = ?', cluster.id);
          expect(String(row?.['document'] ?? '')).not.toContain(`"year":${year},`);
        },
      };
    });
    expect(faults).toBeGreaterThan(8);
  }, 240_000);
});
