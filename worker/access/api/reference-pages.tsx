import { renderDocument } from '../../../web/layout/render-document.ts';
import { sitePaths } from '../../../web/layout/site-paths.ts';
import { ApiReferencePage, type ShownCall } from '../../../web/views/public/api-reference-page.tsx';
import { ProblemCodePage } from '../../../web/views/public/problem-code-page.tsx';
import { apiPrefix } from '../../platform/api-prefix.ts';
import { roomApp } from '../../platform/http.ts';
import { pageContext } from '../../platform/page-context.ts';
import { Problem, problemCodes, problemStatus } from '../../platform/problem.ts';
import { type AnyApiRoute, isBytes } from './api-route.ts';
import { exampleOf } from './example-of.ts';
import { type Components, jsonSchema } from './json-schema.ts';

type Contract = AnyApiRoute['body'];

function sampleOf(contract: Contract): string | null {
  if (contract === undefined) return null;
  if (isBytes(contract)) return contract.mediaTypes.join('\n');
  const components: Components = {};
  return JSON.stringify(exampleOf(jsonSchema(contract, 'input', components), components), null, 2);
}

function shownCall(route: AnyApiRoute): ShownCall {
  return {
    id: route.id,
    tag: route.tag,
    method: route.method,
    path: `${apiPrefix}${route.path}`,
    scope: route.scope,
    query: Object.keys(route.query?.shape ?? {}),
    request: sampleOf(route.body),
    status: route.status,
    answer: sampleOf(route.answer),
  };
}

/**
 * The reference of the interface for programs, its OpenAPI document, and a page for each problem's code. The document is
 * the committed one, which a test compares with the routes: it costs the Worker nothing.
 */
export function referencePages(routes: readonly AnyApiRoute[]) {
  const listed = problemCodes.map((code) => ({ code, status: problemStatus(code) }));
  return roomApp()
    .get(sitePaths.openApi, async (c) => {
      const document = await c.var.services.readAsset('/assets/openapi.json');
      return c.body(document.slice().buffer, 200, { 'Content-Type': 'application/json' });
    })
    .get(sitePaths.reference, (c) =>
      c.html(
        renderDocument(
          <ApiReferencePage
            {...pageContext(c)}
            baseUrl={c.var.services.config.baseUrl}
            calls={routes.map(shownCall)}
            problems={listed}
          />,
        ),
      ),
    )
    .get(`${sitePaths.problems}/:code`, (c) => {
      const found = listed.find(({ code }) => code === c.req.param('code'));
      if (found === undefined) throw new Problem('notFound');
      return c.html(renderDocument(<ProblemCodePage {...pageContext(c)} {...found} />));
    });
}
