export { ledgerImport } from './ledger/ledger-import.ts';
export {
  countLedgerEntries,
  listCommitments,
  listLedger,
  saveCommitmentRow,
  upsertLedgerEntries,
  type FundingCommitment,
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
