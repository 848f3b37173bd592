import type * as z from 'zod';
import { ledgerForm } from '../../../schema/contracts/ledger.ts';
import { emptyForm, type FormState } from '../../../web/components/form-state.ts';
import { formatFor } from '../../../web/i18n/format.ts';
import { clusterPaths } from '../../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../../web/layout/render-document.ts';
import { LedgerFormPage } from '../../../web/views/records/ledger-form-page.tsx';
import { LedgerPage } from '../../../web/views/records/ledger-page.tsx';
import { alsoMay, listPeople, requireRight, type Authorized } from '../../access/index.ts';
import { clusterContext } from '../../clusters/index.ts';
import { dayAfter, dayBefore, dayInBerlin } from '../../platform/day.ts';
import { parseForm, readForm } from '../../platform/form.ts';
import { roomApp, type HttpContext } from '../../platform/http.ts';
import { listAuditOf } from '../../platform/audit.ts';
import { loadLedgerEntry } from './load-ledger-entry.ts';
import type { LedgerEntry } from './ledger-store.ts';
import {
  addLedgerEntry,
  changeLedgerEntry,
  removeLedgerEntry,
  type LedgerInput,
} from './save-ledger-entry.ts';
import { showLedger } from './show-ledger.ts';
import { typedAmount } from './typed-amount.ts';

function ledgerInput(form: z.output<typeof ledgerForm>): LedgerInput {
  const { firstDay, lastDay, amount, largest, funder, requestId: _requestId, ...facts } = form;
  return {
    ...facts,
    startsOn: firstDay,
    endsOn: dayAfter(lastDay),
    amountCents: amount,
    largestCents: largest,
    funder: funder === '' ? null : funder,
  };
}

function ledgerValues(entry: LedgerEntry): FormState['values'] {
  return {
    category: entry.category,
    stage: entry.stage,
    firstDay: entry.startsOn,
    lastDay: dayBefore(entry.endsOn),
    amount: typedAmount(entry.amountCents),
    payers: entry.payers === null ? '' : String(entry.payers),
    largest: entry.largestCents === null ? '' : typedAmount(entry.largestCents),
    funder: entry.funder ?? '',
    note: entry.note,
  };
}

async function entryPage(c: HttpContext, id: string | null, form: FormState): Promise<string> {
  const context = await clusterContext(c);
  return renderDocument(<LedgerFormPage {...context} form={form} id={id} />);
}

function entryOf(c: HttpContext, may: Authorized<'edit'>): Promise<LedgerEntry> {
  return loadLedgerEntry(c.var.services, may, c.req.param('id') ?? '');
}

/** Who changed an entry when, in words. */
async function historyOf(c: HttpContext, clusterId: string, id: string): Promise<readonly string[]> {
  const { services, locale, t } = c.var;
  const [acts, people] = await Promise.all([
    listAuditOf(services.db, clusterId, id),
    listPeople(services.db, clusterId),
  ]);
  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  return acts.map(({ at, actorId }) =>
    t('records.ledger.savedBy', {
      day: formatFor(locale).day(dayInBerlin(at)),
      who: names.get(actorId) ?? t('clusters.history.somebody'),
    }),
  );
}

/** The ledger of the office: income by year and kind, and core funding as it was agreed; a page for each entry. */
export const ledgerPages = roomApp()
  .get('/c/:slug/kassenbuch', async (c) => {
    const may = await requireRight(c, 'view');
    const shown = await showLedger(c.var.services, may, Number(c.req.query('jahr')));
    return c.html(
      renderDocument(
        <LedgerPage
          {...await clusterContext(c)}
          years={shown.years}
          year={shown.year}
          entries={shown.entries.map((entry) => ({ ...entry, lastDay: dayBefore(entry.endsOn) }))}
          commitments={shown.commitments.map((each) => ({ ...each, lastDay: dayBefore(each.endsOn) }))}
          mayEdit={alsoMay(may, 'edit')}
        />,
      ),
    );
  })
  .get('/c/:slug/kassenbuch/neu', async (c) => {
    await requireRight(c, 'edit');
    const year = dayInBerlin(c.var.services.now()).slice(0, 4);
    const values = {
      requestId: c.var.services.newId(),
      category: 'fees',
      stage: 'actual',
      firstDay: `${year}-01-01`,
      lastDay: `${year}-12-31`,
    };
    return c.html(await entryPage(c, null, { ...emptyForm, values }));
  })
  .post('/c/:slug/kassenbuch/neu', async (c) => {
    const may = await requireRight(c, 'edit');
    const parsed = parseForm(ledgerForm, await readForm(c));
    if (!parsed.ok) return c.html(await entryPage(c, null, parsed.form), 422);
    const input = ledgerInput(parsed.data);
    await addLedgerEntry(c.var.services, may, input, parsed.data.requestId);
    return c.redirect(clusterPaths(may.slug).ledgerYear(Number(input.startsOn.slice(0, 4))), 303);
  })
  .get('/c/:slug/kassenbuch/:id', async (c) => {
    const may = await requireRight(c, 'edit');
    const found = await entryOf(c, may);
    const page = (
      <LedgerFormPage
        {...await clusterContext(c)}
        form={{ values: ledgerValues(found), errors: [] }}
        id={found.id}
        history={await historyOf(c, may.clusterId, found.id)}
      />
    );
    return c.html(renderDocument(page));
  })
  .post('/c/:slug/kassenbuch/:id', async (c) => {
    const may = await requireRight(c, 'edit');
    const { id } = await entryOf(c, may);
    const parsed = parseForm(ledgerForm, await readForm(c));
    if (!parsed.ok) return c.html(await entryPage(c, id, parsed.form), 422);
    const input = ledgerInput(parsed.data);
    await changeLedgerEntry(c.var.services, may, id, input);
    return c.redirect(clusterPaths(may.slug).ledgerYear(Number(input.startsOn.slice(0, 4))), 303);
  })
  .post('/c/:slug/kassenbuch/:id/entfernung', async (c) => {
    const may = await requireRight(c, 'edit');
    await removeLedgerEntry(c.var.services, may, c.req.param('id'));
    return c.redirect(clusterPaths(may.slug).ledger, 303);
  });
