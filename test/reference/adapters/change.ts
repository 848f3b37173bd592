import type { Adapters } from '../adapter.ts';

export const change: Adapters = {};
