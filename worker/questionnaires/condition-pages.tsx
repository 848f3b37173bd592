import type { FormState } from '../../web/components/form-state.ts';
import { conditionReading, holdsIfSentence, shownIfSentence } from '../../web/i18n/condition-sentence.ts';
import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { conditionFieldNames } from '../../web/views/questionnaires/condition-fields.ts';
import { ConditionPage, type ConditionPageProps } from '../../web/views/questionnaires/condition-page.tsx';
import { optionLabel, shownText } from '../../web/views/questionnaires/item-words.ts';
import { cleanText } from '../core/questionnaire/clean-text.ts';
import type { Condition } from '../core/questionnaire/condition.ts';
import { itemsOf } from '../core/questionnaire/counted-answers.ts';
import { groupsOf } from '../core/questionnaire/drafts/condition-groups.ts';
import {
  conditionAt,
  itemsBefore,
  itemsUpTo,
  withConditionAt,
  type ConditionPlace,
} from '../core/questionnaire/drafts/condition-places.ts';
import { withCheck } from '../core/questionnaire/drafts/edit-checks.ts';
import { isLocked } from '../core/questionnaire/drafts/locked-items.ts';
import type { Check, Item, Questionnaire } from '../core/questionnaire/questionnaire.ts';
import { canonicalJson } from '../formats/canonical-json.ts';
import { readForm, type FormValues } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { sha256Hex } from '../platform/keys.ts';
import { Problem } from '../platform/problem.ts';
import { changeDraft } from './change-draft.ts';
import { conditionValues, readCondition, type AskedBefore } from './condition-form.ts';
import { draftAtHand, draftContext, itemAtHand, type DraftAtHand } from './draft-at-hand.ts';
import { offeredInstruments } from './offered-instruments.ts';

const firstField = conditionFieldNames.clause(0, 0).subject;

/** Says which content a form began with. */
async function markOfPart(part: Condition | Check | undefined): Promise<string> {
  return (await sha256Hex(canonicalJson(part ?? null))).slice(0, 24);
}

/** `teil~S1`, `frage~O1`, `antwort~O1~3`, `angebot~IP1~SV01`. */
function placeIn(c: HttpContext, questionnaire: Questionnaire): ConditionPlace {
  const [kind, code = '', part = ''] = (c.req.param('place') ?? '').split('~');
  const place: ConditionPlace | null =
    kind === 'teil'
      ? { kind: 'section', section: code }
      : kind === 'frage'
        ? { kind: 'item', item: code }
        : kind === 'antwort'
          ? { kind: 'option', item: code, option: Number(part) }
          : kind === 'angebot'
            ? { kind: 'row', item: code, row: part }
            : null;
  if (place === null || conditionAt(questionnaire, place) === null) throw new Problem('notFound');
  if (place.kind !== 'section') refuseLocked(questionnaire, place.item);
  return place;
}

function refuseLocked(questionnaire: Questionnaire, code: string): void {
  const item = itemsOf(questionnaire).find((each) => each.code === code);
  if (item === undefined || isLocked(item, offeredInstruments)) throw new Problem('notFound');
}

function askedBefore({ computed = [] }: Questionnaire, items: readonly Item[]): AskedBefore {
  return { items, computed };
}

/** What the condition of a place decides about, and where its page leads back to. */
function wordsOf(c: HttpContext, { may, draft }: DraftAtHand, place: ConditionPlace) {
  const { locale } = c.var;
  const paths = clusterPaths(may.slug);
  if (place.kind === 'section') {
    const section = draft.questionnaire.sections.find(({ code }) => code === place.section);
    return {
      about: section === undefined ? '' : shownText(section.title, locale),
      back: `${paths.draft(draft.id)}#teil-${place.section}`,
    };
  }
  const item = itemsOf(draft.questionnaire).find(({ code }) => code === place.item);
  const question = item === undefined ? '' : shownText(item.text, locale);
  const row =
    place.kind === 'row' && item !== undefined && 'rows' in item
      ? item.rows.find(({ code }) => code === place.row)
      : undefined;
  const part =
    place.kind === 'option' && item !== undefined
      ? optionLabel(item, place.option, locale)
      : row === undefined
        ? ''
        : shownText(row.label, locale);
  return {
    about: part === '' ? question : `${question} – ${part}`,
    back: `${paths.draftItem(draft.id, place.item)}#bedingungen`,
  };
}

