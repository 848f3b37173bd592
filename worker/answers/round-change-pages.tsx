import type { FieldError, FormState } from '../../web/components/form-state.ts';
import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import {
  changeReasons,
  RoundChangesPage,
  type ChangeRow,
} from '../../web/views/rounds/round-changes-page.tsx';
import { clusterContext } from '../clusters/index.ts';
import type { MappedItem, RoundMapping, StatedChange } from '../core/past-rounds/round-mapping.ts';
import type { SettledItem } from '../core/past-rounds/settle-round.ts';
import { changeClasses } from '../core/questionnaire/questionnaire.ts';
import { cleanText } from '../core/questionnaire/clean-text.ts';
import { readForm, type FormValues } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { changeRound } from './change-round.ts';
import { settleAmongOthers } from './round-bank.ts';
import { pageOfAddress } from './round-column-pages.tsx';
import { roundAtHand, type RoundAtHand } from './round-at-hand.ts';

const rowsPerPage = 10;
const longestReason = 500;

function rowsOf(settled: readonly SettledItem[]): readonly ChangeRow[] {
  return settled.flatMap(({ item, since, until }) => [
    ...(since === null ? [] : [{ key: `${item.code}-since`, item, neighbour: since }]),
    ...(until === null ? [] : [{ key: `${item.code}-until`, item, neighbour: until }]),
  ]);
}

/** Whether there is anything to be said: equal questions of which nobody said otherwise have nothing. */
function differs({ neighbour }: ChangeRow): boolean {
  return neighbour.comparison.proposed.changeClass > 0 || neighbour.stated !== undefined;
}

async function changesPage(c: HttpContext, at: RoundAtHand, form?: FormState): Promise<string> {
  const all = rowsOf(await settleAmongOthers(c.var.services, at.may.clusterId, at.mapping));
  const raised = c.req.query('auch');
  const isShown = (row: ChangeRow) => differs(row) || row.key === raised;
  // What a person wants to raise stands first.
  const differing = all
    .filter(isShown)
    .toSorted((a, b) => Number(b.key === raised) - Number(a.key === raised));
  const pages = Math.ceil(differing.length / rowsPerPage);
  const page = pageOfAddress(c, pages);
  const rows = differing.slice((page - 1) * rowsPerPage, page * rowsPerPage);
  const values = Object.fromEntries(
    rows.flatMap(({ key, neighbour: { stated, comparison } }) => [
      [`class-${key}`, String((stated ?? comparison.proposed).changeClass)],
      [`reason-${key}`, (stated ?? comparison.proposed).reason],
      [`because-${key}`, stated?.because ?? ''],
    ]),
  );
  return renderDocument(
    <RoundChangesPage
      {...await clusterContext(c)}
      round={at.round}
      form={form ?? { values, errors: [] }}
      rows={rows}
      same={all
        .filter((row) => !isShown(row))
        .map(({ key, item, neighbour }) => ({
          key,
          code: item.code,
          text: item.text[c.var.locale],
          year: neighbour.year,
        }))}
      page={page}
      pages={pages}
      from={(page - 1) * rowsPerPage + 1}
      count={differing.length}
    />,
  );
}

/** What a form says about one change; undefined where it says nothing. */
function readChange(
  values: FormValues,
  { key, neighbour }: ChangeRow,
  errors: FieldError[],
): StatedChange | undefined {
  const changeClass = changeClasses.find((each) => String(each) === values[`class-${key}`]);
  if (changeClass === undefined) return undefined;
  const { proposed } = neighbour.comparison;
  const because = cleanText(values[`because-${key}`] ?? '', false).slice(0, longestReason);
  if (changeClass < proposed.changeClass && because === '')
    errors.push({ field: `because-${key}`, key: 'rounds.changes.becauseNeeded' });
  const reason = changeReasons.find((each) => each === values[`reason-${key}`]) ?? proposed.reason;
  return { changeClass, reason, ...(because === '' ? {} : { because }) };
}

function withStatements(mapping: RoundMapping, said: ReadonlyMap<string, StatedChange>): RoundMapping {
  return { ...mapping, items: mapping.items.map((item) => withStatement(item, said)) };
}

function withStatement(item: MappedItem, said: ReadonlyMap<string, StatedChange>): MappedItem {
  const since = said.get(`${item.code}-since`) ?? item.stated?.since;
  const until = said.get(`${item.code}-until`) ?? item.stated?.until;
  if (since === undefined && until === undefined) return item;
  // A version that a document gave is found anew from what is stated now.
  const { version: _version, changed: _changed, ...rest } = item;
  return {
    ...rest,
    stated: { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) },
  };
}

/** How the questions of a past round differ from those of the rounds beside it. */
export const roundChangePages = roomApp()
  .get('/c/:slug/wellen/frueher/:id/aenderungen', async (c) => {
    const at = await roundAtHand(c);
    if (at.round.state !== 'uploaded')
      return c.redirect(clusterPaths(at.may.slug).pastRound(at.round.id), 303);
    return c.html(await changesPage(c, at));
  })
  .post('/c/:slug/wellen/frueher/:id/aenderungen', async (c) => {
    const at = await roundAtHand(c);
    const paths = clusterPaths(at.may.slug);
    if (at.round.state !== 'uploaded') return c.redirect(paths.pastRound(at.round.id), 303);
    const rows = rowsOf(await settleAmongOthers(c.var.services, at.may.clusterId, at.mapping));
    const values = await readForm(c);
    const errors: FieldError[] = [];
    const said = new Map<string, StatedChange>();
    for (const row of rows) {
      const change = readChange(values, row, errors);
      if (change !== undefined) said.set(row.key, change);
    }
    if (errors.length > 0) return c.html(await changesPage(c, at, { values, errors }), 422);
    const refused = await changeRound(c.var.services, at.may, at.round, withStatements(at.mapping, said));
    if (refused !== null) {
      const error = { field: 'changes', key: `rounds.refused.${refused}` } as const;
      return c.html(await changesPage(c, at, { values, errors: [error] }), 422);
    }
    const pages = Math.ceil(rows.filter(differs).length / rowsPerPage);
    const page = pageOfAddress(c, pages);
    return c.redirect(
      page < pages ? paths.pastRoundChanges(at.round.id, page + 1) : paths.pastRound(at.round.id),
      303,
    );
  });
