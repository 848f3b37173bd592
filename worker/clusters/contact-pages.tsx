import { contactForm } from '../../schema/contracts/contact.ts';
import { emptyForm, type FormState } from '../../web/components/form-state.ts';
import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { ContactFormPage } from '../../web/views/clusters/contact-form-page.tsx';
import { requireRight, type Authorized } from '../access/index.ts';
import { parseForm, readForm } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { Problem } from '../platform/problem.ts';
import { clusterContext } from './cluster-context.ts';
import type { Contact } from './contact-store.ts';
import { loadMember } from './load-member.ts';
import type { Member } from './member-store.ts';
import { removeContact, saveContact } from './save-contact.ts';

function memberOf(c: HttpContext, may: Authorized<'edit'>) {
  return loadMember(c.var.services, may, c.req.param('id') ?? '');
}

function contactOf(c: HttpContext, contacts: readonly Contact[]): Contact {
  const found = contacts.find(({ id }) => id === c.req.param('contact'));
  if (found === undefined) throw new Problem('notFound');
  return found;
}

async function contactPage(c: HttpContext, member: Member, contactId: string | null, form: FormState) {
  return renderDocument(
    <ContactFormPage {...await clusterContext(c)} form={form} member={member} contactId={contactId} />,
  );
}

/** The contacts of a member: one page each. */
export const contactPages = roomApp()
  .get('/c/:slug/mitglieder/:id/kontakte/neu', async (c) => {
    const may = await requireRight(c, 'edit');
    const { member } = await memberOf(c, may);
    const values = { role: 'other', locale: 'de', requestId: c.var.services.newId() };
    return c.html(await contactPage(c, member, null, { ...emptyForm, values }));
  })
  .post('/c/:slug/mitglieder/:id/kontakte/neu', async (c) => {
    const may = await requireRight(c, 'edit');
    const { member } = await memberOf(c, may);
    const parsed = parseForm(contactForm, await readForm(c));
    if (!parsed.ok) return c.html(await contactPage(c, member, null, parsed.form), 422);
    const { requestId, ...entered } = parsed.data;
    await saveContact(c.var.services, may, member.id, null, entered, requestId);
    return c.redirect(clusterPaths(may.slug).member(member.id), 303);
  })
  .get('/c/:slug/mitglieder/:id/kontakte/:contact', async (c) => {
    const may = await requireRight(c, 'edit');
    const { member, contacts } = await memberOf(c, may);
    const { id, role, firstName, lastName, email, locale, optedOut } = contactOf(c, contacts);
    const values = { role, firstName, lastName, email, locale, optedOut: optedOut ? '1' : '' };
    return c.html(await contactPage(c, member, id, { ...emptyForm, values }));
  })
  .post('/c/:slug/mitglieder/:id/kontakte/:contact', async (c) => {
    const may = await requireRight(c, 'edit');
    const { member, contacts } = await memberOf(c, may);
    const { id } = contactOf(c, contacts);
    const parsed = parseForm(contactForm, await readForm(c));
    if (!parsed.ok) return c.html(await contactPage(c, member, id, parsed.form), 422);
    const { requestId: _requestId, ...entered } = parsed.data;
    await saveContact(c.var.services, may, member.id, id, entered);
    return c.redirect(clusterPaths(may.slug).member(member.id), 303);
  })
  .post('/c/:slug/mitglieder/:id/kontakte/:contact/entfernung', async (c) => {
    const may = await requireRight(c, 'edit');
    const { member } = await memberOf(c, may);
    await removeContact(c.var.services, may, member.id, c.req.param('contact'));
    return c.redirect(clusterPaths(may.slug).member(member.id), 303);
  });
