import { orderForm, titleForm } from '../../schema/contracts/questionnaire.ts';
import type { FormState } from '../../web/components/form-state.ts';
import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { DraftPage } from '../../web/views/questionnaires/draft-page.tsx';
import { PartPage } from '../../web/views/questionnaires/part-page.tsx';
import type { Text } from '../core/organisation.ts';
import { moveItem, sectionOf } from '../core/questionnaire/drafts/edit-items.ts';
import {
  addSection,
  changeSection,
  moveSection,
  removeEmptySection,
} from '../core/questionnaire/drafts/edit-sections.ts';
import { freeSectionCode } from '../core/questionnaire/drafts/free-item-code.ts';
import { isLocked } from '../core/questionnaire/drafts/locked-items.ts';
import { announcedMinutes } from '../core/questionnaire/estimated-minutes.ts';
import type { Section } from '../core/questionnaire/questionnaire.ts';
import { itemsOf } from '../core/questionnaire/counted-answers.ts';
import { parseForm, readForm } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { Problem } from '../platform/problem.ts';
import { requireRight } from '../access/index.ts';
import { changeDraft } from './change-draft.ts';
import { discardDraft } from './discard-draft.ts';
import { baseOf, draftAtHand, draftContext, type DraftAtHand } from './draft-at-hand.ts';
import { draftRemarks } from './draft-remarks.ts';
import { exportLosses } from './exports/export-questionnaire.ts';
import { listSetAside } from './draft-store.ts';
import { offeredInstruments } from './offered-instruments.ts';

/** What a form of a title begins with: whoever changes another one is told. */
function titleValues(title: Text) {
  return { titleDe: title.de, titleEn: title.en, mark: markOfTitle(title) };
}

function markOfTitle({ de, en }: Text): string {
  return `${de}|${en}`;
}

/** The form again with what was typed, and the title that somebody else wrote meanwhile in the error. */
function overtaken(values: FormState['values'], title: Text): FormState {
  return {
    values: { ...values, mark: markOfTitle(title) },
    errors: [{ field: 'titleDe', key: 'questionnaires.overtaken', params: { title: title.de } }],
  };
}

async function draftPage(c: HttpContext, { draft }: DraftAtHand, form?: FormState): Promise<string> {
  const { services, locale, t } = c.var;
  const { questionnaire } = draft;
  const [base, setAside] = await Promise.all([
    baseOf(c, draft),
    listSetAside(services.db, draft.clusterId, draft.id),
  ]);
  const codes = itemsOf(questionnaire).filter((item) => isLocked(item, offeredInstruments));
  return renderDocument(
    <DraftPage
      {...await draftContext(c, draft)}
      base={base === undefined ? draft.base : `${base.title[locale]} ${base.version}`}
      remarks={draftRemarks(questionnaire, base, t)}
      minutes={announcedMinutes(questionnaire, locale)}
      losses={exportLosses(questionnaire)}
      locked={new Set(codes.map(({ code }) => code))}
      setAside={setAside.map(({ id, itemCode }) => ({
        id,
        code: itemCode,
        isGone: sectionOf(questionnaire, itemCode) === undefined,
      }))}
      form={form ?? { values: titleValues(questionnaire.title), errors: [] }}
    />,
  );
}

async function partPage(
  c: HttpContext,
  { draft }: DraftAtHand,
  part: Section | null,
  form?: FormState,
): Promise<string> {
  const values =
    part === null
      ? {}
      : { ...titleValues(part.title), ...(part.randomOrder === true ? { randomOrder: '1' } : {}) };
  return renderDocument(
    <PartPage
      {...await draftContext(c, draft)}
      part={part?.code ?? null}
      removable={part?.items.length === 0}
      form={form ?? { values, errors: [] }}
    />,
  );
}

/** The part of an address; null for the one that is being added. */
function partAtHand(c: HttpContext, { draft }: DraftAtHand): Section | null {
  const code = c.req.param('section');
  if (code === 'neu') return null;
  const part = draft.questionnaire.sections.find((section) => section.code === code);
  if (part === undefined) throw new Problem('notFound');
  return part;
}

/** A draft as a whole: its name, its parts and their order. */
export const draftPages = roomApp()
  .get('/c/:slug/frageboegen/:id', async (c) => c.html(await draftPage(c, await draftAtHand(c))))
  .post('/c/:slug/frageboegen/:id', async (c) => {
    const at = await draftAtHand(c);
    const parsed = parseForm(titleForm, await readForm(c));
    if (!parsed.ok) return c.html(await draftPage(c, at, parsed.form), 422);
    const { titleDe, titleEn, mark } = parsed.data;
    const { title } = at.draft.questionnaire;
    if (mark !== markOfTitle(title))
      return c.html(await draftPage(c, at, overtaken(parsed.values, title)), 409);
    await changeDraft(c.var.services, at.may, at.draft.id, ({ questionnaire }) => ({
      ...questionnaire,
      title: { de: titleDe, en: titleEn },
    }));
    return c.redirect(clusterPaths(at.may.slug).draft(at.draft.id), 303);
  })
  .get('/c/:slug/frageboegen/:id/teile/:section', async (c) => {
    const at = await draftAtHand(c);
    return c.html(await partPage(c, at, partAtHand(c, at)));
  })
  .post('/c/:slug/frageboegen/:id/teile/:section', async (c) => {
    const at = await draftAtHand(c);
    const part = partAtHand(c, at);
    const values = await readForm(c);
    const { services } = c.var;
    const { id } = at.draft;
    const home = clusterPaths(at.may.slug).draft(id);
    if (values['remove'] === '1' && part !== null) {
      await changeDraft(services, at.may, id, (draft) => removeEmptySection(draft.questionnaire, part.code));
      return c.redirect(home, 303);
    }
    const parsed = parseForm(titleForm, values);
    if (!parsed.ok) return c.html(await partPage(c, at, part, parsed.form), 422);
    const { randomOrder } = parsed.data;
    const title = { de: parsed.data.titleDe, en: parsed.data.titleEn };
    if (part !== null && parsed.data.mark !== markOfTitle(part.title))
      return c.html(await partPage(c, at, part, overtaken(parsed.values, part.title)), 409);
    const { questionnaire } = await changeDraft(services, at.may, id, (draft) =>
      part === null
        ? addSection(draft.questionnaire, freeSectionCode(draft.questionnaire), title, randomOrder)
        : changeSection(draft.questionnaire, part.code, title, randomOrder),
    );
    return c.redirect(`${home}#teil-${part?.code ?? questionnaire.sections.at(-1)?.code ?? ''}`, 303);
  })
  .post('/c/:slug/frageboegen/:id/reihenfolge', async (c) => {
    const { may, draft } = await draftAtHand(c);
    const parsed = parseForm(orderForm, await readForm(c));
    const home = clusterPaths(may.slug).draft(draft.id);
    if (!parsed.ok) return c.redirect(home, 303);
    const [what, way, code = ''] = parsed.data.move.split(' ');
    const direction = way === 'up' ? 'up' : 'down';
    await changeDraft(c.var.services, may, draft.id, ({ questionnaire }) =>
      what === 'item'
        ? moveItem(questionnaire, code, direction)
        : moveSection(questionnaire, code, direction),
    );
    return c.redirect(`${home}#${what === 'item' ? 'frage' : 'teil'}-${code}`, 303);
  })
  .post('/c/:slug/frageboegen/:id/verwerfung', async (c) => {
    const may = await requireRight(c, 'edit');
    await discardDraft(c.var.services, may, c.req.param('id'));
    return c.redirect(clusterPaths(may.slug).questionnaires, 303);
  });
