import { newDraftForm } from '../../schema/contracts/questionnaire.ts';
import { emptyForm, type FormState } from '../../web/components/form-state.ts';
import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { QuestionnaireListPage } from '../../web/views/questionnaires/questionnaire-list-page.tsx';
import { VersionPage } from '../../web/views/questionnaires/version-page.tsx';
import { listPeople, requireRight } from '../access/index.ts';
import { clusterContext } from '../clusters/index.ts';
import { announcedMinutes } from '../core/questionnaire/estimated-minutes.ts';
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';
import { itemsOf } from '../core/questionnaire/counted-answers.ts';
import { parseForm, readForm } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { Problem } from '../platform/problem.ts';
import { exportLosses } from './exports/export-questionnaire.ts';
import { listDrafts } from './draft-store.ts';
import { makeDraft } from './make-draft.ts';
import { findOffered, instrumentLabel, instrumentName, offeredInstruments } from './offered-instruments.ts';
import { listOwnVersions } from './questionnaire-store.ts';
import { listDecisions } from './version-decision-store.ts';

async function listPage(c: HttpContext, clusterId: string, form: FormState): Promise<string> {
  const { services, locale } = c.var;
  const [own, drafts] = await Promise.all([
    listOwnVersions(services.db, clusterId),
    listDrafts(services.db, clusterId),
  ]);
  const listed = (questionnaire: Questionnaire, publishedAt: number | null) => ({
    name: instrumentName(questionnaire),
    label: instrumentLabel(questionnaire, locale),
    items: itemsOf(questionnaire).length,
    minutes: { de: announcedMinutes(questionnaire, 'de'), en: announcedMinutes(questionnaire, 'en') },
    publishedAt,
  });
  return renderDocument(
    <QuestionnaireListPage
      {...await clusterContext(c)}
      drafts={drafts.map(({ id, questionnaire, changedAt }) => ({
        id,
        title: questionnaire.title[locale],
        items: itemsOf(questionnaire).length,
        changedAt,
      }))}
      versions={[
        ...own.map(({ questionnaire, publishedAt }) => listed(questionnaire, publishedAt)),
        ...offeredInstruments.map((instrument) => listed(instrument, null)),
      ]}
      form={form}
    />,
  );
}

/** What a cluster can ask its members with: the list, and each version to read. */
export const questionnairePages = roomApp()
  .get('/c/:slug/frageboegen', async (c) => {
    const may = await requireRight(c, 'edit');
    return c.html(await listPage(c, may.clusterId, emptyForm));
  })
  .post('/c/:slug/frageboegen', async (c) => {
    const may = await requireRight(c, 'edit');
    const parsed = parseForm(newDraftForm, await readForm(c));
    if (!parsed.ok) return c.html(await listPage(c, may.clusterId, parsed.form), 422);
    const id = await makeDraft(c.var.services, may, parsed.data.from);
    return c.redirect(clusterPaths(may.slug).draft(id), 303);
  })
  .get('/c/:slug/frageboegen/version/:questionnaire', async (c) => {
    const may = await requireRight(c, 'edit');
    const { services, locale } = c.var;
    const name = c.req.param('questionnaire');
    const questionnaire = await findOffered(services, may.clusterId, name);
    if (questionnaire === undefined) throw new Problem('notFound');
    const [own, people] = await Promise.all([
      listOwnVersions(services.db, may.clusterId),
      listPeople(services.db, may.clusterId),
    ]);
    const published = own.find((each) => instrumentName(each.questionnaire) === name);
    const decisions = published === undefined ? [] : await listDecisions(services.db, published.id);
    const label = (each: Questionnaire) => instrumentLabel(each, locale);
    return c.html(
      renderDocument(
        <VersionPage
          {...await clusterContext(c)}
          name={name}
          label={label(questionnaire)}
          questionnaire={questionnaire}
          minutes={announcedMinutes(questionnaire, locale)}
          losses={exportLosses(questionnaire)}
          contentHash={published?.contentHash ?? null}
          decisions={decisions.map((decision) => ({
            ...decision,
            by: people.find(({ personId }) => personId === decision.decidedBy)?.name ?? '',
          }))}
          versions={own
            .filter((each) => each.questionnaire.code === questionnaire.code)
            .map((each) => ({ name: instrumentName(each.questionnaire), label: label(each.questionnaire) }))}
        />,
      ),
    );
  });
