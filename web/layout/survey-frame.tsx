import type { Child } from 'hono/jsx';
import type { Locale } from '../../worker/core/organisation.ts';
import type { Translate } from '../i18n/translate.ts';
import { Document } from './document.tsx';
import { InventedLine } from './invented-line.tsx';
import { LanguageLink } from './language-link.tsx';

export interface SurveyFrameProps {
  readonly t: Translate;
  readonly locale: Locale;
  /** What the page is about; the frame adds the cluster's name. */
  readonly title: string;
  /** Path and query of this page, for the language link. */
  readonly path: string;
  readonly clusterName: string;
  /** Where the wave's privacy notice stands. */
  readonly privacyPath: string;
  readonly invented: boolean;
  readonly scripts?: readonly string[] | undefined;
  readonly hasErrors?: boolean | undefined;
  readonly children?: Child;
}

/** Frame of a respondent's pages: only the name of the cluster, nothing that leads away. */
export function SurveyFrame(props: SurveyFrameProps) {
  const { t, locale, clusterName, path, children } = props;
  return (
    <Document
      t={t}
      locale={locale}
      title={`${props.title} – ${clusterName}`}
      stylesheet="survey.css"
      scripts={props.scripts}
      hasErrors={props.hasErrors}
    >
      <header class="v-top">
        <div class="v-ask v-top__row">
          <span class="v-mark">{clusterName}</span>
        </div>
        {props.invented && <InventedLine t={t} column="v-ask" />}
      </header>
      <main class="v-ask" id="inhalt" tabindex={-1}>
        {children}
      </main>
      <footer class="v-foot">
        <div class="v-ask">
          <ul>
            <li>
              <LanguageLink locale={locale} path={path} />
            </li>
            <li>
              <a href={props.privacyPath}>{t('common.footer.privacy')}</a>
            </li>
          </ul>
        </div>
      </footer>
    </Document>
  );
}
