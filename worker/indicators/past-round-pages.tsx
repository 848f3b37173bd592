import { customIndicatorForm, roundFactsForm, roundMapping } from '../../schema/contracts/past-round.ts';
import { emptyForm, type FieldError, type FormState } from '../../web/components/form-state.ts';
import { translator } from '../../web/i18n/translator.ts';
import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { OwnIndicatorsPage } from '../../web/views/rounds/own-indicators-page.tsx';
import { RoundPage } from '../../web/views/rounds/round-page.tsx';
import { RoundsPage } from '../../web/views/rounds/rounds-page.tsx';
import { requireRight, type Authorized } from '../access/index.ts';
import {
  commitPastRound,
  discardPastRound,
  findRound,
  importOccasion,
  listRounds,
  proposePastRound,
  roundDocuments,
  roundSteps,
  uploadPastRound,
  type PastRound,
} from '../answers/index.ts';
import { clusterContext } from '../clusters/index.ts';
import { columnLetter } from '../core/imports/column-letter.ts';
import type { RoundMapping } from '../core/past-rounds/round-mapping.ts';
import { TableProblem } from '../formats/table.ts';
import { parseForm, readForm, readMultipart, type FormValues } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { findJobByOccasion } from '../platform/jobs.ts';
import { Problem } from '../platform/problem.ts';
import { defineIndicator } from './define-indicator.ts';
import { importRoundJob } from './import-round-job.ts';
import { showOwnIndicators } from './show-own-indicators.ts';
import { undoPastRound } from './undo-past-round.ts';

async function roundsPage(c: HttpContext, clusterId: string, form: FormState): Promise<string> {
  const rounds = await listRounds(c.var.services.db, clusterId);
  const rows = rounds.map((round) => ({ ...round, used: roundDocuments(round).loss.used }));
  return renderDocument(<RoundsPage {...await clusterContext(c)} form={form} rounds={rows} />);
}

async function roundPage(c: HttpContext, round: PastRound, form: FormState): Promise<string> {
  const { services } = c.var;
  const { mapping, loss } = roundDocuments(round);
  const [job, steps] = await Promise.all([
    findJobByOccasion(services, round.clusterId, importOccasion(round.id)),
    round.state === 'uploaded' ? roundSteps(services, round.clusterId, mapping, loss) : null,
  ]);
  const context = await clusterContext(c);
  const { referenceOn, invited = null, items } = mapping;
  return renderDocument(
    <RoundPage
      {...context}
      round={{ ...round, referenceOn, invited }}
      loss={loss}
      items={items}
      steps={steps}
      form={form}
      job={
        job && {
          path: clusterPaths(context.cluster.slug).job(job.id),
          step: job.step,
          steps: Math.max(job.steps, importRoundJob.steps),
          failed: job.state === 'failed',
        }
      }
    />,
  );
}

async function ownPage(c: HttpContext, may: Authorized<'edit'>, form: FormState): Promise<string> {
  const own = await showOwnIndicators(c.var.services, may);
  return renderDocument(<OwnIndicatorsPage {...await clusterContext(c)} form={form} {...own} />);
}

async function roundOf(c: HttpContext, clusterId: string): Promise<PastRound> {
  const round = await findRound(c.var.services.db, clusterId, c.req.param('id') ?? '');
  if (round === undefined) throw new Problem('notFound');
  return round;
}

/** The mapping as it was pasted, or what is wrong with it and where. */
function readMapping(text: string): { readonly mapping: RoundMapping } | { readonly error: FieldError } {
  const field = 'mapping';
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

/** A mapping that was pasted, or what the form says about the round. */
function readSource(values: FormValues) {
  const text = values['mapping'] ?? '';
  if (text.trim() !== '') {
    const read = readMapping(text);
    return 'error' in read ? { errors: [read.error] } : read;
  }
  const parsed = parseForm(roundFactsForm, values);
  return parsed.ok ? { facts: parsed.data } : { errors: parsed.form.errors };
}

function textFields(body: Readonly<Record<string, unknown>>): FormValues {
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

/** Until the office gives it another one. */
function titleOf(year: number) {
  return {
    de: translator('de')('rounds.upload.defaultTitle', { year }),
    en: translator('en')('rounds.upload.defaultTitle', { year }),
  };
}

/** Past rounds: upload and dry run, import, undo; and the indicators that are defined over them. */
export const pastRoundPages = roomApp()
  .get('/c/:slug/wellen/frueher', async (c) => {
    const may = await requireRight(c, 'edit');
    return c.html(await roundsPage(c, may.clusterId, emptyForm));
  })
  .post('/c/:slug/wellen/frueher', async (c) => {
    const may = await requireRight(c, 'edit');
    const body = await readMultipart(c);
    const { file } = body;
    const values = textFields(body);
    const source = readSource(values);
    const errors: FieldError[] = [
      ...(file instanceof File && file.name !== ''
        ? []
        : [{ field: 'file', key: 'rounds.upload.fileMissing' } as const]),
      ...('errors' in source ? source.errors : []),
    ];
    if (!(file instanceof File) || 'errors' in source || errors.length > 0)
      return c.html(await roundsPage(c, may.clusterId, { values, errors }), 422);
    const upload = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    const { services } = c.var;
    const round = await ('mapping' in source
      ? uploadPastRound(services, may, upload, source.mapping)
      : proposePastRound(services, may, upload, { ...source.facts, title: titleOf(source.facts.year) }));
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
  .get('/c/:slug/wellen/frueher/:id/zuordnung.json', async (c) => {
    const may = await requireRight(c, 'edit');
    const round = await roundOf(c, may.clusterId);
    return c.body(JSON.stringify(JSON.parse(round.mapping), null, 2), 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${may.slug}-${round.year}.json"`,
      'Cache-Control': 'no-store',
    });
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
    if (round.state === 'uploaded' || round.state === 'discarded')
      await discardPastRound(c.var.services, may, round.id);
    return c.redirect(clusterPaths(may.slug).pastRounds, 303);
  })
  .post('/c/:slug/wellen/frueher/:id/ruecknahme', async (c) => {
    const may = await requireRight(c, 'edit');
    const round = await roundOf(c, may.clusterId);
    if (round.state !== 'uploaded' && round.state !== 'discarded')
      await undoPastRound(c.var.services, may, round.id);
    return c.redirect(clusterPaths(may.slug).pastRound(round.id), 303);
  })
  .get('/c/:slug/eigene-kennzahlen', async (c) => {
    const may = await requireRight(c, 'edit');
    return c.html(await ownPage(c, may, emptyForm));
  })
  .post('/c/:slug/eigene-kennzahlen', async (c) => {
    const may = await requireRight(c, 'edit');
    const parsed = parseForm(customIndicatorForm, await readForm(c));
    if (!parsed.ok) return c.html(await ownPage(c, may, parsed.form), 422);
    const { choice, nameDe, nameEn } = parsed.data;
    const done = await defineIndicator(c.var.services, may, { choice, name: { de: nameDe, en: nameEn } });
    if ('refused' in done) {
      const error = { field: 'choice', key: `rounds.own.refused.${done.refused}` } as const;
      return c.html(await ownPage(c, may, { values: parsed.values, errors: [error] }), 422);
    }
    return c.redirect(clusterPaths(may.slug).ownIndicators, 303);
  });
