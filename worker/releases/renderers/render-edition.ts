import { checkMark } from '../../core/releases/check-mark.ts';
import { type EditionFile, editionFormats } from '../../core/releases/edition-format.ts';
import type { EditionSnapshot } from '../../core/releases/edition-model.ts';
import { sha256 } from '../../formats/sha256.ts';
import { sha256Sums } from '../../formats/sha256sums.ts';
import { editionRenderers } from './edition-renderers.ts';
import type { EditionRenderer, RenderContext } from './render-context.ts';
import { renderSnapshotJson } from './render-snapshot-json.ts';

export interface RenderedFile extends EditionFile {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface RenderedEdition {
  /** SHA-256 of the snapshot's canonical JSON: the identity of the edition. */
  readonly snapshotSha256: string;
  /** `7f3a-91c2` */
  readonly checkMark: string;
  /** In the order of listing; SHA256SUMS, over all others, comes last. */
  readonly files: readonly RenderedFile[];
}

const stylesheetFile = { name: 'stil.css', mediaType: 'text/css; charset=utf-8' } as const;
const sumsFile = { name: 'SHA256SUMS', mediaType: 'text/plain; charset=utf-8' } as const;

async function renderedFile(
  format: EditionFile['format'],
  { name, mediaType }: Pick<EditionRenderer, 'name' | 'mediaType'>,
  bytes: Uint8Array,
): Promise<RenderedFile> {
  return { format, name, mediaType, bytes, sizeBytes: bytes.length, sha256: await sha256(bytes) };
}

/**
 * All files of an edition. The same snapshot, addresses, style sheet and software give the same bytes.
 * The style sheet is frozen with the edition, so that a later look does not change it.
 * The pages list the checksums of the data files; a page cannot hold its own, so SHA256SUMS holds all of them.
 */
export async function renderEdition(
  snapshot: EditionSnapshot,
  addresses: Pick<RenderContext, 'cssUrl' | 'verifyUrl' | 'permanentUrl'>,
  stylesheet: Uint8Array,
): Promise<RenderedEdition> {
  const snapshotSha256 = await sha256(renderSnapshotJson(snapshot));
  const mark = checkMark(snapshotSha256);
  const files: RenderedFile[] = [];
  for (const format of editionFormats) {
    const renderer: EditionRenderer = editionRenderers[format];
    const isPage = renderer.mediaType.startsWith('text/html');
    const listed = isPage ? files.filter(({ mediaType }) => !mediaType.startsWith('text/html')) : [];
    const bytes = renderer.render(snapshot, { ...addresses, checkMark: mark, files: listed });
    // Each page lists what was made before it, so the files are made one after the other.
    files.push(await renderedFile(format, renderer, bytes));
  }
  files.push(await renderedFile('stylesheet', stylesheetFile, stylesheet));
  const sums = new TextEncoder().encode(sha256Sums(files));
  return {
    snapshotSha256,
    checkMark: mark,
    files: [...files, await renderedFile('sha256Sums', sumsFile, sums)],
  };
}
