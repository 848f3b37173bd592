import type { Network } from './network.ts';
import { tieMixing } from './tie-mixing.ts';

export interface InsideOutside {
  /** Ties between nodes of one type. */
  readonly internal: number;
  /** Ties between nodes of different types. */
  readonly external: number;
}

/** Ties within and between types. */
export function insideOutside(network: Network, types: readonly string[]): InsideOutside {
  const mixing = tieMixing(network, types, [...new Set(types)]);
  const internal = mixing.reduce((sum, row, at) => sum + (row[at] ?? 0), 0);
  return { internal, external: network.ties.length - internal };
}

/**
 * E-I index: ties across types less those within, as a share of all.
 * Its value depends on the sizes of the groups: compare it with the one to be expected from them.
 * @returns −1 (only within) … 1 (only across); null without ties
 * @method (external − internal) / (external + internal)
 * @source Krackhardt & Stern 1988, Social Psychology Quarterly 51
 * @verified test/reference/09-network-zachary-emon.json
 */
export function externalInternalIndex({ internal, external }: InsideOutside): number | null {
  return internal + external === 0 ? null : (external - internal) / (external + internal);
}

/**
 * E-I index to be expected from the sizes of the groups alone, if every pair were as likely to be joined.
 * @param types one for each node
 * @returns −1…1; null below two nodes
 * @method (pairs across − pairs within) / all pairs
 * @verified test/reference/09-network-zachary-emon.json
 */
export function expectedExternalInternalIndex(types: readonly string[]): number | null {
  const sizes = new Map<string, number>();
  for (const type of types) sizes.set(type, (sizes.get(type) ?? 0) + 1);
  const pairs = (size: number) => (size * (size - 1)) / 2;
  const internal = [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0);
  return externalInternalIndex({ internal, external: pairs(types.length) - internal });
}
