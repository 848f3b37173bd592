import { expect, test } from 'vitest';
import type { DemoCluster, DemoWave } from '../../../worker/development/demo/demo-cluster.ts';
import { demoSeed, generateDemo } from '../../../worker/development/demo/generate-demo.ts';
import { isMemberOn } from '../../../worker/core/catalogue/measures/is-member-on.ts';

const demo = generateDemo(demoSeed);
/** Facts that are planned hold whatever the seed. */
const anySeeds = [demo, ...[1, 2, 3].map(generateDemo)];

function clusterOf(from: typeof demo, slug: string): DemoCluster {
  const found = from.clusters.find((cluster) => cluster.slug === slug);
  if (found === undefined) throw new Error(`no cluster ${slug}`);
  return found;
}
function waveOf(cluster: DemoCluster, year: number): DemoWave {
  const found = cluster.waves.find((wave) => wave.year === year);
  if (found === undefined) throw new Error(`no wave ${year}`);
  return found;
}
const bioenergyOf = (from: typeof demo) => clusterOf(from, 'bioenergie-beispielland');
const frameOf = (cluster: DemoCluster, year: number) =>
  cluster.members.filter((member) => isMemberOn(member, waveOf(cluster, year).opensOn));

/** SM1 codes of the companies that answered a wave and had left before the next one opened. */
function leaversAmongAnsweringCompanies(cluster: DemoCluster, year: number): number[] {
  return waveOf(cluster, year).responses.flatMap(({ memberKey, answers }) => {
    const member = cluster.members.find(({ key }) => key === memberKey);
    if (member?.kind !== 'company' || isMemberOn(member, waveOf(cluster, year + 1).opensOn)) return [];
    const answer = answers['SM1'];
    return answer?.state === 'valid' && typeof answer.value === 'number' ? [answer.value] : [];
  });
}

const share = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const truthOf = (slug: string, year: number) => {
  const found = demo.truth[slug]?.waves.find((wave) => wave.year === year);
  if (found === undefined) throw new Error(`no truth for ${slug} ${year}`);
  return found;
};

test('the same seed gives the same demo, another seed another one', () => {
  expect(generateDemo(demoSeed)).toEqual(demo);
  expect(generateDemo(demoSeed + 1)).not.toEqual(demo);
});

test('the three organisations are what they declare', () => {
  expect(demo.clusters.map(({ name, kind, foundedOn }) => [name, kind, foundedOn])).toEqual([
    ['Bioenergie-Cluster Beispielland', 'cluster', '2017-03-01'],
    ['Holz-Netzwerk Mustertal', 'network', '2020-01-15'],
    ['Wasserstoff-Verbund Probe', 'verbund', '2025-02-01'],
  ]);
});

test('the cluster has yearly waves 2018 to 2025 in autumn and an open one in 2026', () => {
  const { waves } = bioenergyOf(demo);
  expect(waves.map((wave) => wave.year)).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  expect(
    waves.slice(0, 8).every((wave) => wave.state === 'published' && wave.opensOn.slice(5) === '10-15'),
  ).toBe(true);
  expect(waves[8]).toMatchObject({ state: 'open', opensOn: '2026-10-15', closesOn: '2026-12-15' });
  expect(waves[8]?.responses.length).toBeGreaterThan(10);
});

test('SA1 has its earlier wording until 2020', () => {
  const versions = bioenergyOf(demo).waves.map((wave) => wave.questionnaireVersion);
  expect(versions).toEqual(['0.9.0', '0.9.0', '0.9.0', '1.0.0', '1.0.0', '1.0.0', '1.0.0', '1.0.0', '1.0.0']);
});

