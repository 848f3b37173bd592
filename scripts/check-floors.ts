// Checks the floors of the house. dependency-cruiser reads TypeScript through the compiler's old API, which
// version 7 does not have; so it, and nothing else, gets version 5.
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) =>
    next(
      /^typescript(\/|$)/.test(specifier) ? specifier.replace('typescript', 'typescript-5') : specifier,
      context,
    ),
});

process.argv.splice(
  2,
  Infinity,
  'worker',
  'web',
  'schema',
  '--config',
  '.dependency-cruiser.cjs',
  '--no-cache',
);
// The program has no types; a name in a variable is not looked up.
const program = '../node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
await import(program);
