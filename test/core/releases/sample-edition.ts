import { indicatorByCode } from '../../../worker/core/catalogue/definitions.ts';
import type { IndicatorDefinition } from '../../../worker/core/catalogue/definition.ts';
import type { Assessment, IndicatorSeries, SeriesPoint } from '../../../worker/core/catalogue/series.ts';
import type { Disclosed } from '../../../worker/core/disclosure/disclosed.ts';
import { publicationThresholds } from '../../../worker/core/disclosure/thresholds.ts';
import type { Finding } from '../../../worker/core/findings/finding.ts';
import { absent, type IndicatorValue } from '../../../worker/core/indicator-value.ts';
import type { Item, Questionnaire } from '../../../worker/core/questionnaire/questionnaire.ts';
import { type EditionInput, editionSnapshot } from '../../../worker/core/releases/edition-snapshot.ts';
import type { EditionSnapshot } from '../../../worker/core/releases/edition-model.ts';

/** Tests play the disclosure gate; production code cannot make a Disclosed. */
function disclosed(series: IndicatorSeries): Disclosed<IndicatorSeries> {
  return series as Disclosed<IndicatorSeries>;
}

function definitionOf(code: string): IndicatorDefinition {
  const definition = indicatorByCode(code);
  if (definition === undefined) throw new Error(`The catalogue has no ${code}.`);
  return definition;
}

function measured(value: number, n: number, population: number | 'unknown'): IndicatorValue {
  return {
    kind: 'measured',
    value,
    n,
    population,
    dontKnow: 2,
    numerator: null,
    denominator: n,
    interval: { lower: value - 7, upper: value + 6, confidence: 0.95, method: 'exactHypergeometric' },
    bounds: { lower: value - 20, upper: value + 15 },
    estimator: 'unweighted',
    definitionVersion: '1.0.0',
  };
}

export function counted(value: number): IndicatorValue {
  return {
    kind: 'measured',
    value,
    n: 52,
    population: 52,
    dontKnow: null,
    numerator: null,
    denominator: null,
    interval: null,
    bounds: null,
    estimator: 'counted',
    definitionVersion: '1.0.0',
  };
}

function point(
  year: number,
  value: IndicatorValue,
  itemVersions: Readonly<Record<string, string>> = {},
  assessment: Assessment = 'onPath',
): SeriesPoint {
  return {
    year,
    referenceOn: `${year}-10-15`,
    ageYears: year - 2017 + 0.625,
    value,
    assessment,
    change: null,
    segments: {},
    itemVersions,
  };
}

const rating = {
  type: 'rating',
  scale: 'S5',
  options: [
    { code: 1, label: { de: 'sehr unzufrieden', en: 'very dissatisfied' } },
    { code: 5, label: { de: 'sehr zufrieden', en: 'very satisfied' } },
  ],
  dontKnow: { de: 'kann ich nicht beurteilen', en: 'I cannot judge this' },
} as const;

const sm1: Item = {
  ...rating,
  code: 'SM1',
  version: '1.0.0',
  text: {
    de: 'Wie zufrieden sind Sie insgesamt mit dem {mgmt}?',
    en: 'Overall, how satisfied are you with the {mgmt}?',
  },
};
const sa1 = (version: string): Item => ({
  ...rating,
  code: 'SA1',
  version,
  text: {
    de:
      version === '0.9.0'
        ? 'Wie zufrieden sind Sie mit dem Austausch?'
        : 'Wie zufrieden sind Sie insgesamt mit dem Austausch?',
    en: 'How satisfied are you with the exchange?',
  },
});
const unused: Item = { ...rating, code: 'TR1', version: '1.0.0', text: { de: 'ungenutzt', en: 'unused' } };

const questionnaire = (version: string, items: readonly Item[]): Questionnaire => ({
  code: 'vorlauf-kern',
  version,
  title: { de: 'Kernfragen', en: 'Core questions' },
  sections: [{ code: 'A', title: { de: 'Zufriedenheit', en: 'Satisfaction' }, items }],
});

const about = (code: string) => {
  const { subject, unit } = definitionOf(code);
  return { subject, unit, year: 2025, additions: [] };
};

const risen: Finding = {
  ...about('U-SAT-M'),
  key: 'risen',
  value: 71.25,
  previousYear: 2024,
  previousValue: 60.5,
  delta: 10.75,
  deltaLower: 3.2,
  deltaUpper: 18.4,
};

