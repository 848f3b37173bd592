import type { Text } from '../../../worker/core/organisation.ts';
import { Button, ButtonLink } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { homeOf, type ImportPageContext } from './import-context.ts';
import type { ListedImport } from './upload-page.tsx';

export interface DecidedPageProps extends ImportPageContext {
  readonly run: ListedImport & {
    readonly decidedAt: number;
    readonly state: 'committed' | 'undone' | 'discarded';
  };
  /** Instant until which it can be taken back; null where it cannot. */
  readonly undoableUntil: number | null;
  /** Why taking it back was refused just now. */
  readonly refusal: {
    readonly refused: 'notUndoable' | 'changedSince' | 'inUse';
    readonly names: readonly Text[];
  } | null;
}

const shownNames = 5;

function refusalText({ t, locale, refusal }: Pick<DecidedPageProps, 't' | 'locale' | 'refusal'>): string {
  if (refusal === null) return '';
  const first = refusal.names
    .slice(0, shownNames)
    .map((name) => name[locale])
    .join(', ');
  const names =
    refusal.names.length > shownNames
      ? t('imports.undo.more', { names: first, count: refusal.names.length - shownNames })
      : first;
  return refusal.refused === 'notUndoable'
    ? t('imports.undo.notUndoable')
    : t(`imports.undo.${refusal.refused}`, { names });
}

/** What became of an uploaded file, and the way back. */
export function DecidedPage(props: DecidedPageProps) {
  const { t, locale, path, cluster, target, run, undoableUntil, refusal } = props;
  const paths = clusterPaths(cluster.slug);
  const format = formatFor(locale);
  const when = format.dayTime(run.decidedAt);
  const counts = t('imports.counts', {
    added: format.integer(run.added),
    changed: format.integer(run.changed),
    same: format.integer(run.same),
  });
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={run.fileName}
      cluster={cluster}
      active={homeOf(target)}
      invented={cluster.invented}
      hasErrors={refusal !== null}
    >
      <PageHead
        kicker={<a href={paths.imports(target.word)}>{t(`imports.target.${target.code}.title`)}</a>}
        title={run.fileName}
      />
      {refusal !== null && (
        <Notice kind="attention" live>
          <p>{refusalText({ t, locale, refusal })}</p>
        </Notice>
      )}
      <Notice live={refusal === null}>
        <p>
          {run.state === 'committed'
            ? t('imports.done.committed', { when, counts })
            : t(`imports.done.${run.state}`, { when })}
        </p>
      </Notice>
      <div class="v-go v-go--tight">
        <ButtonLink href={paths[homeOf(target)]}>{t('imports.done.show')}</ButtonLink>
      </div>
      {undoableUntil !== null && (
        <Section title={t('imports.undo.title')}>
          <p>{t('imports.undo.text', { until: format.day(undoableUntil) })}</p>
          <form class="v-fig__notes" method="post" action={paths.importUndo(target.word, run.id)}>
            <Button kind="secondary">{t('imports.undo.submit')}</Button>
          </form>
        </Section>
      )}
    </PageFrame>
  );
}
