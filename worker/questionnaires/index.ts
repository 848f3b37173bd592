export { publishQuestionnaire } from './publish-questionnaire.ts';
export {
  findQuestionnaire,
  findQuestionnaireByVersion,
  listQuestionnaires,
  type PublishedQuestionnaire,
} from './questionnaire-store.ts';
