import type * as z from 'zod';
import { clusterProfileForm } from '../../schema/contracts/cluster-profile.ts';
import { memberForm } from '../../schema/contracts/member.ts';
import { emptyForm, type FormState } from '../../web/components/form-state.ts';
import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { MemberFormPage } from '../../web/views/clusters/member-form-page.tsx';
import { MemberListPage } from '../../web/views/clusters/member-list-page.tsx';
import { ProfileFormPage } from '../../web/views/clusters/profile-form-page.tsx';
import { alsoMay, requireRight } from '../access/index.ts';
import { dayInBerlin } from '../platform/day.ts';
import { parseForm, readForm, type FormValues } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { Problem } from '../platform/problem.ts';
import { changeProfile } from './change-profile.ts';
import { clusterContext } from './cluster-context.ts';
import { findCluster } from './cluster-store.ts';
import {
  findMember,
  listContacts,
  listMembers,
  type Contact,
  type MemberWithContact,
} from './member-store.ts';
import { addMember, changeMember, type MemberInput } from './save-member.ts';

/** What a stored thing looks like in its form. */
function asText(value: string | boolean | null): string {
  if (typeof value === 'boolean') return value ? '1' : '';
  return value ?? '';
}

function formOf(facts: Readonly<Record<string, string | boolean | number | null>>): FormValues {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'number' ? String(value) : asText(value),
    ]),
  );
}

function memberValues({ member, contact }: MemberWithContact): FormValues {
  const { id: _id, clusterId: _clusterId, tags, ...facts } = member;
  const { firstName = '', lastName = '', email = '', locale = 'de', optedOut = false } = contact ?? {};
  return formOf({ ...facts, tags: tags.join(', '), firstName, lastName, email, locale, optedOut });
}

/** An answering contact that the form leaves empty is kept, and so are the others, which have pages of their own. */
function memberInput(form: z.output<typeof memberForm>, known: readonly Contact[]): MemberInput {
  const { firstName, lastName, email, locale, optedOut, sizeClass, validFrom, ...member } = form;
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

async function memberPage(c: HttpContext, form: FormState, member: { id: string; name: string } | null) {
  return renderDocument(<MemberFormPage {...await clusterContext(c)} form={form} member={member} />);
}

export const clusterPages = roomApp()
  .get('/c/:slug/mitglieder', async (c) => {
    const may = await requireRight(c, 'view');
    const members = await listMembers(c.var.services.db, may.clusterId);
    const rows = members.map(({ member, contact }) => ({ ...member, contact }));
    return c.html(
      renderDocument(
        <MemberListPage
          {...await clusterContext(c)}
          members={rows}
          today={dayInBerlin(c.var.services.now())}
          mayEdit={alsoMay(may, 'edit')}
          query={(c.req.query('q') ?? '').trim().slice(0, 100)}
        />,
      ),
    );
  })
  .get('/c/:slug/mitglieder/neu', async (c) => {
    await requireRight(c, 'edit');
    const values = { locale: 'de', kind: 'company', joinedOn: dayInBerlin(c.var.services.now()) };
    return c.html(await memberPage(c, { ...emptyForm, values }, null));
  })
  .post('/c/:slug/mitglieder/neu', async (c) => {
    const may = await requireRight(c, 'edit');
    const parsed = parseForm(memberForm, await readForm(c));
    if (!parsed.ok) return c.html(await memberPage(c, parsed.form, null), 422);
    await addMember(c.var.services, may, memberInput(parsed.data, []));
    return c.redirect(clusterPaths(may.slug).members, 303);
  })
  .get('/c/:slug/mitglieder/:id', async (c) => {
    const may = await requireRight(c, 'edit');
    const found = await findMember(c.var.services.db, may.clusterId, c.req.param('id'));
    if (found === undefined) throw new Problem('notFound');
    return c.html(await memberPage(c, { values: memberValues(found), errors: [] }, found.member));
  })
  .post('/c/:slug/mitglieder/:id', async (c) => {
    const may = await requireRight(c, 'edit');
    const found = await findMember(c.var.services.db, may.clusterId, c.req.param('id'));
    if (found === undefined) throw new Problem('notFound');
    const parsed = parseForm(memberForm, await readForm(c));
    if (!parsed.ok) return c.html(await memberPage(c, parsed.form, found.member), 422);
    const contacts = await listContacts(c.var.services.db, may.clusterId, found.member.id);
    await changeMember(c.var.services, may, found.member.id, memberInput(parsed.data, contacts));
    return c.redirect(clusterPaths(may.slug).members, 303);
  })
  .get('/c/:slug/profil', async (c) => {
    const may = await requireRight(c, 'manage');
    const cluster = await findCluster(c.var.services.db, may.clusterId);
    if (cluster === undefined) throw new Problem('notFound');
    const { id: _id, slug: _slug, createdAt: _createdAt, invented: _invented, ...facts } = cluster;
    const form = { values: formOf(facts), errors: [] };
    const saved = c.req.query('gespeichert') === '1';
    return c.html(renderDocument(<ProfileFormPage {...await clusterContext(c)} form={form} saved={saved} />));
  })
  .post('/c/:slug/profil', async (c) => {
    const may = await requireRight(c, 'manage');
    const parsed = parseForm(clusterProfileForm, await readForm(c));
    if (!parsed.ok) {
      return c.html(
        renderDocument(<ProfileFormPage {...await clusterContext(c)} form={parsed.form} saved={false} />),
        422,
      );
    }
    await changeProfile(c.var.services, may, parsed.data);
    return c.redirect(`${clusterPaths(may.slug).profile}?gespeichert=1`, 303);
  });
