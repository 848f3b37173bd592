import { describe, expect, it } from 'vitest';
import { discloseDecomposition } from '../../../worker/core/disclosure/disclose-decomposition.ts';

const groups = (within: number, entry: number, returning: number, exit: number, silent: number) => ({
  within: { delta: 2, firms: within },
  entry: { delta: 1, firms: entry },
  returning: { delta: 0.5, firms: returning },
  exit: { delta: 4, firms: exit },
  silent: { delta: -1.5, firms: silent },
});
const joint = { kind: 'joint', within: { delta: 2 }, composition: { delta: 4 } };

describe('the gate for the decomposition of a change', () => {
  it('shows every term where each group is nobody or five', () => {
    const decomposition = groups(30, 5, 0, 9, 6);
    expect(discloseDecomposition(decomposition, true)).toEqual({ kind: 'separate', ...decomposition });
  });
  it.each([
    [4, 6, 9, 6],
    [6, 1, 9, 6],
    [6, 5, 2, 6],
    [6, 5, 9, 3],
  ] as const)('joins them where one is one to four: %i, %i, %i, %i', (entry, returning, exit, silent) => {
    expect(discloseDecomposition(groups(30, entry, returning, exit, silent), true)).toEqual(joint);
  });
  it('shows nothing where fewer than five answered both times', () => {
    expect(discloseDecomposition(groups(4, 5, 5, 5, 5), false)).toBeNull();
    expect(discloseDecomposition(null, false)).toBeNull();
  });
  it('shows nothing where the mean of the stayers is known and would leave two leavers', () => {
    // Published: mean of the stayers now, and within. So their mean before is known, and so is the sum of the two.
    expect(discloseDecomposition(groups(30, 6, 0, 2, 0), true)).toBeNull();
    expect(discloseDecomposition(groups(30, 6, 0, 2, 0), false)).toEqual(joint);
    // Nobody joined: the mean of the stayers now is the value itself, published or not.
    expect(discloseDecomposition(groups(30, 0, 0, 2, 0), false)).toBeNull();
    // Nobody left: the mean of the stayers before is the value before.
    expect(discloseDecomposition(groups(30, 3, 0, 0, 0), false)).toBeNull();
  });
  it('joins small groups on both sides, where neither mean of the stayers is known', () => {
    expect(discloseDecomposition(groups(30, 2, 0, 2, 0), false)).toEqual(joint);
  });
});
