import type { SuggestedMember } from '../../../worker/core/past-rounds/match-companies.ts';
import { companyRules } from '../../../worker/core/past-rounds/round-mapping.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxField } from '../../components/checkbox-field.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Field } from '../../components/field.tsx';
import type { FormState } from '../../components/form-state.ts';
import { Notice } from '../../components/notice.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Section } from '../../components/section.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import { RoundFrame, type RoundStepProps } from './round-frame.tsx';
import { RowField, RowSelect } from './row-select.tsx';

export interface OpenCompany {
  readonly text: string;
  readonly count: number;
  readonly suggestions: readonly SuggestedMember[];
}

export interface FoundCompany {
  readonly text: string;
  readonly count: number;
  /** Null: said to be no member. */
  readonly name: string | null;
  readonly isInFrame: boolean;
  /** A person said so; it can be undone. */
  readonly isStated: boolean;
}

export interface RoundMatches {
  /** The first of those that are open. */
  readonly open: readonly OpenCompany[];
  readonly openCount: number;
  readonly found: readonly FoundCompany[];
  readonly foundCount: number;
  /** Names of the register, for the field that looks one up. */
  readonly names: readonly string[];
  /** Fields: text-N, member-N, name-N, rest; release-N of those found. */
  readonly form: FormState;
}

export interface RoundCompaniesPageProps extends RoundStepProps {
  /** Fields: column, rule, frame, invited. */
  readonly form: FormState;
  readonly columns: readonly { readonly letter: string; readonly header: string }[];
  readonly referenceOn: string;
  /** Members on the day of reference. */
  readonly population: number;
  /** Null where the frame is to stay unknown. */
  readonly matches: RoundMatches | null;
}

const namesListId = 'namen';

function OpenCompanies({
  t,
  locale,
  cluster,
  round,
  matches,
}: RoundCompaniesPageProps & { matches: RoundMatches }) {
  const { open, openCount, form } = matches;
  const format = formatFor(locale);
  const rows = open.map((company, at) => ({ ...company, at }));
  return (
    <form method="post" action={clusterPaths(cluster.slug).pastRoundMatches(round.id)} novalidate>
      <DataTable
        caption={t('rounds.companies.openCaption', {
          from: 1,
          to: format.integer(open.length),
          count: format.integer(openCount),
        })}
        rows={rows}
        columns={[
          {
            head: t('rounds.companies.inFile'),
            cell: ({ text, at }) => (
              <span class="v-wrap">
                {text}
                <input type="hidden" name={`text-${at}`} value={text} />
              </span>
            ),
          },
          { head: t('rounds.question.count'), numeric: true, cell: ({ count }) => format.integer(count) },
          {
            head: t('rounds.companies.member'),
            full: true,
            cell: ({ text, at, suggestions }) => (
              <RowSelect
                t={t}
                form={form}
                name={`member-${at}`}
                label={t('rounds.companies.memberOf', { text })}
                options={[
                  { value: '', label: t('rounds.companies.memberOpen') },
                  ...suggestions.map(({ id, name, similarity }) => ({
                    value: id,
                    label: t('rounds.companies.memberSuggested', {
                      name,
                      similarity: format.percent(100 * similarity),
                    }),
                  })),
                  { value: 'keins', label: t('rounds.companies.memberNone') },
                ]}
              />
            ),
          },
          {
            head: t('rounds.companies.name'),
            full: true,
            cell: ({ text, at }) => (
              <RowField
                t={t}
                form={form}
                name={`name-${at}`}
                label={t('rounds.companies.nameOf', { text })}
                maxlength={200}
                list={namesListId}
              />
            ),
          },
        ]}
      />
      <datalist id={namesListId}>
        {matches.names.map((name) => (
          <option value={name} />
        ))}
      </datalist>
      {openCount > open.length && (
        <p class="v-note">{t('rounds.companies.tooMany', { count: format.integer(open.length) })}</p>
      )}
      <div class="v-form v-fig__notes">
        <CheckboxField t={t} form={form} name="rest" label={t('rounds.companies.rest')} />
      </div>
      <div class="v-go v-go--tight">
        <Button kind="secondary">{t('rounds.companies.submitMatches')}</Button>
      </div>
    </form>
  );
}

