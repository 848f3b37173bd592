import type { Adapters } from '../adapter.ts';

export const disclosureAttacks: Adapters = {};
