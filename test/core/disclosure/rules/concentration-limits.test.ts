import { expect, test } from 'vitest';
import { drawnLimits } from '../../../../worker/core/disclosure/rules/concentration-limits.ts';

test('limits are drawn from two bytes: p of 10 to 15, k of 85 to 90', () => {
  expect(drawnLimits(new Uint8Array([0, 0]))).toEqual({ p: 10, k: 85 });
  // 255 = 42 · 6 + 3
  expect(drawnLimits(new Uint8Array([5, 255, 9]))).toEqual({ p: 15, k: 88 });
  const all = Array.from({ length: 256 }, (_, byte) => drawnLimits(new Uint8Array([byte, byte])));
  expect(new Set(all.map(({ p }) => p))).toEqual(new Set([10, 11, 12, 13, 14, 15]));
  expect(new Set(all.map(({ k }) => k))).toEqual(new Set([85, 86, 87, 88, 89, 90]));
});

test('too few bytes are refused', () => {
  expect(() => drawnLimits(new Uint8Array([1]))).toThrow(RangeError);
  expect(() => drawnLimits(new Uint8Array([]))).toThrow(RangeError);
});
