import { clusterProfileForm } from '../../schema/contracts/cluster-profile.ts';
import { grantForm } from '../../schema/contracts/person.ts';
import { emptyForm, type FormState } from '../../web/components/form-state.ts';
import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { sitePaths } from '../../web/layout/site-paths.ts';
import { NewClusterPage } from '../../web/views/clusters/new-cluster-page.tsx';
import { PeoplePage } from '../../web/views/clusters/people-page.tsx';
import {
  currentPerson,
  grantRole,
  listPeople,
  requireRight,
  revokeRole,
  roles,
  type Person,
} from '../access/index.ts';
import { parseForm, readForm } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { pageContext } from '../platform/page-context.ts';
import { Problem } from '../platform/problem.ts';
import { clusterContext } from './cluster-context.ts';
import { foundCluster } from './found-cluster.ts';

/** Somebody whom the installation lets set up clusters; for all others the page does not exist. */
async function installer(c: HttpContext): Promise<Person> {
  const person = await currentPerson(c);
  if (person === undefined) throw new Problem('signInNeeded');
  if (!c.var.services.config.installers.includes(person.email)) throw new Problem('notFound');
  return person;
}

async function peoplePage(
  c: HttpContext,
  clusterId: string,
  form: FormState,
  lastOwner = false,
): Promise<string> {
  const people = await listPeople(c.var.services.db, clusterId);
  return renderDocument(
    <PeoplePage {...await clusterContext(c)} people={people} form={form} lastOwner={lastOwner} />,
  );
}

const newPerson: FormState = { ...emptyForm, values: { locale: 'de' } };

/** Who sets up a cluster, and who may do what in it. */
export const peoplePages = roomApp()
  .get(sitePaths.newCluster, async (c) => {
    await installer(c);
    const values = { kind: 'cluster', locale: 'de', brandColour: '#2044AA', hasOffice: '1' };
    return c.html(renderDocument(<NewClusterPage {...pageContext(c)} form={{ ...emptyForm, values }} />));
  })
  .post(sitePaths.newCluster, async (c) => {
    const person = await installer(c);
    const parsed = parseForm(clusterProfileForm, await readForm(c));
    if (!parsed.ok) {
      return c.html(renderDocument(<NewClusterPage {...pageContext(c)} form={parsed.form} />), 422);
    }
    return c.redirect(clusterPaths(await foundCluster(c.var.services, person, parsed.data)).overview, 303);
  })
  .get('/c/:slug/personen', async (c) => {
    const may = await requireRight(c, 'manage');
    return c.html(await peoplePage(c, may.clusterId, newPerson));
  })
  .post('/c/:slug/personen', async (c) => {
    const may = await requireRight(c, 'manage');
    const parsed = parseForm(grantForm, await readForm(c));
    if (!parsed.ok) return c.html(await peoplePage(c, may.clusterId, parsed.form), 422);
    const { role, insights, ...grantee } = parsed.data;
    await grantRole(c.var.services, may.personId, may.clusterId, grantee, role, insights);
    return c.redirect(clusterPaths(may.slug).people, 303);
  })
  .post('/c/:slug/personen/:id/:role/entzug', async (c) => {
    const may = await requireRight(c, 'manage');
    const role = roles.find((candidate) => candidate === c.req.param('role'));
    if (role === undefined) throw new Problem('notFound');
    const people = await listPeople(c.var.services.db, may.clusterId);
    if (!people.some((person) => person.personId === c.req.param('id') && person.role === role)) {
      throw new Problem('notFound');
    }
    if (await revokeRole(c.var.services, may, c.req.param('id'), role)) {
      return c.redirect(clusterPaths(may.slug).people, 303);
    }
    return c.html(await peoplePage(c, may.clusterId, newPerson, true), 409);
  });