function readingOf(c: HttpContext, questionnaire: Questionnaire) {
  const { t, locale } = c.var;
  return conditionReading(questionnaire, { t, locale, say: (text) => shownText(text, locale) });
}

async function conditionPage(
  c: HttpContext,
  at: DraftAtHand,
  place: ConditionPlace,
  form?: FormState,
): Promise<string> {
  const { t } = c.var;
  const { questionnaire } = at.draft;
  const condition = conditionAt(questionnaire, place) ?? undefined;
  const groups = groupsOf(condition);
  const { about, back } = wordsOf(c, at, place);
  const props: ConditionPageProps = {
    ...(await draftContext(c, at.draft)),
    ...askedBefore(questionnaire, itemsBefore(questionnaire, place)),
    title: t('questionnaires.condition.title'),
    about,
    back,
    sentence:
      condition === undefined
        ? t('questionnaires.condition.none')
        : shownIfSentence(condition, readingOf(c, questionnaire)),
    nested: groups === null,
    isCheck: false,
    removable: condition !== undefined,
    action: clusterPaths(at.may.slug).draftCondition(at.draft.id, c.req.param('place') ?? ''),
    form: form ?? {
      values: {
        ...(groups === null ? {} : conditionValues(groups)),
        mark: await markOfPart(condition),
      },
      errors: [],
    },
  };
  return renderDocument(<ConditionPage {...props} />);
}

/** The form again with what was typed, and what somebody else saved meanwhile in the error. */
async function overtaken(
  values: FormValues,
  now: Condition | Check | undefined,
  sentence: string,
): Promise<FormState> {
  return {
    values: { ...values, mark: await markOfPart(now) },
    errors: [{ field: firstField, key: 'questionnaires.condition.overtaken', params: { sentence } }],
  };
}

interface CheckAtHand {
  readonly item: Item;
  /** Its place among the checks of the item; null for a new one. */
  readonly at: number | null;
  readonly check: Check | undefined;
}

function checkAtHand(c: HttpContext, { draft }: DraftAtHand): CheckAtHand {
  const item = itemAtHand(c, draft);
  refuseLocked(draft.questionnaire, item.code);
  const name = c.req.param('check') ?? '';
  if (name === 'neu') return { item, at: null, check: undefined };
  const at = /^\d{1,2}$/.test(name) ? Number(name) : -1;
  const check = item.checks?.[at];
  if (check === undefined) throw new Problem('notFound');
  return { item, at, check };
}

async function checkPage(
  c: HttpContext,
  at: DraftAtHand,
  { item, check }: CheckAtHand,
  form?: FormState,
): Promise<string> {
  const { t, locale } = c.var;
  const { questionnaire } = at.draft;
  const groups = groupsOf(check?.holds);
  const paths = clusterPaths(at.may.slug);
  const props: ConditionPageProps = {
    ...(await draftContext(c, at.draft)),
    ...askedBefore(questionnaire, itemsUpTo(questionnaire, item.code)),
    title: t('questionnaires.check.title'),
    about: shownText(item.text, locale),
    back: `${paths.draftItem(at.draft.id, item.code)}#bedingungen`,
    sentence:
      check === undefined
        ? t('questionnaires.check.lead')
        : holdsIfSentence(check.holds, readingOf(c, questionnaire)),
    nested: groups === null,
    isCheck: true,
    removable: check !== undefined,
    action: paths.draftCheck(at.draft.id, item.code, c.req.param('check') ?? ''),
    form: form ?? {
      values: {
        ...(groups === null ? {} : conditionValues(groups)),
        messageDe: check?.message.de ?? '',
        messageEn: check?.message.en ?? '',
        mark: await markOfPart(check),
      },
      errors: [],
    },
  };
  return renderDocument(<ConditionPage {...props} />);
}

