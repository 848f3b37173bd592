/** The way from an empty cluster to its first answers, in order. */
export const onboardingSteps = [
  'profile',
  'members',
  'contacts',
  'people',
  'ledger',
  'wave',
  'invitations',
] as const;
export type OnboardingStep = (typeof onboardingSteps)[number];

/** These can wait: they improve the results and hold nothing up. */
const optional: ReadonlySet<OnboardingStep> = new Set(['people', 'ledger']);

export interface OnboardingFacts {
  /** Members of today. */
  readonly members: number;
  /** Members of today without a contact who answers. */
  readonly withoutContact: number;
  /** People who hold a role. */
  readonly people: number;
  readonly ledgerEntries: number;
  /** Whether a wave was ever opened. */
  readonly hasWave: boolean;
  /** Whether an invitation was ever sent. */
  readonly hasInvitations: boolean;
}

export type StepState = 'done' | 'next' | 'open' | 'optional';

/**
 * Where a cluster stands on its way to the first answers.
 * @returns every step with its state, exactly one of them `next`; null once everything that must be done is done
 */
export function onboardingProgress(
  facts: OnboardingFacts,
): readonly { readonly step: OnboardingStep; readonly state: StepState }[] | null {
  const done: Readonly<Record<OnboardingStep, boolean>> = {
    // A cluster is set up with its profile.
    profile: true,
    members: facts.members > 0,
    contacts: facts.members > 0 && facts.withoutContact === 0,
    people: facts.people > 1,
    ledger: facts.ledgerEntries > 0,
    wave: facts.hasWave,
    invitations: facts.hasInvitations,
  };
  if (done.invitations) return null;
  const next = onboardingSteps.find((step) => !done[step] && !optional.has(step));
  return onboardingSteps.map((step) => ({ step, state: stateOf(step) }));

  function stateOf(step: OnboardingStep): StepState {
    if (done[step]) return 'done';
    if (step === next) return 'next';
    return optional.has(step) ? 'optional' : 'open';
  }
}
