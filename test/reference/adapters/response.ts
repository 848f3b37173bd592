import type { Adapters } from '../adapter.ts';

export const response: Adapters = {};
