import type { Insight } from '../core/insights.ts';

export const roles = ['owner', 'editor', 'viewer', 'funder', 'trustee', 'operator'] as const;
export type Role = (typeof roles)[number];

/** What may be done with a cluster. */
export type Right =
  | 'manage'
  | 'release'
  | 'edit'
  | 'view'
  | 'readEditions'
  | 'operate'
  | 'seeStatus'
  | 'seeValues';

const rightsOf: Readonly<Record<Role, readonly Right[]>> = {
  owner: ['manage', 'release', 'edit', 'view', 'readEditions'],
  editor: ['edit', 'view', 'readEditions'],
  viewer: ['view', 'readEditions'],
  funder: ['readEditions'],
  trustee: [],
  operator: ['operate'],
};

const rightOfInsight: Readonly<Record<Insight, Right>> = {
  status: 'seeStatus',
  indicators: 'seeValues',
  editions: 'readEditions',
};

/** The rights that a set of roles gives, with what the cluster lets an operator see. */
export function rightsOfRoles(held: readonly Role[], insights: readonly Insight[] = []): ReadonlySet<Right> {
  return new Set([
    ...held.flatMap((role) => rightsOf[role]),
    ...insights.map((insight) => rightOfInsight[insight]),
  ]);
}
