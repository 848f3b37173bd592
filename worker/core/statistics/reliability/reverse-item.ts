import type { Column } from '../missing/column.ts';

/**
 * Turns the answers to a negatively worded question round, so that all items of a scale point one way.
 * @param lowest lower end of the answer scale
 * @param highest upper end, > lowest
 * @throws RangeError for an answer outside the scale
 * @method lowest + highest − answer
 * @verified test/reference/04-alpha-bfi-attitude.json
 */
export function reverseItem(
  answers: Column,
  { lowest, highest }: { readonly lowest: number; readonly highest: number },
): Column {
  return answers.map((answer) => {
    if (answer === null) return null;
    if (!(answer >= lowest && answer <= highest)) throw new RangeError('answer must be on the scale');
    return lowest + highest - answer;
  });
}
