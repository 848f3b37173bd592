import { expect, test } from 'vitest';
import {
  onboardingProgress,
  type OnboardingFacts,
} from '../../../worker/core/onboarding/onboarding-steps.ts';

const empty: OnboardingFacts = {
  members: 0,
  withoutContact: 0,
  people: 1,
  ledgerEntries: 0,
  hasWave: false,
  hasInvitations: false,
};

function states(facts: Partial<OnboardingFacts>): string {
  return (onboardingProgress({ ...empty, ...facts }) ?? [])
    .map(({ step, state }) => `${step} ${state}`)
    .join(', ');
}

test('an empty cluster begins with its members', () => {
  expect(states({})).toBe(
    'profile done, members next, contacts open, people optional, ledger optional, wave open, invitations open',
  );
});

test('the list fills itself: members, then contacts for all, then the first wave', () => {
  expect(states({ members: 60, withoutContact: 4 })).toContain('members done, contacts next');
  expect(states({ members: 60 })).toContain('contacts done, people optional, ledger optional, wave next');
  expect(states({ members: 60, people: 2, ledgerEntries: 1, hasWave: true })).toBe(
    'profile done, members done, contacts done, people done, ledger done, wave done, invitations next',
  );
});

test('a wave that was opened without all contacts still asks for them first', () => {
  expect(states({ members: 3, withoutContact: 1, hasWave: true })).toContain('contacts next');
});

test('it goes once invitations are out, whatever was left aside', () => {
  expect(onboardingProgress({ ...empty, hasWave: true, hasInvitations: true })).toBeNull();
});
