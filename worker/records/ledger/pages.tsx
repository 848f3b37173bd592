import type * as z from 'zod';
import { commitmentForm, ledgerForm } from '../../../schema/contracts/ledger.ts';
import { emptyForm, type FormState } from '../../../web/components/form-state.ts';
import { formatFor } from '../../../web/i18n/format.ts';
import { clusterPaths } from '../../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../../web/layout/render-document.ts';
import { CommitmentFormPage } from '../../../web/views/records/commitment-form-page.tsx';
import { LedgerFormPage } from '../../../web/views/records/ledger-form-page.tsx';
import { LedgerPage } from '../../../web/views/records/ledger-page.tsx';
import { alsoMay, requireRight } from '../../access/index.ts';
import { clusterContext } from '../../clusters/index.ts';
import { ledgerOverview } from '../../core/ledger/ledger-overview.ts';
import { ledgerLinesOf } from '../../core/ledger/split-by-year.ts';
import { dayAfter, dayBefore, dayInBerlin } from '../../platform/day.ts';
import { parseForm, readForm } from '../../platform/form.ts';
import { roomApp, type HttpContext } from '../../platform/http.ts';
import { Problem } from '../../platform/problem.ts';
import { listPeople } from '../../access/index.ts';
import { listAuditOf } from '../../platform/audit.ts';
import {
  findCommitment,
  findLedgerEntry,
  listCommitments,
  listLedger,
  type FundingCommitment,
  type LedgerEntry,
} from './ledger-store.ts';
import { removeCommitment, saveCommitment, type CommitmentInput } from './save-commitment.ts';
import {
  addLedgerEntry,
  changeLedgerEntry,
  removeLedgerEntry,
  type LedgerInput,
} from './save-ledger-entry.ts';

function ledgerInput(form: z.output<typeof ledgerForm>): LedgerInput {
  const { firstDay, lastDay, amount, funder, requestId: _requestId, ...facts } = form;
  return {
    ...facts,
    startsOn: firstDay,
    endsOn: dayAfter(lastDay),
    amountCents: amount,
    funder: funder === '' ? null : funder,
  };
}

/** Money as it is typed: euros with a comma, cents only where there are some. */
function typed(cents: number): string {
  const rest = cents % 100;
  return `${Math.floor(cents / 100)}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}`;
}

function ledgerValues(entry: LedgerEntry): FormState['values'] {
  return {
    category: entry.category,
    stage: entry.stage,
    firstDay: entry.startsOn,
    lastDay: dayBefore(entry.endsOn),
    amount: typed(entry.amountCents),
    payers: entry.payers === null ? '' : String(entry.payers),
    funder: entry.funder ?? '',
    note: entry.note,
  };
}

function commitmentInput(form: z.output<typeof commitmentForm>): CommitmentInput {
  const { firstDay, lastDay, requestId: _requestId, ...facts } = form;
  return { ...facts, startsOn: firstDay, endsOn: dayAfter(lastDay) };
}

function commitmentValues(commitment: FundingCommitment): FormState['values'] {
  return {
    funder: commitment.funder,
    firstDay: commitment.startsOn,
    lastDay: dayBefore(commitment.endsOn),
    degression: commitment.degression
      .map(({ year, amountCents }) => `${year}: ${typed(amountCents)}`)
      .join('\n'),
  };
}

async function entryPage(c: HttpContext, id: string | null, form: FormState): Promise<string> {
  const context = await clusterContext(c);
  return renderDocument(<LedgerFormPage {...context} form={form} id={id} />);
}

async function commitmentPage(c: HttpContext, id: string | null, form: FormState): Promise<string> {
  const context = await clusterContext(c);
  return renderDocument(<CommitmentFormPage {...context} form={form} id={id} />);
}

async function entryOf(c: HttpContext, clusterId: string): Promise<LedgerEntry> {
  const found = await findLedgerEntry(c.var.services.db, clusterId, c.req.param('id') ?? '');
  if (found === undefined) throw new Problem('notFound');
  return found;
}

async function commitmentOf(c: HttpContext, clusterId: string): Promise<FundingCommitment> {
  const found = await findCommitment(c.var.services.db, clusterId, c.req.param('id') ?? '');
  if (found === undefined) throw new Problem('notFound');
  return found;
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

/** The ledger of the office: income by year and kind, and core funding as it was agreed. */
export const ledgerPages = roomApp()
  .get('/c/:slug/kassenbuch', async (c) => {
    const may = await requireRight(c, 'view');
    const { db } = c.var.services;
    const [entries, commitments] = await Promise.all([
      listLedger(db, may.clusterId),
      listCommitments(db, may.clusterId),
    ]);
    const years = ledgerOverview(entries.flatMap(ledgerLinesOf));
    const asked = Number(c.req.query('jahr'));
    const year = years.some((each) => each.year === asked) ? asked : (years[0]?.year ?? null);
    return c.html(
      renderDocument(
        <LedgerPage
          {...await clusterContext(c)}
          years={years}
          year={year}
          entries={entries
            .filter((entry) => ledgerLinesOf(entry).some((line) => line.year === year))
            .map((entry) => ({ ...entry, lastDay: dayBefore(entry.endsOn) }))}
          commitments={commitments.map((each) => ({ ...each, lastDay: dayBefore(each.endsOn) }))}
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
  .get('/c/:slug/kassenbuch/zusagen/neu', async (c) => {
    await requireRight(c, 'edit');
    const values = { requestId: c.var.services.newId() };
    return c.html(await commitmentPage(c, null, { ...emptyForm, values }));
  })
  .post('/c/:slug/kassenbuch/zusagen/neu', async (c) => {
    const may = await requireRight(c, 'edit');
    const parsed = parseForm(commitmentForm, await readForm(c));
    if (!parsed.ok) return c.html(await commitmentPage(c, null, parsed.form), 422);
    const { requestId } = parsed.data;
    await saveCommitment(c.var.services, may, null, commitmentInput(parsed.data), requestId);
    return c.redirect(clusterPaths(may.slug).ledger, 303);
  })
  .get('/c/:slug/kassenbuch/zusagen/:id', async (c) => {
    const may = await requireRight(c, 'edit');
    const found = await commitmentOf(c, may.clusterId);
    return c.html(await commitmentPage(c, found.id, { values: commitmentValues(found), errors: [] }));
  })
  .post('/c/:slug/kassenbuch/zusagen/:id', async (c) => {
    const may = await requireRight(c, 'edit');
    const { id } = await commitmentOf(c, may.clusterId);
    const parsed = parseForm(commitmentForm, await readForm(c));
    if (!parsed.ok) return c.html(await commitmentPage(c, id, parsed.form), 422);
    await saveCommitment(c.var.services, may, id, commitmentInput(parsed.data));
    return c.redirect(clusterPaths(may.slug).ledger, 303);
  })
  .post('/c/:slug/kassenbuch/zusagen/:id/entfernung', async (c) => {
    const may = await requireRight(c, 'edit');
    await removeCommitment(c.var.services, may, c.req.param('id'));
    return c.redirect(clusterPaths(may.slug).ledger, 303);
  })
  .get('/c/:slug/kassenbuch/:id', async (c) => {
    const may = await requireRight(c, 'edit');
    const found = await entryOf(c, may.clusterId);
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
    const { id } = await entryOf(c, may.clusterId);
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
