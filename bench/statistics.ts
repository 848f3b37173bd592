import { indicatorDefinitions } from '../worker/core/catalogue/definitions.ts';
import type { FramedFirm, WaveInput } from '../worker/core/catalogue/read-wave.ts';
import type { SeriesPoint } from '../worker/core/catalogue/series.ts';
import type { Answer, Answers } from '../worker/core/questionnaire/answer.ts';
import { itemsOf } from '../worker/core/questionnaire/counted-answers.ts';
import { attackPublished } from '../worker/disclosure/attack-published.ts';
import { gateTrend } from '../worker/disclosure/gate-trend.ts';
import { gateWave } from '../worker/disclosure/gate-wave.ts';
import { vorlaufKern } from '../worker/questionnaires/instruments/vorlauf-kern.ts';
import { randomStream, type RandomStream } from '../worker/development/demo/random-stream.ts';
import { atMost, remark, type Report } from './support/figure.ts';
import { median } from './support/median.ts';

const seed = 20261125;
const definitions = indicatorDefinitions.filter(({ origin }) => origin === 'answers');
const itemVersions = Object.fromEntries(itemsOf(vorlaufKern).map(({ code, version }) => [code, version]));

/** What publishing a wave costs the processor: every indicator of answers with its segments and changes, and, a step later, its trend; and the attack before a release. */
export async function measure(report: Report): Promise<void> {
  report(
    atMost(
      'publishing a wave, 200 members × 10 waves, processor time, median of 5',
      publishMs(200, 10),
      'ms',
      300,
    ),
  );
  report(
    atMost(
      'the attack on all that an edition and one before it publish, 200 members × 12 waves',
      attackMs(200, 12),
      'ms',
      60_000,
    ),
  );
  report(remark('the trends of its members, the step after, 200 members × 10 waves', trendMs(200, 10), 'ms'));
  for (const [members, waves] of [
    [50, 10],
    [100, 10],
    [400, 10],
    [200, 3],
    [200, 5],
  ] as const)
    report(remark(`the same with ${members} members × ${waves} waves`, publishMs(members, waves), 'ms'));
}

function publishMs(members: number, waves: number): number {
  const inputs = invented(members, waves);
  return median(Array.from({ length: 5 }, () => processorMs(() => publishLast(inputs))));
}

function attackMs(members: number, waves: number): number {
  const inputs = invented(members, waves);
  const points = publishAll(inputs);
  return processorMs(() => () => {
    for (const definition of definitions) {
      const now = inputs.flatMap(({ year }) => points.get(`${definition.code} ${year}`) ?? []);
      attackPublished(definition, inputs, [now, now.slice(0, -1)]);
    }
  });
}

function trendMs(members: number, waves: number): number {
  const inputs = invented(members, waves);
  const points = publishAll(inputs);
  return processorMs(() => () => {
    for (const definition of definitions)
      gateTrend(definition, {
        waves: inputs.toReversed(),
        foundedOn: '2014-03-01',
        publishedPoint: (code, year) => points.get(`${code} ${year}`),
        breaks: [],
      });
  });
}

/** Publishes the newest wave after the points of all others, which the time does not count. */
function publishLast(inputs: readonly WaveInput[]): () => void {
  const points = publishAll(inputs.slice(0, -1));
  return () => publish(inputs, inputs.length - 1, points);
}

function publishAll(inputs: readonly WaveInput[]): Map<string, SeriesPoint> {
  const points = new Map<string, SeriesPoint>();
  inputs.forEach((_, at) => publish(inputs, at, points));
  return points;
}

function publish(inputs: readonly WaveInput[], at: number, points: Map<string, SeriesPoint>): void {
  const wave = inputs[at];
  if (wave === undefined) return;
  const gated = gateWave(definitions, {
    foundedOn: '2014-03-01',
    wave,
    earlier: inputs.slice(0, at).toReversed(),
    publishedPoint: (code, year) => points.get(`${code} ${year}`),
    breaksOf: () => [],
    memberIndex: new Map(wave.frame.map(({ firm }, place) => [firm, place])),
  });
  for (const { definition, point } of gated) points.set(`${definition.code} ${wave.year}`, point);
}

function processorMs(prepare: () => () => void): number {
  const run = prepare();
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Members that answer seven times of ten, one in twenty replaced a year. */
function invented(members: number, waves: number): readonly WaveInput[] {
  const random = randomStream(seed, 'statistics', members, waves);
  let next = 0;
  const join = (): FramedFirm => ({
    firm: `f${(next += 1)}`,
    memberKind: random.uniform() < 0.85 ? 'company' : 'science',
    sizeClass: random.pick(['micro', 'small', 'medium', 'large']),
    tenure: random.pick(['under2', '2to5', 'over5']),
    eligible: true,
  });
  let frame = Array.from({ length: members }, join);
  return Array.from({ length: waves }, (_, at) => {
    if (at > 0) frame = frame.map((member) => (random.uniform() < 0.05 ? join() : member));
    const year = 2016 + at;
    return {
      year,
      referenceOn: `${year}-10-15`,
      frame,
      answers: new Map(
        frame.flatMap(({ firm }) => (random.uniform() < 0.7 ? [[firm, answersOf(random)] as const] : [])),
      ),
      itemVersions,
    };
  });
}

function answersOf(random: RandomStream): Answers {
  return Object.fromEntries(
    itemsOf(vorlaufKern).flatMap((item): readonly (readonly [string, Answer])[] => {
      if (random.uniform() < 0.05) return [[item.code, { state: 'dontKnow' }]];
      if (item.type === 'rating') return [[item.code, { state: 'valid', value: 1 + random.integer(5) }]];
      if (item.type === 'zeroToTen') return [[item.code, { state: 'valid', value: random.integer(11) }]];
      return [];
    }),
  );
}
