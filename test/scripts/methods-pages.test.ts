import { describe, expect, test } from 'vitest';

/** Files by their path from the root of the repository. */
function byPath<T>(found: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(found).map(([key, file]) => [key.slice(1), file]));
}

const folder = 'docs/methods/';
const texts = byPath<string>(
  import.meta.glob(['/docs/methods/*.md'], { query: '?raw', import: 'default', eager: true }),
);
const sources = byPath<string>(
  import.meta.glob(['/worker/{core,disclosure,indicators}/**/*.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);
const linkable = new Set(
  byPath(
    import.meta.glob(['/docs/**/*.{md,json}', '/{worker,schema,scripts,test}/**/*.{ts,tsx,md,json}'], {
      query: '?raw',
      import: 'default',
      eager: false,
    }),
  ).keys(),
);

const pages = [...texts.keys()];
const bilingual = pages.filter((page) => /\.(de|en)\.md$/.test(page));
const textOf = (page: string) => texts.get(page) ?? '';

/** Where a relative address leads from a file. */
function pathFrom(file: string, address: string): string {
  return new URL(address, `file:///${file}`).pathname.slice(1);
}

/** Paths of the files that a page links to, in its order. */
function filesLinkedFrom(page: string): readonly string[] {
  return [...textOf(page).matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map(([, address = '']) => address)
    .filter((address) => !address.startsWith('https://'))
    .map((address) => pathFrom(page, address));
}

describe('the pages of methods', () => {
  test.each(pages)('%s links to files that exist', (page) => {
    expect(filesLinkedFrom(page).filter((path) => !linkable.has(path))).toEqual([]);
  });

  test.each(bilingual)('%s has its twin in the other language, with the same headings and files', (page) => {
    const twin = page.endsWith('.de.md')
      ? page.replace('.de.md', '.en.md')
      : page.replace('.en.md', '.de.md');
    expect(pages).toContain(twin);
    expect(filesLinkedFrom(page)).toContain(twin);
    const levels = (of: string) => [...textOf(of).matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length);
    expect(levels(page)).toEqual(levels(twin));
    const files = (of: string) => filesLinkedFrom(of).filter((path) => !path.startsWith(folder));
    expect(files(page).length).toBeGreaterThan(0);
    expect(files(page)).toEqual(files(twin));
  });

  test.each(['de', 'en'])('the overview in %s leads to every page of its language', (language) => {
    const overview = `${folder}README.${language}.md`;
    const others = pages.filter((page) => page.endsWith(`.${language}.md`) && page !== overview);
    expect(others.length).toBeGreaterThan(0);
    const linked = filesLinkedFrom(overview);
    expect(others.filter((page) => !linked.includes(page))).toEqual([]);
  });

  // An estimator lives in core only if a definition, a diagnostic or a page of methods uses it.
  test('every file of the statistics is used by the product or explained on a page', () => {
    const used = new Set(
      [...sources].flatMap(([file, source]) =>
        [...source.matchAll(/from '(\.[^']+)'/g)].map(([, address = '']) => pathFrom(file, address)),
      ),
    );
    const explained = new Set(bilingual.flatMap(filesLinkedFrom));
    const statistics = [...sources.keys()].filter((file) => file.startsWith('worker/core/statistics/'));
    expect(statistics.length).toBeGreaterThan(0);
    expect(statistics.filter((file) => !used.has(file) && !explained.has(file))).toEqual([]);
  });
});
