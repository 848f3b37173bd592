import type { Authorized } from '../access/index.ts';
import type { ExistingRow } from '../core/imports/compare-rows.ts';
import type { Database, Statement } from '../platform/database.ts';
import type { Services } from '../platform/services.ts';
import type { ImportTarget } from './import-target.ts';

export interface WholeRows extends Pick<ImportTarget, 'code' | 'spec' | 'load'> {
  /** The statements that add or replace rows, each with all its values. */
  write(services: Services, may: Authorized<'edit'>, rows: readonly ExistingRow[]): readonly Statement[];
  remove(db: Database, clusterId: string, ids: readonly string[]): Statement;
}

/** A target whose rows are written whole, have no history, and are used by nothing else. */
export function wholeRowTarget({ code, spec, load, write, remove }: WholeRows): ImportTarget {
  async function merged(db: Database, clusterId: string, change: readonly ExistingRow[]) {
    if (change.length === 0) return [];
    const known = new Map((await load(db, clusterId)).map(({ id, values }) => [id, values]));
    return change.flatMap(({ id, values }) => {
      const before = known.get(id);
      return before === undefined ? [] : [{ id, values: { ...before, ...values } }];
    });
  }
  return {
    code,
    spec,
    dated: false,
    load,
    save: async (services, may, { add, change }) =>
      write(services, may, [...add, ...(await merged(services.db, may.clusterId, change))]),
    listUsed: () => Promise.resolve([]),
    revert: async (services, may, reverted) => [
      remove(services.db, may.clusterId, reverted.remove),
      ...write(services, may, await merged(services.db, may.clusterId, reverted.change)),
    ],
  };
}
