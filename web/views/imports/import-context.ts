import type { TableSpec } from '../../../worker/core/imports/table-spec.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';

/** What is imported: code, word in addresses, and the table's shape. */
export interface ImportedThing {
  readonly code: 'members' | 'ledger';
  readonly word: string;
  readonly spec: TableSpec;
}

export interface ImportPageContext extends ClusterPageContext {
  readonly target: ImportedThing;
}
