import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { connectedComponents } from './connected-components.ts';
import type { Network } from './network.ts';
import { undirectedNetwork } from './network.ts';

export interface EigenvectorCentrality {
  /** By node, the largest is 1. */
  readonly centrality: readonly number[];
  /** Largest eigenvalue of the adjacency matrix. */
  readonly eigenvalue: number;
}

/**
 * Eigenvector centrality, direction left out: a node is central when its neighbours are.
 * @returns null where the network falls into several parts: their sizes, not their ties, would decide
 * @method eigenvector of the largest eigenvalue of the adjacency matrix
 * @source Bonacich 1972, Journal of Mathematical Sociology 2
 * @verified test/reference/09-network-zachary-emon.json
 */
export function eigenvectorCentrality(network: Network): EigenvectorCentrality | null {
  const joined = undirectedNetwork(network);
  if (joined.nodes < 2 || connectedComponents(joined).length !== 1) return null;
  const adjacency = Matrix.zeros(joined.nodes, joined.nodes);
  for (const [from, to] of joined.ties) {
    adjacency.set(from, to, 1);
    adjacency.set(to, from, 1);
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(adjacency, {
    assumeSymmetric: true,
  });
  const eigenvalue = Math.max(...realEigenvalues);
  // Of one sign, as the matrix is irreducible and not negative; which sign is arbitrary.
  const vector = eigenvectorMatrix.getColumn(realEigenvalues.indexOf(eigenvalue)).map(Math.abs);
  const largest = Math.max(...vector);
  return { centrality: vector.map((value) => value / largest), eigenvalue };
}
