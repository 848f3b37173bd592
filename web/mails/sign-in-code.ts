import type { Locale } from '../../worker/core/organisation.ts';
import type { Translate } from '../i18n/translate.ts';
import type { MailContent } from './mail-content.ts';
import type { SignInCodeParams } from './mail-params.ts';

/** The six digits that sign in. The subject does not show them: it is read on locked screens. */
export function signInCode(t: Translate, _locale: Locale, params: SignInCodeParams): MailContent {
  return {
    subject: t('mails.signInCode.subject'),
    paragraphs: [
      [t('mails.signInCode.greeting')],
      [t('mails.signInCode.code', { code: params.code })],
      [t('mails.signInCode.valid', { minuten: params.validMinutes })],
      [t('mails.signInCode.notYou')],
    ],
    links: [],
  };
}
