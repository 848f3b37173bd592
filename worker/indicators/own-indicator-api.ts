import { pageQuery } from '../../schema/contracts/api/fields.ts';
import {
  ownChoicePage,
  ownIndicatorBody,
  ownIndicatorCreated,
  ownIndicatorPage,
} from '../../schema/contracts/api/own-indicator.ts';
import { apiRoute, pageOf } from '../access/index.ts';
import { Problem } from '../platform/problem.ts';
import { defineIndicator } from './define-indicator.ts';
import { showOwnIndicators } from './show-own-indicators.ts';

/** Indicators that a cluster defines over questions of its earlier rounds. */
export const ownIndicatorRoutes = [
  apiRoute({
    id: 'listOwnIndicators',
    tag: 'indicators',
    method: 'GET',
    path: '/clusters/:slug/own-indicators',
    scope: 'read',
    query: pageQuery,
    answer: ownIndicatorPage,
    status: 200,
    handle: async ({ services, may, query }) =>
      pageOf((await showOwnIndicators(services, may)).defined, query, ({ code }) => code),
  }),
  apiRoute({
    id: 'listOwnChoices',
    tag: 'indicators',
    method: 'GET',
    path: '/clusters/:slug/own-indicator-choices',
    scope: 'read',
    query: pageQuery,
    answer: ownChoicePage,
    status: 200,
    handle: async ({ services, may, query }) =>
      pageOf((await showOwnIndicators(services, may)).choices, query, ({ code }) => code),
  }),
  apiRoute({
    id: 'defineIndicator',
    tag: 'indicators',
    method: 'POST',
    path: '/clusters/:slug/own-indicators',
    scope: 'write',
    body: ownIndicatorBody,
    answer: ownIndicatorCreated,
    status: 201,
    problems: ['conflict'],
    handle: async ({ services, may, body }) => {
      const done = await defineIndicator(services, may, body);
      if (!('refused' in done)) return done;
      const field = {
        pointer: '/choice',
        code: `rounds.own.refused.${done.refused}`,
        params: {},
      } as const;
      throw new Problem(done.refused === 'defined' ? 'conflict' : 'invalidInput', done.refused, null, [
        field,
      ]);
    },
  }),
];
