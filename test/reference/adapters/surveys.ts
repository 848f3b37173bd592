import type { Adapters } from '../adapter.ts';

export const surveys: Adapters = {};
