import { describe, expect, test } from 'vitest';
import type { PublishedHistory } from '../../../../worker/core/disclosure/attack/published-history.ts';
import { ExactPolytope } from '../../../../worker/core/disclosure/exact/exact-polytope.ts';
import { Fraction } from '../../../../worker/core/disclosure/exact/fraction.ts';
import { isGroupDisclosive } from '../../../../worker/core/disclosure/is-group-disclosive.ts';
import { agreedHeadlineFrom } from '../../../../worker/core/disclosure/thresholds.ts';
import { definitionOf } from '../../catalogue/wave-factory.ts';
import { leaksOfRandomCluster } from './leaks-of-random-cluster.ts';
import { publishWaves } from './publish-waves.ts';
import { randomWaves } from './random-waves.ts';

const satisfaction = definitionOf('U-SAT-M');

describe('what the gate publishes', () => {
  // 200 clusters for each kind of measure are in test/calibration.
  test.each(Array.from({ length: 10 }, (_, seed) => seed))(
    'tells nothing about few in random cluster %i',
    (seed) => {
      const { leaks, shown } = leaksOfRandomCluster(satisfaction, seed, 45);
      expect(leaks).toEqual([]);
      expect(shown).toBeGreaterThan(0);
    },
  );

  // Without anything of the attacker that the gate itself uses: answer by answer, in exact arithmetic.
  test.each(Array.from({ length: 8 }, (_, seed) => seed))(
    'leaves more than one possibility for every answer of random cluster %i',
    (seed) => {
      const plan = { seed, members: 16 + seed, waves: 3, churn: 0.2, response: 0.85, satisfied: 0.7 };
      const { history, truth } = publishWaves(satisfaction, randomWaves('SM1', plan), null);
      const answers = truth.flatMap((wave, at) => [...wave.keys()].map((firm) => `${at} ${firm}`));
      const possible = new ExactPolytope({
        unknowns: answers.map(() => ({ lower: Fraction.zero, upper: Fraction.one })),
        constraints: sumsTold(history).map((weights) => {
          const terms = new Map(
            [...weights].map(([answer, weight]) => [answers.indexOf(answer), Fraction.of(weight)]),
          );
          const sum = [...weights].reduce((total, [answer, weight]) => total + weight * shareOf(answer), 0);
          return { terms, lower: Fraction.of(sum), upper: Fraction.of(sum) };
        }),
      });
      for (const [at, answer] of answers.entries()) {
        if (isAgreed([...(truth[Number(answer.split(' ')[0])]?.values() ?? [])])) continue;
        const { lower, upper } = possible.range(new Map([[at, Fraction.one]]));
        expect([answer, lower?.toNumber()]).not.toEqual([answer, upper?.toNumber()]);
      }

      function shareOf(answer: string): number {
        const [at = '', firm = ''] = answer.split(' ');
        return (truth[Number(at)]?.get(firm) ?? 0) / 100;
      }
    },
  );
});

/** That nearly everybody in a headline of ten or more agrees is shown by design. */
const isAgreed = (values: readonly number[]) =>
  values.length >= agreedHeadlineFrom && isGroupDisclosive(values, 1);

/** What was told, each as answers with how often they are taken; differences are differences. */
function sumsTold(history: PublishedHistory) {
  const sumOf = (at: number, firms: readonly string[], weight = 1) =>
    firms.map((firm) => [`${at} ${firm}`, weight] as const);
  return history.waves
    .flatMap(({ cells, change }, at) => {
      const shown = cells.flatMap(({ firms, mean }) => (mean === null ? [] : [sumOf(at, firms)]));
      if (change === null) return shown;
      const { within, entry, returning, exit, silent } = change.groups;
      const moved = [...sumOf(at, within), ...sumOf(at - 1, within, -1)];
      if (change.decomposition.kind === 'joint') return [...shown, moved];
      const now = [within, entry, returning].map((firms) => sumOf(at, firms));
      return [...shown, ...now, ...[within, exit, silent].map((firms) => sumOf(at - 1, firms))];
    })
    .map((sum) => new Map(sum))
    .filter((sum) => sum.size > 0);
}
