import type { Neighbour } from '../../../worker/core/past-rounds/settle-round.ts';
import { changeClasses, type Item } from '../../../worker/core/questionnaire/questionnaire.ts';
import { Button } from '../../components/button.tsx';
import { FactList, type Fact } from '../../components/facts.tsx';
import { Field } from '../../components/field.tsx';
import type { FormState } from '../../components/form-state.ts';
import { Notice } from '../../components/notice.tsx';
import { Section } from '../../components/section.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import { PageLinks } from './page-links.tsx';
import { RoundFrame, type RoundStepProps } from './round-frame.tsx';

/** A question of this round beside the one of a neighbouring round. */
export interface ChangeRow {
  /** Of its fields: `CODE-since`, `CODE-until`. */
  readonly key: string;
  readonly item: Item;
  readonly neighbour: Neighbour;
}

export interface RoundChangesPageProps extends RoundStepProps {
  /** Fields: class-KEY, reason-KEY, because-KEY. */
  readonly form: FormState;
  /** Those that differ, a page of them. */
  readonly rows: readonly ChangeRow[];
  /** Those that are the same, with the year of the neighbour. */
  readonly same: readonly {
    readonly key: string;
    readonly code: string;
    readonly text: string;
    readonly year: number;
  }[];
  readonly page: number;
  readonly pages: number;
  readonly from: number;
  readonly count: number;
}

const shownTextLength = 60;
export const changeReasons = ['wording', 'translation', 'scale', 'layout', 'mode', 'concept'] as const;

function changeFacts({
  t,
  locale,
  row,
}: RoundChangesPageProps & { readonly row: ChangeRow }): readonly Fact[] {
  const { item, neighbour } = row;
  const { comparison, year } = neighbour;
  const labels = (options: readonly { readonly label: { readonly de: string; readonly en: string } }[]) =>
    options.map(({ label }) => label[locale]).join(' · ');
  const { renamed, added, removed, similarity } = comparison;
  return [
    [t('rounds.changes.before', { year }), neighbour.item.text[locale]],
    [t('rounds.changes.now'), item.text[locale]],
    [t('rounds.changes.similarity'), formatFor(locale).percent(100 * similarity)],
    ...(added.length === 0 ? [] : [[t('rounds.changes.added'), labels(added)] as const]),
    ...(removed.length === 0 ? [] : [[t('rounds.changes.removed', { year }), labels(removed)] as const]),
    ...(renamed.length === 0
      ? []
      : [
          [
            t('rounds.changes.renamed'),
            <ul>
              {renamed.map(({ before, after }) => (
                <li>{t('rounds.changes.renamedFrom', { before: before[locale], after: after[locale] })}</li>
              ))}
            </ul>,
          ] as const,
        ]),
  ];
}

function Change(props: RoundChangesPageProps & { readonly row: ChangeRow }) {
  const { t, form, row } = props;
  const { key, item, neighbour } = row;
  const { proposed } = neighbour.comparison;
  return (
    <Section
      title={t('rounds.changes.since', { code: item.code, year: neighbour.year })}
      note={neighbour.stated === undefined ? t('rounds.changes.open') : t('rounds.changes.stated')}
    >
      <FactList facts={changeFacts(props)} />
      <div class="v-form v-fig__notes">
        <SelectField
          t={t}
          form={form}
          name={`class-${key}`}
          label={t('rounds.changes.class')}
          hint={t('rounds.changes.proposed', { class: t(`rounds.changes.class.${proposed.changeClass}`) })}
          placeholder={false}
          options={changeClasses.map((each) => ({
            value: String(each),
            label: t(`rounds.changes.class.${each}`),
          }))}
        />
        <SelectField
          t={t}
          form={form}
          name={`reason-${key}`}
          label={t('rounds.changes.reason')}
          placeholder={false}
          options={changeReasons.map((each) => ({ value: each, label: t(`findings.reason.${each}`) }))}
        />
        <Field
          t={t}
          form={form}
          name={`because-${key}`}
          label={t('rounds.changes.because')}
          hint={t('rounds.changes.becauseHint')}
          optional
          maxlength={500}
        />
      </div>
    </Section>
  );
}

/** How the questions of a round differ from those of the rounds beside it; a person has the last word. */
export function RoundChangesPage(props: RoundChangesPageProps) {
  const { t, cluster, round, rows, same, page, pages, from, count } = props;
  const paths = clusterPaths(cluster.slug);
  const pathOf = (each: number) => paths.pastRoundChanges(round.id, each);
  return (
    <RoundFrame {...props} title={t('rounds.changes.title')} lead={t('rounds.changes.lead')}>
      {rows.length + same.length === 0 && (
        <Notice>
          <p>{t('rounds.changes.none')}</p>
        </Notice>
      )}
      {rows.length > 0 && (
        <>
          <PageLinks {...{ t, page, pages, pathOf }} />
          <form method="post" action={pathOf(page)} novalidate>
            <p class="v-note">{t('rounds.changes.page', { from, to: from + rows.length - 1, count })}</p>
            {rows.map((row) => (
              <Change {...props} row={row} />
            ))}
            <div class="v-go v-go--tight">
              <Button>{t('rounds.changes.submit')}</Button>
            </div>
          </form>
          <PageLinks {...{ t, page, pages, pathOf }} />
        </>
      )}
      {same.length > 0 && (
        <Section title={t('rounds.changes.same')} note={t('rounds.changes.sameNote')}>
          <p class="v-wrap">{same.map(({ code, year }) => `${code} (${year})`).join(' · ')}</p>
          <form class="v-form v-fig__notes" method="get" action={paths.pastRoundChanges(round.id)}>
            <SelectField
              t={t}
              form={{ values: {}, errors: [] }}
              name="auch"
              label={t('rounds.changes.raise')}
              hint={t('rounds.changes.raiseHint')}
              options={same.map(({ key, code, text, year }) => ({
                value: key,
                label: `${code} (${year}): ${text.slice(0, shownTextLength)}`,
              }))}
            />
            <div class="v-go v-go--tight">
              <Button kind="secondary">{t('rounds.changes.raiseSubmit')}</Button>
            </div>
          </form>
        </Section>
      )}
    </RoundFrame>
  );
}
