import type { Network } from './network.ts';
import { undirectedNetwork } from './network.ts';
import { tieMixing } from './tie-mixing.ts';

/**
 * Assortativity by type: how much more often ties join equal types than the types of their ends would let expect.
 * @returns up to 1, 0 as expected; null where all ends are of one type, or without ties
 * @method (Σ eₛₛ − Σ aₛbₛ) / (1 − Σ aₛbₛ); without direction each tie is taken both ways
 * @source Newman 2003, Physical Review E 67
 * @verified test/reference/09-network-zachary-emon.json
 */
export function typeAssortativity(network: Network, types: readonly string[]): number | null {
  const { same, expected } = endsByType(network, types);
  return expected === null || expected === 1 ? null : (same - expected) / (1 - expected);
}

/**
 * Modularity of the division into types, direction left out.
 * @returns −½…1; null without ties
 * @method Σ (eₛₛ − aₛ²)
 * @source Newman & Girvan 2004, Physical Review E 69
 * @verified test/reference/09-network-zachary-emon.json
 */
export function typeModularity(network: Network, types: readonly string[]): number | null {
  const { same, expected } = endsByType(undirectedNetwork(network), types);
  return expected === null ? null : same - expected;
}

/** Shares of ties within types, there and to be expected from the types at which ties begin and end. */
function endsByType(
  network: Network,
  types: readonly string[],
): { readonly same: number; readonly expected: number | null } {
  const levels = [...new Set(types)];
  const mixing = tieMixing(network, types, levels);
  const total = network.ties.length;
  if (total === 0) return { same: 0, expected: null };
  const begins = mixing.map((row) => row.reduce((sum, count) => sum + count, 0));
  const ends = levels.map((_, at) => mixing.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const both = begins.map((count, at) => count + (ends[at] ?? 0));
  const products = network.directed
    ? begins.map((count, at) => count * (ends[at] ?? 0) * 4)
    : both.map((count) => count ** 2);
  return {
    same: mixing.reduce((sum, row, at) => sum + (row[at] ?? 0), 0) / total,
    // Whole numbers up to here, so that the share is exactly 1 where it is.
    expected: products.reduce((sum, product) => sum + product, 0) / (4 * total ** 2),
  };
}
