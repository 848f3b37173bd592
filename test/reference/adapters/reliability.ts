import type { Adapters } from '../adapter.ts';

export const reliability: Adapters = {};
