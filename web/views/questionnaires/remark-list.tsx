import type { Translate } from '../../i18n/translate.ts';
import type { Remark } from './remarks.ts';

/** What an editor must put right or should look at again. Nothing where there is nothing. */
export function RemarkList({ t, remarks }: { readonly t: Translate; readonly remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null;
  return (
    <ul class="v-lint">
      {remarks.map(({ weight, text }) => (
        <li class={weight === 'must' ? 'is-must' : undefined}>
          <b>{t(`questionnaires.remark.${weight}`)}</b> {text}
        </li>
      ))}
    </ul>
  );
}
