export { listEditions } from './edition-store.ts';
export { releaseEdition } from './release-edition.ts';
