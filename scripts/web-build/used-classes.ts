import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { UsedClass } from './purge-css.ts';

/**
 * A class that occurs nowhere as a word cannot be used. A name put together at run time (`kern-btn--${kind}`) keeps
 * every class that begins like it.
 */
export function usedClasses(files: readonly string[]): UsedClass {
  const sources = files.map((file) => readFileSync(file, 'utf8'));
  const words = new Set(sources.flatMap((source) => source.match(/[A-Za-z_][\w-]*/g) ?? []));
  const beginnings = sources.flatMap((source) =>
    [...source.matchAll(/([A-Za-z_][\w-]*-)\$\{/g)].map(([, start = '']) => start),
  );
  return (name) => words.has(name) || beginnings.some((start) => name.startsWith(start));
}

/** The files and everything they import from `web/`, without texts, which hold no classes. */
export function withImports(roots: readonly string[]): string[] {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
      const imported = join(dirname(file), path);
      if (imported.startsWith('web/') && !imported.startsWith('web/i18n/')) visit(imported);
    }
  };
  roots.forEach(visit);
  return [...seen];
}

export function filesMatching(...patterns: readonly string[]): string[] {
  return patterns.flatMap((pattern) => globSync(pattern)).toSorted();
}
