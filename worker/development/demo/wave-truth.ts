import type { Answers } from '../../core/questionnaire/answer.ts';
import type { IndicatorTruth, TrueValue, TrueValues, WaveTruth } from './demo-truth.ts';
import type { IndicatorScore, ScoredIndicator } from './indicator-scores.ts';
import { indicatorScores } from './indicator-scores.ts';
import { isMemberOn } from '../../core/catalogue/measures/is-member-on.ts';
import type { FrameMember, Population, PopulationWave } from './population.ts';
import type { PopulationParameters } from './population-parameters.ts';

/** Mean score × 100 of those with a valid answer. */
export function trueValue(answers: readonly Answers[], score: IndicatorScore): TrueValue {
  const scores = answers.map(score).filter((value) => value !== null);
  if (scores.length === 0) return { value: null, firms: 0 };
  return {
    value: (100 * scores.reduce((sum, value) => sum + value, 0)) / scores.length,
    firms: scores.length,
  };
}

function potentialAnswers(members: readonly FrameMember[]): readonly Answers[] {
  return members.map((member) => member.potential);
}

function trueValues(members: readonly FrameMember[], score: IndicatorScore): TrueValues {
  const companies = members.filter((member) => member.kind === 'company');
  return {
    companies: trueValue(potentialAnswers(companies), score),
    allMembers: trueValue(potentialAnswers(members), score),
  };
}

/** What is true in one wave, whoever answered. */
export function waveTruth(
  wave: PopulationWave,
  population: Population,
  parameters: PopulationParameters,
): WaveTruth {
  const { frame, plan } = wave;
  const respondents = frame.filter((member) => member.given !== null);
  const truthOf = (score: IndicatorScore): IndicatorTruth => ({
    frame: trueValues(frame, score),
    respondents: trueValues(respondents, score),
  });
  return {
    year: plan.year,
    level: plan.level,
    satisfactionShift: wave.satisfactionShift,
    response: {
      slope: wave.responseSlope,
      persistence: parameters.responsePersistence,
      intercepts: wave.responseIntercepts,
      ratePct: (100 * respondents.length) / frame.length,
    },
    activeCompanies: frame.filter((member) => member.kind === 'company').length,
    retentionPct: retentionPct(population, plan.opensOn),
    frame: frame.map((member) => member.key),
    propensity: Object.fromEntries(frame.map((member) => [member.key, member.propensity])),
    potential: Object.fromEntries(frame.map((member) => [member.key, member.potential])),
    // The keys of indicatorScores are exactly the scored indicators; fromEntries forgets that.
    indicators: Object.fromEntries(
      Object.entries(indicatorScores).map(([indicator, score]) => [indicator, truthOf(score)]),
    ) as Record<ScoredIndicator, IndicatorTruth>,
  };
}

function retentionPct(population: Population, day: string): number | null {
  const yearBefore = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  const before = population.members.filter((member) => isMemberOn(member, yearBefore));
  if (before.length === 0) return null;
  return (100 * before.filter((member) => isMemberOn(member, day)).length) / before.length;
}
