import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs/methods');
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
const bilingual = pages.filter((name) => /\.(de|en)\.md$/.test(name));
const textOf = (page: string) => readFileSync(join(folder, page), 'utf8');

/** Addresses of the links to files, without the part after a hash. */
function filesLinkedFrom(page: string): readonly string[] {
  return [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, address = '']) => address.replace(/#.*$/, ''))
    .filter((address) => address !== '' && !address.startsWith('https://'));
}

describe('the pages of methods', () => {
  test.each(pages)('%s links to files that exist', (page) => {
    const missing = filesLinkedFrom(page).filter((address) => !existsSync(join(folder, address)));
    expect(missing).toEqual([]);
  });

  test.each(bilingual)('%s has its twin in the other language, with the same headings and files', (page) => {
    const twin = page.endsWith('.de.md')
      ? page.replace('.de.md', '.en.md')
      : page.replace('.en.md', '.de.md');
    expect(pages).toContain(twin);
    expect(textOf(page)).toContain(`](${twin})`);
    const levels = (name: string) => [...textOf(name).matchAll(/^#+ /gm)].map(([level]) => level.length);
    expect(levels(page)).toEqual(levels(twin));
    const files = (name: string) => filesLinkedFrom(name).filter((address) => address.startsWith('../'));
    expect(files(page).length).toBeGreaterThan(0);
    expect(files(page)).toEqual(files(twin));
  });

  test.each(['de', 'en'])('the overview in %s leads to every page of its language', (language) => {
    const linked = filesLinkedFrom(`README.${language}.md`);
    const others = pages.filter((page) => page.endsWith(`.${language}.md`) && !page.startsWith('README.'));
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter((page) => !linked.includes(page))).toEqual([]);
  });

  // An estimator lives in core only if a definition, a diagnostic or a page of methods uses it.
  test('every file of the statistics is used by the product or explained on a page', () => {
    const inWorker = globSync('worker/**/*.{ts,tsx}', { cwd: root });
    const used = new Set(
      inWorker.flatMap((file) =>
        [...readFileSync(join(root, file), 'utf8').matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) =>
          relative(root, join(root, dirname(file), path)),
        ),
      ),
    );
    const explained = new Set(
      bilingual.flatMap((page) => filesLinkedFrom(page).map((path) => relative(root, join(folder, path)))),
    );
    const estimators = inWorker.filter((file) => file.startsWith('worker/core/statistics/'));
    expect(estimators.length).toBeGreaterThan(100);
    expect(estimators.filter((file) => !used.has(file) && !explained.has(file))).toEqual([]);
  });
});
