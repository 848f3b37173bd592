import type { FieldError, FormState } from '../../web/components/form-state.ts';
import { conditionReading } from '../../web/i18n/condition-sentence.ts';
import { kindText } from '../../web/i18n/finding-sentence.ts';
import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { PublicationPage } from '../../web/views/questionnaires/publication-page.tsx';
import { requireRight } from '../access/index.ts';
import { findCluster } from '../clusters/index.ts';
import { checkQuestionnaire } from '../core/questionnaire/check/check-questionnaire.ts';
import { cleanText } from '../core/questionnaire/clean-text.ts';
import { itemsOf } from '../core/questionnaire/counted-answers.ts';
import { announcedMinutes, estimatedMinutes } from '../core/questionnaire/estimated-minutes.ts';
import { changeClasses, type Questionnaire } from '../core/questionnaire/questionnaire.ts';
import { withoutModules } from '../core/questionnaire/rotation/compose-questionnaire.ts';
import { coreLoad, longMinutes, mostAnnouncedMinutes } from '../core/questionnaire/rotation/core-limits.ts';
import type { ClassDecision, SettledItem } from '../core/questionnaire/versions/settle-versions.ts';
import { readForm, type FormValues } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { Problem } from '../platform/problem.ts';
import { baseOf, draftAtHand, draftContext, type DraftAtHand } from './draft-at-hand.ts';
import { listSetAside } from './draft-store.ts';
import { rotatingModules } from './instruments/rotating-modules.ts';
import { proposePublication } from './propose-publication.ts';
import { findPublishedFrom, publishDraft, type PublishRefusal } from './publish-draft.ts';

const longestReason = 500;

/** What the form says about every change; nothing about those it does not show. */
function readDecisions(values: FormValues): ReadonlyMap<string, ClassDecision> {
  const decisions = new Map<string, ClassDecision>();
  for (const [field, value] of Object.entries(values)) {
    const code = field.startsWith('class-') ? field.slice('class-'.length) : '';
    const changeClass = changeClasses.find((each) => String(each) === value);
    if (code === '' || changeClass === undefined) continue;
    const because = reasonIn(values, code);
    decisions.set(code, { changeClass, ...(because === '' ? {} : { because }) });
  }
  return decisions;
}

function reasonIn(values: FormValues, about: string): string {
  return cleanText(values[`because-${about}`] ?? '', false).slice(0, longestReason);
}

/** The class that a change begins with when somebody says that there was one. */
const raisedClass = '3';

async function publicationPage(
  c: HttpContext,
  { draft, may }: DraftAtHand,
  values: FormValues = {},
  errors: readonly FieldError[] = [],
): Promise<string> {
  const { services, locale } = c.var;
  const cluster = await findCluster(services.db, may.clusterId);
  if (cluster === undefined) throw new Problem('notFound');
  const raised = values['raise'] ?? '';
  const said = raised === '' ? values : { ...values, [`class-${raised}`]: raisedClass };
  const [{ settled, effects, isSame }, base, setAside] = await Promise.all([
    proposePublication(services, cluster, draft, readDecisions(said)),
    baseOf(c, draft),
    listSetAside(services.db, draft.clusterId, draft.id),
  ]);
  const known = settled.items.filter(({ before }) => before !== null);
  const isShown = ({ code, differences }: SettledItem) => differences.length > 0 || `class-${code}` in said;
  const changed = known.filter(isShown);
  const form: FormState = {
    values: {
      revision: String(draft.revision),
      'because-long': said['because-long'] ?? '',
      ...Object.fromEntries(
        changed.flatMap(({ code, proposed }) => [
          [`class-${code}`, said[`class-${code}`] ?? String(proposed.changeClass)],
          [`because-${code}`, said[`because-${code}`] ?? ''],
        ]),
      ),
    },
    errors,
  };
  return renderDocument(
    <PublicationPage
      {...await draftContext(c, draft)}
      reading={conditionReading(settled.questionnaire, {
        t: c.var.t,
        locale,
        say: (text) => kindText(text, cluster.kind, locale),
      })}
      version={settled.questionnaire.version}
      minutes={announcedMinutes(settled.questionnaire, locale)}
      length={lengthOf(settled.questionnaire)}
      coreTooMuch={coreLoad(withoutModules(settled.questionnaire, rotatingModules)).isTooMuch}
      problems={checkQuestionnaire(settled.questionnaire).length}
      blocked={isSame ? 'same' : setAside.length > 0 ? 'twoVersions' : null}
      effects={effects}
      changed={changed}
      added={settled.items.filter(({ before }) => before === null).map(({ code }) => code)}
      removed={codesBeyond(base, settled.questionnaire)}
      same={known.filter((item) => !isShown(item))}
      form={form}
    />,
  );
}

function lengthOf(questionnaire: Questionnaire): 'short' | 'long' | 'veryLong' {
  if (announcedMinutes(questionnaire) > mostAnnouncedMinutes) return 'veryLong';
  return estimatedMinutes(questionnaire) > longMinutes ? 'long' : 'short';
}

/** Questions of the version before that are not asked any more. */
function codesBeyond(base: Questionnaire | undefined, questionnaire: Questionnaire): readonly string[] {
  const asked = new Set(itemsOf(questionnaire).map(({ code }) => code));
  return base === undefined
    ? []
    : itemsOf(base)
        .map(({ code }) => code)
        .filter((code) => !asked.has(code));
}

/** A draft becomes a version: first what that does, then the deed. */
export const publicationPages = roomApp()
  .get('/c/:slug/frageboegen/:id/veroeffentlichung', async (c) =>
    c.html(await publicationPage(c, await draftAtHand(c))),
  )
  .post('/c/:slug/frageboegen/:id/veroeffentlichung', async (c) => {
    const may = await requireRight(c, 'edit');
    const already = await findPublishedFrom(c.var.services, may.clusterId, c.req.param('id'));
    if (already !== undefined) return c.redirect(clusterPaths(may.slug).questionnaireVersion(already), 303);
    const at = await draftAtHand(c);
    const values = await readForm(c);
    if (values['do'] !== 'publish') return c.html(await publicationPage(c, at, values));
    const decisions = readDecisions(values);
    const revision = Number(values['revision']);
    const longBecause = reasonIn(values, 'long');
    const said = { decisions, longBecause };
    const outcome = await publishDraft(c.var.services, at.may, at.draft.id, revision, said);
    if ('name' in outcome)
      return c.redirect(clusterPaths(at.may.slug).questionnaireVersion(outcome.name), 303);
    return refused(c, at, values, outcome.refused);
  });

async function refused(c: HttpContext, at: DraftAtHand, values: FormValues, reason: PublishRefusal) {
  if (reason === 'changedMeanwhile') {
    const now = await draftAtHand(c);
    const error = { field: 'changes', key: 'versions.publish.changedMeanwhile' } as const;
    return c.html(await publicationPage(c, now, values, [error]), 409);
  }
  if (reason === 'tooLong') {
    const error = { field: 'because-long', key: 'rotation.longBecauseNeeded' } as const;
    return c.html(await publicationPage(c, at, values, [error]), 422);
  }
  if (reason !== 'unexplained') return c.html(await publicationPage(c, at, values), 422);
  const cluster = await findCluster(c.var.services.db, at.may.clusterId);
  if (cluster === undefined) throw new Problem('notFound');
  const { settled } = await proposePublication(c.var.services, cluster, at.draft, readDecisions(values));
  const errors = settled.unexplained.map((code) => ({
    field: `because-${code}`,
    key: 'versions.publish.unexplained' as const,
  }));
  return c.html(await publicationPage(c, at, values, errors), 422);
}
