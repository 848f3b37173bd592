import {
  betweenness,
  betweennessCentralisation,
  normalisedBetweenness,
} from '../../../worker/core/statistics/network/betweenness.ts';
import { closenessCentrality } from '../../../worker/core/statistics/network/closeness-centrality.ts';
import {
  connectedComponents,
  strongComponents,
} from '../../../worker/core/statistics/network/connected-components.ts';
import { coreNumbers } from '../../../worker/core/statistics/network/core-numbers.ts';
import { degreeAssortativity } from '../../../worker/core/statistics/network/degree-assortativity.ts';
import { degreeCentralisation } from '../../../worker/core/statistics/network/degree-centralisation.ts';
import { directedTransitivity } from '../../../worker/core/statistics/network/directed-transitivity.ts';
import {
  dyadCensus,
  reciprocityOfPairs,
  reciprocityOfTies,
} from '../../../worker/core/statistics/network/dyad-census.ts';
import { eigenvectorCentrality } from '../../../worker/core/statistics/network/eigenvector-centrality.ts';
import {
  expectedExternalInternalIndex,
  externalInternalIndex,
  insideOutside,
} from '../../../worker/core/statistics/network/external-internal-index.ts';
import { makeNetwork, undirectedNetwork } from '../../../worker/core/statistics/network/network.ts';
import type { Network, Tie } from '../../../worker/core/statistics/network/network.ts';
import { networkClustering } from '../../../worker/core/statistics/network/network-clustering.ts';
import { networkDensity } from '../../../worker/core/statistics/network/network-density.ts';
import { inDegrees, outDegrees } from '../../../worker/core/statistics/network/node-degrees.ts';
import { networkReach } from '../../../worker/core/statistics/network/shortest-distances.ts';
import { tieChange } from '../../../worker/core/statistics/network/tie-change.ts';
import { tieMixing } from '../../../worker/core/statistics/network/tie-mixing.ts';
import {
  typeAssortativity,
  typeModularity,
} from '../../../worker/core/statistics/network/type-assortativity.ts';
import { sampleMean } from '../../../worker/core/statistics/sample-mean.ts';
import { columnOf, numberOf } from '../adapter.ts';
import type { Adapters } from '../adapter.ts';
import type { DataSet, Json } from '../cases.ts';

export const networks: Adapters = {
  'network.summary': (input, data) => {
    const network = networkOf(input['n'], input['edges'], input['directed'], data);
    const types = input['type'] == null ? null : columnOf(input['type'], data).map(String);
    return {
      ...summaryOf(network),
      ...(network.directed ? directedSummaryOf(network) : {}),
      ...(types === null ? {} : typeSummaryOf(network, types)),
    };
  },
  'network.change': (input, data) => {
    const before = networkOf(input['n'], input['edges1'], input['directed'], data);
    const after = networkOf(input['n'], input['edges2'], input['directed'], data);
    const change = tieChange(before, after);
    return {
      kept: change.kept,
      lost: change.lost,
      gained: change.gained,
      jaccard: orNaN(change.jaccard),
      tie_retention: orNaN(change.retention),
      density1: networkDensity(before),
      density2: networkDensity(after),
      hamming: change.lost + change.gained,
      qap_correlation: change.correlation,
    };
  },
};

/** igraph writes NaN where a share has nothing below it. */
const orNaN = (value: number | null) => value ?? NaN;

function networkOf(n: Json | undefined, edges: Json | undefined, directed: Json | undefined, data: DataSet) {
  const nodes = numberOf(typeof n === 'string' ? columnOf(n, data)[0] : n);
  // R writes a matrix of one row without its outer brackets.
  const ties = columnOf(edges, data).flat().map(Number);
  const pairs = Array.from({ length: ties.length / 2 }, (_, at): Tie => [
    ties[2 * at] ?? NaN,
    ties[2 * at + 1] ?? NaN,
  ]);
  return makeNetwork(nodes, pairs, directed === true);
}

