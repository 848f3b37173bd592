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

/** Where a table is uploaded. What is too large for a table and smaller than this is refused at its place. */
const uploads =
  /^(\/c\/[^/]+\/(einlesen\/[^/]+|wellen\/frueher|frageboegen\/einlesen(\/uebernahme)?)|\/api\/v1\/clusters\/[^/]+\/(imports\/[^/]+|past-rounds|questionnaire-imports))$/;

/** Forms and answers are small; only files to be verified or imported may be larger. Bytes are counted while read. */
export const limitBody = createMiddleware<HttpEnv>((c, next) =>
  (c.req.path === sitePaths.verify || uploads.test(c.req.path) ? files : forms)(c, next),
);
