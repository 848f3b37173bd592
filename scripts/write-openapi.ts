/** `npm run openapi`: writes docs/api/openapi.json from the routes. A test fails while the two differ. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { format } from 'oxfmt';

process.chdir(join(import.meta.dirname, '..'));

const entry = `
  import { apiRoutes } from './worker/api-routes.ts';
  import { openApiDocument } from './worker/access/api/open-api.ts';
  import { softwareVersion } from './worker/platform/config.ts';
  import { translator } from './web/i18n/translator.ts';
  export const document = openApiDocument(apiRoutes, { t: translator('en'), version: softwareVersion });
`;
const bundle = '.wrangler/openapi/routes.mjs';
await build({
  stdin: { contents: entry, resolveDir: '.', loader: 'ts' },
  bundle: true,
  outfile: bundle,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  logLevel: 'error',
});
// Shape of the entry above.
const made = (await import(pathToFileURL(bundle).href)) as { readonly document: object };
const { code } = await format('openapi.json', JSON.stringify(made.document), { printWidth: 110 });
writeFileSync('docs/api/openapi.json', code);
