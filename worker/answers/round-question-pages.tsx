import type { FormState } from '../../web/components/form-state.ts';
import { formatFor } from '../../web/i18n/format.ts';
import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { QuestionPage } from '../../web/views/rounds/question-page.tsx';
import { suggestionOf, useOptions } from '../../web/views/rounds/question-words.ts';
import { clusterContext } from '../clusters/index.ts';
import { similarToGroup } from '../core/past-rounds/propose-round.ts';
import type { MappedItem, RoundMapping } from '../core/past-rounds/round-mapping.ts';
import { itemOfRound } from '../core/past-rounds/round-questionnaire.ts';
import { columnAt } from '../core/past-rounds/column-at.ts';
import type { RoundQuestion } from '../core/past-rounds/round-questions.ts';
import { setUse, withItems } from '../core/past-rounds/set-use.ts';
import { plainText } from '../core/past-rounds/plain-text.ts';
import { readForm, type FormValues } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { Problem } from '../platform/problem.ts';
import { changeRound } from './change-round.ts';
import { chosenUse } from './chosen-use.ts';
import { readQuestionForm, tickTexts } from './question-form.ts';
import { columnsOf, roundAtHand, type RoundAtHand, type RoundColumns } from './round-at-hand.ts';
import { questionsPerPage } from './round-column-pages.tsx';

const shownSuggestions = 8;
const mostColumns = 100;
const mostPicks = 50;

interface QuestionAtHand extends RoundAtHand, RoundColumns {
  readonly question: RoundQuestion;
  /** Its place among the questions, from 0. */
  readonly place: number;
}

async function questionAtHand(c: HttpContext, at: RoundAtHand): Promise<QuestionAtHand> {
  const columns = await columnsOf(c, at);
  const letter = c.req.param('column');
  const place = columns.questions.findIndex(({ group }) =>
    group.columns.some((column) => column.letter === letter),
  );
  const question = columns.questions[place];
  if (question === undefined) throw new Problem('notFound');
  return { ...at, ...columns, question, place };
}

/** A question as its form shows it. */
function questionValues({ use, item, group }: RoundQuestion): FormValues {
  const last = group.columns.at(-1)?.letter ?? '';
  if (item === null) return { use, last };
  const own = { use, last, code: item.code, textDe: item.text.de, textEn: item.text.en };
  if (item.type === 'number') {
    const { min, max, unit } = item;
    return { ...own, min: String(min), max: String(max), unitDe: unit.de, unitEn: unit.en };
  }
  return 'other' in item && item.other !== undefined ? { ...own, other: item.other.column } : own;
}

/** Texts with boxes: those that are no tick, or those of the rows that count. */
function picksOf({ mapping, question }: Pick<QuestionAtHand, 'mapping' | 'question'>) {
  const { group, item, use, letter } = question;
  if (item?.type === 'multiple') {
    const texts = tickTexts(group.columns);
    const picked = new Set(item.notTicked?.map(plainText));
    // One text in all cells is a tick.
    return texts.length < 2 ? [] : texts.map((text) => ({ text, picked: picked.has(plainText(text)) }));
  }
  if (use !== 'include' && use !== 'exclude') return [];
  const picked = new Set(
    mapping[use].filter(({ column }) => column === letter).flatMap(({ texts }) => texts.map(plainText)),
  );
  return group.columns[0].texts
    .slice(0, mostPicks)
    .map(({ text }) => ({ text, picked: picked.has(plainText(text)) }));
}

async function questionPage(c: HttpContext, at: QuestionAtHand, form?: FormState): Promise<string> {
  const { t, locale } = c.var;
  const { round, loss, question, place, questions, known, columns, mapping } = at;
  const { item, group, letter } = question;
  const suggestions = similarToGroup(group, known)
    .filter(({ known: { item: each } }) => each.code !== item?.code)
    .slice(0, shownSuggestions)
    .map((each) => suggestionOf(each, locale));
  const read = new Set(questions.flatMap((each) => (each.item === null ? [] : [each.letter])));
  const others = columns.filter(
    (column) =>
      column.letter !== letter &&
      !read.has(column.letter) &&
      (column.letter === group.other?.letter || isNear(column.letter, letter)),
  );
  return renderDocument(
    <QuestionPage
      {...await clusterContext(c)}
      round={round}
      question={question}
      at={place + 1}
      count={questions.length}
      previous={questions[place - 1]?.letter ?? null}
      next={questions[place + 1]?.letter ?? null}
      page={Math.floor(place / questionsPerPage) + 1}
      form={form ?? { values: questionValues(question), errors: [] }}
      uses={useOptions(t, formatFor(locale), question, suggestions)}
      others={others}
      totals={loss.items.find((totals) => totals.item === item?.code) ?? null}
      picks={picksOf({ mapping, question })}
    />,
  );
}

