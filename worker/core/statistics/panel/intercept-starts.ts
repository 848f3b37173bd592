import type { RelativeFactor } from './relative-factor.ts';

/** Standard deviations between units, in those within them, from which a fit with random intercepts starts. */
export const interceptStarts: readonly RelativeFactor[] = [[0.1], [0.5], [2], [10], [100]];
