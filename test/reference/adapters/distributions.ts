import type { Adapters } from '../adapter.ts';

export const distributions: Adapters = {};