/** A column for "other" stands beside its question. */
function isNear(letter: string, first: string): boolean {
  const distance = columnAt(letter) - columnAt(first);
  return distance >= 1 && distance <= 3;
}

type Change = { readonly mapping: RoundMapping } | { readonly form: FormState };

/** What a sent form makes of the mapping: another extent, another use, or what its fields say. */
function changeOf(at: QuestionAtHand, values: FormValues): Change {
  const { mapping, question, columns, known, nextCode } = at;
  const { group, item, letter } = question;
  const refuse = (
    field: string,
    key: 'rounds.question.unfit' | 'rounds.question.lastWrong' | 'rounds.question.noText',
  ) => ({ form: { values, errors: [{ field, key }] } }) as const;
  const first = columnAt(letter);
  const before = group.columns.at(-1)?.letter ?? letter;
  const last = values['last']?.trim().toUpperCase() ?? before;
  if (last !== before) {
    const until = /^[A-Z]{1,3}$/.test(last) ? columnAt(last) : -1;
    const [own, ...more] = columns.slice(first, until + 1);
    if (own === undefined || more.length === 0 || more.length >= mostColumns || until >= columns.length)
      return refuse('last', 'rounds.question.lastWrong');
    const wider = { ...question, group: { columns: [own, ...more], several: true, other: null } } as const;
    const changed = setUse(mapping, wider, { use: 'multiple' }, nextCode);
    return changed === null ? refuse('last', 'rounds.question.unfit') : { mapping: changed };
  }
  const sent = values['use'] ?? question.use;
  if (sent !== question.use) {
    const use = chosenUse(sent, known);
    const changed = use === undefined ? null : setUse(mapping, question, use, nextCode);
    return changed === null ? refuse('use', 'rounds.question.unfit') : { mapping: changed };
  }
  if (question.use === 'include' || question.use === 'exclude') {
    const picks = picksOf(at);
    const texts = picks.filter((_, pick) => values[`pick-${pick}`] !== undefined).map(({ text }) => text);
    if (values['picks'] === undefined) return { mapping };
    if (texts.length === 0) return refuse('picks', 'rounds.question.noText');
    const changed = mapping[question.use].map((each) => (each.column === letter ? { ...each, texts } : each));
    return { mapping: { ...mapping, [question.use]: changed } };
  }
  if (item === null) return { mapping };
  const read = readQuestionForm(values, { ...question, item }, mapping, columns);
  if ('errors' in read) return { form: read };
  const without = { ...mapping, items: mapping.items.filter(({ code }) => code !== item.code) };
  return { mapping: withItems(without, [isSameQuestion(item, read) ? read : withoutStatement(read)]) };
}

function isSameQuestion(before: MappedItem, after: MappedItem): boolean {
  const asked = (item: MappedItem) => JSON.stringify(itemOfRound(item, { version: '' }));
  return asked(before) === asked(after);
}

/** What was said about a question's version does not hold for another wording. */
function withoutStatement(item: MappedItem): MappedItem {
  const { version: _version, changed: _changed, stated: _stated, ...rest } = item;
  return rest;
}

/** One question of a past round's file: what it is, its wording, and what its texts stand for. */
export const roundQuestionPages = roomApp()
  .get('/c/:slug/wellen/frueher/:id/spalten/:column', async (c) => {
    const at = await roundAtHand(c);
    if (at.round.state !== 'uploaded')
      return c.redirect(clusterPaths(at.may.slug).pastRound(at.round.id), 303);
    const shown = await questionAtHand(c, at);
    const { letter } = shown.question;
    if (letter !== c.req.param('column'))
      return c.redirect(clusterPaths(at.may.slug).pastRoundColumn(at.round.id, letter), 303);
    return c.html(await questionPage(c, shown));
  })
  .post('/c/:slug/wellen/frueher/:id/spalten/:column', async (c) => {
    const round = await roundAtHand(c);
    const paths = clusterPaths(round.may.slug);
    if (round.round.state !== 'uploaded') return c.redirect(paths.pastRound(round.round.id), 303);
    const at = await questionAtHand(c, round);
    const values = await readForm(c);
    const change = changeOf(at, values);
    if ('form' in change) return c.html(await questionPage(c, at, change.form), 422);
    const refused = await changeRound(c.var.services, at.may, at.round, change.mapping);
    if (refused !== null) {
      const error = { field: 'use', key: `rounds.refused.${refused}` } as const;
      return c.html(await questionPage(c, at, { values, errors: [error] }), 422);
    }
    const goesOn = values['weiter'] === '1' && (values['use'] ?? at.question.use) === at.question.use;
    const next = goesOn ? at.questions[at.place + 1]?.letter : undefined;
    return c.redirect(paths.pastRoundColumn(at.round.id, next ?? at.question.letter), 303);
  });
