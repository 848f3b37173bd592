import type { IndicatorDefinition } from '../../../worker/core/catalogue/definition.ts';
import type { ClusterKind } from '../../../worker/core/organisation.ts';
import type { CheckFinding, EditionCheck } from '../../../worker/core/releases/edition-check.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { kindText } from '../../i18n/finding-sentence.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';

export interface EditionCheckPageProps extends ClusterPageContext {
  /** Of the edition that waits for the check. */
  readonly number: string;
  readonly found:
    | { readonly state: 'unchecked' | 'running' | 'failed' }
    | {
        readonly state: 'blocked';
        readonly check: Pick<EditionCheck, 'findings'>;
      };
  /** A POST begins the check. */
  readonly action: string;
  readonly roundsPath: string;
  readonly kind: ClusterKind;
  readonly definitions: readonly Pick<IndicatorDefinition, 'code' | 'name'>[];
}

const refreshSeconds = 2;

/** Before an edition is released: the check has to begin, is running, could not end, or found something. */
export function EditionCheckPage(props: EditionCheckPageProps) {
  const { t, locale, path, cluster, number, found, action } = props;
  const { state } = found;
  const { reports } = clusterPaths(cluster.slug);
  const title = t('releases.attack.title', { number });
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={title}
      cluster={cluster}
      active="reports"
      invented={cluster.invented}
      refreshSeconds={state === 'running' ? refreshSeconds : undefined}
    >
      <PageHead
        kicker={<a href={reports}>{t('releases.list.title')}</a>}
        title={title}
        lead={t('releases.attack.lead')}
      />
      <Notice kind={state === 'blocked' || state === 'failed' ? 'attention' : 'plain'} live>
        <p>{t(`releases.attack.${state}`)}</p>
      </Notice>
      {state === 'blocked' && <Blocked {...props} check={found.check} />}
      <div class="v-go">
        {(state === 'unchecked' || state === 'failed') && (
          <form method="post" action={action}>
            <Button>{t('releases.attack.begin')}</Button>
          </form>
        )}
        {state === 'running' && <p class="v-note">{t('releases.attack.leave')}</p>}
        {state !== 'running' && (
          <a class="v-go__back" href={reports}>
            {t('releases.attack.back')}
          </a>
        )}
      </div>
    </PageFrame>
  );
}

function Blocked({
  t,
  locale,
  kind,
  check,
  roundsPath,
  definitions,
}: EditionCheckPageProps & { readonly check: Pick<EditionCheck, 'findings'> }) {
  return (
    <>
      <Section title={t('releases.attack.found')} note={t('releases.attack.foundNote')}>
        <DataTable
          caption={t('releases.attack.caption')}
          rows={check.findings}
          columns={[
            {
              head: t('releases.attack.indicator'),
              cell: ({ code }: CheckFinding) => {
                const name = definitions.find((definition) => definition.code === code)?.name;
                return name === undefined ? code : kindText(name, kind, locale);
              },
            },
            {
              head: t('releases.attack.years'),
              cell: ({ years }: CheckFinding) => years.join(', '),
            },
            {
              head: t('releases.attack.what'),
              cell: ({ what }: CheckFinding) => t(`releases.attack.what.${what}`),
            },
            {
              head: t('releases.attack.to'),
              cell: ({ to }: CheckFinding) => t(`releases.attack.to.${to}`),
            },
          ]}
        />
      </Section>
      <Section title={t('releases.attack.todo')}>
        <ol>
          <li>
            {t('releases.attack.todo.round')} <a href={roundsPath}>{t('releases.attack.todo.roundLink')}</a>
          </li>
          <li>{t('releases.attack.todo.operator')}</li>
          <li>{t('releases.attack.todo.meanwhile')}</li>
        </ol>
      </Section>
    </>
  );
}
