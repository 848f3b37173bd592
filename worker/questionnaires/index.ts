export { instrumentName, offeredInstruments, publishOffered } from './offered-instruments.ts';
export { publishQuestionnaire } from './publish-questionnaire.ts';
export { findQuestionnaire, type PublishedQuestionnaire } from './questionnaire-store.ts';