const satisfaction: IndicatorSeries = {
  code: 'U-SAT-M',
  definitionVersion: '1.0.0',
  points: [
    point(2018, absent('suppressed', '1.0.0'), { SM1: '1.0.0' }, 'noValue'),
    point(2019, measured(52.5, 27, 33), { SM1: '1.0.0' }, 'notDecidable'),
    point(2021, measured(55, 33, 41), { SM1: '1.0.0' }, 'notDecidable'),
    point(2024, measured(60.5, 40, 50), { SM1: '1.0.0' }, 'behindPath'),
    {
      ...point(2025, measured(71.25, 44, 52), { SM1: '1.0.0' }, 'notDecidable'),
      segments: {
        sizeClass: { small: measured(75, 20, 24), large: absent('suppressed', '1.0.0') },
        stayers: { stayers: measured(70, 36, 38) },
      },
    },
  ],
  breaks: [],
};

const exchange: IndicatorSeries = {
  code: 'U-SAT-A',
  definitionVersion: '1.0.0',
  points: [
    point(2019, measured(50, 27, 33), { SA1: '0.9.0' }),
    point(2020, measured(51, 29, 38), { SA1: '0.9.0' }),
    point(2021, absent('suppressed', '1.0.0'), { SA1: '1.0.0' }, 'noValue'),
    point(2022, measured(58, 38, 46), { SA1: '1.0.0' }),
    point(2025, measured(57, 44, 52), { SA1: '1.0.0' }, 'behindPath'),
  ],
  breaks: [{ year: 2021, changeClass: 2, reason: 'wording', items: ['SA1'] }],
};

const members: IndicatorSeries = {
  code: 'N-MASS',
  definitionVersion: '1.0.0',
  points: [point(2024, counted(50)), point(2025, counted(52))],
  breaks: [],
};

const recommendation: IndicatorSeries = {
  code: 'U-REC',
  definitionVersion: '1.0.0',
  points: [point(2025, absent('tooFew', '1.0.0'), { NP1: '1.0.0' }, 'noValue')],
  breaks: [],
};

/** An edition with a break, a missing wave, suppressed values, a segment, a counted series and one that is not there. */
export const sampleInput: EditionInput = {
  cluster: {
    name: 'Bioenergie-Cluster Beispielland',
    slug: 'bioenergie',
    kind: 'cluster',
    foundedOn: '2017-03-01',
    region: 'Beispielland',
    invented: true,
  },
  number: '2025.1',
  replaces: null,
  releasedOn: '2026-01-16',
  releasedBy: 'owner',
  approvedBy: null,
  softwareVersion: '0.1.0',
  wave: {
    year: 2025,
    mode: 'pseudonymous',
    openedOn: '2025-10-15',
    closedOn: '2025-12-15',
    frameSize: 52,
    answered: 44,
    questionnaire: { code: 'vorlauf-kern', version: '1.0.0', contentHash: 'c0ffee'.padEnd(64, '0') },
  },
  indicators: [
    { definition: definitionOf('U-SAT-M'), series: disclosed(satisfaction), finding: risen },
    {
      definition: definitionOf('U-SAT-A'),
      series: disclosed(exchange),
      finding: {
        ...about('U-SAT-A'),
        key: 'undecided',
        value: 57,
        previousYear: 2022,
        previousValue: 58,
        delta: -1,
        deltaLower: -9,
        deltaUpper: 7,
      },
    },
    {
      definition: definitionOf('U-REC'),
      series: disclosed(recommendation),
      finding: { ...about('U-REC'), key: 'suppressed' },
    },
    {
      definition: definitionOf('N-MASS'),
      series: disclosed(members),
      finding: {
        ...about('N-MASS'),
        key: 'risen',
        value: 52,
        previousYear: 2024,
        previousValue: 50,
        delta: 2,
        deltaLower: null,
        deltaUpper: null,
      },
    },
  ],
  events: [
    { onDate: '2024-12-31', label: { de: 'Landesförderung endet', en: 'State grant ends' } },
    { onDate: '2020-04-01', label: { de: 'Neue Leitung', en: 'New management' } },
  ],
  thresholds: publicationThresholds,
  notes: [
    {
      about: 'coCauses',
      locale: 'de',
      text: '=HYPERLINK("https://attacker.example") <script>alert(1)</script>',
    },
    { about: 'changes', locale: 'de', text: 'Welle 2025 neu.' },
  ],
  questionnaires: [
    questionnaire('0.9.0', [sm1, sa1('0.9.0')]),
    questionnaire('1.0.0', [sm1, sa1('1.0.0'), unused]),
  ],
};

export const sampleSnapshot: EditionSnapshot = editionSnapshot(sampleInput);
