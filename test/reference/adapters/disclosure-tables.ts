import type { Adapters } from '../adapter.ts';

export const disclosureTables: Adapters = {};
