import type * as z from 'zod';
import { memberForm } from '../../schema/contracts/member.ts';
import { emptyForm, type FieldError, type FormState } from '../../web/components/form-state.ts';
import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { MemberFormPage } from '../../web/views/clusters/member-form-page.tsx';
import { MemberListPage } from '../../web/views/clusters/member-list-page.tsx';
import { alsoMay, requireRight, type Authorized } from '../access/index.ts';
import { dayInBerlin } from '../platform/day.ts';
import { parseForm, readForm, type FormValues } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { clusterContext } from './cluster-context.ts';
import { memberHistory } from './member-history.ts';
import { readMemberListQuery, writeCursor } from './member-list-query.ts';
import type { Contact } from './contact-store.ts';
import { formOf } from './form-of.ts';
import { loadMember, type MemberWithContacts } from './load-member.ts';
import { addMember, changeMember, type MemberInput } from './save-member.ts';
import { showMembers } from './show-members.ts';

function memberValues({ member, contacts }: MemberWithContacts): FormValues {
  const contact = contacts.find(({ role }) => role === 'answers');
  const { id: _id, clusterId: _clusterId, tags, ...facts } = member;
  const { firstName = '', lastName = '', email = '', locale = 'de', optedOut = false } = contact ?? {};
  return formOf({ ...facts, tags: tags.join(', '), firstName, lastName, email, locale, optedOut });
}

/** An answering contact that the form leaves empty is kept, and so are the others, which have pages of their own. */
function memberInput(form: z.output<typeof memberForm>, known: readonly Contact[]): MemberInput {
  const {
    firstName,
    lastName,
    email,
    locale,
    optedOut,
    sizeClass,
    validFrom,
    requestId: _requestId,
    ...member
  } = form;
  const answers = known.find(({ role }) => role === 'answers');
  const entered = {
    firstName,
    lastName,
    email: email.toLowerCase(),
    locale,
    optedOut,
    role: 'answers',
  } as const;
  return {
    member: {
      ...member,
      sizeClass: member.kind === 'company' && sizeClass !== undefined && sizeClass !== '' ? sizeClass : null,
      leftReason: orNull(member.leftReason),
      leftReasonCode: orNull(member.leftReasonCode ?? ''),
      holding: orNull(member.holding),
    },
    contacts: [
      ...(lastName === '' ? [] : [answers === undefined ? entered : { ...entered, id: answers.id }]),
      ...known.filter((contact) => contact !== answers || lastName === ''),
    ],
    validFrom: validFrom ?? undefined,
  };
}

function orNull<T extends string>(text: T | ''): T | null {
  return text === '' ? null : text;
}

async function newMemberPage(c: HttpContext, form: FormState): Promise<string> {
  return renderDocument(<MemberFormPage {...await clusterContext(c)} form={form} member={null} />);
}

async function memberPage(
  c: HttpContext,
  { member, contacts }: MemberWithContacts,
  form: FormState,
): Promise<string> {
  return renderDocument(
    <MemberFormPage
      {...await clusterContext(c)}
      form={form}
      member={{
        id: member.id,
        name: member.name,
        contacts: contacts
          .filter(({ role }) => role !== 'answers')
          .map(({ id, firstName, lastName, email, role }) => ({
            id,
            name: `${firstName} ${lastName}`.trim(),
            email,
            role,
          })),
        history: await memberHistory(c, member.clusterId, member.id),
      }}
    />,
  );
}

function memberOf(c: HttpContext, may: Authorized<'edit'>): Promise<MemberWithContacts> {
  return loadMember(c.var.services, may, c.req.param('id') ?? '');
}

/** The register: its list, and a page for each member. */
export const memberPages = roomApp()
  .get('/c/:slug/mitglieder', async (c) => {
    const may = await requireRight(c, 'view');
    const { services } = c.var;
    const query = readMemberListQuery(c.req.query());
    const shown = await showMembers(services, may, query);
    return c.html(
      renderDocument(
        <MemberListPage
          {...await clusterContext(c)}
          members={shown.members}
          today={dayInBerlin(services.now())}
          mayEdit={alsoMay(may, 'edit')}
          state={{
            q: (c.req.query('q') ?? '').trim().slice(0, 100),
            kind: query.kind ?? '',
            sizeClass: query.sizeClass ?? '',
            tag: query.tag ?? '',
            status: query.status,
            sort: query.sort,
            after: query.after === null ? '' : writeCursor(query.after),
          }}
          tally={shown.tally}
          found={shown.found}
          next={shown.next}
          tags={shown.tally.tags}
        />,
      ),
    );
  })
  .get('/c/:slug/mitglieder/neu', async (c) => {
    await requireRight(c, 'edit');
    const { newId, now } = c.var.services;
    const values = { requestId: newId(), locale: 'de', kind: 'company', joinedOn: dayInBerlin(now()) };
    return c.html(await newMemberPage(c, { ...emptyForm, values }));
  })
  .post('/c/:slug/mitglieder/neu', async (c) => {
    const may = await requireRight(c, 'edit');
    const parsed = parseForm(memberForm, await readForm(c));
    if (!parsed.ok) return c.html(await newMemberPage(c, parsed.form), 422);
    await addMember(c.var.services, may, memberInput(parsed.data, []), parsed.data.requestId);
    return c.redirect(clusterPaths(may.slug).members, 303);
  })
  .get('/c/:slug/mitglieder/:id', async (c) => {
    const may = await requireRight(c, 'edit');
    const found = await memberOf(c, may);
    return c.html(await memberPage(c, found, { values: memberValues(found), errors: [] }));
  })
  .post('/c/:slug/mitglieder/:id', async (c) => {
    const may = await requireRight(c, 'edit');
    const found = await memberOf(c, may);
    const parsed = parseForm(memberForm, await readForm(c));
    if (!parsed.ok) return c.html(await memberPage(c, found, parsed.form), 422);
    const input = memberInput(parsed.data, found.contacts);
    const refused = await changeMember(c.var.services, may, found.member.id, input);
    if (refused === null) return c.redirect(clusterPaths(may.slug).members, 303);
    const error: FieldError = { field: 'validFrom', key: `clusters.member.${refused}` };
    return c.html(await memberPage(c, found, { values: parsed.values, errors: [error] }), 422);
  });
