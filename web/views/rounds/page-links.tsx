import type { Translate } from '../../i18n/translate.ts';

export interface PageLinksProps {
  readonly t: Translate;
  readonly page: number;
  readonly pages: number;
  readonly pathOf: (page: number) => string;
}

/** Leads through the pages of something long; nothing where there is one page. */
export function PageLinks({ t, page, pages, pathOf }: PageLinksProps) {
  if (pages <= 1) return null;
  return (
    <nav class="v-acts" aria-label={t('rounds.columns.pages')}>
      {page > 1 && (
        <a href={pathOf(page - 1)} rel="prev">
          {t('rounds.columns.previous')}
        </a>
      )}
      {Array.from({ length: pages }, (_, at) => at + 1).map((each) => (
        <a
          href={pathOf(each)}
          aria-current={each === page ? 'page' : undefined}
          aria-label={t('rounds.columns.page', { page: each })}
        >
          {each}
        </a>
      ))}
      {page < pages && (
        <a href={pathOf(page + 1)} rel="next">
          {t('rounds.columns.next')}
        </a>
      )}
    </nav>
  );
}
