import { customIndicatorForm, roundMapping } from '../../schema/contracts/past-round.ts';
import { emptyForm, type FieldError, type FormState } from '../../web/components/form-state.ts';
import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { OwnIndicatorsPage } from '../../web/views/rounds/own-indicators-page.tsx';
import { RoundPage } from '../../web/views/rounds/round-page.tsx';
import { RoundsPage } from '../../web/views/rounds/rounds-page.tsx';
import { requireRight } from '../access/index.ts';
import {
  commitPastRound,
  discardPastRound,
  findRound,
  importOccasion,
  listRounds,
  uploadPastRound,
  type PastRound,
} from '../answers/index.ts';
import { clusterContext } from '../clusters/index.ts';
import { columnLetter } from '../core/imports/column-letter.ts';
import type { LossReport } from '../core/past-rounds/loss-report.ts';
import type { RoundMapping } from '../core/past-rounds/round-mapping.ts';
import { TableProblem } from '../formats/table.ts';
import { parseForm, readForm } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { findJobByOccasion } from '../platform/jobs.ts';
import { Problem } from '../platform/problem.ts';
import { listOwnDefinitions } from './custom-indicator-store.ts';
import { defineIndicator, listOwnChoices } from './define-indicator.ts';
import { listSeries } from './series-store.ts';
import { undoPastRound } from './undo-past-round.ts';

/** Written by uploadPastRound only. */
function lossOf(round: PastRound): LossReport {
  return JSON.parse(round.loss) as LossReport;
}

async function roundsPage(c: HttpContext, clusterId: string, form: FormState): Promise<string> {
  const rounds = await listRounds(c.var.services.db, clusterId);
  const rows = rounds.map((round) => ({ ...round, used: lossOf(round).used }));
  return renderDocument(<RoundsPage {...await clusterContext(c)} form={form} rounds={rows} />);
}

async function roundPage(c: HttpContext, round: PastRound, form: FormState): Promise<string> {
  const { services } = c.var;
  const job = await findJobByOccasion(services, round.clusterId, importOccasion(round.id));
  // Written by uploadPastRound only.
  const { referenceOn } = JSON.parse(round.mapping) as RoundMapping;
  const context = await clusterContext(c);
  return renderDocument(
    <RoundPage
      {...context}
      round={{ ...round, referenceOn }}
      loss={lossOf(round)}
      form={form}
      jobPath={job && clusterPaths(context.cluster.slug).job(job.id)}
    />,
  );
}

async function ownPage(c: HttpContext, clusterId: string, form: FormState): Promise<string> {
  const { services } = c.var;
  const [choices, defined, series] = await Promise.all([
    listOwnChoices(services, clusterId),
    listOwnDefinitions(services.db, clusterId),
    listSeries(services.db, clusterId),
  ]);
  return renderDocument(
    <OwnIndicatorsPage
      {...await clusterContext(c)}
      form={form}
      defined={defined.map(({ code, name }) => ({ code, name, measured: series.has(code) }))}
      choices={choices
        .filter(({ code }) => defined.every((known) => known.code !== code))
        .map(({ code, item, measure }) => ({
          code,
          text: item.text,
          option:
            measure.kind === 'optionShare' && 'options' in item
              ? (item.options.find((option) => measure.options.includes(option.code))?.label ?? null)
              : null,
        }))}
    />,
  );
}

async function roundOf(c: HttpContext, clusterId: string): Promise<PastRound> {
  const round = await findRound(c.var.services.db, clusterId, c.req.param('id') ?? '');
  if (round === undefined) throw new Problem('notFound');
  return round;
}

/** The mapping as it was pasted, or what is wrong with it and where. */
function readMapping(text: string): { readonly mapping: RoundMapping } | { readonly error: FieldError } {
  const field = 'mapping';
  if (text.trim() === '') return { error: { field, key: 'rounds.upload.mappingMissing' } };
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { error: { field, key: 'rounds.upload.mappingNoJson' } };
  }
  const parsed = roundMapping.safeParse(document);
  if (parsed.success) return { mapping: parsed.data };
  const [issue] = parsed.error.issues;
  const params = { path: issue?.path.join('.') || '–', message: issue?.message ?? '' };
  return { error: { field, key: 'rounds.upload.mappingWrong', params } };
}

