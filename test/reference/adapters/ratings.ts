import type { Adapters } from '../adapter.ts';

export const ratings: Adapters = {};
