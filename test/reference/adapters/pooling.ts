import type { Adapters } from '../adapter.ts';

export const pooling: Adapters = {};
