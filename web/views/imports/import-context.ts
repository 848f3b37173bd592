import type { TableSpec } from '../../../worker/core/imports/table-spec.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';

/** What is imported: code, word in addresses, and the table's shape. */
export interface ImportedThing {
  readonly code: 'members' | 'ledger' | 'commitments';
  readonly word: string;
  readonly spec: TableSpec;
}

export interface ImportPageContext extends ClusterPageContext {
  readonly target: ImportedThing;
}

/** The page on which an imported thing is shown. */
export function homeOf({ code }: ImportedThing): 'members' | 'ledger' {
  return code === 'members' ? 'members' : 'ledger';
}
