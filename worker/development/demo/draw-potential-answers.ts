import type { Answer, Answers } from '../../core/questionnaire/answer.ts';
import type { MemberKind } from '../../core/organisation.ts';
import { drawClosingAnswers } from './draw-closing-answers.ts';
import { drawAnswerError } from './draw-answer-error.ts';
import type { ItemModel } from './item-models.ts';
import { itemModels, satisfactionItem } from './item-models.ts';
import { latentCode } from './latent-code.ts';
import type { AnswerModel, WavePlan } from './population-parameters.ts';
import type { RandomStream } from './random-stream.ts';

/** What decides one member's answers in one wave. Latent units throughout. */
export interface Judgement {
  readonly kind: MemberKind;
  /** Satisfaction including the year's level. */
  readonly satisfaction: number;
  /** Effect of the year on SM1 alone. */
  readonly satisfactionShift: number;
  readonly pressure: number;
  /** Below two years of membership. */
  readonly isNew: boolean;
  /** A text that no other member of the frame would write in this wave. */
  readonly suggestion: string;
}

/**
 * What a member would answer to every item, conditions respected, nothing left out.
 * @param streamOf a stream per item, so that one more item shifts no other
 */
export function drawPotentialAnswers(
  judgement: Judgement,
  wave: Pick<WavePlan, 'questionnaireVersion'>,
  model: AnswerModel,
  streamOf: (item: string) => RandomStream,
): Answers {
  const answers: Record<string, Answer> = {};
  for (const item of itemModels) {
    answers[item.code] = isShown(item.code, judgement, answers)
      ? drawRating(item, judgement, wave, model, streamOf(item.code))
      : { state: 'notShown' };
  }
  return { ...answers, ...drawClosingAnswers(judgement.suggestion, model, streamOf) };
}

/** PP1 is for companies; HR2 for those with at least a little shortage. */
function isShown(code: string, judgement: Judgement, soFar: Answers): boolean {
  if (code === 'PP1') return judgement.kind === 'company';
  if (code !== 'HR2') return true;
  const pressure = soFar['PP1'];
  return pressure?.state === 'valid' && typeof pressure.value === 'number' && pressure.value >= 2;
}

function drawRating(
  item: ItemModel,
  judgement: Judgement,
  wave: Pick<WavePlan, 'questionnaireVersion'>,
  model: AnswerModel,
  random: RandomStream,
): Answer {
  const error = drawAnswerError(item, judgement.isNew, model, random);
  if (error.state !== 'canJudge') return error;
  const wording = item.earlier?.version === wave.questionnaireVersion ? item.earlier.shift : 0;
  const yearShift = item === satisfactionItem ? judgement.satisfactionShift : 0;
  const latent = item.offset + wording + yearShift + item.loading * judgement[item.factor] + error.noise;
  return { state: 'valid', value: latentCode(latent, item.cuts, item.lowestCode) };
}