/** The message of a check in a form; the German one is needed. */
function messageIn(values: FormValues) {
  const text = (name: string) => cleanText(values[name] ?? '', false).slice(0, 300);
  return { de: text('messageDe'), en: text('messageEn') };
}

/** Conditions of parts, questions and answers, and what answers are checked for. */
export const conditionPages = roomApp()
  .get('/c/:slug/frageboegen/:id/bedingungen/:place', async (c) => {
    const at = await draftAtHand(c);
    return c.html(await conditionPage(c, at, placeIn(c, at.draft.questionnaire)));
  })
  .post('/c/:slug/frageboegen/:id/bedingungen/:place', async (c) => {
    const at = await draftAtHand(c);
    const { questionnaire } = at.draft;
    const place = placeIn(c, questionnaire);
    const values = await readForm(c);
    if (values['step'] === 'group') return c.html(await conditionPage(c, at, place, { values, errors: [] }));
    const now = conditionAt(questionnaire, place) ?? undefined;
    if (values['mark'] !== (await markOfPart(now))) {
      const sentence =
        now === undefined
          ? c.var.t('questionnaires.condition.none')
          : shownIfSentence(now, readingOf(c, questionnaire));
      return c.html(await conditionPage(c, at, place, await overtaken(values, now, sentence)), 409);
    }
    const read =
      values['step'] === 'remove'
        ? { condition: undefined, errors: [] }
        : readCondition(values, askedBefore(questionnaire, itemsBefore(questionnaire, place)));
    if (read.errors.length > 0)
      return c.html(await conditionPage(c, at, place, { values, errors: read.errors }), 422);
    await changeDraft(c.var.services, at.may, at.draft.id, (draft) =>
      withConditionAt(draft.questionnaire, place, read.condition),
    );
    return c.redirect(wordsOf(c, at, place).back, 303);
  })
  .get('/c/:slug/frageboegen/:id/fragen/:item/pruefungen/:check', async (c) => {
    const at = await draftAtHand(c);
    return c.html(await checkPage(c, at, checkAtHand(c, at)));
  })
  .post('/c/:slug/frageboegen/:id/fragen/:item/pruefungen/:check', async (c) => {
    const at = await draftAtHand(c);
    const { questionnaire } = at.draft;
    const hand = checkAtHand(c, at);
    const { item, check } = hand;
    const values = await readForm(c);
    if (values['step'] === 'group') return c.html(await checkPage(c, at, hand, { values, errors: [] }));
    if (values['mark'] !== (await markOfPart(check))) {
      const sentence = check === undefined ? '' : holdsIfSentence(check.holds, readingOf(c, questionnaire));
      return c.html(await checkPage(c, at, hand, await overtaken(values, check, sentence)), 409);
    }
    const back = `${clusterPaths(at.may.slug).draftItem(at.draft.id, item.code)}#bedingungen`;
    const save = (changed: Check | undefined) =>
      changeDraft(c.var.services, at.may, at.draft.id, (draft) =>
        withCheck(draft.questionnaire, item.code, check, changed),
      );
    if (values['step'] === 'remove') {
      await save(undefined);
      return c.redirect(back, 303);
    }
    const read = readCondition(values, askedBefore(questionnaire, itemsUpTo(questionnaire, item.code)));
    const message = messageIn(values);
    const errors = [
      ...read.errors,
      ...(read.condition === undefined && read.errors.length === 0
        ? [{ field: firstField, key: 'questionnaires.check.conditionNeeded' } as const]
        : []),
      ...(message.de === '' ? [{ field: 'messageDe', key: 'common.error.required' } as const] : []),
    ];
    if (errors.length > 0 || read.condition === undefined)
      return c.html(await checkPage(c, at, hand, { values, errors }), 422);
    await save({ holds: read.condition, message });
    return c.redirect(back, 303);
  });
