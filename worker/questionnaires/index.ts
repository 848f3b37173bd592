export { instrumentName, offeredInstruments, publishOffered } from './offered-instruments.ts';
export { publishQuestionnaire } from './publish-questionnaire.ts';
export {
  deleteUnusedQuestionnaire,
  findQuestionnaire,
  listVersions,
  type PublishedQuestionnaire,
} from './questionnaire-store.ts';
