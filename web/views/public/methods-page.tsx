import {
  benchmarkThresholds,
  payersThreshold,
  type PublicationKind,
  publicationThresholds,
} from '../../../worker/core/disclosure/thresholds.ts';
import { DataTable } from '../../components/data-table.tsx';
import { formatFor } from '../../i18n/format.ts';
import type { PageContext } from '../../layout/page-context.ts';
import { TextPage } from './text-page.tsx';

function ThresholdTable({ t }: Pick<PageContext, 't'>) {
  // Object.entries forgets the key type of the closed table.
  const rows = Object.entries(publicationThresholds) as [PublicationKind, number][];
  return (
    <DataTable
      stack={false}
      caption={t('public.methods.thresholdsCaption')}
      rows={rows}
      columns={[
        { head: t('public.methods.thresholdsKind'), cell: ([kind]) => t(`public.methods.threshold.${kind}`) },
        { head: t('public.methods.thresholdsMinimum'), numeric: true, cell: ([, minimum]) => minimum },
      ]}
    />
  );
}

/** How every number is made, in words: thresholds, intervals, bounds, changes, breaks. */
export function MethodsPage(context: PageContext) {
  const { t, locale } = context;
  const format = formatFor(locale);
  return (
    <TextPage
      {...context}
      title={t('public.methods.title')}
      lead={t('public.methods.lead')}
      sections={[
        {
          title: t('public.methods.unitTitle'),
          paragraphs: [t('public.methods.unit'), t('public.methods.dontKnow')],
        },
        {
          title: t('public.methods.intervalTitle'),
          paragraphs: [
            t('public.methods.intervalShare'),
            t('public.methods.intervalMean'),
            t('public.methods.intervalScore'),
            t('public.methods.intervalLimit'),
          ],
        },
        {
          title: t('public.methods.boundsTitle'),
          paragraphs: [t('public.methods.bounds'), t('public.methods.boundsExample')],
        },
        {
          title: t('public.methods.changeTitle'),
          paragraphs: [
            t('public.methods.changeTest'),
            t('public.methods.changeUnchanged'),
            t('public.methods.changeUndecided'),
            t('public.methods.changeParts'),
          ],
        },
        { title: t('public.methods.breakTitle'), paragraphs: [t('public.methods.break')] },
        {
          title: t('public.methods.pathTitle'),
          paragraphs: [t('public.methods.path'), t('public.methods.pathSource')],
        },
        {
          title: t('public.methods.protectionTitle'),
          paragraphs: [
            t('public.methods.protection'),
            t('public.methods.protectionRest'),
            t('public.methods.protectionRecords', { payers: payersThreshold }),
            t('public.methods.protectionBenchmark', {
              clusters: benchmarkThresholds.clusters,
              share: format.percent(100 * benchmarkThresholds.largestShare),
            }),
          ],
          matter: <ThresholdTable t={t} />,
        },
        { title: t('public.methods.recordsTitle'), paragraphs: [t('public.methods.records')] },
      ]}
    />
  );
}
