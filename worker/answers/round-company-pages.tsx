import { roundCompaniesForm } from '../../schema/contracts/past-round.ts';
import { emptyForm, type FieldError, type FormState } from '../../web/components/form-state.ts';
import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { RoundCompaniesPage, type RoundMatches } from '../../web/views/rounds/round-companies-page.tsx';
import { clusterContext, listFacts, listMembers } from '../clusters/index.ts';
import { normaliseLabel } from '../core/imports/normalise-label.ts';
import { suggestMembers } from '../core/past-rounds/match-companies.ts';
import { plainText } from '../core/past-rounds/plain-text.ts';
import type { CompanyMatch, RoundMapping } from '../core/past-rounds/round-mapping.ts';
import { frameOn } from '../core/register/frame-on.ts';
import { parseForm, readForm, type FormValues } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { changeRound } from './change-round.ts';
import { roundAtHand, type RoundAtHand } from './round-at-hand.ts';
import { loadColumns } from './round-columns.ts';
import { loadRoundRegister, type RoundRegister } from './round-register.ts';
import { loadRoundTable } from './round-table.ts';

const shownOpen = 25;
const shownFound = 200;
const listedNames = 2000;
const longestHeader = 60;
const noMember = 'keins';

interface Forms {
  readonly companies?: FormState;
  readonly matches?: FormState;
}

function matchesOf(register: RoundRegister | null, form: FormState): RoundMatches | null {
  if (register === null) return null;
  const { matched, members, frame } = register;
  const nameOf = new Map(members.map(({ id, name }) => [id, name]));
  const open = matched.filter(
    ({ text, member }) => member === undefined && !frame.memberOf.has(plainText(text)),
  );
  const found = matched.filter(({ text }) => frame.memberOf.has(plainText(text)));
  return {
    open: open.slice(0, shownOpen).map((company) => ({
      ...company,
      suggestions: suggestMembers(company.text, members),
    })),
    openCount: open.length,
    found: found
      .toSorted((a, b) => Number(b.by === 'stated') - Number(a.by === 'stated'))
      .slice(0, shownFound)
      .map(({ text, count, member = null, by }) => ({
        text,
        count,
        name: member === null ? null : (nameOf.get(member) ?? null),
        isInFrame: member !== null && frame.members.has(member),
        isStated: by === 'stated',
      })),
    foundCount: found.length,
    names: members.slice(0, listedNames).map(({ name }) => name),
    form,
  };
}

async function companiesPage(c: HttpContext, at: RoundAtHand, forms: Forms = {}): Promise<string> {
  const { services } = c.var;
  const { round, mapping } = at;
  const { company, invited } = mapping;
  const isKnown = company?.register !== undefined;
  const [columns, members, facts] = await Promise.all([
    loadColumns(services, round, mapping),
    listMembers(services.db, round.clusterId),
    listFacts(services.db, round.clusterId),
  ]);
  const register = isKnown
    ? await loadRoundRegister(services, round.clusterId, await loadRoundTable(services, round), mapping)
    : null;
  const onDay = frameOn(
    members.map(({ member }) => member),
    facts,
    mapping.referenceOn,
  );
  const values = {
    column: company?.column ?? '',
    rule: company?.rule ?? 'mostComplete',
    frame: isKnown ? 'register' : 'unknown',
    invited: invited === undefined ? '' : String(invited),
  };
  const rest = company?.register?.rest === 'outside' ? { rest: '1' } : {};
  return renderDocument(
    <RoundCompaniesPage
      {...await clusterContext(c)}
      round={round}
      form={forms.companies ?? { values, errors: [] }}
      columns={columns
        .filter(({ filled }) => filled > 0)
        .map(({ letter, question, answer }) => ({
          letter,
          header: [question, answer].filter(Boolean).join(' · ').slice(0, longestHeader),
        }))}
      referenceOn={mapping.referenceOn}
      population={onDay.length}
      matches={matchesOf(register, forms.matches ?? { ...emptyForm, values: rest })}
    />,
  );
}

