import type { Adapters } from '../adapter.ts';

export const networks: Adapters = {};
