export const roles = ['owner', 'editor', 'viewer', 'funder', 'trustee'] as const;
export type Role = (typeof roles)[number];

/** What may be done with a cluster. */
export type Right = 'manage' | 'edit' | 'view' | 'readEditions';

const rightsOf: Readonly<Record<Role, readonly Right[]>> = {
  owner: ['manage', 'edit', 'view', 'readEditions'],
  editor: ['edit', 'view', 'readEditions'],
  viewer: ['view', 'readEditions'],
  funder: ['readEditions'],
  trustee: [],
};

/** The rights that a set of roles gives. */
export function rightsOfRoles(held: readonly Role[]): ReadonlySet<Right> {
  return new Set(held.flatMap((role) => rightsOf[role]));
}
