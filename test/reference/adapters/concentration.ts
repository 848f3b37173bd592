import type { Adapters } from '../adapter.ts';

export const concentration: Adapters = {};
