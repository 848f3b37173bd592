import type { EditionSnapshot } from '../../core/releases/edition-model.ts';
import type { Locale } from '../../core/organisation.ts';
import { formatFor } from '../../../web/i18n/format.ts';
import { translator } from '../../../web/i18n/translator.ts';
import { renderDocument } from '../../../web/layout/render-document.ts';
import { EditionPage } from '../../../web/views/releases/edition-page.tsx';
import type { RenderContext } from './render-context.ts';

/** The edition as one page: read on screen, printed on A4, found behind the permanent address. */
export function renderEditionHtml(
  snapshot: EditionSnapshot,
  locale: Locale,
  context: RenderContext,
): Uint8Array {
  const page = (
    <EditionPage
      snapshot={snapshot}
      locale={locale}
      t={translator(locale)}
      f={formatFor(locale)}
      {...context}
    />
  );
  return new TextEncoder().encode(renderDocument(page));
}
