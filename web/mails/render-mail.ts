import type { Locale } from '../../worker/core/organisation.ts';
import type { Translate } from '../i18n/translate.ts';
import { translator } from '../i18n/translator.ts';
import { renderDocument } from '../layout/render-document.ts';
import { invitation } from './invitation.ts';
import type { MailContent } from './mail-content.ts';
import { MailHtml } from './mail-html.tsx';
import type { MailKind, MailParams } from './mail-params.ts';
import { reminder1 } from './reminder1.ts';
import { reminder2 } from './reminder2.ts';
import { signInCode } from './sign-in-code.ts';

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

type Writer<K extends MailKind> = (t: Translate, locale: Locale, params: MailParams[K]) => MailContent;

const writers = { invitation, reminder1, reminder2, signInCode } satisfies {
  readonly [K in MailKind]: Writer<K>;
};

/**
 * Writes a mail in one language, as text and as HTML with the same words. Line breaks and control characters in
 * parameters become spaces, so that no name can add a header or a line.
 * @throws TypeError where an address to link is not http or https
 */
export function renderMail<K extends MailKind>(kind: K, locale: Locale, params: MailParams[K]): RenderedMail {
  // The registry is complete by type; TypeScript cannot follow that kind and params share K here.
  const write = writers[kind] as Writer<K>;
  const content = write(translator(locale), locale, oneLine(params));
  if (!content.links.every((link) => /^https?:\/\/[^\s<>"]+$/.test(link))) {
    throw new TypeError('a link in a mail is a complete http or https address');
  }
  return {
    subject: content.subject,
    text: `${content.paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`,
    html: renderDocument(MailHtml({ locale, content })),
  };
}

// oxlint-disable-next-line no-control-regex -- they are what is removed
const breaksAndControls = /[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** The same parameters with every text on one line, nested ones too. */
function oneLine<T>(params: T): T {
  const cleaned: unknown =
    typeof params === 'string'
      ? params.replace(breaksAndControls, ' ').trim()
      : typeof params === 'object' && params !== null
        ? Object.fromEntries(Object.entries(params).map(([name, value]) => [name, oneLine(value)]))
        : params;
  // Texts stay texts and objects keep their keys: the shape is unchanged.
  return cleaned as T;
}
