import type { EditionFile } from '../../../worker/core/releases/edition-format.ts';
import type { EditionSnapshot } from '../../../worker/core/releases/edition-model.ts';
import type { Locale } from '../../../worker/core/organisation.ts';
import type { Format } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translate.ts';

/** What every part of an edition's page needs. */
export interface EditionContext {
  readonly snapshot: EditionSnapshot;
  readonly locale: Locale;
  readonly t: Translate;
  readonly f: Format;
  /** `7f3a-91c2`, printed on every page. */
  readonly checkMark: string;
  /** The other files of the edition; the page cannot name its own checksum. */
  readonly files: readonly EditionFile[];
  /** Where anybody can verify a checksum. */
  readonly verifyUrl: string;
  /** Address of the edition without a slash at its end; a file lies at `{permanentUrl}/{name}`. */
  readonly permanentUrl: string;
}

/** What the table of indicators needs, also before there is an edition. */
export interface EditionTableContext extends Pick<EditionContext, 'locale' | 't' | 'f'> {
  readonly snapshot: Pick<EditionSnapshot, 'cluster' | 'wave' | 'indicators'>;
}

export interface EditionPartProps {
  readonly context: EditionContext;
}
