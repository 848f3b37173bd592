import type { Translate } from '../i18n/translate.ts';

export type MenuItem = 'overview' | 'members' | 'ledger' | 'waves' | 'reports' | 'profile';

const menu: readonly { readonly item: MenuItem; readonly path: string }[] = [
  { item: 'overview', path: '' },
  { item: 'members', path: '/mitglieder' },
  { item: 'ledger', path: '/kassenbuch' },
  { item: 'waves', path: '/wellen' },
  { item: 'reports', path: '/berichte' },
  { item: 'profile', path: '/profil' },
];

export interface MainMenuProps {
  readonly t: Translate;
  readonly slug: string;
  readonly active?: MenuItem | undefined;
}

/** The six places of a cluster office. */
export function MainMenu({ t, slug, active }: MainMenuProps) {
  return (
    <nav aria-label={t('common.mainMenu')}>
      <ul class="v-nav">
        {menu.map(({ item, path }) => (
          <li>
            <a href={`/c/${slug}${path}`} aria-current={item === active ? 'page' : undefined}>
              {t(`common.menu.${item}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
