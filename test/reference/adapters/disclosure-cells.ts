import type { Adapters } from '../adapter.ts';

export const disclosureCells: Adapters = {};
