import { expect, test } from 'vitest';
import type { DemoCluster } from '../../../worker/development/demo/demo-cluster.ts';
import { ledgerCategories } from '../../../worker/core/catalogue/measures/measure-entry.ts';
import { coreCommitments } from '../../../worker/development/demo/core-commitments.ts';
import { demoSeed, generateDemo } from '../../../worker/development/demo/generate-demo.ts';
import { ledgerLines } from '../../../worker/development/demo/ledger-lines.ts';
import { ownFinancing } from '../../../worker/development/demo/own-financing.ts';

const demo = generateDemo(demoSeed);
const bioenergy = demo.clusters.find(
  (cluster): cluster is DemoCluster => cluster.slug === 'bioenergie-beispielland',
);
const ledger = bioenergy?.ledger ?? [];
const cents = (year: number, ...categories: readonly string[]): number =>
  ledger
    .filter((line) => line.year === year && categories.includes(line.category))
    .reduce((sum, line) => sum + line.amountCents, 0);
const years = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];

test('the ledger runs from 2017 to 2026 over all categories, in whole positive cents', () => {
  expect([...new Set(ledger.map((line) => line.year))]).toEqual(years);
  expect(new Set(ledger.map((line) => line.category))).toEqual(new Set(ledgerCategories));
  expect(
    ledger.every((line) => Number.isInteger(line.amountCents) && line.amountCents > 0 && line.payers > 0),
  ).toBe(true);
});

test('what has happened is actual, 2026 is planned or contracted', () => {
  for (const line of ledger) expect(line.stage === 'actual').toBe(line.year < 2026);
  expect(new Set(ledger.filter((line) => line.year === 2026).map((line) => line.stage))).toEqual(
    new Set(['planned', 'contracted']),
  );
});

test('every funder of public core agreed the amounts of its lines, over the years that they cover', () => {
  for (const cluster of demo.clusters) {
    const agreed = coreCommitments(cluster.ledger).flatMap(({ degression }) => degression);
    const core = cluster.ledger.filter(({ category }) => category === 'publicCore');
    expect(agreed).toEqual(core.map(({ year, amountCents }) => ({ year, amountCents })));
  }
  const [commitment] = coreCommitments(ledger);
  expect([commitment?.startsOn, commitment?.endsOn]).toEqual(['2017-01-01', '2025-01-01']);
});

test('the public core grant falls from 2018 and ends in 2024, own income rises every year', () => {
  const core = years.map((year) => cents(year, 'publicCore'));
  for (let i = 2; i < 8; i += 1) expect(core[i]).toBeLessThan(core[i - 1] ?? 0);
  expect(core[7]).toBeGreaterThan(0);
  expect(core.slice(8)).toEqual([0, 0]);
  const own = years.map((year) => cents(year, 'fees', 'services', 'sponsoring'));
  for (let i = 1; i < own.length; i += 1) expect(own[i]).toBeGreaterThan(own[i - 1] ?? 0);
});

test('public money names its funder, other money has none', () => {
  for (const line of ledger) {
    expect(line.funder !== null).toBe(line.category === 'publicCore' || line.category === 'projectGrants');
  }
});

test('fees follow from the members on 1 July', () => {
  const none = [0, 0] as const;
  const year = { services: none, sponsoring: none, projectGrants: none, publicCore: none, inKind: none };
  const lines = ledgerLines(
    {
      fees: { micro: 100, small: 200, medium: 400, large: 800, other: 50 },
      coreFunder: 'A',
      projectFunder: 'B',
      firstOpenYear: 2021,
      years: [
        { year: 2020, feeFactor: 1, ...year },
        { year: 2021, feeFactor: 1.1, ...year },
      ],
    },
    [
      { kind: 'company', sizeClass: 'micro', joinedOn: '2019-03-01', leftOn: null },
      { kind: 'company', sizeClass: 'large', joinedOn: '2019-03-01', leftOn: '2021-01-01' },
      { kind: 'science', sizeClass: null, joinedOn: '2020-09-01', leftOn: null },
    ],
  );
  // 2020: 100 + 800 €. 2021: (100 + 50) · 1.1 = 165 €.
  expect(
    lines.map(({ year: of, stage, amountCents, payers, largestCents }) => [
      of,
      stage,
      amountCents,
      payers,
      largestCents,
    ]),
  ).toEqual([
    [2020, 'actual', 90_000, 2, 80_000],
    [2021, 'contracted', 16_500, 2, 11_000],
  ]);
});

test('own financing is own cash over all cash, of what has happened', () => {
  const line = { year: 2020, stage: 'actual', payers: 1, largestCents: 10, funder: null } as const;
  // (10 + 20 + 5) / (10 + 20 + 5 + 25 + 40) = 35 %; in-kind stays out.
  const shares = ownFinancing([
    { ...line, category: 'fees', amountCents: 10 },
    { ...line, category: 'services', amountCents: 20 },
    { ...line, category: 'sponsoring', amountCents: 5 },
    { ...line, category: 'projectGrants', amountCents: 25 },
    { ...line, category: 'publicCore', amountCents: 40 },
    { ...line, category: 'inKind', amountCents: 900 },
    { ...line, year: 2021, stage: 'contracted', category: 'fees', amountCents: 10 },
  ]);
  expect(shares[2020]).toBeCloseTo(35, 12);
  expect(shares[2021]).toBeUndefined();
});

test('events of the cluster are dated inside its life and named in both languages', () => {
  const events = bioenergy?.events ?? [];
  expect(events.map((event) => event.onDate)).toEqual(events.map((event) => event.onDate).toSorted());
  expect(events.map((event) => event.label.de)).toEqual(
    expect.arrayContaining(['Neues Clustermanagement', 'Grundförderung endet']),
  );
  expect(events.every((event) => event.label.en.length > 3 && event.onDate >= '2017-03-01')).toBe(true);
});
