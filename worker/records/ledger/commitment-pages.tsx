import type * as z from 'zod';
import { commitmentForm } from '../../../schema/contracts/ledger.ts';
import { emptyForm, type FormState } from '../../../web/components/form-state.ts';
import { clusterPaths } from '../../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../../web/layout/render-document.ts';
import { CommitmentFormPage } from '../../../web/views/records/commitment-form-page.tsx';
import { requireRight, type Authorized } from '../../access/index.ts';
import { clusterContext } from '../../clusters/index.ts';
import { dayAfter, dayBefore } from '../../platform/day.ts';
import { parseForm, readForm } from '../../platform/form.ts';
import { roomApp, type HttpContext } from '../../platform/http.ts';
import type { FundingCommitment } from './commitment-store.ts';
import { loadCommitment } from './load-commitment.ts';
import { removeCommitment, saveCommitment, type CommitmentInput } from './save-commitment.ts';
import { typedAmount } from './typed-amount.ts';

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
      .map(({ year, amountCents }) => `${year}: ${typedAmount(amountCents)}`)
      .join('\n'),
  };
}

async function commitmentPage(c: HttpContext, id: string | null, form: FormState): Promise<string> {
  const context = await clusterContext(c);
  return renderDocument(<CommitmentFormPage {...context} form={form} id={id} />);
}

function commitmentOf(c: HttpContext, may: Authorized<'edit'>): Promise<FundingCommitment> {
  return loadCommitment(c.var.services, may, c.req.param('id') ?? '');
}

/** Core funding as it was agreed: a page for each commitment. */
export const commitmentPages = roomApp()
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
    const found = await commitmentOf(c, may);
    return c.html(await commitmentPage(c, found.id, { values: commitmentValues(found), errors: [] }));
  })
  .post('/c/:slug/kassenbuch/zusagen/:id', async (c) => {
    const may = await requireRight(c, 'edit');
    const { id } = await commitmentOf(c, may);
    const parsed = parseForm(commitmentForm, await readForm(c));
    if (!parsed.ok) return c.html(await commitmentPage(c, id, parsed.form), 422);
    await saveCommitment(c.var.services, may, id, commitmentInput(parsed.data));
    return c.redirect(clusterPaths(may.slug).ledger, 303);
  })
  .post('/c/:slug/kassenbuch/zusagen/:id/entfernung', async (c) => {
    const may = await requireRight(c, 'edit');
    await removeCommitment(c.var.services, may, c.req.param('id'));
    return c.redirect(clusterPaths(may.slug).ledger, 303);
  });