test.for(anySeeds)('the cluster grows from 28 to 74 members of three kinds and four size classes', (from) => {
  const cluster = bioenergyOf(from);
  expect(frameOf(cluster, 2018)).toHaveLength(28);
  expect(frameOf(cluster, 2026)).toHaveLength(74);
  for (const { year } of cluster.waves) {
    expect(new Set(frameOf(cluster, year).map((member) => member.kind)).size).toBe(3);
  }
  const sizes = new Set(frameOf(cluster, 2025).flatMap((member) => member.sizeClass ?? []));
  expect(sizes).toEqual(new Set(['micro', 'small', 'medium', 'large']));
  expect(cluster.members.every((member) => (member.kind === 'company') === (member.sizeClass !== null))).toBe(
    true,
  );
});

test.for(anySeeds)(
  'members join and leave between any two waves, and nobody leaves while a wave is in the field',
  (from) => {
    const cluster = bioenergyOf(from);
    for (const { year } of cluster.waves.slice(1)) {
      const before = frameOf(cluster, year - 1).map((member) => member.key);
      const after = frameOf(cluster, year).map((member) => member.key);
      expect(after.some((key) => !before.includes(key))).toBe(true);
      expect(before.some((key) => !after.includes(key))).toBe(true);
    }
    for (const member of cluster.members) {
      expect(member.leftOn === null || member.leftOn > member.joinedOn).toBe(true);
      expect((member.leftOn === null) === (member.leftReason === null)).toBe(true);
      expect(
        cluster.waves.some(
          (wave) => member.leftOn !== null && member.leftOn > wave.opensOn && member.leftOn <= wave.closesOn,
        ),
      ).toBe(false);
    }
  },
);

test.for(anySeeds)('after 2020 exactly two answering companies leave', (from) => {
  expect(leaversAmongAnsweringCompanies(bioenergyOf(from), 2020)).toHaveLength(2);
});

test.for(anySeeds)(
  'after 2023 at least nine answering companies leave together, most of them not satisfied',
  (from) => {
    const cluster = bioenergyOf(from);
    const codes = leaversAmongAnsweringCompanies(cluster, 2023);
    expect(codes.length).toBeGreaterThanOrEqual(9);
    expect(codes.filter((code) => code <= 3).length).toBeGreaterThanOrEqual(8);
    const leavingDays = new Set(
      cluster.members.filter((member) => member.leftOn?.startsWith('2024')).map((member) => member.leftOn),
    );
    expect(leavingDays).toEqual(new Set(['2024-01-01']));
  },
);

test('satisfaction rises in 2024 because of who left: those who stayed and answered twice hardly changed', () => {
  const cluster = bioenergyOf(demo);
  const scores = (year: number) =>
    new Map(
      waveOf(cluster, year).responses.flatMap(({ memberKey, answers }) => {
        const isCompany = cluster.members.find(({ key }) => key === memberKey)?.kind === 'company';
        const answer = answers['SM1'];
        if (!isCompany || answer?.state !== 'valid' || typeof answer.value !== 'number') return [];
        return [[memberKey, answer.value >= 4 ? 1 : 0] as const];
      }),
    );
  const before = scores(2023);
  const after = scores(2024);
  const stayers = [...before.keys()].filter((key) => after.has(key));
  expect(share([...after.values()]) - share([...before.values()])).toBeGreaterThan(0.14);
  const within =
    share(stayers.map((key) => after.get(key) ?? 0)) - share(stayers.map((key) => before.get(key) ?? 0));
  expect(Math.abs(within)).toBeLessThan(0.05);
  // Joiners and leavers are enough to show entry and exit on their own.
  const joiners = [...after.keys()].filter(
    (key) => !frameOf(cluster, 2023).some((member) => member.key === key),
  );
  expect(joiners.length).toBeGreaterThanOrEqual(5);
});

test.for(anySeeds)('response of finished waves lies between 55 and 90 %', (from) => {
  for (const truth of Object.values(from.truth)) {
    for (const wave of truth.waves.filter((candidate) => candidate.year !== 2026)) {
      expect(wave.response.ratePct).toBeGreaterThanOrEqual(55);
      expect(wave.response.ratePct).toBeLessThanOrEqual(90);
    }
  }
});

