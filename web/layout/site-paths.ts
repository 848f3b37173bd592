import type { Locale } from '../../worker/core/organisation.ts';

/** Addresses of pages that every frame links to; the rooms mount their pages here. */
export const sitePaths = {
  home: '/',
  signIn: '/anmelden',
  signOut: '/abmelden',
  clusters: '/c',
  newCluster: '/anlegen',
  editions: '/berichte',
  methods: '/methodik',
  privacy: '/datenschutz',
  accessibility: '/barrierefreiheit',
  verify: '/pruefen',
  operated: '/uebersicht',
  reference: '/api',
  openApi: '/api/openapi.json',
  problems: '/probleme',
} as const;

/** What a cluster lets its operator see. */
export function operatedPath(slug: string): string {
  return `${sitePaths.operated}/${slug}`;
}

/**
 * The same page in another language: path and query stay, `lang` is set.
 * @param path path with query, as the request had it
 */
export function pathInLanguage(path: string, locale: Locale): string {
  const [pathname = '/', query = ''] = path.split('?', 2);
  const params = new URLSearchParams(query);
  params.set('lang', locale);
  return `${pathname}?${params.toString()}`;
}
