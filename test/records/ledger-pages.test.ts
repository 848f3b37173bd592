import { beforeEach, describe, expect, test } from 'vitest';
import { makeCluster, type TestCluster } from '../support/factories.ts';
import { count, dump, rows } from '../support/dump.ts';
import { signedIn } from '../support/actors.ts';
import type { Browser } from '../support/browser.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();
let cluster: TestCluster;
let office: Browser;
let made = 0;

beforeEach(async () => {
  made += 1;
  cluster = await makeCluster(app, `kasse${made}`, 1);
  office = await signedIn(app, cluster.id, 'editor', `kasse${made}`);
});

const at = (path: string) => `/c/${cluster.slug}/kassenbuch${path}`;

const fees = {
  category: 'fees',
  stage: 'actual',
  firstDay: '2024-01-01',
  lastDay: '2024-12-31',
  amount: '12.500,50',
  payers: '25',
  largest: '1.200',
  funder: '',
  note: '',
};

async function idOf(table: string): Promise<string> {
  const [row] = await rows(`SELECT id FROM ${table} WHERE cluster_id = ?`, cluster.id);
  return String(row?.['id']);
}

describe('the ledger', () => {
  test('while it is empty says the next step', async () => {
    expect((await office.get(at(''))).text).toContain('Noch ist kein Betrag eingetragen.');
  });

  test('takes an amount as it is written in German, keeps it in cents, and leads to its year', async () => {
    const saved = await office.post(at('/neu'), fees);
    expect([saved.status, saved.location]).toEqual([303, at('?jahr=2024')]);
    expect(
      await rows(
        'SELECT year, amount_cents, payers, largest_cents, funder, starts_on, ends_on FROM ledger_entry WHERE cluster_id = ?',
        cluster.id,
      ),
    ).toEqual([
      {
        year: 2024,
        amount_cents: 1_250_050,
        payers: 25,
        largest_cents: 120_000,
        funder: null,
        starts_on: '2024-01-01',
        ends_on: '2025-01-01',
      },
    ]);
    const page = (await office.follow(saved)).text;
    expect(page).toMatch(/Mitgliedsbeiträge.*12\.501\s€/s);
    expect(
      await count('audit_entry', "action = 'records.addLedgerEntry' AND cluster_id = ?", cluster.id),
    ).toBe(1);
  });

  test.each([
    ['amount', 'viel'],
    ['amount', '-5'],
    ['lastDay', '2023-12-31'],
    ['category', 'lottery'],
    ['payers', '2,5'],
    ['largest', 'viel'],
    // More than all together, and less than the mean of 25 payers.
    ['largest', '12.501'],
    ['largest', '500'],
  ])('refuses %s „%s“ at its place, keeps what was typed, and changes nothing', async (field, value) => {
    const before = await dump();
    const refused = await office.post(at('/neu'), { ...fees, note: 'bleibt stehen', [field]: value });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="bleibt stehen"');
    expect(refused.text.match(/aria-invalid="true"/g)?.length).toBe(1);
    expect(await dump()).toEqual(before);
  });

  test('shows an entry as it was typed, changes it, says who did, and takes it away once', async () => {
    await office.post(at('/neu'), fees);
    const id = await idOf('ledger_entry');
    const form = (await office.get(at(`/${id}`))).text;
    expect(form).toContain('value="12500,50"');
    expect(form).toContain('value="2024-12-31"');
    await office.post(at(`/${id}`), { ...fees, amount: '13000', lastDay: '2025-06-30' });
    const [changed] = await rows('SELECT amount_cents, ends_on FROM ledger_entry WHERE id = ?', id);
    expect(changed).toEqual({ amount_cents: 1_300_000, ends_on: '2025-07-01' });
    expect((await office.get(at(`/${id}`))).text.match(/gespeichert von/g)?.length).toBe(2);
    // 547 days, 366 of them in 2024: 13,000.00 × 366 / 547 = 8,698.35.
    expect((await office.get(at('?jahr=2024'))).text).toMatch(/8\.698\s€/);
    const removals = [await office.post(at(`/${id}/entfernung`)), await office.post(at(`/${id}/entfernung`))];
    expect(removals.map(({ status }) => status)).toEqual([303, 303]);
    expect(await count('ledger_entry', 'id = ?', id)).toBe(0);
    expect(await count('audit_entry', "action = 'records.removeLedgerEntry' AND subject = ?", id)).toBe(1);
  });
});

describe('agreed core funding', () => {
  const commitment = {
    funder: 'Land Beispielland',
    firstDay: '2022-01-01',
    lastDay: '2024-12-31',
    degression: '2022: 120.000\r\n2023: 80.000,50\r\n2024: 40000',
  };

  test('is taken with an amount a year, shown, changed and taken away', async () => {
    await office.post(at('/zusagen/neu'), commitment);
    const id = await idOf('funding_commitment');
    expect(await rows('SELECT degression, ends_on FROM funding_commitment WHERE id = ?', id)).toEqual([
      {
        degression:
          '[{"year":2022,"amountCents":12000000},{"year":2023,"amountCents":8000050},{"year":2024,"amountCents":4000000}]',
        ends_on: '2025-01-01',
      },
    ]);
    expect((await office.get(at(''))).text).toMatch(
      /2022: 120\.000\s€ · 2023: 80\.001\s€ · 2024: 40\.000\s€/,
    );
    expect((await office.get(at(`/zusagen/${id}`))).text).toContain('2023: 80000,50');
    await office.post(at(`/zusagen/${id}`), { ...commitment, funder: 'Anderes Land' });
    expect(await count('funding_commitment', "funder = 'Anderes Land' AND id = ?", id)).toBe(1);
    await office.post(at(`/zusagen/${id}/entfernung`));
    expect(await count('funding_commitment', 'id = ?', id)).toBe(0);
  });

  test.each(['', '2022 viel', '2022: 1\n2022: 2', '2030: 5', '2022: 1,234.5'])(
    'refuses „%s“ as agreed amounts and keeps what was typed',
    async (degression) => {
      const refused = await office.post(at('/zusagen/neu'), { ...commitment, degression });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('Land Beispielland');
      expect(await count('funding_commitment', 'cluster_id = ?', cluster.id)).toBe(0);
    },
  );
});
