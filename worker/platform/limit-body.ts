import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { sitePaths } from '../../web/layout/site-paths.ts';
import type { HttpEnv } from './http.ts';
import { Problem } from './problem.ts';

function limitTo(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new Problem('badRequest', `body over ${maxSize} bytes`);
    },
  });
}

const forms = limitTo(500_000);
const files = limitTo(20_000_000);

/** Forms and answers are small; only a file to be verified may be larger. Bytes are counted while they are read. */
export const limitBody = createMiddleware<HttpEnv>((c, next) =>
  (c.req.path === sitePaths.verify ? files : forms)(c, next),
);
