import type { ScaleDiagnosis, WaveDiagnostics } from '../../../worker/core/catalogue/wave-diagnostics.ts';
import type { Disclosed } from '../../../worker/core/disclosure/disclosed.ts';
import type { ShownReason } from '../../../worker/core/disclosure/shown-reason.ts';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FactList } from '../../components/facts.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translate.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';

/** One cell of the family that the gate withheld, and why, as far as that may be said. */
export interface WithheldCell {
  readonly indicator: string;
  readonly group: string;
  readonly reason: ShownReason;
}

export interface WaveQualityProps extends ClusterPageContext {
  readonly wave: { readonly id: string; readonly year: number };
  /** Null where fewer than the minimum answered, or the wave was published before these were kept. */
  readonly diagnostics: Disclosed<WaveDiagnostics> | null;
  /** Null for readers who may not know why something is withheld. */
  readonly withheld: readonly WithheldCell[] | null;
  readonly minimum: number;
}

function ItemTable({
  t,
  locale,
  diagnostics,
}: WaveQualityProps & { readonly diagnostics: Disclosed<WaveDiagnostics> }) {
  const { integer, percent } = formatFor(locale);
  return (
    <DataTable
      caption={t('indicators.quality.itemsCaption', { respondents: integer(diagnostics.respondents) })}
      rows={diagnostics.items}
      columns={[
        { head: t('indicators.quality.item'), cell: ({ code }) => code },
        { head: t('indicators.quality.shown'), numeric: true, cell: ({ shown }) => integer(shown) },
        { head: t('indicators.quality.valid'), numeric: true, cell: ({ valid }) => integer(valid) },
        { head: t('indicators.quality.dontKnow'), numeric: true, cell: ({ dontKnow }) => integer(dontKnow) },
        {
          head: t('indicators.quality.missing'),
          numeric: true,
          cell: ({ missing, shown }) =>
            shown === 0 ? '–' : `${integer(missing)} (${percent((100 * missing) / shown)})`,
        },
      ]}
    />
  );
}

function ScaleTable({
  t,
  locale,
  scales,
}: WaveQualityProps & { readonly scales: readonly ScaleDiagnosis[] }) {
  const { integer, meanExact } = formatFor(locale);
  const coefficient = (value: number | null) => (value === null ? '–' : meanExact(value));
  return (
    <DataTable
      caption={t('indicators.quality.scalesCaption')}
      rows={scales}
      columns={[
        {
          head: t('indicators.quality.scale'),
          cell: ({ indicator, items }) => `${indicator}: ${items.join(', ')}`,
        },
        { head: t('indicators.quality.complete'), numeric: true, cell: ({ complete }) => integer(complete) },
        { head: t('indicators.quality.alpha'), numeric: true, cell: ({ alpha }) => coefficient(alpha) },
        {
          head: t('indicators.quality.alphaStandardized'),
          numeric: true,
          cell: ({ standardizedAlpha }) => coefficient(standardizedAlpha),
        },
        { head: t('indicators.quality.omega'), numeric: true, cell: ({ omega }) => coefficient(omega) },
      ]}
    />
  );
}

function straightLineWords(t: Translate, { straightLining }: WaveDiagnostics): string {
  if (straightLining === null) return t('indicators.quality.straightLiningUntold');
  return t('indicators.quality.straightLiningValue', straightLining);
}

function WithheldTable({
  t,
  withheld,
}: {
  readonly t: Translate;
  readonly withheld: readonly WithheldCell[];
}) {
  if (withheld.length === 0) return <p class="v-note">{t('indicators.quality.nothingWithheld')}</p>;
  return (
    <DataTable
      caption={t('indicators.quality.withheldCaption')}
      rows={withheld}
      columns={[
        {
          head: t('indicators.quality.indicator'),
          cell: ({ indicator }) => <span class="v-nb">{indicator}</span>,
        },
        { head: t('indicators.quality.group'), cell: ({ group }) => group },
        {
          head: t('indicators.quality.reason'),
          full: true,
          cell: ({ reason }) => t(`indicators.quality.reason.${reason}`),
        },
      ]}
    />
  );
}

/** For methodologists: how good the answers of a wave are, and what the gate withheld, with its reasons. */
export function WaveQualityPage(props: WaveQualityProps) {
  const { t, locale, path, cluster, wave, diagnostics, withheld, minimum } = props;
  const title = t('indicators.quality.title', { year: wave.year });
  const paths = clusterPaths(cluster.slug);
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={title}
      cluster={cluster}
      active="waves"
      invented={cluster.invented}
    >
      <PageHead
        kicker={<a href={paths.wave(wave.id)}>{t('waves.wave.title', { year: wave.year })}</a>}
        title={title}
        lead={t('indicators.quality.lead')}
      />
      {diagnostics === null ? (
        <EmptyState>{t('indicators.quality.none', { minimum })}</EmptyState>
      ) : (
        <>
          <Section title={t('indicators.quality.answers')}>
            <FactList
              facts={[
                [t('indicators.quality.straightLining'), straightLineWords(t, diagnostics)],
                [t('indicators.quality.speeding'), t('indicators.quality.speedingUnknown')],
              ]}
            />
          </Section>
          {diagnostics.scales.length > 0 && (
            <Section
              title={t('indicators.quality.reliability')}
              note={t('indicators.quality.reliabilityNote')}
            >
              <ScaleTable {...props} scales={diagnostics.scales} />
            </Section>
          )}
          <Section title={t('indicators.quality.items')} note={t('indicators.quality.itemsNote')}>
            <ItemTable {...props} diagnostics={diagnostics} />
          </Section>
        </>
      )}
      {withheld !== null && (
        <Section title={t('indicators.quality.withheld')} note={t('indicators.quality.withheldNote')}>
          <WithheldTable t={t} withheld={withheld} />
        </Section>
      )}
    </PageFrame>
  );
}
