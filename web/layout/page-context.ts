import type { Locale } from '../../worker/core/organisation.ts';
import type { Translate } from '../i18n/translate.ts';

/** What every page needs: its language and its own address (path and query). */
export interface PageContext {
  readonly t: Translate;
  readonly locale: Locale;
  readonly path: string;
}

/** A page about one cluster. */
export interface ClusterPageContext extends PageContext {
  readonly cluster: { readonly slug: string; readonly name: string; readonly invented: boolean };
}
