/** What a key may do: read; also change; also release editions; also what only owners may. */
export const scopes = ['read', 'write', 'release', 'manage'] as const;
export type Scope = (typeof scopes)[number];

/** The right that a scope stands for. */
interface Rights {
  readonly read: 'view';
  readonly write: 'edit';
  readonly release: 'release';
  readonly manage: 'manage';
}

export type RightOfScope<S extends Scope> = Rights[S];
