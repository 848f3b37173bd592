import { emptyForm, type FormState } from '../../web/components/form-state.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { sitePaths } from '../../web/layout/site-paths.ts';
import { VerifyPage, type VerifyResult } from '../../web/views/releases/verify-page.tsx';
import { parseChecksum } from '../core/releases/check-mark.ts';
import { sha256 } from '../formats/sha256.ts';
import type { Database } from '../platform/database.ts';
import { readFile } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { pageContext } from '../platform/page-context.ts';
import { editionPath } from './edition-path.ts';
import { findByCheckMark, findByFileChecksum } from './edition-store.ts';

type Found = Awaited<ReturnType<typeof findByCheckMark>>[number];

function foundEdition(found: Found) {
  return {
    number: found.number,
    releasedOn: new Date(found.releasedAt).toISOString(),
    readable: found.isPublic
      ? { clusterName: found.clusterName, href: editionPath(found.slug, found.number) }
      : null,
  };
}

async function lookUpFile(db: Database, hash: string): Promise<VerifyResult> {
  const [found] = await findByFileChecksum(db, hash);
  if (found === undefined) return { kind: 'unknown' };
  return { kind: 'file', fileName: found.fileName, edition: foundEdition(found) };
}

async function lookUpMark(db: Database, mark: string): Promise<VerifyResult> {
  const editions = await findByCheckMark(db, mark.replace('-', ''));
  return editions.length === 0
    ? { kind: 'unknown' }
    : { kind: 'checkMark', editions: editions.map(foundEdition) };
}

function page(c: HttpContext, form: FormState, result: VerifyResult | null): string {
  return renderDocument(
    <VerifyPage {...pageContext(c)} form={form} result={result} action={sitePaths.verify} />,
  );
}

/** Anybody can check whether a file is the one that was released. */
export const verifyPages = roomApp()
  .get(sitePaths.verify, async (c) => {
    const text = c.req.query('checksum');
    if (text === undefined) return c.html(page(c, emptyForm, null));
    const query = parseChecksum(text);
    if (query === null) {
      const form: FormState = {
        values: { checksum: text.slice(0, 200) },
        errors: [{ field: 'checksum', key: 'releases.error.checksum' }],
      };
      return c.html(page(c, form, null), 422);
    }
    const { db } = c.var.services;
    const result =
      query.kind === 'sha256' ? await lookUpFile(db, query.sha256) : await lookUpMark(db, query.checkMark);
    return c.html(page(c, { ...emptyForm, values: { checksum: text.slice(0, 200) } }, result));
  })
  .post(sitePaths.verify, async (c) => {
    const file = await readFile(c, 'file');
    if (file === null || file.size === 0) {
      const form: FormState = { values: {}, errors: [{ field: 'file', key: 'releases.error.file' }] };
      return c.html(page(c, form, null), 422);
    }
    const hash = await sha256(new Uint8Array(await file.arrayBuffer()));
    return c.html(page(c, emptyForm, await lookUpFile(c.var.services.db, hash)));
  });
