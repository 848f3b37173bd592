import type { Adapters } from '../adapter.ts';

export const ranks: Adapters = {};
