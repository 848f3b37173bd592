import type { Locale } from '../../worker/core/organisation.ts';
import type { MailContent } from './mail-content.ts';

/** The HTML part: the words of the text part, addresses as links, no styles, no images, nothing that reports back. */
export function MailHtml({ locale, content }: { readonly locale: Locale; readonly content: MailContent }) {
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{content.subject}</title>
      </head>
      <body>
        {content.paragraphs.map((lines) => (
          <p>
            {lines.map((line, index) => (
              <>
                {index > 0 && <br />}
                {linked(line, content.links)}
              </>
            ))}
          </p>
        ))}
      </body>
    </html>
  );
}

function linked(line: string, links: readonly string[]) {
  const link = links.find((address) => line.includes(address));
  if (link === undefined) return line;
  const [before = '', ...rest] = line.split(link);
  return (
    <>
      {before}
      <a href={link}>{link}</a>
      {rest.join(link)}
    </>
  );
}
