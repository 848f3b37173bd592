export { commitmentImport } from './ledger/commitment-import.ts';
export { ledgerImport } from './ledger/ledger-import.ts';
export { listCommitments, upsertCommitments, type FundingCommitment } from './ledger/commitment-store.ts';
export {
  countLedgerEntries,
  listLedger,
  upsertLedgerEntries,
  type LedgerEntry,
} from './ledger/ledger-store.ts';
export {
  addLedgerEntry,
  changeLedgerEntry,
  ledgerStatements,
  removeLedgerEntry,
  type LedgerInput,
} from './ledger/save-ledger-entry.ts';
export { removeCommitment, saveCommitment, type CommitmentInput } from './ledger/save-commitment.ts';
