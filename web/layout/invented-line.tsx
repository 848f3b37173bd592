import type { Translate } from '../i18n/translate.ts';

/** The one line that keeps a demonstration from being taken for results; on screen and on paper. */
export function InventedLine({ t, column }: { readonly t: Translate; readonly column: 'v-page' | 'v-ask' }) {
  return (
    <div class="v-invented">
      <p class={column}>{t('common.invented')}</p>
    </div>
  );
}
