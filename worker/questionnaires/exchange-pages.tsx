import type { FieldError } from '../../web/components/form-state.ts';
import { emptyForm, type FormState } from '../../web/components/form-state.ts';
import { explainFileProblem } from '../../web/i18n/exchange-text.ts';
import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { ImportPreviewPage } from '../../web/views/questionnaires/import-preview-page.tsx';
import { ImportQuestionnairePage } from '../../web/views/questionnaires/import-page.tsx';
import { requireRight } from '../access/index.ts';
import { clusterContext } from '../clusters/index.ts';
import { checkQuestionnaire } from '../core/questionnaire/check/check-questionnaire.ts';
import type { ImportedQuestionnaire } from '../core/questionnaire-exchange/build-questionnaire.ts';
import { importOwnJson } from '../core/questionnaire-exchange/import-own-json.ts';
import { readFile, readForm } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { Problem } from '../platform/problem.ts';
import { draftAtHand } from './draft-at-hand.ts';
import { exportFormats, exportQuestionnaire, type ExportFormat } from './exports/export-questionnaire.ts';
import { foreignCodes, importDraft } from './import-draft.ts';
import { findOffered } from './offered-instruments.ts';
import { readQuestionnaireFile } from './read-questionnaire-file.ts';
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';

async function importPage(c: HttpContext, form: FormState): Promise<string> {
  return renderDocument(<ImportQuestionnairePage {...await clusterContext(c)} form={form} />);
}

/** What a file says, or why it becomes no questionnaire. */
async function readUpload(
  c: HttpContext,
): Promise<(ImportedQuestionnaire & { fileName: string }) | FieldError> {
  const file = await readFile(c, 'file');
  if (file === null) return { field: 'file', key: 'imports.upload.missing' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return { ...readQuestionnaireFile(bytes, file.name), fileName: file.name };
  } catch (error) {
    const why = explainFileProblem(error, c.var.locale);
    if (why === null) throw error;
    return { field: 'file', key: 'questionnaires.import.refused', params: { why } };
  }
}

/** The questionnaire that a preview showed; it is read as strictly as a file. */
function previewed(document: string): Questionnaire {
  try {
    return importOwnJson(JSON.parse(document)).questionnaire;
  } catch {
    throw new Problem('invalidInput', 'the preview was changed');
  }
}

function fileAnswer(c: HttpContext, questionnaire: Questionnaire, format: string): Response {
  const known = exportFormats.find((each): each is ExportFormat => each === format);
  if (known === undefined) throw new Problem('notFound');
  const { bytes, mediaType, fileName } = exportQuestionnaire(questionnaire, known);
  return c.body(bytes.slice().buffer, 200, {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${fileName.replaceAll(/[^\w.-]+/g, '-')}"`,
    'Cache-Control': 'no-store',
  });
}

/** Questionnaires from other systems, and for them. */
export const exchangePages = roomApp()
  .get('/c/:slug/frageboegen/einlesen', async (c) => {
    await requireRight(c, 'edit');
    return c.html(await importPage(c, emptyForm));
  })
  .post('/c/:slug/frageboegen/einlesen', async (c) => {
    await requireRight(c, 'edit');
    const read = await readUpload(c);
    if ('key' in read) return c.html(await importPage(c, { values: {}, errors: [read] }), 422);
    const { questionnaire, report, fileName } = read;
    return c.html(
      renderDocument(
        <ImportPreviewPage
          {...await clusterContext(c)}
          fileName={fileName}
          questionnaire={questionnaire}
          report={report}
          renamed={foreignCodes(questionnaire)}
          musts={checkQuestionnaire(questionnaire).length}
        />,
      ),
    );
  })
  .post('/c/:slug/frageboegen/einlesen/uebernahme', async (c) => {
    const may = await requireRight(c, 'edit');
    const values = await readForm(c);
    const questionnaire = previewed(values['document'] ?? '');
    const id = await importDraft(c.var.services, may, questionnaire, values['fileName'] ?? '');
    return c.redirect(clusterPaths(may.slug).draft(id), 303);
  })
  .get('/c/:slug/frageboegen/version/:questionnaire/dateien/:format', async (c) => {
    const may = await requireRight(c, 'edit');
    const questionnaire = await findOffered(c.var.services, may.clusterId, c.req.param('questionnaire'));
    if (questionnaire === undefined) throw new Problem('notFound');
    return fileAnswer(c, questionnaire, c.req.param('format'));
  })
  .get('/c/:slug/frageboegen/:id/dateien/:format', async (c) => {
    const { draft } = await draftAtHand(c);
    return fileAnswer(c, draft.questionnaire, c.req.param('format'));
  });