function summaryOf(network: Network) {
  const joined = undirectedNetwork(network);
  const degrees = outDegrees(joined);
  const components = connectedComponents(network).map(({ length }) => length);
  const clustering = networkClustering(network);
  const cores = coreNumbers(network);
  const centralisation = degreeCentralisation(joined, 'outgoing');
  const eigenvector = eigenvectorCentrality(network);
  const reach = networkReach(joined);
  return {
    n: network.nodes,
    edges: network.ties.length,
    density: networkDensity(network),
    mean_degree_undirected: sampleMean(degrees),
    max_degree_undirected: Math.max(...degrees),
    degree_undirected: degrees,
    degree_centralization_undirected_freeman: orNaN(centralisation),
    degree_centralization_igraph_loopsfalse: orNaN(centralisation),
    betweenness: betweenness(network),
    betweenness_normalized: normalisedBetweenness(network) ?? degrees.map(() => NaN),
    betweenness_centralization: orNaN(betweennessCentralisation(network)),
    closeness_undirected_normalized: closenessCentrality(joined),
    eigenvector_undirected_max1: eigenvector?.centrality ?? null,
    eigenvalue: eigenvector?.eigenvalue ?? null,
    transitivity_global_undirected: orNaN(clustering.transitivity),
    clustering_mean_local_isolates_zero: clustering.meanOfLocalWithZeros,
    clustering_mean_local_nan_removed: orNaN(clustering.meanOfLocal),
    triangles: clustering.triangles,
    components_weak: components.length,
    largest_component_share: (components[0] ?? 0) / network.nodes,
    component_sizes: components,
    isolates: degrees.filter((degree) => degree === 0).length,
    coreness_undirected: cores,
    max_kcore: Math.max(...cores),
    degree_assortativity: orNaN(degreeAssortativity(network)),
    // R's maximum of nothing.
    diameter_largest: reach?.diameter ?? -Infinity,
    mean_distance_reachable_pairs: orNaN(reach?.meanDistance ?? null),
  };
}

function directedSummaryOf(network: Network) {
  const census = dyadCensus(network);
  return {
    reciprocity_arcs: orNaN(reciprocityOfTies(census)),
    reciprocity_dyads: orNaN(reciprocityOfPairs(census)),
    mutual: census.mutual,
    asymmetric: census.asymmetric,
    null: census.empty,
    in_degree: inDegrees(network),
    out_degree: outDegrees(network),
    indegree_centralization: orNaN(degreeCentralisation(network, 'incoming')),
    outdegree_centralization: orNaN(degreeCentralisation(network, 'outgoing')),
    components_strong: strongComponents(network).length,
    // To the package sna a network without paths of two ties is transitive.
    transitivity_directed_sna_weak: directedTransitivity(network) ?? 1,
  };
}

function typeSummaryOf(network: Network, types: readonly string[]) {
  const joined = undirectedNetwork(network);
  const levels = levelsOf(types);
  const ties = insideOutside(network, types);
  return {
    type_levels: levels,
    ei_index: orNaN(externalInternalIndex(ties)),
    ei_index_undirected: orNaN(externalInternalIndex(insideOutside(joined, types))),
    ei_expected_by_group_sizes: orNaN(expectedExternalInternalIndex(types)),
    external: ties.external,
    internal: ties.internal,
    assortativity_type_directed_arcs: orNaN(typeAssortativity(network, types)),
    assortativity_type_undirected: orNaN(typeAssortativity(joined, types)),
    modularity_type_undirected: orNaN(typeModularity(network, types)),
    mixing_arcs_from_to: tieMixing(network, types, levels),
  };
}

/** The order of R's factors: by number where all are numbers, else by alphabet. */
function levelsOf(types: readonly string[]): readonly string[] {
  const levels = [...new Set(types)];
  const numbers = levels.every((level) => level.trim() !== '' && Number.isFinite(Number(level)));
  return levels.toSorted((a, b) => (numbers ? Number(a) - Number(b) : a.localeCompare(b, 'en')));
}
