import type { EditionFile, EditionFormat } from '../../core/releases/edition-format.ts';
import type { EditionSnapshot } from '../../core/releases/edition-model.ts';

/** What a renderer may know besides the snapshot: addresses, the check mark, and the files made before it. */
export interface RenderContext {
  /** `7f3a-91c2`, from the SHA-256 of the snapshot's canonical JSON. */
  readonly checkMark: string;
  /** Files already made, for the pages that list them. */
  readonly files: readonly EditionFile[];
  readonly cssUrl: string;
  readonly verifyUrl: string;
  /** Address of the edition without a slash at its end; a file lies at `{permanentUrl}/{name}`. */
  readonly permanentUrl: string;
}

/** One kind of file: a model goes in, bytes come out; it reads no database and no clock. */
export interface EditionRenderer {
  readonly name: string;
  readonly mediaType: string;
  readonly render: (snapshot: EditionSnapshot, context: RenderContext) => Uint8Array;
}

export type EditionRenderers = Readonly<Record<EditionFormat, EditionRenderer>>;
