import { importChoices } from '../../schema/contracts/import.ts';
import { emptyForm, type FieldError, type FormState } from '../../web/components/form-state.ts';
import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../web/layout/page-context.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { DecidedPage } from '../../web/views/imports/decided-page.tsx';
import { RunPage } from '../../web/views/imports/run-page.tsx';
import { UploadPage } from '../../web/views/imports/upload-page.tsx';
import { requireRight, type Authorized } from '../access/index.ts';
import { columnLetter } from '../core/imports/column-letter.ts';
import { TableProblem } from '../formats/table.ts';
import { dayInBerlin } from '../platform/day.ts';
import { parseForm, readFile, readForm } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { Problem } from '../platform/problem.ts';
import { changeMapping } from './change-mapping.ts';
import { commitImport, type CommitRefusal } from './commit-import.ts';
import { discardImport } from './discard-import.ts';
import { keptDays } from './forget-imports.ts';
import { exportFormats } from './encode-export.ts';
import { exportAnswer } from './export-answer.ts';
import { findRun, listRuns, type ImportRun } from './import-store.ts';
import type { ImportTarget } from './import-target.ts';
import { previewImport } from './preview-import.ts';
import { mappingValues, readMappingForm } from './read-mapping-form.ts';
import { undoImport, type UndoRefusal } from './undo-import.ts';
import { uploadTable } from './upload-table.ts';

export interface ImportPagesOptions {
  /** By the word that stands for them in addresses. */
  readonly targets: Readonly<Record<string, ImportTarget>>;
  /** Pages about a cluster are rendered with it; rooms above this one know clusters. */
  readonly context: (c: HttpContext) => Promise<ClusterPageContext>;
}

interface Place {
  readonly may: Authorized<'edit'>;
  readonly word: string;
  readonly target: ImportTarget;
}

/** What a refusal says, and at which field. */
const refusalAt: Readonly<Record<CommitRefusal, FieldError>> = {
  notReady: { field: 'previewHash', key: 'imports.run.notReady' },
  changedSincePreview: { field: 'previewHash', key: 'imports.run.changedSincePreview' },
  validFromFuture: { field: 'validFrom', key: 'clusters.member.validFromFuture' },
  validFromTooEarly: { field: 'validFrom', key: 'clusters.member.validFromTooEarly' },
};

const dayMs = 86_400_000;
const shownExamples = 3;
const exampleLength = 40;

/** What is wrong with a file as a whole. */
function fileProblem({ code, row = 0, column = 0, limit = 0 }: TableProblem): FormState {
  const params = { row, column: column === 0 ? '' : columnLetter(column), limit };
  return { values: {}, errors: [{ field: 'file', key: `imports.file.${code}`, params }] };
}

