import { DataTable } from '../../components/data-table.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import type { MessageKey } from '../../i18n/translate.ts';
import type { PageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { sitePaths } from '../../layout/site-paths.ts';

type Named<Prefix extends string> = MessageKey extends infer K
  ? K extends `${Prefix}.${infer Name}`
    ? Name
    : never
  : never;

export interface ShownCall {
  readonly id: Named<'api.operation'>;
  readonly tag: Named<'api.tag'>;
  readonly method: string;
  readonly path: string;
  readonly scope: 'read' | 'write' | 'release' | 'manage';
  /** Names of query parameters. */
  readonly query: readonly string[];
  /** JSON or what stands for bytes; null without one. */
  readonly request: string | null;
  readonly status: number;
  readonly answer: string | null;
}

export interface ShownProblemCode {
  readonly code: Named<'api.problem'>;
  readonly status: number;
}

export interface ApiReferencePageProps extends PageContext {
  readonly baseUrl: string;
  readonly calls: readonly ShownCall[];
  readonly problems: readonly ShownProblemCode[];
}

function Sample({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <pre class="v-sample" tabindex={0} role="region" aria-label={label}>
      <code>{text}</code>
    </pre>
  );
}

function Call({ t, call }: Pick<PageContext, 't'> & { readonly call: ShownCall }) {
  const title = t(`api.operation.${call.id}`);
  return (
    <article id={call.id} class="v-call">
      <h3>{title}</h3>
      <p class="v-wrap">
        <code class="v-code">
          {call.method} {call.path}
        </code>
      </p>
      <p class="v-note">
        {t('api.page.scope')}: {t(`api.scope.${call.scope}`)} (<code class="v-code">{call.scope}</code>)
        {call.query.length > 0 && (
          <>
            {' '}
            · {t('api.page.query')}: <code class="v-code">{call.query.join(', ')}</code>
          </>
        )}
      </p>
      {call.request !== null && (
        <details>
          <summary>{t('api.page.request')}</summary>
          <Sample
            label={t('api.page.example', { name: `${call.id}, ${t('api.page.request')}` })}
            text={call.request}
          />
        </details>
      )}
      <details>
        <summary>
          {t('api.page.answer')} {call.status}
        </summary>
        {call.answer === null ? (
          <p class="v-note">{t('api.page.noBody')}</p>
        ) : (
          <Sample
            label={t('api.page.example', { name: `${call.id}, ${t('api.page.answer')}` })}
            text={call.answer}
          />
        )}
      </details>
    </article>
  );
}

/** What programs may call, made from the routes; readable without script. */
export function ApiReferencePage({ t, locale, path, baseUrl, calls, problems }: ApiReferencePageProps) {
  const tags = [...new Set(calls.map(({ tag }) => tag))];
  const rules = ['ruleLists', 'ruleEtag', 'ruleOnce', 'ruleRate', 'ruleProblem'] as const;
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('api.page.title')}
      variant="public"
      invented={false}
    >
      <PageHead title={t('api.page.title')} lead={t('api.page.lead')} />
      <p class="v-fig__notes">
        <a href={sitePaths.openApi}>{t('api.page.openApi')}</a>
      </p>
      <Section title={t('api.page.startTitle')}>
        <div class="v-prose">
          <p>{t('api.page.startKey')}</p>
          <p>{t('api.page.startCurl')}</p>
          <Sample
            label={t('api.page.startCurl')}
            text={`curl -H "Authorization: Bearer $VORLAUF_KEY" ${baseUrl}/api/v1/clusters`}
          />
          <p>{t('api.page.startCommand')}</p>
          <Sample
            label={t('api.page.startCommand')}
            text={`VORLAUF_URL=${baseUrl} VORLAUF_KEY=vorlauf_… npm run cli -- clusters`}
          />
        </div>
      </Section>
      <Section title={t('api.page.rulesTitle')}>
        <div class="v-prose">
          {rules.map((rule) => (
            <p>{t(`api.page.${rule}`)}</p>
          ))}
        </div>
      </Section>
      <Section title={t('api.page.contents')}>
        <ul class="v-prose">
          {tags.map((tag) => (
            <li>
              <a href={`#${tag}`}>{t(`api.tag.${tag}`)}</a>
            </li>
          ))}
          <li>
            <a href="#problems">{t('api.page.problemsTitle')}</a>
          </li>
        </ul>
      </Section>
      {tags.map((tag) => (
        <Section title={t(`api.tag.${tag}`)} id={tag}>
          {calls
            .filter((call) => call.tag === tag)
            .map((call) => (
              <Call t={t} call={call} />
            ))}
        </Section>
      ))}
      <Section title={t('api.page.problemsTitle')} id="problems" wide>
        <DataTable
          caption={t('api.page.problemsCaption')}
          rows={problems}
          columns={[
            {
              head: t('api.page.problemsCode'),
              cell: ({ code }) => (
                <a class="v-code" href={`${sitePaths.problems}/${code}`}>
                  {code}
                </a>
              ),
            },
            { head: t('api.page.problemsStatus'), cell: ({ status }) => status, numeric: true },
            {
              head: t('api.page.problemsMeaning'),
              full: true,
              cell: ({ code }) => <span class="v-wrap">{t(`api.problem.${code}`)}</span>,
            },
          ]}
        />
      </Section>
    </PageFrame>
  );
}
