import type { Child } from 'hono/jsx';
import type { Locale } from '../../worker/core/organisation.ts';
import type { Translate } from '../i18n/translate.ts';
import { Document } from './document.tsx';
import { InventedLine } from './invented-line.tsx';
import { LanguageLink } from './language-link.tsx';
import { MainMenu, type MenuItem } from './main-menu.tsx';
import { PageFooter } from './page-footer.tsx';
import { sitePaths } from './site-paths.ts';

/** A cluster one can go to from the header. */
export interface ClusterChoice {
  readonly name: string;
  readonly href: string;
  readonly active: boolean;
}

export interface PageFrameProps {
  readonly t: Translate;
  readonly locale: Locale;
  /** What the page is about; the frame adds the cluster's name and „– Vorlauf“. */
  readonly title: string;
  /** Path and query of this page, for the language link. */
  readonly path: string;
  /** `manager`: menu and sign-out · `funder`: sign-out, no menu · `public`: neither. Default: `manager`. */
  readonly variant?: 'manager' | 'funder' | 'public' | undefined;
  readonly cluster?: { readonly slug: string; readonly name: string } | undefined;
  readonly active?: MenuItem | undefined;
  /** The switch in the header, for somebody who looks after several clusters. */
  readonly clusters?: readonly ClusterChoice[] | undefined;
  /** The cluster's data are invented; required beside `cluster` so that nobody forgets to say so. */
  readonly invented: boolean;
  readonly scripts?: readonly string[] | undefined;
  readonly hasErrors?: boolean | undefined;
  readonly refreshSeconds?: number | undefined;
  /** Set false on public pages for a manager variant without session, for example while signing in. */
  readonly signedIn?: boolean | undefined;
  readonly children?: Child;
}

function Mark() {
  return (
    <svg class="c" width="28" height="20" viewBox="0 0 28 20" aria-hidden="true">
      <path class="s-acc" d="M2 17h11c6 0 5.5-13 12.5-14.5" />
    </svg>
  );
}

function ClusterSwitch({
  t,
  clusters,
}: {
  readonly t: Translate;
  readonly clusters: readonly ClusterChoice[];
}) {
  return (
    <details class="v-menu">
      <summary>{t('readers.switch')}</summary>
      <nav class="v-menu__sheet" aria-label={t('readers.switchLabel')}>
        <ul class="v-nav">
          {clusters.map(({ name, href, active }) => (
            <li>
              <a href={href} aria-current={active ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
          <li>
            <a href={sitePaths.operated}>{t('readers.all')}</a>
          </li>
        </ul>
      </nav>
    </details>
  );
}

/** Frame of every page but the respondent's. */
export function PageFrame(props: PageFrameProps) {
  const { t, locale, title, path, cluster, active, children } = props;
  const variant = props.variant ?? 'manager';
  const signedIn = props.signedIn ?? variant !== 'public';
  const menu = variant === 'manager' && cluster !== undefined;
  const home = menu ? `/c/${cluster.slug}` : sitePaths.home;
  return (
    <Document
      t={t}
      locale={locale}
      title={[title, cluster?.name, 'Vorlauf'].filter((part) => part !== undefined).join(' – ')}
      stylesheet="app.css"
      scripts={props.scripts}
      hasErrors={props.hasErrors}
      refreshSeconds={props.refreshSeconds}
    >
      <header class="v-top">
        <div class="v-page v-top__row">
          <a class="v-mark" href={home}>
            <Mark />
            Vorlauf
          </a>
          {cluster !== undefined && (
            <span class={menu ? 'v-top__who v-only-wide' : 'v-top__who'}>{cluster.name}</span>
          )}
          {menu && (
            <div class="v-only-wide v-menu">
              <MainMenu t={t} slug={cluster.slug} active={active} />
            </div>
          )}
          {props.clusters !== undefined && <ClusterSwitch t={t} clusters={props.clusters} />}
          <span class={menu ? 'v-lang v-only-wide' : 'v-lang'}>
            <LanguageLink locale={locale} path={path} />
          </span>
          {menu && (
            <details class="v-menu v-only-narrow">
              <summary>{t('common.menu')}</summary>
              <div class="v-menu__sheet">
                <p class="v-note">{cluster.name}</p>
                <MainMenu t={t} slug={cluster.slug} active={active} />
                <p class="v-lang">
                  <LanguageLink locale={locale} path={path} />
                </p>
              </div>
            </details>
          )}
        </div>
        {props.invented && <InventedLine t={t} column="v-page" />}
      </header>
      <main class="v-page" id="inhalt" tabindex={-1}>
        {children}
      </main>
      <PageFooter t={t} signedIn={signedIn} />
    </Document>
  );
}
