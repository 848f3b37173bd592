import type { FieldError, FormState } from '../../web/components/form-state.ts';
import { formatFor } from '../../web/i18n/format.ts';
import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import {
  placeWords,
  questionWording,
  suggestionOf,
  useOptions,
} from '../../web/views/rounds/question-words.ts';
import { RoundColumnsPage } from '../../web/views/rounds/round-columns-page.tsx';
import { clusterContext } from '../clusters/index.ts';
import { similarToGroup } from '../core/past-rounds/propose-round.ts';
import type { RoundQuestion } from '../core/past-rounds/round-questions.ts';
import { setUse } from '../core/past-rounds/set-use.ts';
import { readForm } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { changeRound } from './change-round.ts';
import { chosenUse } from './chosen-use.ts';
import { columnsOf, roundAtHand, type RoundAtHand, type RoundColumns } from './round-at-hand.ts';

export const questionsPerPage = 20;
const shownSuggestions = 3;
const shownExamples = 4;
const exampleLength = 50;

/** The page of an address, counted from 1. */
export function pageOfAddress(c: HttpContext, pages: number): number {
  const asked = Number(c.req.query('seite') ?? '1');
  return Number.isInteger(asked) ? Math.min(Math.max(1, asked), Math.max(1, pages)) : 1;
}

function onPage(questions: readonly RoundQuestion[], page: number): readonly RoundQuestion[] {
  return questions.slice((page - 1) * questionsPerPage, page * questionsPerPage);
}

async function columnsPage(
  c: HttpContext,
  { round, loss }: RoundAtHand,
  { questions, known }: RoundColumns,
  form?: FormState,
): Promise<string> {
  const { t, locale } = c.var;
  const format = formatFor(locale);
  const pages = Math.ceil(questions.length / questionsPerPage);
  const page = pageOfAddress(c, pages);
  const rows = onPage(questions, page).map((question) => {
    const { letter, group, item } = question;
    const similar = similarToGroup(group, known).map((each) => suggestionOf(each, locale));
    const own = similar.find(({ code }) => code === item?.code);
    const same = known.find((each) => each.item.code === item?.code);
    const texts = group.columns.flatMap((column) => column.texts.slice(0, shownExamples));
    const suggestions = similar.filter(({ code }) => code !== item?.code).slice(0, shownSuggestions);
    return {
      letter,
      place: placeWords(t, question),
      wording: questionWording(question, locale),
      examples: texts.slice(0, shownExamples).map(({ text }) => text.slice(0, exampleLength)),
      distinct: group.columns.reduce((sum, { distinct }) => sum + distinct, 0),
      code: item?.code ?? null,
      known: own ?? (same === undefined ? null : suggestionOf({ known: same, similarity: 0 }, locale)),
      options: useOptions(t, format, question, suggestions),
      openRows: loss.items.find((totals) => totals.item === item?.code)?.unknown ?? 0,
    };
  });
  const values = Object.fromEntries(questions.map(({ letter, use }) => [`use-${letter}`, use]));
  return renderDocument(
    <RoundColumnsPage
      {...await clusterContext(c)}
      round={round}
      form={form ?? { values, errors: [] }}
      rows={rows}
      page={page}
      pages={pages}
      from={(page - 1) * questionsPerPage + 1}
      count={questions.length}
    />,
  );
}

/** What every column of a past round's file is read as. */
export const roundColumnPages = roomApp()
  .get('/c/:slug/wellen/frueher/:id/spalten', async (c) => {
    const at = await roundAtHand(c);
    if (at.round.state !== 'uploaded')
      return c.redirect(clusterPaths(at.may.slug).pastRound(at.round.id), 303);
    return c.html(await columnsPage(c, at, await columnsOf(c, at)));
  })
  .post('/c/:slug/wellen/frueher/:id/spalten', async (c) => {
    const at = await roundAtHand(c);
    const paths = clusterPaths(at.may.slug);
    if (at.round.state !== 'uploaded') return c.redirect(paths.pastRound(at.round.id), 303);
    const shown = await columnsOf(c, at);
    const { questions, known, nextCode } = shown;
    const values = await readForm(c);
    const errors: FieldError[] = [];
    let { mapping } = at;
    for (const question of questions) {
      const field = `use-${question.letter}`;
      const value = values[field];
      if (value === undefined || value === question.use) continue;
      const use = chosenUse(value, known);
      const changed = use === undefined ? null : setUse(mapping, question, use, nextCode);
      if (changed === null) errors.push({ field, key: 'rounds.question.unfit' });
      else mapping = changed;
    }
    if (errors.length > 0) return c.html(await columnsPage(c, at, shown, { values, errors }), 422);
    const refused = await changeRound(c.var.services, at.may, at.round, mapping);
    if (refused !== null) {
      const error = { field: 'columns', key: `rounds.refused.${refused}` } as const;
      return c.html(await columnsPage(c, at, shown, { values, errors: [error] }), 422);
    }
    const page = pageOfAddress(c, Math.ceil(questions.length / questionsPerPage));
    return c.redirect(paths.pastRoundColumns(at.round.id, page), 303);
  });
