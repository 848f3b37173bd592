export { memberFacts, rowPlace, type Answering } from './answering.ts';
export { deleteOverdueDrafts, listCountedAnswers } from './answer-store.ts';
export { commitPastRound, importOccasion } from './commit-past-round.ts';
export { discardPastRound } from './discard-past-round.ts';
export { forgetPastRounds } from './forget-past-rounds.ts';
export { proposePastRound } from './propose-past-round.ts';
export { scrubbedRound, withoutMatches } from './scrub-round.ts';
export { documentsOf as roundDocuments } from './round-at-hand.ts';
export { roundSteps } from './round-steps.ts';
export { uploadPastRound } from './upload-past-round.ts';
export { deleteRoundFiles } from './past-round-files.ts';
export { importRoundSteps, runImportStep } from './import-past-round.ts';
export {
  deleteRoundAnswers,
  findRound,
  listRounds,
  decideRound,
  type PastRound,
} from './past-round-store.ts';
export { rowKey } from './row-key.ts';
export { submitAnswers, type Submitted } from './submit-answers.ts';
