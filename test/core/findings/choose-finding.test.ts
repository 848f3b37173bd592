import { describe, expect, it } from 'vitest';
import { countedValue } from '../../../worker/core/catalogue/measures/counted-value.ts';
import type {
  Change,
  Decomposition,
  IndicatorSeries,
  SeriesPoint,
} from '../../../worker/core/catalogue/series.ts';
import { chooseFinding } from '../../../worker/core/findings/choose-finding.ts';
import { absent } from '../../../worker/core/indicator-value.ts';
import type { IndicatorValue } from '../../../worker/core/indicator-value.ts';
import { definitionOf } from '../catalogue/wave-factory.ts';

const satisfaction = definitionOf('U-SAT-M');
const cluster = { kind: 'cluster', foundedOn: '2017-03-01' } as const;

const counted = (value: number) =>
  countedValue({ value, n: 40, numerator: null, denominator: null, definitionVersion: '1.0.0' });
const share = (value: number): IndicatorValue => ({
  ...counted(value),
  estimator: 'unweighted',
  interval: { lower: value - 7, upper: value + 7, confidence: 0.95, method: 'exactHypergeometric' },
});
const point = (year: number, value: IndicatorValue, change: Change | null = null): SeriesPoint => ({
  year,
  referenceOn: `${year}-10-01`,
  ageYears: year - 2017,
  value,
  assessment: 'onPath',
  change,
  segments: {},
  itemVersions: { SM1: '1.0.0' },
});
const seriesOf = (
  points: readonly SeriesPoint[],
  breaks: IndicatorSeries['breaks'] = [],
): IndicatorSeries => ({
  code: 'U-SAT-M',
  definitionVersion: '1.0.0',
  points,
  breaks,
});
const changed = (more: Partial<Change> = {}): Change => ({
  fromYear: 2024,
  fromValue: 60,
  delta: 11,
  interval: { lower: 3, upper: 19 },
  word: 'risen',
  census: false,
  conservative: false,
  decomposition: null,
  ...more,
});
const findingOf = (points: readonly SeriesPoint[], breaks?: IndicatorSeries['breaks']) =>
  chooseFinding(satisfaction, seriesOf(points, breaks), cluster, 2025);
const compared = (more: Partial<Change>) =>
  findingOf([point(2024, share(60)), point(2025, share(71), changed(more))]);

