import { beforeEach, describe, expect, test } from 'vitest';
import { changeMember, findCluster } from '../../worker/clusters/index.ts';
import type { Audience } from '../../worker/core/disclosure/disclose-records.ts';
import { concentrationLimits } from '../../worker/disclosure/index.ts';
import { recordSeries } from '../../worker/indicators/index.ts';
import { readConfig } from '../../worker/platform/config.ts';
import type { Services } from '../../worker/platform/services.ts';
import { addLedgerEntry } from '../../worker/records/index.ts';
import type { Wave } from '../../worker/waves/index.ts';
import { makeCluster, type TestCluster } from '../support/factories.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();
let cluster: TestCluster;
let made = 0;

beforeEach(async () => {
  made += 1;
  cluster = await makeCluster(app, `aussen${made}`, 3);
});

// A series of records reads the year and the opening of a wave only.
const waves = [{ year: 2023, openedAt: Date.parse('2023-10-01') }] as unknown as readonly Wave[];

/** The own-financing ratio of 2023 in percent; null where it is withheld. */
async function ratioFor(audience: Audience, services: Services = app.services()): Promise<number | null> {
  const found = await findCluster(services.db, cluster.id);
  if (found === undefined) throw new Error('no cluster');
  const series = await recordSeries(services, found, waves, audience);
  const value = series.find(({ code }) => code === 'O-OFR')?.points[0]?.value;
  return value?.kind === 'measured' ? value.value : null;
}

function income(
  euros: number,
  payers: number | null,
  largestEuros: number | null,
  funder: string | null = null,
) {
  return addLedgerEntry(app.services(), cluster.may, {
    startsOn: '2023-01-01',
    endsOn: '2024-01-01',
    category: 'fees',
    stage: 'actual',
    amountCents: 100 * euros,
    payers,
    largestCents: largestEuros === null ? null : 100 * largestEuros,
    funder,
    note: '',
  });
}

describe('own income outside the house', () => {
  test('is told where many paid and none of them stands out, and only then', async () => {
    await income(12_000, 12, 1500);
    expect([await ratioFor('office'), await ratioFor('funder'), await ratioFor('public')]).toEqual([
      100, 100, 100,
    ]);
    // The sponsor may also be the largest of the twelve: 101,500, 1,500, and 9,000 are left, less than a tenth.
    await income(100_000, 1, null, 'Sponsor AG');
    expect([await ratioFor('office'), await ratioFor('funder')]).toEqual([100, null]);
  });

  test('is withheld where the books do not say what the largest paid', async () => {
    await income(12_000, 12, null);
    expect([await ratioFor('office'), await ratioFor('funder')]).toEqual([100, null]);
  });

  test('counts members of one group of companies as one payer', async () => {
    await income(6000, 6, 1000);
    expect(await ratioFor('funder')).toBe(100);
    for (const [at, id] of cluster.memberIds.entries()) {
      await changeMember(app.services(), cluster.may, id, {
        member: {
          name: `Tochter ${at}`,
          kind: 'company',
          sizeClass: 'small',
          place: 'Musterstadt',
          joinedOn: '2020-01-01',
          leftOn: null,
          leftReason: null,
          leftReasonCode: null,
          holding: 'Mutter SE',
          tags: [],
        },
        contacts: [],
      });
    }
    // Three of the six may be one owner: at least four payers.
    expect(await ratioFor('funder')).toBeNull();
  });

  test('has limits that the installation may set, and draws them from its secret otherwise', async () => {
    const services = app.services();
    const drawn = await concentrationLimits(services, cluster.id);
    expect(drawn).toEqual(await concentrationLimits(app.services(), cluster.id));
    expect([drawn.p >= 10 && drawn.p <= 15, drawn.k >= 85 && drawn.k <= 90]).toEqual([true, true]);
    const { concentration } = readConfig({
      ENVIRONMENT: 'production',
      BASE_URL: 'https://vorlauf.example',
      SECRET: 'x'.repeat(32),
      P_PERCENT: '40',
    });
    const set = { ...services, config: { ...services.config, concentration } };
    expect(await concentrationLimits(set, cluster.id)).toEqual({ p: 40, k: drawn.k });
    // 60, 30, 10, 10 and 10: 30 remain beside the two largest. 40 % of the largest is 24, 60 % is 36.
    for (const [at, euros] of [60, 30, 10, 10, 10].entries()) await income(euros, 1, null, `Firma ${at}`);
    expect(await ratioFor('funder', set)).toBe(100);
    const strict = { ...set, config: { ...set.config, concentration: { p: 60 } } };
    expect(await ratioFor('funder', strict)).toBeNull();
  });

  test('refuses limits that cannot be', () => {
    const good = { ENVIRONMENT: 'production', BASE_URL: 'https://vorlauf.example', SECRET: 'x'.repeat(32) };
    expect(() => readConfig({ ...good, P_PERCENT: '0' })).toThrow(/P_PERCENT/);
    expect(() => readConfig({ ...good, DOMINANCE_PERCENT: 'viel' })).toThrow(/DOMINANCE_PERCENT/);
    expect(readConfig(good).concentration).toEqual({});
  });
});