test('true satisfaction with the management follows the planned path from 45 to 73 %', () => {
  const planned = { 2018: 45, 2019: 46, 2020: 62, 2021: 63, 2022: 60, 2023: 53, 2024: 72, 2025: 73 };
  for (const [year, plannedPct] of Object.entries(planned)) {
    const { companies } = truthOf('bioenergie-beispielland', Number(year)).indicators['U-SAT-M'].frame;
    // Whole companies: at most half a company off.
    expect(Math.abs((companies.value ?? 0) - plannedPct)).toBeLessThanOrEqual(50 / companies.firms + 1e-9);
  }
});

test('in 2022 satisfied members were clearly likelier to answer, in the other years a little', () => {
  const errors = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) => {
    const { frame, respondents } = truthOf('bioenergie-beispielland', year).indicators['U-SAT-M'];
    return { year, error: (respondents.companies.value ?? 0) - (frame.companies.value ?? 0) };
  });
  expect(errors.find(({ year }) => year === 2022)?.error).toBeGreaterThan(10);
  for (const { error } of errors.filter(({ year }) => year !== 2022)) expect(Math.abs(error)).toBeLessThan(7);
  const slopes = demo.truth['bioenergie-beispielland']?.waves.map((wave) => wave.response.slope);
  expect(slopes).toEqual([0.25, 0.25, 0.25, 0.25, 1.3, 0.25, 0.25, 0.25, 0.25]);
});

test.for(anySeeds)('the network has five waves 2021 to 2025 and grows from 24 to 41 members', (from) => {
  const cluster = clusterOf(from, 'holz-mustertal');
  expect(cluster.waves.map((wave) => wave.year)).toEqual([2021, 2022, 2023, 2024, 2025]);
  expect(frameOf(cluster, 2021)).toHaveLength(24);
  expect(frameOf(cluster, 2025)).toHaveLength(41);
});

test.for(anySeeds)('in the Verbund four of six companies answered one wave', (from) => {
  const cluster = clusterOf(from, 'wasserstoff-probe');
  expect(cluster.waves.map((wave) => wave.year)).toEqual([2025]);
  expect(cluster.members).toHaveLength(9);
  const companies = cluster.members.filter((member) => member.kind === 'company').map((member) => member.key);
  expect(companies).toHaveLength(6);
  const answered = waveOf(cluster, 2025).responses.filter(({ memberKey }) => companies.includes(memberKey));
  expect(answered).toHaveLength(4);
});

test.for(anySeeds)('answers come once per member of the frame, inside the field period', (from) => {
  for (const cluster of from.clusters) {
    for (const wave of cluster.waves) {
      const frame = frameOf(cluster, wave.year).map((member) => member.key);
      const answering = wave.responses.map((response) => response.memberKey);
      expect(new Set(answering).size).toBe(answering.length);
      expect(answering.every((key) => frame.includes(key))).toBe(true);
      const lastDay = wave.state === 'open' ? '2026-11-11' : wave.closesOn;
      expect(wave.responses.every(({ day }) => day >= wave.opensOn && day <= lastDay)).toBe(true);
    }
  }
});

test.for(anySeeds)('names, keys and addresses are unique and say that they are invented', (from) => {
  for (const cluster of from.clusters) {
    for (const of of [
      cluster.members.map((member) => member.name),
      cluster.members.map((member) => member.key),
      cluster.members.map((member) => member.contact.email),
    ]) {
      expect(new Set(of).size).toBe(of.length);
    }
    for (const member of cluster.members) {
      expect(member.name).toMatch(/muster|beispiel|probe|fantasie|demo|erfunden/i);
      expect(member.contact.email).toMatch(/^[a-z0-9.-]+@beispiel\.example$/);
    }
  }
  expect(Math.max(...bioenergyOf(from).members.map((member) => member.name.length))).toBeGreaterThan(60);
});
