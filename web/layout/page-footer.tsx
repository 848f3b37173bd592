import type { Translate } from '../i18n/translate.ts';
import { sitePaths } from './site-paths.ts';

/** Signing out changes something, so it is a form; it looks like the links beside it. */
export function PageFooter({ t, signedIn }: { readonly t: Translate; readonly signedIn: boolean }) {
  return (
    <footer class="v-foot">
      <div class="v-page">
        <ul>
          <li>
            <a href={sitePaths.methods}>{t('common.footer.methods')}</a>
          </li>
          <li>
            <a href={sitePaths.privacy}>{t('common.footer.privacy')}</a>
          </li>
          <li>
            <a href={sitePaths.accessibility}>{t('common.footer.accessibility')}</a>
          </li>
          <li>
            <a href={sitePaths.reference}>{t('common.footer.reference')}</a>
          </li>
          {signedIn && (
            <li>
              <form method="post" action={sitePaths.signOut}>
                <button class="v-linkbtn" type="submit">
                  {t('common.footer.signOut')}
                </button>
              </form>
            </li>
          )}
        </ul>
      </div>
    </footer>
  );
}
