import type { Locale } from '../../worker/core/organisation.ts';
import { pathInLanguage } from './site-paths.ts';

const names: Readonly<Record<Locale, string>> = { de: 'Deutsch', en: 'English' };

/** Link to the same page in the other language, named in that language. */
export function LanguageLink({ locale, path }: { readonly locale: Locale; readonly path: string }) {
  const other: Locale = locale === 'de' ? 'en' : 'de';
  return (
    <a href={pathInLanguage(path, other)} lang={other} hreflang={other} rel="alternate">
      {names[other]}
    </a>
  );
}
