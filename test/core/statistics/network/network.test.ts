import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  betweenness,
  betweennessCentralisation,
  normalisedBetweenness,
} from '../../../../worker/core/statistics/network/betweenness.ts';
import { closenessCentrality } from '../../../../worker/core/statistics/network/closeness-centrality.ts';
import {
  connectedComponents,
  strongComponents,
} from '../../../../worker/core/statistics/network/connected-components.ts';
import { coreNumbers } from '../../../../worker/core/statistics/network/core-numbers.ts';
import { degreeAssortativity } from '../../../../worker/core/statistics/network/degree-assortativity.ts';
import { degreeCentralisation } from '../../../../worker/core/statistics/network/degree-centralisation.ts';
import { directedTransitivity } from '../../../../worker/core/statistics/network/directed-transitivity.ts';
import {
  dyadCensus,
  reciprocityOfPairs,
  reciprocityOfTies,
} from '../../../../worker/core/statistics/network/dyad-census.ts';
import { eigenvectorCentrality } from '../../../../worker/core/statistics/network/eigenvector-centrality.ts';
import {
  expectedExternalInternalIndex,
  externalInternalIndex,
  insideOutside,
} from '../../../../worker/core/statistics/network/external-internal-index.ts';
import { makeNetwork, undirectedNetwork } from '../../../../worker/core/statistics/network/network.ts';
import type { Tie } from '../../../../worker/core/statistics/network/network.ts';
import { networkClustering } from '../../../../worker/core/statistics/network/network-clustering.ts';
import { networkDensity } from '../../../../worker/core/statistics/network/network-density.ts';
import { inDegrees, outDegrees } from '../../../../worker/core/statistics/network/node-degrees.ts';
import { networkReach } from '../../../../worker/core/statistics/network/shortest-distances.ts';
import { tieChange } from '../../../../worker/core/statistics/network/tie-change.ts';
import { tieMixing } from '../../../../worker/core/statistics/network/tie-mixing.ts';
import {
  typeAssortativity,
  typeModularity,
} from '../../../../worker/core/statistics/network/type-assortativity.ts';

const nothing = makeNetwork(4, [], false);
const ring = makeNetwork(
  6,
  Array.from({ length: 6 }, (_, at): Tie => [at, (at + 1) % 6]),
  false,
);
const star = makeNetwork(
  5,
  [1, 2, 3, 4].map((end): Tie => [0, end]),
  false,
);

/** Ties among eight nodes. */
const someTies = fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })), {
  maxLength: 30,
});

describe('a network', () => {
  it('has no ties to oneself and none twice', () => {
    const ties: readonly Tie[] = [
      [1, 0],
      [0, 1],
      [1, 0],
      [2, 2],
    ];
    expect(makeNetwork(3, ties, true).ties).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(makeNetwork(3, ties, false).ties).toEqual([[0, 1]]);
  });

  it('refuses a node that there is not', () => {
    expect(() => makeNetwork(3, [[0, 3]], true)).toThrow(RangeError);
    expect(() => makeNetwork(3, [[-1, 0]], true)).toThrow(RangeError);
    expect(() => makeNetwork(-1, [], true)).toThrow(RangeError);
  });

  it('has as many ties that come in as go out', () => {
    fc.assert(
      fc.property(someTies, fc.boolean(), (ties, directed) => {
        const network = makeNetwork(8, ties, directed);
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        const expected = directed ? network.ties.length : 2 * network.ties.length;
        expect([sum(outDegrees(network)), sum(inDegrees(network))]).toEqual([expected, expected]);
      }),
    );
  });
});

describe('a network without ties', () => {
  it('has a density and centralisations of 0', () => {
    expect([networkDensity(nothing), betweennessCentralisation(nothing)]).toEqual([0, 0]);
    expect(degreeCentralisation(nothing, 'outgoing')).toBe(0);
    expect(coreNumbers(nothing)).toEqual([0, 0, 0, 0]);
    expect(connectedComponents(nothing)).toHaveLength(4);
  });

  it('has no share of ties, no distance and no centrality', () => {
    const types = ['a', 'a', 'b', 'b'];
    expect(networkReach(nothing)).toBeNull();
    expect(closenessCentrality(nothing)).toBeNull();
    expect(eigenvectorCentrality(nothing)).toBeNull();
    expect(degreeAssortativity(nothing)).toBeNull();
    expect(typeAssortativity(nothing, types)).toBeNull();
    expect(typeModularity(nothing, types)).toBeNull();
    expect(externalInternalIndex(insideOutside(nothing, types))).toBeNull();
    expect(networkClustering(nothing)).toMatchObject({ transitivity: null, meanOfLocal: null });
    const census = dyadCensus(makeNetwork(4, [], true));
    expect([reciprocityOfTies(census), reciprocityOfPairs(census)]).toEqual([null, null]);
    expect(directedTransitivity(makeNetwork(4, [[0, 1]], true))).toBeNull();
  });
});

describe('a network too small for a measure', () => {
  it('has no density below two nodes and no centralisation below three', () => {
    expect(networkDensity(makeNetwork(1, [], false))).toBeNull();
    const pair = makeNetwork(2, [[0, 1]], false);
    expect(degreeCentralisation(pair, 'outgoing')).toBeNull();
    expect(betweennessCentralisation(pair)).toBeNull();
    expect(normalisedBetweenness(pair)).toBeNull();
    expect(expectedExternalInternalIndex(['a'])).toBeNull();
  });
});

