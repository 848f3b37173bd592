import { pageQuery } from '../../schema/contracts/api/fields.ts';
import {
  draftPage,
  draftResource,
  newDraftBody,
  questionnaireImportQuery,
  questionnaireImportResource,
  questionnairePage,
} from '../../schema/contracts/api/questionnaire.ts';
import { explainFileProblem, explainLoss } from '../../web/i18n/exchange-text.ts';
import { apiRoute, pageOf } from '../access/index.ts';
import type { Locale } from '../core/organisation.ts';
import type { ImportLossReport } from '../core/questionnaire-exchange/loss-report.ts';
import { checkQuestionnaire } from '../core/questionnaire/check/check-questionnaire.ts';
import { itemsOf } from '../core/questionnaire/counted-answers.ts';
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { discardDraft } from './discard-draft.ts';
import { findDraft, listDrafts, type Draft } from './draft-store.ts';
import { exportFormats, exportQuestionnaire, type ExportFormat } from './exports/export-questionnaire.ts';
import { importDraft } from './import-draft.ts';
import { makeDraft } from './make-draft.ts';
import { findOffered, instrumentName, offeredInstruments } from './offered-instruments.ts';
import { listOwnVersions } from './questionnaire-store.ts';
import { readQuestionnaireFile } from './read-questionnaire-file.ts';

const fileTypes = ['application/octet-stream'] as const;

function versionFacts(questionnaire: Questionnaire, publishedAt: number | null) {
  return {
    name: instrumentName(questionnaire),
    title: questionnaire.title,
    items: itemsOf(questionnaire).length,
    publishedAt: publishedAt === null ? null : new Date(publishedAt).toISOString(),
  };
}

function draftFacts({ id, base, revision, changedAt, questionnaire }: Draft) {
  return {
    id,
    base,
    title: questionnaire.title,
    items: itemsOf(questionnaire).length,
    revision,
    changedAt: new Date(changedAt).toISOString(),
    problems: checkQuestionnaire(questionnaire).map((problem) => ({ ...problem })),
  };
}

async function draftOf({ db }: Services, clusterId: string, id: string): Promise<Draft> {
  const draft = await findDraft(db, clusterId, id);
  if (draft === undefined) throw new Problem('notFound');
  return draft;
}

function fileOf(questionnaire: Questionnaire, format: string) {
  const known = exportFormats.find((each): each is ExportFormat => each === format);
  if (known === undefined) throw new Problem('notFound');
  const { bytes, mediaType, fileName } = exportQuestionnaire(questionnaire, known);
  return { bytes, mediaType, name: fileName.replaceAll(/[^\w.-]+/g, '-') };
}

function readBody(bytes: Uint8Array, name: string, locale: Locale) {
  try {
    return readQuestionnaireFile(bytes, name);
  } catch (error) {
    const why = explainFileProblem(error, locale);
    if (why === null) throw error;
    throw new Problem('invalidInput', why, null, [
      { pointer: '', code: 'questionnaires.import.refused', params: { why } },
    ]);
  }
}

function linesOf(report: ImportLossReport, locale: Locale) {
  return explainLoss(report, locale).lines.map(
    ({ sheet, row, pointer, source, outcome, became, reasons }) => ({
      place: [sheet, row, pointer].filter((part) => part !== undefined && part !== '').join(' '),
      source,
      outcome,
      became: [...became],
      reasons: reasons.map(({ code, why, detail = null }) => ({ code, why, detail })),
    }),
  );
}

const bytesOf = { kind: 'bytes', mediaTypes: fileTypes } as const;

/** What a cluster can ask with, what it is working on, and questionnaires from and for other systems. */
export const questionnaireRoutes = [
  apiRoute({
    id: 'listQuestionnaires',
    tag: 'questionnaires',
    method: 'GET',
    path: '/clusters/:slug/questionnaires',
    scope: 'read',
    query: pageQuery,
    answer: questionnairePage,
    status: 200,
    handle: async ({ services, may, query }) => {
      const own = await listOwnVersions(services.db, may.clusterId);
      const all = [
        ...own.map(({ questionnaire, publishedAt }) => versionFacts(questionnaire, publishedAt)),
        ...offeredInstruments.map((instrument) => versionFacts(instrument, null)),
      ];
      return pageOf(all, query, ({ name }) => name);
    },
  }),
  apiRoute({
    id: 'getQuestionnaireFile',
    tag: 'questionnaires',
    method: 'GET',
    path: '/clusters/:slug/questionnaires/:questionnaire/files/:format',
    scope: 'read',
    answer: bytesOf,
    status: 200,
    handle: async ({ services, may, params }) => {
      const questionnaire = await findOffered(services, may.clusterId, params.questionnaire);
      if (questionnaire === undefined) throw new Problem('notFound');
      return fileOf(questionnaire, params.format);
    },
  }),
  apiRoute({
    id: 'listQuestionnaireDrafts',
    tag: 'questionnaires',
    method: 'GET',
    path: '/clusters/:slug/questionnaire-drafts',
    scope: 'read',
    query: pageQuery,
    answer: draftPage,
    status: 200,
    handle: async ({ services, may, query }) => {
      const drafts = await listDrafts(services.db, may.clusterId);
      const { items, next } = pageOf(drafts, query, ({ id }) => id);
      return { items: items.map(draftFacts), next };
    },
  }),
  apiRoute({
    id: 'makeQuestionnaireDraft',
    tag: 'questionnaires',
    method: 'POST',
    path: '/clusters/:slug/questionnaire-drafts',
    scope: 'write',
    body: newDraftBody,
    answer: draftResource,
    status: 201,
    handle: async ({ services, may, body }) =>
      draftFacts(await draftOf(services, may.clusterId, await makeDraft(services, may, body.from))),
  }),
  apiRoute({
    id: 'getQuestionnaireDraft',
    tag: 'questionnaires',
    method: 'GET',
    path: '/clusters/:slug/questionnaire-drafts/:draft',
    scope: 'read',
    answer: draftResource,
    status: 200,
    handle: async ({ services, may, params }) =>
      draftFacts(await draftOf(services, may.clusterId, params.draft)),
  }),
  apiRoute({
    id: 'getQuestionnaireDraftFile',
    tag: 'questionnaires',
    method: 'GET',
    path: '/clusters/:slug/questionnaire-drafts/:draft/files/:format',
    scope: 'read',
    answer: bytesOf,
    status: 200,
    handle: async ({ services, may, params }) =>
      fileOf((await draftOf(services, may.clusterId, params.draft)).questionnaire, params.format),
  }),
  apiRoute({
    id: 'discardQuestionnaireDraft',
    tag: 'questionnaires',
    method: 'DELETE',
    path: '/clusters/:slug/questionnaire-drafts/:draft',
    scope: 'write',
    status: 204,
    handle: async ({ services, may, params }) => {
      await draftOf(services, may.clusterId, params.draft);
      await discardDraft(services, may, params.draft);
    },
  }),
  apiRoute({
    id: 'importQuestionnaire',
    tag: 'questionnaires',
    method: 'POST',
    path: '/clusters/:slug/questionnaire-imports',
    scope: 'write',
    query: questionnaireImportQuery,
    body: bytesOf,
    answer: questionnaireImportResource,
    status: 201,
    handle: async ({ services, may, query, body, locale }) => {
      const name = query.name ?? 'import';
      const { questionnaire, report } = readBody(body, name, locale);
      const draft = query.dryRun === 'true' ? null : await importDraft(services, may, questionnaire, name);
      return { draft, format: report.format, counts: report.counts, lines: linesOf(report, locale) };
    },
  }),
];
