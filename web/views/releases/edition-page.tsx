import { InventedLine } from '../../layout/invented-line.tsx';
import { EditionChanges, EditionEvents } from './edition-changes.tsx';
import type { EditionContext, EditionPartProps } from './edition-context.ts';
import { EditionCover } from './edition-cover.tsx';
import { EditionFiles, EditionVerify } from './edition-files.tsx';
import { EditionFindings } from './edition-findings.tsx';
import { EditionIndicatorTable } from './edition-indicator-table.tsx';
import { EditionLimits } from './edition-limits.tsx';
import { EditionMethods } from './edition-methods.tsx';
import { EditionTrends } from './edition-trends.tsx';

const otherLocale = { de: 'en', en: 'de' } as const;

function TopBar({ context: { snapshot, t, locale, permanentUrl } }: EditionPartProps) {
  const other = otherLocale[locale];
  const places = (
    <nav aria-label={t('releases.edition.contents')}>
      <ul class="v-nav">
        <li>
          <a href="#ergebnisse">{t('releases.findings.title')}</a>
        </li>
        <li>
          <a href="#indikatoren">{t('releases.table.title')}</a>
        </li>
        <li>
          <a href="#dateien">{t('releases.files.title')}</a>
        </li>
        <li>
          <a href="#pruefen">{t('releases.edition.verify')}</a>
        </li>
        <li>
          <a href={`${permanentUrl}?lang=${other}`} lang={other} hreflang={other} rel="alternate">
            {t('releases.edition.otherLanguage')}
          </a>
        </li>
      </ul>
    </nav>
  );
  return (
    <header class="v-top">
      <div class="v-page v-top__row">
        <a class="v-mark" href={permanentUrl}>
          <svg class="c" width="28" height="20" viewBox="0 0 28 20" aria-hidden="true">
            <path class="s-acc" d="M2 17h11c6 0 5.5-13 12.5-14.5" />
          </svg>
          Vorlauf
        </a>
        <span class="v-top__who v-only-wide">{t('releases.edition.released')}</span>
        <div class="v-only-wide v-menu">{places}</div>
        <details class="v-menu v-only-narrow v-noprint">
          <summary>{t('releases.edition.contents')}</summary>
          <div class="v-menu__sheet">{places}</div>
        </details>
      </div>
      {snapshot.cluster.invented && <InventedLine t={t} column="v-page" />}
    </header>
  );
}

/**
 * A released edition as the page behind its permanent address. It stands alone: what it shows is in the snapshot,
 * and its style sheet is named by the caller, so that its bytes never depend on a later build.
 */
export function EditionPage({ cssUrl, ...context }: EditionContext & { readonly cssUrl: string }) {
  const { snapshot, t, locale, checkMark } = context;
  const { cluster, number, wave } = snapshot;
  const title = t('releases.edition.documentTitle', { year: wave.year, number, cluster: cluster.name });
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="stylesheet" href={cssUrl} />
      </head>
      <body>
        <a class="v-skip" href="#inhalt">
          {t('common.skipToContent')}
        </a>
        <div class="v-edition">
          <div class="v-edition__matter">
            <TopBar context={context} />
            <main class="v-page" id="inhalt" tabindex={-1}>
              <EditionCover context={context} />
              <EditionFindings context={context} />
              <EditionIndicatorTable context={context} />
              <EditionTrends context={context} />
              <EditionChanges context={context} />
              <EditionEvents context={context} />
              <EditionLimits context={context} />
              <EditionMethods context={context} />
              <EditionFiles context={context} />
              <EditionVerify context={context} />
            </main>
          </div>
          <footer class="v-edition__foot">
            <p class="v-page">
              {t('releases.edition.footer', { cluster: cluster.name, number, mark: checkMark })}
              {cluster.invented && ` · ${t('common.invented')}`}
            </p>
          </footer>
        </div>
      </body>
    </html>
  );
}
