/**
 * Every dependency that an entry of the lock file names must have an entry of its own: some mirrors serve releases
 * without all their platform packages, and `npm ci` then fails on another machine.
 */
import { readFileSync } from 'node:fs';

interface Entry {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

// Shape of npm's lock file, version 3.
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Entry>>;
};

/** Looks where Node would: beside the package, then in every folder above it. */
function hasEntry(folder: string, name: string): boolean {
  const here = folder === '' ? '' : `${folder}/`;
  if (packages[`${here}node_modules/${name}`] !== undefined) return true;
  if (folder === '') return false;
  const above = folder.lastIndexOf('node_modules/');
  return hasEntry(above <= 0 ? '' : folder.slice(0, above - 1), name);
}

let missing = 0;
for (const [folder, { dependencies, optionalDependencies }] of Object.entries(packages)) {
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    if (hasEntry(folder, name)) continue;
    console.error(`package-lock.json: ${folder} wants ${name}, which has no entry`);
    missing += 1;
  }
}
process.exit(missing === 0 ? 0 : 1);
