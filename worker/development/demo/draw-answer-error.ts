import type { ItemModel } from './item-models.ts';
import type { AnswerModel } from './population-parameters.ts';
import type { RandomStream } from './random-stream.ts';

export type AnswerError =
  | { readonly state: 'dontKnow' }
  | { readonly state: 'notApplicable' }
  /** Noise of this one answer, latent units. */
  | { readonly state: 'canJudge'; readonly noise: number };

/** Whether a member can judge an item, and how far its answer strays. Says nothing about its satisfaction. */
export function drawAnswerError(
  item: ItemModel,
  isNew: boolean,
  model: AnswerModel,
  random: RandomStream,
): AnswerError {
  const missing = random.uniform();
  const noise = random.normal() * model.itemSd;
  const dontKnow = (item.dontKnow ?? 0) * (isNew ? model.dontKnowFactorWhenNew : 1);
  if (missing < dontKnow) return { state: 'dontKnow' };
  if (missing < dontKnow + (item.notApplicable ?? 0)) return { state: 'notApplicable' };
  return { state: 'canJudge', noise };
}
