import { commitBody, importResource, mappingBody, uploadQuery } from '../../schema/contracts/api/import.ts';
import { translator } from '../../web/i18n/translator.ts';
import { problemText } from '../../web/views/imports/field-text.ts';
import { apiRoute, type AnyApiRoute } from '../access/index.ts';
import { columnLetter } from '../core/imports/column-letter.ts';
import type { Mapping } from '../core/imports/propose-mapping.ts';
import type { Locale } from '../core/organisation.ts';
import { TableProblem } from '../formats/table.ts';
import { dayInBerlin } from '../platform/day.ts';
import { type FieldProblem, Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { changeMapping } from './change-mapping.ts';
import { commitImport, type CommitRefusal } from './commit-import.ts';
import { discardImport } from './discard-import.ts';
import { encodeExport, exportFormats } from './encode-export.ts';
import { findRun, type ImportRun } from './import-store.ts';
import type { ImportTarget } from './import-target.ts';
import { previewImport } from './preview-import.ts';
import { undoImport } from './undo-import.ts';
import { uploadTable } from './upload-table.ts';

export interface ImportRoutesOptions {
  /** By the word that stands for them in addresses. */
  readonly targets: Readonly<Record<string, ImportTarget>>;
  /** Rooms above this one know clusters. */
  readonly clusterName: (services: Services, clusterId: string) => Promise<string>;
}

const tableTypes = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/octet-stream',
] as const;

/** What a refusal says, and at which property. */
const refusalAt: Readonly<Record<CommitRefusal, FieldProblem>> = {
  notReady: { pointer: '', code: 'api.error.importNotReady', params: {} },
  changedSincePreview: { pointer: '/previewHash', code: 'api.error.importChanged', params: {} },
  validFromFuture: { pointer: '/validFrom', code: 'clusters.member.validFromFuture', params: {} },
  validFromTooEarly: { pointer: '/validFrom', code: 'clusters.member.validFromTooEarly', params: {} },
};

function refuse(fields: readonly FieldProblem[]): never {
  throw new Problem('invalidInput', fields.map(({ code }) => code).join(' '), null, fields);
}

function fileProblem({ code, row = 0, column = 0, limit = 0 }: TableProblem): FieldProblem {
  const params = {
    row: String(row),
    column: column === 0 ? '' : columnLetter(column),
    limit: String(limit),
  };
  return { pointer: '', code: `imports.file.${code}`, params };
}

async function previewFacts(services: Services, run: ImportRun, target: ImportTarget, locale: Locale) {
  const { headers, mapping, ready, hash, read, comparison } = await previewImport(services, run, target);
  const words = { t: translator(locale), locale };
  const fieldOf = (code: string) => target.spec.fields.find((field) => field.code === code);
  return {
    preview: {
      headers: [...headers],
      mapping: {
        ...mapping,
        columns: [...mapping.columns],
        numbers: { ...mapping.numbers },
        days: { ...mapping.days },
      },
      ready,
      hash,
      problems: read.problems.map((problem) => ({
        row: problem.row,
        header: problem.header,
        text: problem.text,
        detail: problemText(problem, fieldOf(problem.field), words),
      })),
      questions: read.questions.map(({ field, about }) => ({ field, about })),
      missingFields: [...read.missing],
      changedRows: comparison.changed.map(({ row }) => row),
      repeatedRows: comparison.repeated.map(({ row }) => row),
    },
    added: comparison.added.length,
    changed: comparison.changed.length,
    same: comparison.same,
  };
}

async function importFacts(services: Services, run: ImportRun, target: ImportTarget, locale: Locale) {
  const { id, target: code, state, fileName, added, changed, same } = run;
  const counted =
    state === 'uploaded'
      ? await previewFacts(services, run, target, locale)
      : { preview: null, added, changed, same };
  return { id, target: code, state, fileName, ...counted };
}

/** A mapping that names each field at most once, and only fields and columns that there are. */
function checkMapping(mapping: Mapping, before: Mapping, target: ImportTarget): void {
  const known = new Set(target.spec.fields.map(({ code }) => code));
  const given = mapping.columns.filter((code) => code !== null);
  const wrong =
    mapping.columns.length !== before.columns.length ||
    given.some((code) => !known.has(code)) ||
    new Set(given).size !== given.length;
  if (wrong) refuse([{ pointer: '/columns', code: 'api.error.columnUnknown', params: {} }]);
}

