import { drawAnswerError } from './draw-answer-error.ts';
import { drawPotentialAnswers } from './draw-potential-answers.ts';
import { drawRespondents } from './draw-respondents.ts';
import { isMemberOn } from '../../core/catalogue/measures/is-member-on.ts';
import { satisfactionItem } from './item-models.ts';
import { leaveOutItems } from './leave-out-items.ts';
import type { PopulationMember, PopulationWave } from './population.ts';
import type { AnswerModel, PopulationParameters, WavePlan } from './population-parameters.ts';
import { randomStream } from './random-stream.ts';
import { shiftForShare } from './shift-for-share.ts';
import { shuffle } from './shuffle.ts';
import { followUps, requests } from './suggestions.ts';
import { tenureBand } from '../../core/tenure-band.ts';

/** One wave: freezes the frame, lets everybody judge, and draws who answers. */
export function holdWave(
  members: readonly PopulationMember[],
  plan: WavePlan,
  parameters: PopulationParameters,
  seed: number,
): PopulationWave {
  const model = parameters.answers;
  const streamOf = (key: string, ...name: string[]) => randomStream(seed, key, plan.year, ...name);
  const pressureLevel = model.pressurePerYear * (plan.year - Number(parameters.foundedOn.slice(0, 4)));
  const frame = members
    .filter((member) => isMemberOn(member, plan.opensOn))
    .map((member) => ({
      ...member,
      pressure: member.pressure + pressureLevel,
      satisfaction:
        satisfactionOf(member, plan, model) + streamOf(member.key, 'firm-year').normal() * model.firmYearSd,
      isNew: tenureBand(member.joinedOn, plan.opensOn) === 'under2',
    }));

  const judgements = frame
    .filter((member) => member.kind === 'company')
    .flatMap((member) => {
      // The same stream, and so the same error, as when the answer itself is drawn.
      const error = drawAnswerError(
        satisfactionItem,
        member.isNew,
        model,
        streamOf(member.key, 'answer', 'SM1'),
      );
      return error.state === 'canJudge' ? [plan.level + member.satisfaction + error.noise] : [];
    });
  const satisfactionShift = plan.satisfiedShare === null ? 0 : shiftForShare(judgements, plan.satisfiedShare);

  const responseSlope = parameters.nonresponse === 'ignorable' ? 0 : plan.responseSlope;
  const satisfactionSd = Math.hypot(model.traitSd, model.firmYearSd);
  const respondents = drawRespondents(
    frame.map(({ key, kind, satisfaction, readiness }) => ({
      key,
      kind,
      score: (responseSlope * satisfaction) / satisfactionSd + parameters.responsePersistence * readiness,
    })),
    plan.responseShare,
    (key) => streamOf(key, 'answers'),
  );

  const texts = shuffle(requests, randomStream(seed, parameters.prefix, plan.year, 'requests'));
  return {
    plan,
    satisfactionShift,
    responseSlope,
    responseIntercepts: respondents.intercepts,
    frame: frame.map(({ key, kind, satisfaction, pressure, isNew }, i) => {
      const suggestion = `${texts[i % texts.length] ?? ''}${followUps[Math.floor(i / texts.length) % followUps.length] ?? ''}`;
      const potential = drawPotentialAnswers(
        { kind, satisfaction: plan.level + satisfaction, satisfactionShift, pressure, isNew, suggestion },
        plan,
        model,
        (item) => streamOf(key, 'answer', item),
      );
      const given = respondents.keys.has(key)
        ? leaveOutItems(potential, model.skipProbability, (item) => streamOf(key, 'skip', item))
        : null;
      return {
        key,
        kind,
        satisfaction,
        potential,
        propensity: respondents.propensityOf.get(key) ?? 0,
        given,
      };
    }),
  };
}

/** Lasting judgement with the effects of tenure and size, latent units. */
function satisfactionOf(member: PopulationMember, plan: WavePlan, model: AnswerModel): number {
  const size = member.sizeClass === null ? 0 : model.sizeEffect[member.sizeClass];
  return member.trait + model.tenureEffect[tenureBand(member.joinedOn, plan.opensOn)] + size;
}
