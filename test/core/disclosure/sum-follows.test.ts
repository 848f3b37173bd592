import { describe, expect, it } from 'vitest';
import { sumFollows } from '../../../worker/core/disclosure/sum-follows.ts';

const all = ['a', 'b', 'c', 'd', 'e', 'f'];

describe('whether a sum follows from published ones', () => {
  it('is so for a published set, its complement in another, and nobody', () => {
    expect(sumFollows([all], all)).toBe(true);
    expect(sumFollows([all, ['a', 'b']], ['c', 'd', 'e', 'f'])).toBe(true);
    expect(sumFollows([all], [])).toBe(true);
  });
  it('is so for what only several sets give', () => {
    // (abc + cde) − (abde) counts c twice: 2c, and so c.
    const published = [
      ['a', 'b', 'c'],
      ['c', 'd', 'e'],
      ['a', 'b', 'd', 'e'],
    ];
    expect(sumFollows(published, ['c'])).toBe(true);
    expect(sumFollows(published, ['a', 'b'])).toBe(true);
    expect(sumFollows(published, ['a'])).toBe(false);
  });
  it('is not so for a part, nor for anybody outside', () => {
    expect(sumFollows([all], ['a', 'b', 'c'])).toBe(false);
    expect(sumFollows([all], [...all, 'g'])).toBe(false);
    expect(sumFollows([], ['a'])).toBe(false);
  });
});
