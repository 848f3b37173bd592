import { memberKinds, sizeClasses } from '../../organisation.ts';
import type { MemberKind, SizeClass } from '../../organisation.ts';
import type { Stratum } from './collapse-strata.ts';

export interface RegisteredMember {
  readonly kind: MemberKind;
  /** Companies only. */
  readonly sizeClass: SizeClass | null;
}

/**
 * Name of the post-stratum a member of the register belongs to: size class within companies, the kind for all others.
 * @source RULINGS, Numbers 8
 */
export function registerStratum({ kind, sizeClass }: RegisteredMember): string {
  return kind === 'company' ? `company:${sizeClass ?? 'unknown'}` : kind;
}

/**
 * Post-strata of a frame with members and respondents, in an order of their own whatever the order of the members.
 * Companies come by size, those of unknown size last; strata that no member is in are left out.
 */
export function registerStrata(
  frame: readonly (RegisteredMember & { readonly responded: boolean })[],
): readonly Stratum[] {
  const known = memberKinds.flatMap((kind) => {
    const sizes = kind === 'company' ? [...sizeClasses, null] : [null];
    return sizes.map((sizeClass): RegisteredMember => ({ kind, sizeClass }));
  });
  return known.flatMap((each) => {
    const name = registerStratum(each);
    const within = frame.filter((member) => registerStratum(member) === name);
    const respondents = within.filter(({ responded }) => responded).length;
    return within.length === 0 ? [] : [{ name, family: each.kind, members: within.length, respondents }];
  });
}
