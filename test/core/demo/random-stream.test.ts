import { expect, test } from 'vitest';
import { randomStream } from '../../../worker/development/demo/random-stream.ts';

const draw = (count: number, next: () => number): number[] => Array.from({ length: count }, next);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

test('a stream gives the numbers of sfc32 seeded by xmur3', () => {
  // Computed with a separate Python implementation of both published definitions.
  const words = draw(4, randomStream(7, 'bio-001', 2018).uniform).map((share) => share * 2 ** 32);
  expect(words).toEqual([2905176831, 2787305818, 2145024756, 2920806788]);
});

test('the same seed and name give the same numbers, another seed or name gives others', () => {
  const first = draw(20, randomStream(1, 'a', 'b').uniform);
  expect(draw(20, randomStream(1, 'a', 'b').uniform)).toEqual(first);
  expect(draw(20, randomStream(2, 'a', 'b').uniform)).not.toEqual(first);
  expect(draw(20, randomStream(1, 'ab').uniform)).not.toEqual(first);
});

test('first numbers of neighbouring streams are uniform and uncorrelated', () => {
  const firsts = draw(4000, () => 0).map((_, i) => randomStream(i, 'x').uniform());
  // Standard error of a uniform mean: sqrt(1/12 / 4000) = 0.0046; of a correlation: 1/sqrt(4000) = 0.016.
  expect(Math.abs(mean(firsts) - 0.5)).toBeLessThan(4 * 0.0046);
  const products = firsts.slice(1).map((value, i) => (value - 0.5) * ((firsts[i] ?? 0) - 0.5) * 12);
  expect(Math.abs(mean(products))).toBeLessThan(4 * 0.016);
});

test('normal numbers have mean 0, variance 1 and 2.5 % beyond 1.96', () => {
  const stream = randomStream(3, 'normal');
  const values = draw(20_000, stream.normal);
  expect(Math.abs(mean(values))).toBeLessThan(4 * 0.0071);
  expect(Math.abs(mean(values.map((value) => value ** 2)) - 1)).toBeLessThan(0.04);
  expect(Math.abs(values.filter((value) => value > 1.959964).length / 20_000 - 0.025)).toBeLessThan(
    4 * 0.0011,
  );
});

test('integers stay below their bound and reach every value', () => {
  const stream = randomStream(4, 'integer');
  expect(new Set(draw(200, () => stream.integer(5)))).toEqual(new Set([0, 1, 2, 3, 4]));
});