/** Uploading tables, mapping, previewing, committing, taking back; and exports in the same shape. */
export function importRoutes({ targets, clusterName }: ImportRoutesOptions): readonly AnyApiRoute[] {
  function targetOf(word: string): ImportTarget {
    const target = Object.hasOwn(targets, word) ? targets[word] : undefined;
    if (target === undefined) throw new Problem('notFound');
    return target;
  }

  async function runOf(services: Services, clusterId: string, params: { target: string; import: string }) {
    const target = targetOf(params.target);
    const run = await findRun(services.db, clusterId, params.import);
    if (run === undefined || run.target !== target.code) throw new Problem('notFound');
    return { run, target };
  }

  return [
    apiRoute({
      id: 'uploadTable',
      tag: 'imports',
      method: 'POST',
      path: '/clusters/:slug/imports/:target',
      scope: 'write',
      query: uploadQuery,
      body: { kind: 'bytes', mediaTypes: tableTypes },
      answer: importResource,
      status: 201,
      handle: async ({ services, may, params, query, body, locale }) => {
        const target = targetOf(params.target);
        const file = { name: query.name ?? '', bytes: body };
        const run = await uploadTable(services, may, target, file);
        if (run instanceof TableProblem) refuse([fileProblem(run)]);
        return importFacts(services, run, target, locale);
      },
    }),
    apiRoute({
      id: 'getImport',
      tag: 'imports',
      method: 'GET',
      path: '/clusters/:slug/imports/:target/:import',
      scope: 'write',
      answer: importResource,
      status: 200,
      handle: async ({ services, may, params, locale }) => {
        const { run, target } = await runOf(services, may.clusterId, params);
        return importFacts(services, run, target, locale);
      },
    }),
    apiRoute({
      id: 'mapImport',
      tag: 'imports',
      method: 'PUT',
      path: '/clusters/:slug/imports/:target/:import/mapping',
      scope: 'write',
      body: mappingBody,
      answer: importResource,
      status: 200,
      problems: ['conflict'],
      handle: async ({ services, may, params, body, locale }) => {
        const { run, target } = await runOf(services, may.clusterId, params);
        if (run.state !== 'uploaded') throw new Problem('conflict', run.state);
        const { mapping, rows } = await previewImport(services, run, target);
        checkMapping(body, mapping, target);
        if (body.headerRow > rows.length)
          refuse([{ pointer: '/headerRow', code: 'api.error.columnUnknown', params: {} }]);
        await changeMapping(services, may, run, body);
        return importFacts(services, { ...run, mapping: JSON.stringify(body) }, target, locale);
      },
    }),
    apiRoute({
      id: 'commitImport',
      tag: 'imports',
      method: 'PUT',
      path: '/clusters/:slug/imports/:target/:import/commitment',
      scope: 'write',
      body: commitBody,
      answer: importResource,
      status: 200,
      handle: async ({ services, may, params, body, locale }) => {
        const { run, target } = await runOf(services, may.clusterId, params);
        const done = await commitImport(services, may, run, target, {
          ...body,
          except: new Set(body.except),
          validFrom: body.validFrom ?? dayInBerlin(services.now()),
        });
        if (typeof done === 'string') refuse([refusalAt[done]]);
        return importFacts(services, done, target, locale);
      },
    }),
    apiRoute({
      id: 'undoImport',
      tag: 'imports',
      method: 'PUT',
      path: '/clusters/:slug/imports/:target/:import/undoing',
      scope: 'write',
      answer: importResource,
      status: 200,
      problems: ['conflict'],
      handle: async ({ services, may, params, locale }) => {
        const { run, target } = await runOf(services, may.clusterId, params);
        const done = await undoImport(services, may, run, target);
        if ('refused' in done) {
          const names = done.names
            .slice(0, 20)
            .map((name) => name[locale])
            .join(', ');
          const field = { pointer: '', code: `imports.undo.${done.refused}`, params: { names } } as const;
          throw new Problem('conflict', done.refused, null, [field]);
        }
        return importFacts(services, done, target, locale);
      },
    }),
    apiRoute({
      id: 'discardImport',
      tag: 'imports',
      method: 'DELETE',
      path: '/clusters/:slug/imports/:target/:import',
      scope: 'write',
      status: 204,
      problems: ['conflict'],
      handle: async ({ services, may, params }) => {
        const { run } = await runOf(services, may.clusterId, params);
        await discardImport(services, may, run);
      },
    }),
    apiRoute({
      id: 'exportTable',
      tag: 'imports',
      method: 'GET',
      path: '/clusters/:slug/exports/:target/:format',
      scope: 'read',
      answer: { kind: 'bytes', mediaTypes: [tableTypes[0], tableTypes[1]] },
      status: 200,
      handle: async ({ services, may, params, locale }) => {
        const target = targetOf(params.target);
        const format = exportFormats.find((each) => each === params.format);
        if (format === undefined) throw new Problem('notFound');
        const rows = await target.load(services.db, may.clusterId);
        const { bytes, mediaType } = encodeExport(
          target.spec,
          rows.map(({ values }) => values),
          format,
          {
            name: target.code,
            title: translator(locale)(`imports.target.${target.code}.table`),
            clusterName: await clusterName(services, may.clusterId),
            locale,
            today: dayInBerlin(services.now()),
          },
        );
        return { bytes, mediaType, name: `${may.slug}-${target.code}.${format}` };
      },
    }),
  ];
}