/** Past rounds: upload and dry run, import, undo; and the indicators that are defined over them. */
export const pastRoundPages = roomApp()
  .get('/c/:slug/wellen/frueher', async (c) => {
    const may = await requireRight(c, 'edit');
    return c.html(await roundsPage(c, may.clusterId, emptyForm));
  })
  .post('/c/:slug/wellen/frueher', async (c) => {
    const may = await requireRight(c, 'edit');
    const body = await c.req.parseBody();
    const { file } = body;
    const text = typeof body['mapping'] === 'string' ? body['mapping'] : '';
    const read = readMapping(text);
    const errors: FieldError[] = [
      ...(file instanceof File && file.name !== ''
        ? []
        : [{ field: 'file', key: 'rounds.upload.fileMissing' } as const]),
      ...('error' in read ? [read.error] : []),
    ];
    const values = { mapping: text };
    if (!(file instanceof File) || 'error' in read || errors.length > 0)
      return c.html(await roundsPage(c, may.clusterId, { values, errors }), 422);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const round = await uploadPastRound(c.var.services, may, { name: file.name, bytes }, read.mapping);
    if (round instanceof TableProblem) {
      const { code, row = 0, column = 0, limit = 0 } = round;
      const params = { row, column: column === 0 ? '' : columnLetter(column), limit };
      const error = { field: 'file', key: `imports.file.${code}`, params } as const;
      return c.html(await roundsPage(c, may.clusterId, { values, errors: [error] }), 422);
    }
    return c.redirect(clusterPaths(may.slug).pastRound(round.id), 303);
  })
  .get('/c/:slug/wellen/frueher/:id', async (c) => {
    const may = await requireRight(c, 'edit');
    return c.html(await roundPage(c, await roundOf(c, may.clusterId), emptyForm));
  })
  .post('/c/:slug/wellen/frueher/:id/uebernahme', async (c) => {
    const may = await requireRight(c, 'edit');
    const { services } = c.var;
    const round = await roundOf(c, may.clusterId);
    const paths = clusterPaths(may.slug);
    if (round.state === 'uploaded') {
      const done = await commitPastRound(services, may, round.id);
      if ('refused' in done) {
        const error = { field: 'commit', key: `rounds.refused.${done.refused}` } as const;
        return c.html(await roundPage(c, round, { values: {}, errors: [error] }), 422);
      }
    }
    const job = await findJobByOccasion(services, may.clusterId, importOccasion(round.id));
    return c.redirect(job === undefined ? paths.pastRound(round.id) : paths.job(job.id), 303);
  })
  .post('/c/:slug/wellen/frueher/:id/verwerfung', async (c) => {
    const may = await requireRight(c, 'edit');
    const round = await roundOf(c, may.clusterId);
    if (round.state === 'uploaded') await discardPastRound(c.var.services, may, round.id);
    return c.redirect(clusterPaths(may.slug).pastRounds, 303);
  })
  .post('/c/:slug/wellen/frueher/:id/ruecknahme', async (c) => {
    const may = await requireRight(c, 'edit');
    const round = await roundOf(c, may.clusterId);
    if (round.state === 'committing' || round.state === 'committed')
      await undoPastRound(c.var.services, may, round.id);
    return c.redirect(clusterPaths(may.slug).pastRound(round.id), 303);
  })
  .get('/c/:slug/eigene-kennzahlen', async (c) => {
    const may = await requireRight(c, 'edit');
    return c.html(await ownPage(c, may.clusterId, emptyForm));
  })
  .post('/c/:slug/eigene-kennzahlen', async (c) => {
    const may = await requireRight(c, 'edit');
    const parsed = parseForm(customIndicatorForm, await readForm(c));
    if (!parsed.ok) return c.html(await ownPage(c, may.clusterId, parsed.form), 422);
    const { choice, nameDe, nameEn } = parsed.data;
    const done = await defineIndicator(c.var.services, may, { choice, name: { de: nameDe, en: nameEn } });
    if ('refused' in done) {
      const error = { field: 'choice', key: `rounds.own.refused.${done.refused}` } as const;
      return c.html(await ownPage(c, may.clusterId, { values: parsed.values, errors: [error] }), 422);
    }
    return c.redirect(clusterPaths(may.slug).ownIndicators, 303);
  });
