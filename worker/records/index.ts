export { insertLedgerEntry, listLedger, type LedgerEntry } from './ledger/ledger-store.ts';
