import type { Child } from 'hono/jsx';
import type { Locale } from '../../worker/core/organisation.ts';
import type { Translate } from '../i18n/translate.ts';
import { assetUrl } from './asset-url.ts';

export interface DocumentProps {
  readonly t: Translate;
  readonly locale: Locale;
  readonly title: string;
  readonly stylesheet: 'app.css' | 'survey.css';
  /** Names of islands without ending: `chart` loads `/assets/chart.js`. */
  readonly scripts?: readonly string[] | undefined;
  /** The page shows a form with errors; the title says so first, so that a screen reader does too. */
  readonly hasErrors?: boolean | undefined;
  /** Reload after so many seconds: progress pages work without script. */
  readonly refreshSeconds?: number | undefined;
  readonly children?: Child;
}

/** The shell of every page: language, title, styles, scripts, skip link. */
export function Document({
  t,
  locale,
  title,
  stylesheet,
  scripts = [],
  hasErrors = false,
  refreshSeconds,
  children,
}: DocumentProps) {
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {refreshSeconds !== undefined && <meta http-equiv="refresh" content={String(refreshSeconds)} />}
        <title>{hasErrors ? t('common.titleWithErrors', { title }) : title}</title>
        <link rel="stylesheet" href={assetUrl(stylesheet)} />
        {scripts.map((name) => (
          <script type="module" src={assetUrl(`${name}.js`)}></script>
        ))}
      </head>
      <body>
        <a class="v-skip" href="#inhalt">
          {t('common.skipToContent')}
        </a>
        {children}
      </body>
    </html>
  );
}
