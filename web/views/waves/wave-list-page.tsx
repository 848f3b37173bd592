import type { AnonymityMode } from '../../../worker/core/organisation.ts';
import { ButtonLink } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { type WaveState, waveStateWord } from './wave-state.tsx';

export interface WaveListPageProps extends ClusterPageContext {
  /** Newest first. */
  readonly waves: readonly {
    readonly id: string;
    readonly year: number;
    readonly state: WaveState;
    readonly mode: AnonymityMode;
    readonly closesAt: number;
    readonly answered: number;
    readonly frameSize: number;
  }[];
  readonly mayEdit: boolean;
  /** A wave needs members first. */
  readonly hasMembers: boolean;
}

/** All waves of a cluster. */
export function WaveListPage({ t, locale, path, cluster, waves, mayEdit, hasMembers }: WaveListPageProps) {
  const paths = clusterPaths(cluster.slug);
  const format = formatFor(locale);
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('waves.list.title')}
      cluster={cluster}
      active="waves"
      invented={cluster.invented}
    >
      <PageHead title={t('waves.list.title')} lead={t('waves.list.lead')} />
      {mayEdit && hasMembers && (
        <div class="v-go v-go--tight">
          <ButtonLink href={paths.newWave}>{t('waves.list.open')}</ButtonLink>
        </div>
      )}
      {mayEdit && (
        <p class="v-acts">
          <a href={paths.questionnaires}>{t('questionnaires.open')}</a>
          <a href={paths.pastRounds}>{t('rounds.open')}</a>
        </p>
      )}
      <div class="v-fig__notes">
        {waves.length === 0 ? (
          <EmptyState
            next={
              hasMembers ? (
                t('waves.list.emptyNext')
              ) : (
                <a href={paths.members}>{t('waves.list.emptyMembers')}</a>
              )
            }
          >
            {t('waves.list.empty')}
          </EmptyState>
        ) : (
          <DataTable
            caption={t('waves.list.caption')}
            rows={waves}
            columns={[
              { head: t('waves.year'), cell: (wave) => <a href={paths.wave(wave.id)}>{wave.year}</a> },
              { head: t('waves.state'), cell: (wave) => waveStateWord(t, wave.state) },
              { head: t('waves.mode'), cell: (wave) => t(`waves.mode.${wave.mode}`) },
              { head: t('waves.closesAt'), cell: (wave) => format.day(wave.closesAt) },
              {
                head: t('waves.response'),
                numeric: true,
                cell: (wave) => format.countOf(wave.answered, wave.frameSize),
              },
            ]}
          />
        )}
      </div>
    </PageFrame>
  );
}
