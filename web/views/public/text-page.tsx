import type { Child } from 'hono/jsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import type { PageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';

export interface TextSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Stands behind the paragraphs. */
  readonly matter?: Child;
}

export interface TextPageProps extends PageContext {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly TextSection[];
}

/** A public page of plain text in sections: methods, privacy, accessibility. */
export function TextPage({ t, locale, path, title, lead, sections }: TextPageProps) {
  return (
    <PageFrame t={t} locale={locale} path={path} title={title} variant="public" invented={false}>
      <PageHead title={title} lead={lead} />
      {sections.map((section) => (
        <Section title={section.title}>
          <div class="v-prose">
            {section.paragraphs.map((paragraph) => (
              <p>{paragraph}</p>
            ))}
            {section.matter}
          </div>
        </Section>
      ))}
    </PageFrame>
  );
}
