import type { Adapters } from '../adapter.ts';

export const proportions: Adapters = {};
