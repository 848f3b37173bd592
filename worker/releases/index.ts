export { checkEdition, checkEditionJob, thenCheck } from './check-edition.ts';
export { editionPath } from './edition-path.ts';
export { listEditions } from './edition-store.ts';
export { releaseEdition } from './release-edition.ts';
export { seriesForFunders } from './series-for-funders.ts';
