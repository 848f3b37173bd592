export { makeDraft } from './make-draft.ts';
export {
  instrumentLabel,
  instrumentName,
  listOffered,
  offeredInstruments,
  publishOffered,
} from './offered-instruments.ts';
export { listOwnDefinitions } from './own-definition-store.ts';
export { publishQuestionnaire } from './publish-questionnaire.ts';
export {
  deleteUnusedQuestionnaire,
  findQuestionnaire,
  listVersions,
  type PublishedQuestionnaire,
} from './questionnaire-store.ts';