describe('the finding of an indicator', () => {
  it('is "not applicable" before everything else, for a kind the definition does not speak about', () => {
    const finding = chooseFinding({ ...satisfaction, kinds: ['verbund'] }, seriesOf([]), cluster, 2025);
    expect(finding).toEqual({
      key: 'notApplicable',
      subject: satisfaction.subject,
      unit: 'percent',
      year: 2025,
      additions: [],
    });
  });
  it('is "no measurement" for a skipped year, a rested item, and where nobody answered', () => {
    expect(findingOf([]).key).toBe('noAnswers');
    for (const reason of ['notAsked', 'noAnswers', 'notApplicable', 'frameUnknown'] as const)
      expect(findingOf([point(2025, absent(reason, '1.0.0'))]).key).toBe('noAnswers');
  });
  it('is "suppressed" in the same words whatever the reason', () => {
    for (const reason of ['suppressed', 'tooFew'] as const)
      expect(findingOf([point(2025, absent(reason, '1.0.0'))])).toMatchObject({
        key: 'suppressed',
        additions: [],
      });
  });
  it('shows the three shares of a net score that has too few answers for a score', () => {
    const shares = { promoters: 40, passives: 35, detractors: 25, n: 20 };
    const finding = findingOf([point(2025, { ...absent('tooFew', '1.0.0'), shares })]);
    expect(finding.additions).toEqual([{ key: 'npsSmall', shares }]);
  });
  it('is "too early" before the age of the definition, counting the years of life from one', () => {
    const recommendation = definitionOf('U-REC');
    const young = { kind: 'cluster', foundedOn: '2023-03-01' } as const;
    // Aged 2.6 in October 2025: in its third year; assessed from age 3, its fourth.
    expect(chooseFinding(recommendation, seriesOf([point(2025, share(20))]), young, 2025)).toMatchObject({
      key: 'tooEarly',
      assessableFromYear: 4,
      clusterYear: 3,
    });
  });
  it('is "for the first time" where no earlier year has a value', () => {
    expect(findingOf([point(2024, absent('tooFew', '1.0.0')), point(2025, share(71))])).toMatchObject({
      key: 'first',
      value: 71,
      lower: 64,
      upper: 78,
    });
    const mass = chooseFinding(definitionOf('N-MASS'), seriesOf([point(2025, counted(31))]), cluster, 2025);
    expect(mass).toMatchObject({ key: 'first', value: 31, lower: null, upper: null });
  });
  it('is the break, where every earlier value lies before one; after it the words of change return', () => {
    const breaks = [{ year: 2025, changeClass: 3, reason: 'scale', items: ['SM1'] }] as const;
    expect(findingOf([point(2024, share(60)), point(2025, share(71))], breaks)).toMatchObject({
      key: 'seriesBreak',
      breakYear: 2025,
      reason: 'scale',
    });
    const earlier = [{ ...breaks[0], year: 2024 }];
    expect(findingOf([point(2024, share(60)), point(2025, share(71), changed())], earlier).key).toBe('risen');
  });
  it.each(['risen', 'fallen', 'risenSlightly', 'fallenSlightly', 'undecided'] as const)(
    'is "%s" with both values, the change and its signed bounds',
    (word) => {
      expect(compared({ word })).toMatchObject({
        key: word,
        value: 71,
        previousYear: 2024,
        previousValue: 60,
        delta: 11,
        deltaLower: 3,
        deltaUpper: 19,
      });
    },
  );
  it('is "unchanged" with the margin of the definition', () => {
    expect(compared({ word: 'unchanged' })).toMatchObject({ key: 'unchanged', margin: 5 });
  });
  it('is "undecided" without bounds where two values could not be compared', () => {
    const values = [point(2024, share(60)), point(2025, share(71))];
    expect(findingOf(values)).toMatchObject({ key: 'undecided', delta: 11, deltaLower: null });
    const against2023 = [point(2024, share(60)), point(2025, share(71), changed({ fromYear: 2023 }))];
    expect(findingOf(against2023)).toMatchObject({ key: 'undecided', deltaUpper: null });
  });
  it('calls a counted share unchanged within the margin of the definition, here 2 points', () => {
    const after = (now: number) =>
      chooseFinding(
        definitionOf('N-RET'),
        seriesOf([point(2024, counted(90)), point(2025, counted(now))]),
        cluster,
        2025,
      ).key;
    expect([88, 92, 87.9, 92.1].map(after)).toEqual(['unchanged', 'unchanged', 'fallen', 'risen']);
  });
  it.each([
    [31, 'risen'],
    [29, 'fallen'],
    [30, 'unchanged'],
  ] as const)('compares counts plainly: 30 and then %i is %s', (now, key) => {
    const points = [point(2024, counted(30)), point(2025, counted(now))];
    const finding = chooseFinding(definitionOf('N-MASS'), seriesOf(points), cluster, 2025);
    expect(finding).toMatchObject({
      key,
      delta: now - 30,
      deltaLower: null,
      deltaUpper: null,
      additions: [],
    });
  });
});

const separate = (within: number, entry: number, exit: number, returning = 0): Decomposition => ({
  kind: 'separate',
  within: { delta: within, firms: 20 },
  entry: { delta: entry, firms: 5 },
  returning: { delta: returning, firms: 5 },
  exit: { delta: exit, firms: 5 },
  silent: { delta: 0, firms: 0 },
});

describe('the sentences that follow', () => {
  it('say that all members answered', () => {
    expect(compared({ census: true }).additions).toEqual([{ key: 'census' }]);
  });
  it('say that the change comes from who joined and left, when that is more than those who stayed', () => {
    const mainlyExit = separate(2, 1, 8);
    expect(compared({ decomposition: mainlyExit }).additions).toEqual([
      { key: 'composition', decomposition: mainlyExit },
    ]);
    const joint = { kind: 'joint', within: { delta: 2 }, composition: { delta: -9 } } as const;
    expect(compared({ word: 'fallen', decomposition: joint }).additions).toHaveLength(1);
  });
  it('say nothing of it when those who stayed moved as much, or the others merely answered this time', () => {
    expect(compared({ decomposition: separate(6, 2, 4) }).additions).toEqual([]);
    expect(compared({ decomposition: separate(6, -4, 9) }).additions).toEqual([]);
    expect(compared({ decomposition: separate(1, 0, 0, 10) }).additions).toEqual([]);
  });
  it('say nothing of a difference where it is not decided that there is one', () => {
    expect(compared({ word: 'undecided', decomposition: separate(2, 1, 8) }).additions).toEqual([]);
  });
});
