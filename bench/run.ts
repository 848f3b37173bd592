import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark } from './support/figure.ts';

process.chdir(join(import.meta.dirname, '..'));

const names = readdirSync('bench')
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.replace(/\.ts$/, ''));
const [name = ''] = process.argv.slice(2);
if (!names.includes(name)) {
  console.error(`npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`);
  process.exit(2);
}

const { measure } = (await import(`./${name}.ts`)) as { readonly measure: Benchmark };
let missed = 0;
await measure((figure) => {
  console.log(JSON.stringify(figure));
  if (!figure.ok) missed += 1;
});
process.exit(missed === 0 ? 0 : 1);
