import { kindText } from '../../web/i18n/finding-sentence.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { ComparisonPage } from '../../web/views/questionnaires/comparison-page.tsx';
import { requireRight } from '../access/index.ts';
import { clusterContext, findCluster } from '../clusters/index.ts';
import { compareQuestionnaires } from '../core/questionnaire/versions/compare-questionnaires.ts';
import { conditionReading } from '../../web/i18n/condition-sentence.ts';
import { roomApp } from '../platform/http.ts';
import { Problem } from '../platform/problem.ts';
import { findOffered, instrumentLabel, instrumentName, listOffered } from './offered-instruments.ts';

/** Any two versions that the cluster may use, beside each other. */
export const comparisonPages = roomApp().get('/c/:slug/frageboegen/vergleich', async (c) => {
  const may = await requireRight(c, 'edit');
  const { services, locale, t } = c.var;
  const [from, to] = [c.req.query('von') ?? '', c.req.query('nach') ?? ''];
  const [cluster, offered, before, after] = await Promise.all([
    findCluster(services.db, may.clusterId),
    listOffered(services, may.clusterId),
    findOffered(services, may.clusterId, from),
    findOffered(services, may.clusterId, to),
  ]);
  if (cluster === undefined) throw new Problem('notFound');
  const say = (text: Parameters<typeof kindText>[0]) => kindText(text, cluster.kind, locale);
  const compared = before === undefined || after === undefined ? null : { before, after };
  return c.html(
    renderDocument(
      <ComparisonPage
        {...await clusterContext(c)}
        versions={offered.map((each) => ({
          name: instrumentName(each),
          label: instrumentLabel(each, locale),
        }))}
        from={from}
        to={to}
        comparison={
          compared && {
            changes: compareQuestionnaires(compared.before, compared.after),
            reading: conditionReading(compared.after, { t, locale, say }),
          }
        }
      />,
    ),
  );
});
