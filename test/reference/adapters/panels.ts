import type { Adapters } from '../adapter.ts';

export const panels: Adapters = {};