/** What was said about companies, after a sent form; what it does not speak about stands. */
function readMatches(
  values: FormValues,
  before: NonNullable<NonNullable<RoundMapping['company']>['register']>,
  members: RoundRegister['members'],
) {
  const errors: FieldError[] = [];
  const byName = Map.groupBy(members, ({ name }) => normaliseLabel(name));
  const ids = new Set(members.map(({ id }) => id));
  const released = new Set(
    Object.entries(values).flatMap(([name, text]) => (name.startsWith('release-') ? [plainText(text)] : [])),
  );
  const said = new Map<string, CompanyMatch>();
  for (const match of before.matches)
    if (!released.has(plainText(match.text))) said.set(plainText(match.text), match);
  let speaksOfOpen = false;
  for (let at = 0; at < shownOpen; at += 1) {
    const text = values[`text-${at}`];
    if (text === undefined) continue;
    speaksOfOpen = true;
    const name = values[`name-${at}`]?.trim() ?? '';
    const chosen = values[`member-${at}`] ?? '';
    const named = byName.get(normaliseLabel(name)) ?? [];
    if (name !== '') {
      const [found] = named;
      if (found === undefined) errors.push({ field: `name-${at}`, key: 'rounds.companies.nameUnknown' });
      else said.set(plainText(text), { text, member: found.id });
    } else if (chosen === noMember) said.set(plainText(text), { text, member: null });
    else if (ids.has(chosen)) said.set(plainText(text), { text, member: chosen });
  }
  const isRest = speaksOfOpen ? values['rest'] === '1' : before.rest === 'outside' && released.size === 0;
  const register = { matches: [...said.values()], ...(isRest ? { rest: 'outside' as const } : {}) };
  return { errors, register };
}

/** Which column of a past round names the company, and which members the companies are. */
export const roundCompanyPages = roomApp()
  .get('/c/:slug/wellen/frueher/:id/unternehmen', async (c) => {
    const at = await roundAtHand(c);
    if (at.round.state !== 'uploaded')
      return c.redirect(clusterPaths(at.may.slug).pastRound(at.round.id), 303);
    return c.html(await companiesPage(c, at));
  })
  .post('/c/:slug/wellen/frueher/:id/unternehmen', async (c) => {
    const at = await roundAtHand(c);
    const paths = clusterPaths(at.may.slug);
    if (at.round.state !== 'uploaded') return c.redirect(paths.pastRound(at.round.id), 303);
    const parsed = parseForm(roundCompaniesForm, await readForm(c));
    if (!parsed.ok) return c.html(await companiesPage(c, at, { companies: parsed.form }), 422);
    const { column, rule, frame, invited } = parsed.data;
    const { company: before, invited: _invited, ...rest } = at.mapping;
    const register = before?.column === column ? (before.register ?? { matches: [] }) : { matches: [] };
    const mapping: RoundMapping = {
      ...rest,
      ...(invited === null ? {} : { invited }),
      ...(column === '' ? {} : { company: { column, rule, ...(frame === 'register' ? { register } : {}) } }),
      items: at.mapping.items.filter((item) => !('column' in item) || item.column !== column),
    };
    const refused = await changeRound(c.var.services, at.may, at.round, mapping);
    if (refused !== null) {
      const error = { field: 'column', key: `rounds.refused.${refused}` } as const;
      return c.html(
        await companiesPage(c, at, { companies: { values: parsed.values, errors: [error] } }),
        422,
      );
    }
    const next = frame === 'register' ? paths.pastRoundCompanies : paths.pastRound;
    return c.redirect(next(at.round.id), 303);
  })
  .post('/c/:slug/wellen/frueher/:id/unternehmen/mitglieder', async (c) => {
    const at = await roundAtHand(c);
    const paths = clusterPaths(at.may.slug);
    const { company } = at.mapping;
    if (at.round.state !== 'uploaded') return c.redirect(paths.pastRound(at.round.id), 303);
    if (company?.register === undefined) return c.redirect(paths.pastRoundCompanies(at.round.id), 303);
    const listed = await listMembers(c.var.services.db, at.may.clusterId);
    const values = await readForm(c);
    const { errors, register } = readMatches(
      values,
      company.register,
      listed.map(({ member }) => member),
    );
    if (errors.length > 0) return c.html(await companiesPage(c, at, { matches: { values, errors } }), 422);
    const mapping = { ...at.mapping, company: { ...company, register } };
    const refused = await changeRound(c.var.services, at.may, at.round, mapping);
    if (refused !== null) {
      const error = { field: 'rest', key: `rounds.refused.${refused}` } as const;
      return c.html(await companiesPage(c, at, { matches: { values, errors: [error] } }), 422);
    }
    return c.redirect(paths.pastRoundCompanies(at.round.id), 303);
  });
