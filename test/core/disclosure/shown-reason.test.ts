import { expect, test } from 'vitest';
import { shownReason } from '../../../worker/core/disclosure/shown-reason.ts';

test('nobody reads that a group agrees from the reason why it is withheld', () => {
  const telling = ['groupDisclosure', 'remainder', 'nestedSets', 'recoverableGroup', 'bounds'] as const;
  expect(new Set(telling.map(shownReason))).toEqual(new Set(['protected']));
  expect([shownReason('nothingMeasured'), shownReason('minimumFrequency')]).toEqual([
    'nothingMeasured',
    'minimumFrequency',
  ]);
});