describe('a star', () => {
  it('is as centralised as can be', () => {
    expect(degreeCentralisation(star, 'outgoing')).toBe(1);
    expect(betweennessCentralisation(star)).toBe(1);
    expect(closenessCentrality(star)?.[0]).toBe(1);
    expect(degreeAssortativity(star)).toBe(-1);
  });

  it('gives its centre the square root of its ends as eigenvalue', () => {
    expect(eigenvectorCentrality(star)?.eigenvalue).toBeCloseTo(2, 12);
    expect(eigenvectorCentrality(star)?.centrality[1]).toBeCloseTo(0.5, 12);
  });
});

describe('a ring', () => {
  it('is not centralised, and degrees that do not differ do not correlate', () => {
    expect(degreeCentralisation(ring, 'outgoing')).toBe(0);
    expect(degreeAssortativity(ring)).toBeNull();
    expect(networkReach(ring)?.diameter).toBe(3);
  });

  it('is one strong component along its direction, and falls apart without one tie', () => {
    const ties = Array.from({ length: 6 }, (_, at): Tie => [at, (at + 1) % 6]);
    expect(strongComponents(makeNetwork(6, ties, true))).toHaveLength(1);
    expect(strongComponents(makeNetwork(6, ties.slice(1), true))).toHaveLength(6);
  });
});

describe('paths', () => {
  it('are shared among equally short ones', () => {
    // A square: between opposite corners two ways, half of each through either of the others.
    const square = makeNetwork(
      4,
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 0],
      ],
      false,
    );
    expect(betweenness(square)).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  it('of a network as of the same one with other names', () => {
    fc.assert(
      fc.property(someTies, fc.boolean(), (ties, directed) => {
        const network = makeNetwork(8, ties, directed);
        const turned = makeNetwork(
          8,
          ties.map(([from, to]): Tie => [7 - from, 7 - to]),
          directed,
        );
        betweenness(turned)
          .toReversed()
          .forEach((paths, node) => expect(paths).toBeCloseTo(betweenness(network)[node] ?? NaN, 10));
        expect(coreNumbers(turned).toReversed()).toEqual(coreNumbers(network));
        expect(strongComponents(turned).map(({ length }) => length)).toEqual(
          strongComponents(network).map(({ length }) => length),
        );
      }),
    );
  });
});

describe('types', () => {
  // Ties a–a, a–b, a–b; pairs within 1 + 1 of 6, across 4.
  const types = ['a', 'a', 'b', 'b'];
  const mixed = makeNetwork(
    4,
    [
      [0, 1],
      [0, 2],
      [3, 1],
    ],
    false,
  );

  it('the E-I index and the one to be expected from the sizes', () => {
    expect(externalInternalIndex(insideOutside(mixed, types))).toBeCloseTo(1 / 3, 15);
    expect(expectedExternalInternalIndex(types)).toBeCloseTo((4 - 2) / 6, 15);
  });

  it('of which all ends have one have no assortativity', () => {
    expect(typeAssortativity(makeNetwork(4, [[0, 1]], false), types)).toBeNull();
    expect(typeModularity(makeNetwork(4, [[0, 1]], false), types)).toBe(0);
  });

  it('are counted with levels that do not occur, and refused when one is not a level', () => {
    expect(tieMixing(mixed, types, ['b', 'a', 'c'])).toEqual([
      [0, 0, 0],
      [2, 1, 0],
      [0, 0, 0],
    ]);
    expect(() => tieMixing(mixed, types, ['a'])).toThrow(RangeError);
    expect(() => tieMixing(mixed, ['a', 'a', 'b'], ['a', 'b'])).toThrow(RangeError);
  });
});

describe('the change of ties', () => {
  const before = makeNetwork(
    4,
    [
      [0, 1],
      [1, 2],
    ],
    true,
  );

  it('counts what was kept, lost and gained', () => {
    // 12 pairs: 1 in both, 1 only before, 2 only after; correlation (12·1 − 2·3)/√(2·10·3·9).
    const change = tieChange(
      before,
      makeNetwork(
        4,
        [
          [0, 1],
          [2, 1],
          [3, 0],
        ],
        true,
      ),
    );
    expect(change).toMatchObject({ kept: 1, lost: 1, gained: 2, jaccard: 0.25, retention: 0.5 });
    expect(change.correlation).toBeCloseTo(6 / Math.sqrt(540), 15);
  });

  it('has no correlation with a wave without ties, and nothing to keep where nothing was', () => {
    const empty = makeNetwork(4, [], true);
    expect(tieChange(before, empty)).toMatchObject({ jaccard: 0, retention: 0, correlation: null });
    expect(tieChange(empty, before)).toMatchObject({ jaccard: 0, retention: null });
    expect(tieChange(empty, empty).jaccard).toBeNull();
  });

  it('refuses waves on other nodes', () => {
    expect(() => tieChange(before, makeNetwork(5, [], true))).toThrow(RangeError);
    expect(() => tieChange(before, undirectedNetwork(before))).toThrow(RangeError);
  });
});