function FoundCompanies({
  t,
  locale,
  cluster,
  round,
  matches,
}: RoundCompaniesPageProps & { matches: RoundMatches }) {
  const format = formatFor(locale);
  const rows = matches.found.map((company, at) => ({ ...company, at }));
  return (
    <details>
      <summary class="v-sum">{t('rounds.companies.shownFound')}</summary>
      <form method="post" action={clusterPaths(cluster.slug).pastRoundMatches(round.id)} novalidate>
        <DataTable
          caption={t('rounds.companies.foundCaption')}
          rows={rows}
          columns={[
            { head: t('rounds.companies.inFile'), cell: ({ text }) => <span class="v-wrap">{text}</span> },
            { head: t('rounds.question.count'), numeric: true, cell: ({ count }) => format.integer(count) },
            {
              head: t('rounds.companies.member'),
              full: true,
              cell: ({ name, isInFrame }) => (
                <span class="v-wrap">
                  {name === null
                    ? t('rounds.companies.memberNone')
                    : `${name}${isInFrame ? '' : ` (${t('rounds.companies.outside')})`}`}
                </span>
              ),
            },
            {
              head: t('rounds.companies.release'),
              full: true,
              cell: ({ text, at, isStated }) =>
                isStated && (
                  <label class="v-choice">
                    <input
                      class="kern-form-check__checkbox"
                      type="checkbox"
                      name={`release-${at}`}
                      value={text}
                      aria-label={`${t('rounds.companies.release')}: ${text}`}
                    />
                  </label>
                ),
            },
          ]}
        />
        {matches.foundCount > rows.length && (
          <p class="v-note">{t('rounds.companies.tooMany', { count: format.integer(rows.length) })}</p>
        )}
        {rows.some(({ isStated }) => isStated) && (
          <div class="v-go v-go--tight">
            <Button kind="secondary">{t('rounds.companies.submitMatches')}</Button>
          </div>
        )}
      </form>
    </details>
  );
}

/** Which column names the company, which row counts, and whether the register is the population. */
export function RoundCompaniesPage(props: RoundCompaniesPageProps) {
  const { t, locale, cluster, round, form, columns, matches } = props;
  const format = formatFor(locale);
  const labels = {
    column: t('rounds.companies.column'),
    rule: t('rounds.companies.rule'),
    frame: t('rounds.companies.frame'),
    invited: t('rounds.companies.invited'),
  };
  const field = (name: keyof typeof labels) => ({ t, form, name, label: labels[name] });
  const errors = [...form.errors, ...(matches?.form.errors ?? [])];
  return (
    <RoundFrame
      {...props}
      title={t('rounds.companies.title')}
      lead={t('rounds.companies.lead')}
      form={{ values: form.values, errors }}
      labels={labels}
    >
      <Section title={t('rounds.companies.title')}>
        <form
          class="v-form"
          method="post"
          action={clusterPaths(cluster.slug).pastRoundCompanies(round.id)}
          novalidate
        >
          <SelectField
            {...field('column')}
            placeholder={false}
            options={[
              { value: '', label: t('rounds.companies.columnNone') },
              ...columns.map(({ letter, header }) => ({ value: letter, label: `${letter} · ${header}` })),
            ]}
          />
          <RadioGroup
            {...field('rule')}
            options={companyRules.map((value) => ({ value, label: t(`rounds.rule.${value}`) }))}
          />
          <RadioGroup
            {...field('frame')}
            options={[
              {
                value: 'unknown',
                label: t('rounds.companies.frame.unknown'),
                hint: t('rounds.companies.frame.unknownHint'),
              },
              {
                value: 'register',
                label: t('rounds.companies.frame.register'),
                hint: t('rounds.companies.frame.registerHint', {
                  day: format.day(props.referenceOn),
                  count: format.integer(props.population),
                }),
              },
            ]}
          />
          <Field
            {...field('invited')}
            hint={t('rounds.companies.invitedHint')}
            optional
            inputmode="numeric"
            width="short"
            maxlength={7}
          />
          <div class="v-go v-go--tight">
            <Button>{t('rounds.companies.submit')}</Button>
          </div>
        </form>
      </Section>
      {matches !== null && (
        <Section title={t('rounds.companies.matches')} note={t('rounds.companies.matchesNote')} wide>
          <Notice kind={matches.openCount > 0 ? 'attention' : 'plain'} live>
            <p>
              {matches.openCount === 0
                ? t('rounds.companies.noneOpen')
                : t('rounds.companies.open', { count: format.integer(matches.openCount) })}
            </p>
            <p>{t('rounds.companies.matched', { count: format.integer(matches.foundCount) })}</p>
          </Notice>
          {matches.openCount > 0 && <OpenCompanies {...props} matches={matches} />}
          {matches.found.length > 0 && <FoundCompanies {...props} matches={matches} />}
        </Section>
      )}
    </RoundFrame>
  );
}
