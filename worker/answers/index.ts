export { memberFacts, rowPlace, type Answering } from './answering.ts';
export { deleteDraftsOfWave, listCountedAnswers } from './answer-store.ts';
export { rowKey } from './row-key.ts';
export { submitAnswers, type Submitted } from './submit-answers.ts';
