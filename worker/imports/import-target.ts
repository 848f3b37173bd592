import type { Authorized } from '../access/index.ts';
import type { ExistingRow } from '../core/imports/compare-rows.ts';
import type { RowValues, TableSpec } from '../core/imports/table-spec.ts';
import type { ValidFromRefusal } from '../core/register/refuse-valid-from.ts';
import type { Database, Statement } from '../platform/database.ts';
import type { Services } from '../platform/services.ts';
import type { ImportRun } from './import-store.ts';

/** What is to be written: whole rows that are new, and the fields that change of rows that are there. */
export interface ImportedChanges {
  readonly add: readonly { readonly id: string; readonly values: RowValues }[];
  readonly change: readonly { readonly id: string; readonly values: RowValues }[];
  /** ISO day from which changes of dated facts hold. */
  readonly validFrom: string;
}

/** Something that tables can be imported into. A room above this one gives it; nothing here knows its tables. */
export interface ImportTarget {
  readonly code: ImportRun['target'];
  readonly spec: TableSpec;
  /** Whether changes have a day from which they hold, which the office is asked for. */
  readonly dated: boolean;
  /** Everything that is there, as values of the fields. */
  load(db: Database, clusterId: string): Promise<readonly ExistingRow[]>;
  /** Why changes cannot hold from their day, where they have one. */
  refuse?(
    services: Services,
    may: Authorized<'edit'>,
    changes: ImportedChanges,
  ): Promise<ValidFromRefusal | null>;
  /** The statements that write changes; they become part of one batch. */
  save(services: Services, may: Authorized<'edit'>, changes: ImportedChanges): Promise<readonly Statement[]>;
  /** Ids among these that something else refers to, so that they cannot be removed. */
  listUsed(db: Database, clusterId: string, ids: readonly string[]): Promise<readonly string[]>;
  /** Ids among these of which something was recorded after an instant that their values do not show. */
  listChangedAfter?(
    db: Database,
    clusterId: string,
    ids: readonly string[],
    at: number,
  ): Promise<readonly string[]>;
  /** The statements that remove rows an import added, and take its changes back. */
  revert(
    services: Services,
    may: Authorized<'edit'>,
    reverted: {
      readonly remove: readonly string[];
      readonly change: ImportedChanges['change'];
      readonly validFrom: string;
      /** Instant of the import. */
      readonly at: number;
    },
  ): Promise<readonly Statement[]>;
}
