import { roundSetupForm } from '../../schema/contracts/past-round.ts';
import type { FormState } from '../../web/components/form-state.ts';
import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { RoundSetupPage } from '../../web/views/rounds/round-setup-page.tsx';
import { clusterContext } from '../clusters/index.ts';
import { parseForm, readForm } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { changeRound } from './change-round.ts';
import { roundAtHand, type RoundAtHand } from './round-at-hand.ts';
import { loadRoundTable } from './round-table.ts';

const shownRows = 8;
const shownCells = 12;
const shownCellLength = 60;

async function setupPage(c: HttpContext, { round, mapping }: RoundAtHand, form?: FormState): Promise<string> {
  const rows = await loadRoundTable(c.var.services, round);
  const { year, referenceOn, title, headerRows, firstRow } = mapping;
  const values = {
    year: String(year),
    referenceOn,
    titleDe: title.de,
    titleEn: title.en,
    headerRows: headerRows.join(', '),
    firstRow: String(firstRow),
  };
  const upTo = Math.max(firstRow, ...headerRows) + 2;
  const preview = rows.slice(0, Math.max(shownRows, upTo)).map((row, at) => ({
    row: at + 1,
    use: headerRows.includes(at + 1) ? 'header' : at + 1 >= firstRow ? 'answers' : 'skipped',
    cells: row
      .map(({ text }) => text.trim().slice(0, shownCellLength))
      .filter((text) => text !== '')
      .slice(0, shownCells),
  })) satisfies Parameters<typeof RoundSetupPage>[0]['preview'];
  return renderDocument(
    <RoundSetupPage
      {...await clusterContext(c)}
      round={round}
      form={form ?? { values, errors: [] }}
      preview={preview}
    />,
  );
}

/** Where the headers and the answers of a past round's file stand. */
export const roundSetupPages = roomApp()
  .get('/c/:slug/wellen/frueher/:id/aufbau', async (c) => {
    const at = await roundAtHand(c);
    if (at.round.state !== 'uploaded')
      return c.redirect(clusterPaths(at.may.slug).pastRound(at.round.id), 303);
    return c.html(await setupPage(c, at));
  })
  .post('/c/:slug/wellen/frueher/:id/aufbau', async (c) => {
    const at = await roundAtHand(c);
    const home = clusterPaths(at.may.slug).pastRound(at.round.id);
    if (at.round.state !== 'uploaded') return c.redirect(home, 303);
    const parsed = parseForm(roundSetupForm, await readForm(c));
    if (!parsed.ok) return c.html(await setupPage(c, at, parsed.form), 422);
    const { titleDe, titleEn, ...place } = parsed.data;
    const mapping = { ...at.mapping, ...place, title: { de: titleDe, en: titleEn } };
    const refused = await changeRound(c.var.services, at.may, at.round, mapping);
    if (refused !== null) {
      const error = { field: 'firstRow', key: `rounds.refused.${refused}` } as const;
      return c.html(await setupPage(c, at, { values: parsed.values, errors: [error] }), 422);
    }
    return c.redirect(home, 303);
  });
