import type { Answers } from './answer.ts';

/** How a submission was filled in. `asked` = answered + dontKnow + notApplicable + leftOpen. */
export interface AnswerSummary {
  readonly asked: number;
  readonly answered: number;
  readonly dontKnow: number;
  readonly notApplicable: number;
  readonly leftOpen: number;
}

/** Counts complete answers for the receipt; what was not shown was not asked. */
export function summariseAnswers(answers: Answers): AnswerSummary {
  const states = Object.values(answers).map(({ state }) => state);
  const count = (state: (typeof states)[number]) => states.filter((each) => each === state).length;
  return {
    asked: states.length - count('notShown'),
    answered: count('valid'),
    dontKnow: count('dontKnow'),
    notApplicable: count('notApplicable'),
    leftOpen: count('skipped'),
  };
}
