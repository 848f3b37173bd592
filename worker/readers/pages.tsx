import { renderDocument } from '../../web/layout/render-document.ts';
import { operatedPath, sitePaths } from '../../web/layout/site-paths.ts';
import { OperatedClusterPage } from '../../web/views/readers/operated-cluster-page.tsx';
import { OperatedListPage } from '../../web/views/readers/operated-list-page.tsx';
import { currentPerson, requireRight } from '../access/index.ts';
import { nextSteps } from '../indicators/index.ts';
import { dayInBerlin } from '../platform/day.ts';
import { roomApp } from '../platform/http.ts';
import { pageContext } from '../platform/page-context.ts';
import { Problem } from '../platform/problem.ts';
import { editionPath } from '../releases/index.ts';
import { listOperated } from './list-operated.ts';
import { showOperated } from './show-operated.ts';

/** What an operator sees of the clusters that let it: one list, one page a cluster, one switch between them. */
export const readerPages = roomApp()
  .get(sitePaths.operated, async (c) => {
    const person = await currentPerson(c);
    if (person === undefined) throw new Problem('signInNeeded');
    const clusters = await listOperated(c.var.services, person);
    return c.html(
      renderDocument(
        <OperatedListPage
          {...pageContext(c)}
          clusters={clusters.map((cluster) => ({ ...cluster, href: operatedPath(cluster.slug) }))}
        />,
      ),
    );
  })
  .get('/uebersicht/:slug', async (c) => {
    const may = await requireRight(c, 'operate');
    const { services, t } = c.var;
    const [{ cluster, status, values, editions }, others] = await Promise.all([
      showOperated(services, may),
      listOperated(services, { id: may.personId }),
    ]);
    return c.html(
      renderDocument(
        <OperatedClusterPage
          {...pageContext(c)}
          cluster={cluster}
          clusters={others.map(({ slug, name }) => ({
            name,
            href: operatedPath(slug),
            active: slug === may.slug,
          }))}
          status={
            status && {
              wave: status.newest,
              steps: nextSteps({ cluster, waves: status.waves }, t).map(({ onDate, text }) => ({
                onDate,
                text,
              })),
            }
          }
          values={values}
          editions={
            editions &&
            editions.map(({ number, releasedAt }) => ({
              number,
              releasedOn: dayInBerlin(releasedAt),
              href: editionPath(may.slug, number),
            }))
          }
        />,
      ),
    );
  });
