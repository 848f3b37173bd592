import { pageQuery } from '../../../schema/contracts/api/fields.ts';
import {
  ledgerEntryBody,
  ledgerEntryCreated,
  ledgerEntryResource,
  ledgerPage,
} from '../../../schema/contracts/api/ledger.ts';
import { apiRoute, pageOf } from '../../access/index.ts';
import { ledgerEntryAsText, listLedger, type LedgerEntry } from './ledger-store.ts';
import { loadLedgerEntry } from './load-ledger-entry.ts';
import { addLedgerEntry, changeLedgerEntry, removeLedgerEntry } from './save-ledger-entry.ts';

function entryFacts({ clusterId: _clusterId, year: _year, changedAt: _changedAt, ...entry }: LedgerEntry) {
  return entry;
}

const getLedgerEntry = apiRoute({
  id: 'getLedgerEntry',
  tag: 'ledger',
  method: 'GET',
  path: '/clusters/:slug/ledger/:entry',
  scope: 'read',
  answer: ledgerEntryResource,
  status: 200,
  rowsOf: (clusterId, params) => ledgerEntryAsText(clusterId, params.entry),
  handle: async ({ services, may, params }) => entryFacts(await loadLedgerEntry(services, may, params.entry)),
});

/** The ledger, entry by entry. */
export const ledgerRoutes = [
  apiRoute({
    id: 'listLedger',
    tag: 'ledger',
    method: 'GET',
    path: '/clusters/:slug/ledger',
    scope: 'read',
    query: pageQuery,
    answer: ledgerPage,
    status: 200,
    handle: async ({ services, may, query }) => {
      const { items, next } = pageOf(await listLedger(services.db, may.clusterId), query, ({ id }) => id);
      return { items: items.map(entryFacts), next };
    },
  }),
  apiRoute({
    id: 'addLedgerEntry',
    tag: 'ledger',
    method: 'POST',
    path: '/clusters/:slug/ledger',
    scope: 'write',
    body: ledgerEntryBody,
    answer: ledgerEntryCreated,
    status: 201,
    handle: async ({ services, may, body }) => ({ id: await addLedgerEntry(services, may, body) }),
  }),
  getLedgerEntry,
  apiRoute({
    id: 'changeLedgerEntry',
    tag: 'ledger',
    method: 'PUT',
    path: '/clusters/:slug/ledger/:entry',
    scope: 'write',
    body: ledgerEntryBody,
    status: 204,
    state: getLedgerEntry,
    handle: ({ services, may, params, body }) => changeLedgerEntry(services, may, params.entry, body),
  }),
  apiRoute({
    id: 'removeLedgerEntry',
    tag: 'ledger',
    method: 'DELETE',
    path: '/clusters/:slug/ledger/:entry',
    scope: 'write',
    status: 204,
    state: getLedgerEntry,
    handle: ({ services, may, params }) => removeLedgerEntry(services, may, params.entry),
  }),
];
