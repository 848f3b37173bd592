import { expect, test } from 'vitest';

function namesIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name).toSorted();
}

const tables = Object.values(
  import.meta.glob(['../../schema/tables/*.ts'], { query: '?raw', import: 'default', eager: true }),
);
const migrations = Object.values(
  import.meta.glob(['../../migrations/*.sql'], { query: '?raw', import: 'default', eager: true }),
);
const [documented = ''] = Object.values(
  import.meta.glob(['../../schema/tables.md'], { query: '?raw', import: 'default', eager: true }),
);

test('schema/tables.md has one paragraph for every table and none for another', () => {
  const declared = tables.flatMap((source) => namesIn(source, /sqliteTable\(\s*'(\w+)'/g)).toSorted();
  expect(declared.length).toBeGreaterThan(0);
  expect(namesIn(documented, /^### (\w+)$/gm)).toEqual(declared);
});

test('every paragraph names key, personal data and how long rows stay', () => {
  const paragraphs = documented.split(/^### /m).slice(1);
  const incomplete = paragraphs.filter(
    (paragraph) =>
      !/Key: /.test(paragraph) ||
      !/Personal data: /.test(paragraph) ||
      !/(Stays|[Rr]emoved|Replaced)/.test(paragraph),
  );
  expect(incomplete).toEqual([]);
});

test('a table documented as never changed has a trigger that refuses changes', () => {
  const guarded = migrations
    .flatMap((sql) => namesIn(sql, /CREATE TRIGGER "(\w+)_is_never_changed"/g))
    .toSorted();
  const promised = documented
    .split(/^### /m)
    .slice(1)
    .filter((paragraph) => /by trigger/.test(paragraph))
    .map((paragraph) => paragraph.split('\n', 1)[0] ?? '')
    .toSorted();
  expect(promised).toEqual(guarded);
});
