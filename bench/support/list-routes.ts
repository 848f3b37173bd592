import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** A route as the application mounts it. */
export interface Route {
  readonly method: string;
  readonly path: string;
}

/**
 * Every page and form of production; what programs may call is measured by the tests of its examples. Asked of the application itself, so that none can be
 * forgotten.
 */
export async function listRoutes(): Promise<readonly Route[]> {
  const outfile = resolve('build/bench/routes.cjs');
  const contents = `
    import { answerPages } from './worker/answers/pages.tsx';
    import { houseRooms } from './worker/house.ts';
    export const routes = [answerPages, ...houseRooms].flatMap((room) => room.routes).map(({ method, path }) => ({ method, path }));`;
  await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    outfile,
    logLevel: 'error',
  });
  // What the line above exports.
  const { routes } = createRequire(import.meta.url)(outfile) as { readonly routes: readonly Route[] };
  const handled = routes.filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/api/v1/'));
  return [...new Map(handled.map((route) => [`${route.method} ${route.path}`, route])).values()];
}

/** The route that answers a request: of those that match, the first, as in the application. */
export function routeOf(routes: readonly Route[], method: string, pathname: string): Route | undefined {
  return routes.find((route) => route.method === method && patternOf(route.path).test(pathname));
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`);
}
