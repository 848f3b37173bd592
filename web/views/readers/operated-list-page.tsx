import type { Insight } from '../../../worker/core/insights.ts';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { formatFor } from '../../i18n/format.ts';
import type { PageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { type WaveState, waveStateWord } from '../waves/wave-state.tsx';

/** The newest wave of a cluster, as its operator is let see it. */
export interface OperatedWave {
  readonly year: number;
  readonly state: WaveState;
  readonly closesAt: number;
  readonly answered: number;
  readonly frame: number;
}

export interface OperatedListPageProps extends PageContext {
  /** By name. */
  readonly clusters: readonly {
    readonly name: string;
    readonly href: string;
    readonly invented: boolean;
    readonly insights: readonly Insight[];
    /** Null where it may not be seen, or there is none. */
    readonly wave: OperatedWave | null;
  }[];
}

/** All clusters that somebody looks after, with what each of them lets be seen. */
export function OperatedListPage({ t, locale, path, clusters }: OperatedListPageProps) {
  const format = formatFor(locale);
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('readers.list.title')}
      variant="funder"
      invented={clusters.some(({ invented }) => invented)}
    >
      <PageHead title={t('readers.list.title')} lead={t('readers.list.lead')} />
      <div class="v-fig__notes">
        {clusters.length === 0 ? (
          <EmptyState next={t('readers.list.emptyNext')}>{t('readers.list.empty')}</EmptyState>
        ) : (
          <DataTable
            caption={t('readers.list.caption')}
            rows={clusters}
            columns={[
              { head: t('readers.list.cluster'), cell: ({ name, href }) => <a href={href}>{name}</a> },
              {
                head: t('readers.list.wave'),
                cell: ({ wave, insights }) => {
                  if (!insights.includes('status')) return t('readers.notGranted');
                  return wave === null
                    ? t('readers.noWave')
                    : t('readers.list.waveState', { year: wave.year, state: waveStateWord(t, wave.state) });
                },
              },
              {
                head: t('readers.list.response'),
                numeric: true,
                cell: ({ wave }) => (wave === null ? '–' : format.countOf(wave.answered, wave.frame)),
              },
              {
                head: t('readers.list.granted'),
                full: true,
                cell: ({ insights }) => (
                  <span class="v-wrap">
                    {insights.map((each) => t(`clusters.insight.${each}`)).join(' · ')}
                  </span>
                ),
              },
            ]}
          />
        )}
      </div>
    </PageFrame>
  );
}
