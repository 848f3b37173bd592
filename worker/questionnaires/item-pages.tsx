import {
  bankItemForm,
  newItemForm,
  removeItemForm,
  setAsideForm,
} from '../../schema/contracts/questionnaire.ts';
import type { FormState } from '../../web/components/form-state.ts';
import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { ItemPage } from '../../web/views/questionnaires/item-page.tsx';
import { NewItemPage } from '../../web/views/questionnaires/new-item-page.tsx';
import { RemoveItemPage } from '../../web/views/questionnaires/remove-item-page.tsx';
import { listPeople } from '../access/index.ts';
import { indicatorDefinitions } from '../core/catalogue/definitions.ts';
import { addItem, duplicateItem, removeItem, replaceItem } from '../core/questionnaire/drafts/edit-items.ts';
import { indicatorsOf } from '../core/questionnaire/drafts/indicators-touched.ts';
import { itemsThatFollow } from '../core/questionnaire/drafts/items-that-follow.ts';
import { isLocked } from '../core/questionnaire/drafts/locked-items.ts';
import { newItem } from '../core/questionnaire/drafts/new-item.ts';
import { itemsOf } from '../core/questionnaire/counted-answers.ts';
import type { Item } from '../core/questionnaire/questionnaire.ts';
import { parseForm, readForm } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { Problem } from '../platform/problem.ts';
import { changeDraft } from './change-draft.ts';
import { chooseSetAside } from './choose-set-aside.ts';
import { baseOf, draftAtHand, draftContext, itemAtHand, type DraftAtHand } from './draft-at-hand.ts';
import { draftRemarks } from './draft-remarks.ts';
import { listSetAside } from './draft-store.ts';
import { scales } from './instruments/scales.ts';
import { bankFor, bankItem, freeCodeFor } from './item-bank.ts';
import { itemValues, readItem } from './item-form.ts';
import { offeredInstruments } from './offered-instruments.ts';
import { seenAsMember, triedForm } from './seen-as-member.ts';
import { markOf, saveItem } from './save-item.ts';

async function itemPage(
  c: HttpContext,
  at: DraftAtHand,
  item: Item,
  form?: FormState,
  shown: Item = item,
): Promise<string> {
  const { services, locale } = c.var;
  const { may, draft } = at;
  const { context } = await seenAsMember(c, at, c.req.path);
  const [base, setAside, people] = await Promise.all([
    baseOf(c, draft),
    listSetAside(services.db, draft.clusterId, draft.id),
    listPeople(services.db, may.clusterId),
  ]);
  const nameOf = (personId: string) => people.find((each) => each.personId === personId)?.name ?? '';
  return renderDocument(
    <ItemPage
      {...await draftContext(c, draft)}
      item={item}
      locked={isLocked(item, offeredInstruments)}
      indicators={indicatorsOf(item.code, indicatorDefinitions)}
      remarks={draftRemarks(replaceItem(draft.questionnaire, shown), base, c.var.t).filter(
        (remark) => remark.item === item.code,
      )}
      preview={{ context, items: previewed(draft.id, shown) }}
      setAside={setAside
        .filter(({ itemCode }) => itemCode === item.code)
        .map((each) => ({ id: each.id, item: each.item, madeAt: each.madeAt, by: nameOf(each.madeBy) }))}
      scales={Object.entries(scales).map(([name, options]) => ({
        name,
        labels: `${options[0].label[locale]} … ${options[options.length - 1]?.label[locale] ?? ''}`,
      }))}
      mark={form?.values['mark'] ?? (await markOf(item))}
      isSetAside={c.req.query('daneben') !== undefined}
      form={form ?? { values: itemValues(item), errors: [] }}
    />,
  );
}

/** A question as it is asked, whatever its condition; a battery is several. */
function previewed(seed: string, shown: Item): readonly Item[] {
  const { showIf: _, ...item } = shown;
  const section = { code: 'V', title: item.text, items: [item] };
  return itemsOf(triedForm({ code: 'V', version: '', title: item.text, sections: [section] }, seed, {}));
}

async function newItemPage(c: HttpContext, { draft }: DraftAtHand, form: FormState): Promise<string> {
  return renderDocument(
    <NewItemPage {...await draftContext(c, draft)} bank={bankFor(draft.questionnaire)} form={form} />,
  );
}

async function removePage(
  c: HttpContext,
  { draft }: DraftAtHand,
  item: Item,
  form: FormState,
): Promise<string> {
  return renderDocument(
    <RemoveItemPage
      {...await draftContext(c, draft)}
      item={item}
      indicators={indicatorsOf(item.code, indicatorDefinitions)}
      followers={itemsThatFollow(draft.questionnaire, item.code)}
      form={form}
    />,
  );
}

function refuseUnknownSection({ draft }: DraftAtHand, code: string): void {
  if (!draft.questionnaire.sections.some((section) => section.code === code))
    throw new Problem('invalidInput', 'no such section');
}

