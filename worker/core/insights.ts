/** What a cluster may let an operator see: response and next steps · published values · released editions. */
export const insights = ['status', 'indicators', 'editions'] as const;
export type Insight = (typeof insights)[number];
