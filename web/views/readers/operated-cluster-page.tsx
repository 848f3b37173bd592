import type { ClusterKind } from '../../../worker/core/organisation.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import type { PageContext } from '../../layout/page-context.ts';
import { type ClusterChoice, PageFrame } from '../../layout/page-frame.tsx';
import { sitePaths } from '../../layout/site-paths.ts';
import { FiguresTable } from '../indicators/figures-table.tsx';
import type { OverviewIndicator } from '../indicators/overview-indicator.ts';
import { waveStateWord } from '../waves/wave-state.tsx';
import type { OperatedWave } from './operated-list-page.tsx';

export interface OperatedClusterPageProps extends PageContext {
  readonly cluster: {
    readonly slug: string;
    readonly name: string;
    readonly kind: ClusterKind;
    readonly invented: boolean;
  };
  /** All clusters this person looks after. */
  readonly clusters: readonly ClusterChoice[];
  /** Each part is null where the cluster has not granted it. */
  readonly status: {
    readonly wave: OperatedWave | null;
    readonly steps: readonly { readonly onDate: string; readonly text: string }[];
  } | null;
  readonly values: {
    readonly year: number | null;
    readonly indicators: readonly OverviewIndicator[];
  } | null;
  /** Newest first. */
  readonly editions:
    | readonly { readonly number: string; readonly releasedOn: string; readonly href: string }[]
    | null;
}

function Status({ t, locale, status }: Pick<OperatedClusterPageProps, 't' | 'locale' | 'status'>) {
  const format = formatFor(locale);
  if (status === null) return <p>{t('readers.notGrantedHere')}</p>;
  const { wave, steps } = status;
  if (wave === null) return <EmptyState>{t('readers.noWaveYet')}</EmptyState>;
  return (
    <ul class="v-dates">
      <li>
        <span class="k">{t('readers.list.wave')}</span>
        <span>{t('readers.list.waveState', { year: wave.year, state: waveStateWord(t, wave.state) })}</span>
      </li>
      <li>
        <span class="k">{t('readers.list.response')}</span>
        <span>{format.countOf(wave.answered, wave.frame)}</span>
      </li>
      {steps.map(({ onDate, text }) => (
        <li>
          <time datetime={onDate}>{format.day(onDate)}</time>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

function Values({ t, locale, cluster, values }: OperatedClusterPageProps) {
  if (values === null) return <p>{t('readers.notGrantedHere')}</p>;
  if (values.year === null) return <EmptyState>{t('readers.noValuesYet')}</EmptyState>;
  return (
    <FiguresTable
      t={t}
      locale={locale}
      cluster={cluster}
      indicators={values.indicators}
      newestYear={values.year}
      linked={false}
    />
  );
}

function Editions({ t, locale, editions }: Pick<OperatedClusterPageProps, 't' | 'locale' | 'editions'>) {
  const format = formatFor(locale);
  if (editions === null) return <p>{t('readers.notGrantedHere')}</p>;
  if (editions.length === 0) return <EmptyState>{t('readers.noEditionYet')}</EmptyState>;
  return (
    <ul class="v-dates">
      {editions.map(({ number, releasedOn, href }) => (
        <li>
          <time datetime={releasedOn}>{format.day(releasedOn)}</time>
          <a href={href}>{t('readers.edition', { number })}</a>
        </li>
      ))}
    </ul>
  );
}

/** One cluster as its operator sees it: what it has granted, and that the rest is not. */
export function OperatedClusterPage(props: OperatedClusterPageProps) {
  const { t, locale, path, cluster, clusters, values } = props;
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={cluster.name}
      variant="funder"
      invented={cluster.invented}
      clusters={clusters}
    >
      <PageHead
        kicker={<a href={sitePaths.operated}>{t('readers.list.title')}</a>}
        title={cluster.name}
        lead={t('readers.cluster.lead')}
      />
      <Section title={t('readers.cluster.status')}>
        <Status {...props} />
      </Section>
      <Section
        title={t('readers.cluster.values')}
        note={values !== null && values.year !== null ? t('readers.cluster.valuesNote') : undefined}
        wide
      >
        <Values {...props} />
      </Section>
      <Section title={t('readers.cluster.editions')}>
        <Editions {...props} />
      </Section>
    </PageFrame>
  );
}
