/**
 * Builds what the browser loads: two style sheets, the islands, and the table of their addresses with content hashes.
 * Called by wrangler's [build] and by the tests; writes only what changed, so that watchers rest.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build, transform } from 'esbuild';
import { type CssNode, parseCss, printCss } from './web-build/css-nodes.ts';
import { darkOnScreenOnly, withDarkByHand } from './web-build/dark-theme.ts';
import { dropDataUris, purgeCss } from './web-build/purge-css.ts';
import { filesMatching, usedClasses, withImports } from './web-build/used-classes.ts';

process.chdir(join(import.meta.dirname, '..'));

const assets = 'web/public/assets';
const notices = `/*!
 * KERN UX, @kern-ux/native 2.7.2, KERN-Team: EUPL-1.2. Changed: unused rules and icons removed.
 * Source: https://gitlab.opencode.de/kern-ux/kern-ux-plain
 * Vorlauf: EUPL-1.2. Fira Sans: SIL Open Font License 1.1, /assets/fonts/OFL.txt
 */
`;

function writeIfChanged(file: string, content: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

async function styleSheet(nodes: readonly CssNode[]): Promise<string> {
  const { code } = await transform(printCss(nodes), { loader: 'css', minify: true });
  return notices + code;
}

async function buildStyles(): Promise<Map<string, string>> {
  const kern = darkOnScreenOnly(
    dropDataUris(parseCss(readFileSync('node_modules/@kern-ux/native/dist/kern.css', 'utf8'))),
  );
  const look = withDarkByHand(parseCss(readFileSync('web/styles/look.css', 'utf8')));
  const everywhere = usedClasses(
    filesMatching('web/**/*.tsx', 'web/{islands,charts,components}/**/*.ts', 'worker/**/*.tsx'),
  );
  const respondent = usedClasses(
    withImports(
      filesMatching('web/views/answers/**/*.tsx', 'web/layout/survey-frame.tsx', 'web/islands/survey.ts'),
    ),
  );
  const app = styleSheet([...purgeCss(kern, everywhere), ...look]);
  const survey = styleSheet(purgeCss([...kern, ...look], respondent));
  return new Map([
    ['app.css', await app],
    ['survey.css', await survey],
  ]);
}

async function buildIslands(): Promise<Map<string, string>> {
  const entryPoints = filesMatching('web/islands/*.ts').filter((file) => !file.endsWith('.d.ts'));
  if (entryPoints.length === 0) return new Map();
  const { outputFiles } = await build({
    entryPoints,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'inline',
    outdir: assets,
    write: false,
  });
  return new Map(outputFiles.map((file) => [basename(file.path), file.text]));
}

const [styles, islands] = await Promise.all([buildStyles(), buildIslands()]);
const addresses: string[] = [];
for (const [name, content] of [...styles, ...islands]) {
  writeIfChanged(join(assets, name), content);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  addresses.push(`  '${name}': '/assets/${name}?v=${hash}',`);
}
writeIfChanged(join(assets, 'openapi.json'), readFileSync('docs/api/openapi.json', 'utf8'));
writeIfChanged(
  'web/generated/asset-urls.ts',
  `/** Made by scripts/build-web.ts. */\nexport const assetUrls: Readonly<Record<string, string>> = {\n${addresses.join('\n')}\n};\n`,
);