/** Uploading tables, mapping, previewing and committing them, taking imports back; and exports in the same shape. */
export function importPages({ targets, context }: ImportPagesOptions) {
  async function placeOf(c: HttpContext): Promise<Place> {
    const may = await requireRight(c, 'edit');
    const word = c.req.param('target') ?? '';
    const target = Object.hasOwn(targets, word) ? targets[word] : undefined;
    if (target === undefined) throw new Problem('notFound');
    return { may, word, target };
  }

  async function runOf(c: HttpContext): Promise<Place & { readonly run: ImportRun }> {
    const place = await placeOf(c);
    const run = await findRun(c.var.services.db, place.may.clusterId, c.req.param('id') ?? '');
    if (run === undefined || run.target !== place.target.code) throw new Problem('notFound');
    return { ...place, run };
  }

  const thing = ({ word, target }: Place) => ({ code: target.code, word, spec: target.spec });

  async function uploadPage(c: HttpContext, place: Place, form: FormState): Promise<string> {
    const runs = await listRuns(c.var.services.db, place.may.clusterId, place.target.code);
    return renderDocument(<UploadPage {...await context(c)} target={thing(place)} form={form} runs={runs} />);
  }

  /** An uploaded file with its preview; forms with what was entered, if anything was. */
  async function runPage(
    c: HttpContext,
    place: Place & { readonly run: ImportRun },
    entered: { readonly mapping?: FormState; readonly choices?: FormState } = {},
  ): Promise<string> {
    const { run, target } = place;
    const preview = await previewImport(c.var.services, run, target);
    const { mapping, rows, headers, read, comparison, warnings, ready, hash } = preview;
    const columns = headers.map((header, at) => ({
      at,
      header,
      examples: rows
        .slice(mapping.headerRow)
        .flatMap((row) =>
          row[at] === undefined || row[at].text === '' ? [] : [row[at].text.slice(0, exampleLength)],
        )
        .slice(0, shownExamples),
    }));
    const answered = (['numbers', 'days'] as const).flatMap((about) =>
      Object.keys(mapping[about]).map((field) => ({ about, field, example: '' })),
    );
    const mappingErrors = read.questions.map(
      ({ about, field }) => ({ field: `${about}-${field}`, key: 'imports.mapping.openStyle' }) as const,
    );
    const choices = { changes: 'take', repeated: 'skip', validFrom: dayInBerlin(c.var.services.now()) };
    return renderDocument(
      <RunPage
        {...await context(c)}
        target={thing(place)}
        run={run}
        columns={columns}
        questions={[...read.questions, ...answered]}
        warnings={warnings}
        read={read}
        comparison={comparison}
        ready={ready}
        previewHash={hash}
        dated={target.dated}
        mappingForm={entered.mapping ?? { values: mappingValues(mapping), errors: mappingErrors }}
        choicesForm={entered.choices ?? { values: choices, errors: [] }}
      />,
    );
  }

  async function decidedPage(
    c: HttpContext,
    place: Place & { readonly run: ImportRun },
    refusal: UndoRefusal | null = null,
  ): Promise<string> {
    const { run } = place;
    if (run.state === 'uploaded') throw new Problem('conflict');
    const { state } = run;
    return renderDocument(
      <DecidedPage
        {...await context(c)}
        target={thing(place)}
        run={{ ...run, state, decidedAt: run.decidedAt ?? run.uploadedAt }}
        undoableUntil={run.undoable ? run.uploadedAt + keptDays.committed * dayMs : null}
        refusal={refusal}
      />,
    );
  }

  const home = ({ may, word }: Place) => clusterPaths(may.slug).imports(word);
  const runHome = ({ may, word, run }: Place & { readonly run: ImportRun }) =>
    clusterPaths(may.slug).importRun(word, run.id);

  const app = roomApp();
  for (const [word, target] of Object.entries(targets)) {
    for (const format of exportFormats) {
      app.get(`/c/:slug/${word}.${format}`, async (c) => {
        const may = await requireRight(c, 'edit');
        return exportAnswer(c, may.clusterId, target, format, await context(c));
      });
    }
  }

  return app
    .get('/c/:slug/einlesen/:target', async (c) => c.html(await uploadPage(c, await placeOf(c), emptyForm)))
    .post('/c/:slug/einlesen/:target', async (c) => {
      const place = await placeOf(c);
      const file = await readFile(c, 'file');
      if (file === null) {
        const form: FormState = { values: {}, errors: [{ field: 'file', key: 'imports.upload.missing' }] };
        return c.html(await uploadPage(c, place, form), 422);
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      const run = await uploadTable(c.var.services, place.may, place.target, { name: file.name, bytes });
      if (run instanceof TableProblem) return c.html(await uploadPage(c, place, fileProblem(run)), 422);
      return c.redirect(runHome({ ...place, run }), 303);
    })
    .get('/c/:slug/einlesen/:target/:id', async (c) => {
      const place = await runOf(c);
      return c.html(place.run.state === 'uploaded' ? await runPage(c, place) : await decidedPage(c, place));
    })
    .post('/c/:slug/einlesen/:target/:id/zuordnung', async (c) => {
      const place = await runOf(c);
      if (place.run.state !== 'uploaded') return c.redirect(runHome(place), 303);
      const { rows, mapping } = await previewImport(c.var.services, place.run, place.target);
      const read = readMappingForm(await readForm(c), rows, mapping, place.target.spec);
      if ('errors' in read) return c.html(await runPage(c, place, { mapping: read }), 422);
      await changeMapping(c.var.services, place.may, place.run, read);
      return c.redirect(runHome(place), 303);
    })
    .post('/c/:slug/einlesen/:target/:id/uebernahme', async (c) => {
      const place = await runOf(c);
      if (place.run.state !== 'uploaded') return c.redirect(runHome(place), 303);
      const today = dayInBerlin(c.var.services.now());
      const parsed = parseForm(importChoices, { validFrom: today, ...(await readForm(c)) });
      if (!parsed.ok) return c.html(await runPage(c, place, { choices: parsed.form }), 422);
      const done = await commitImport(c.var.services, place.may, place.run, place.target, parsed.data);
      if (typeof done === 'string') {
        const error = refusalAt[done];
        return c.html(await runPage(c, place, { choices: { values: parsed.values, errors: [error] } }), 422);
      }
      return c.redirect(runHome(place), 303);
    })
    .post('/c/:slug/einlesen/:target/:id/verwerfung', async (c) => {
      const place = await runOf(c);
      if (place.run.state === 'uploaded') await discardImport(c.var.services, place.may, place.run);
      return c.redirect(home(place), 303);
    })
    .post('/c/:slug/einlesen/:target/:id/ruecknahme', async (c) => {
      const place = await runOf(c);
      if (place.run.state === 'uploaded') return c.redirect(runHome(place), 303);
      const done = await undoImport(c.var.services, place.may, place.run, place.target);
      if ('refused' in done) return c.html(await decidedPage(c, place, done), 409);
      return c.redirect(runHome(place), 303);
    });
}
