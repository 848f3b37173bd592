import { pageQuery } from '../../schema/contracts/api/fields.ts';
import { indicatorPage, indicatorResource } from '../../schema/contracts/api/indicator.ts';
import { apiRoute, pageOf } from '../access/index.ts';
import { Problem } from '../platform/problem.ts';
import { loadDesk, type DeskIndicator } from './desk.ts';

function indicatorFacts({ definition: { code, name, unit, origin, version }, series }: DeskIndicator) {
  return {
    code,
    name,
    unit,
    origin,
    definitionVersion: version,
    points: series.points.map((point) => ({ ...point })),
    breaks: series.breaks.map((each) => ({ ...each })),
  };
}

/** The published values, as they passed the gate. */
export const indicatorRoutes = [
  apiRoute({
    id: 'listIndicators',
    tag: 'indicators',
    method: 'GET',
    path: '/clusters/:slug/indicators',
    scope: 'read',
    query: pageQuery,
    answer: indicatorPage,
    status: 200,
    handle: async ({ services, may, query }) => {
      const { indicators } = await loadDesk(services, may.clusterId);
      return pageOf(indicators.map(indicatorFacts), query, ({ code }) => code);
    },
  }),
  apiRoute({
    id: 'getIndicator',
    tag: 'indicators',
    method: 'GET',
    path: '/clusters/:slug/indicators/:code',
    scope: 'read',
    answer: indicatorResource,
    status: 200,
    handle: async ({ services, may, params }) => {
      const { indicators } = await loadDesk(services, may.clusterId);
      const found = indicators.find(({ definition }) => definition.code === params.code);
      if (found === undefined) throw new Problem('notFound');
      return indicatorFacts(found);
    },
  }),
];