/** The questions of a draft. */
export const itemPages = roomApp()
  .get('/c/:slug/frageboegen/:id/neue-frage', async (c) => {
    const at = await draftAtHand(c);
    const values = { section: c.req.query('teil') ?? '' };
    return c.html(await newItemPage(c, at, { values, errors: [] }));
  })
  .post('/c/:slug/frageboegen/:id/neue-frage', async (c) => {
    const at = await draftAtHand(c);
    const { may, draft } = at;
    const parsed = parseForm(newItemForm, await readForm(c));
    if (!parsed.ok) return c.html(await newItemPage(c, at, parsed.form), 422);
    const { section, type } = parsed.data;
    refuseUnknownSection(at, section);
    const code = await freeCodeFor(c.var.services, may.clusterId, draft.questionnaire);
    await changeDraft(c.var.services, may, draft.id, ({ questionnaire }) =>
      addItem(questionnaire, section, newItem(type, code)),
    );
    return c.redirect(clusterPaths(may.slug).draftItem(draft.id, code), 303);
  })
  .post('/c/:slug/frageboegen/:id/fragenbank', async (c) => {
    const at = await draftAtHand(c);
    const { may, draft } = at;
    const parsed = parseForm(bankItemForm, await readForm(c));
    if (!parsed.ok) return c.html(await newItemPage(c, at, parsed.form), 422);
    const { section, item: code } = parsed.data;
    refuseUnknownSection(at, section);
    const item = bankItem(code);
    if (item === undefined) throw new Problem('invalidInput', 'no such item');
    await changeDraft(c.var.services, may, draft.id, ({ questionnaire }) =>
      bankFor(questionnaire).some(
        ({ items }) => items.includes(item) || items.some((each) => each.code === code),
      )
        ? addItem(questionnaire, section, item)
        : questionnaire,
    );
    return c.redirect(`${clusterPaths(may.slug).draft(draft.id)}#frage-${code}`, 303);
  })
  .get('/c/:slug/frageboegen/:id/fragen/:item', async (c) => {
    const at = await draftAtHand(c);
    return c.html(await itemPage(c, at, itemAtHand(c, at.draft)));
  })
  .post('/c/:slug/frageboegen/:id/fragen/:item', async (c) => {
    const at = await draftAtHand(c);
    const { may, draft } = at;
    const item = itemAtHand(c, draft);
    if (isLocked(item, offeredInstruments)) throw new Problem('invalidInput', 'the question is locked');
    const values = await readForm(c);
    const read = readItem(item, values);
    if (values['step'] === 'preview')
      return c.html(await itemPage(c, at, item, { values, errors: [] }, read.item));
    if (read.errors.length > 0)
      return c.html(await itemPage(c, at, item, { values, errors: read.errors }), 422);
    const saved = await saveItem(c.var.services, may, draft.id, read.item, values['mark'] ?? '');
    const paths = clusterPaths(may.slug);
    return c.redirect(
      saved === 'saved'
        ? `${paths.draft(draft.id)}#frage-${item.code}`
        : `${paths.draftItem(draft.id, item.code)}?daneben=1`,
      303,
    );
  })
  .post('/c/:slug/frageboegen/:id/fragen/:item/kopie', async (c) => {
    const at = await draftAtHand(c);
    const { may, draft } = at;
    const item = itemAtHand(c, draft);
    const code = await freeCodeFor(c.var.services, may.clusterId, draft.questionnaire);
    await changeDraft(c.var.services, may, draft.id, ({ questionnaire }) =>
      duplicateItem(questionnaire, item.code, code),
    );
    return c.redirect(clusterPaths(may.slug).draftItem(draft.id, code), 303);
  })
  .get('/c/:slug/frageboegen/:id/fragen/:item/entfernung', async (c) => {
    const at = await draftAtHand(c);
    return c.html(await removePage(c, at, itemAtHand(c, at.draft), { values: {}, errors: [] }));
  })
  .post('/c/:slug/frageboegen/:id/fragen/:item/entfernung', async (c) => {
    const at = await draftAtHand(c);
    const { may, draft } = at;
    const item = itemAtHand(c, draft);
    const values = await readForm(c);
    const parsed = parseForm(removeItemForm, values);
    const touched =
      indicatorsOf(item.code, indicatorDefinitions).length +
      itemsThatFollow(draft.questionnaire, item.code).length;
    if (touched > 0 && !(parsed.ok && parsed.data.sure)) {
      const error = { field: 'sure', key: 'questionnaires.remove.sureNeeded' } as const;
      return c.html(await removePage(c, at, item, { values, errors: [error] }), 422);
    }
    await changeDraft(c.var.services, may, draft.id, ({ questionnaire }) =>
      removeItem(questionnaire, item.code),
    );
    return c.redirect(clusterPaths(may.slug).draft(draft.id), 303);
  })
  .post('/c/:slug/frageboegen/:id/fassungen/:setAside', async (c) => {
    const { may, draft } = await draftAtHand(c);
    const parsed = parseForm(setAsideForm, await readForm(c));
    if (parsed.ok)
      await chooseSetAside(c.var.services, may, draft.id, c.req.param('setAside'), parsed.data.choice);
    return c.redirect(clusterPaths(may.slug).draft(draft.id), 303);
  });
