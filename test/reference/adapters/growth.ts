import type { Adapters } from '../adapter.ts';

export const growth: Adapters = {};
