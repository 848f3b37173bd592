import { ledgerCategories, ledgerStages } from '../../../worker/core/catalogue/measures/measure-entry.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Field } from '../../components/field.tsx';
import type { FormState } from '../../components/form-state.ts';
import { PageHead } from '../../components/page-head.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Section } from '../../components/section.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';

export interface LedgerFormPageProps extends ClusterPageContext {
  /** Fields: category, stage, firstDay, lastDay, amount, payers, largest, funder, note. */
  readonly form: FormState;
  /** Null: a new entry. */
  readonly id: string | null;
  /** Who saved it when, the newest first. */
  readonly history?: readonly string[] | undefined;
}

/** Adds, changes or removes one entry of the ledger. */
export function LedgerFormPage({ t, locale, path, cluster, form, id, history = [] }: LedgerFormPageProps) {
  const paths = clusterPaths(cluster.slug);
  const title = id === null ? t('records.ledger.new') : t('records.ledger.change');
  const labels = {
    category: t('records.ledger.category'),
    stage: t('records.ledger.stage'),
    firstDay: t('records.ledger.firstDay'),
    lastDay: t('records.ledger.lastDay'),
    amount: t('records.ledger.amountEuros'),
    payers: t('records.ledger.payers'),
    largest: t('records.ledger.largest'),
    funder: t('records.ledger.funder'),
    note: t('records.ledger.note'),
  };
  const field = (name: keyof typeof labels) => ({ t, form, name, label: labels[name] });
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={title}
      cluster={cluster}
      active="ledger"
      invented={cluster.invented}
      hasErrors={form.errors.length > 0}
    >
      <PageHead kicker={<a href={paths.ledger}>{t('records.ledger.title')}</a>} title={title} />
      <ErrorSummary t={t} form={form} labels={labels} />
      <form
        class="v-form v-fig__notes"
        method="post"
        action={id === null ? paths.newLedgerEntry : paths.ledgerEntry(id)}
        novalidate
      >
        {id === null && <input type="hidden" name="requestId" value={form.values['requestId'] ?? ''} />}
        <SelectField
          {...field('category')}
          options={ledgerCategories.map((value) => ({ value, label: t(`records.category.${value}`) }))}
        />
        <RadioGroup
          {...field('stage')}
          options={ledgerStages.map((value) => ({ value, label: t(`records.stage.${value}`) }))}
        />
        <div class="v-form__pair">
          <DateField {...field('firstDay')} />
          <DateField {...field('lastDay')} />
        </div>
        <Field
          {...field('amount')}
          hint={t('records.ledger.amountHint')}
          inputmode="decimal"
          maxlength={30}
          width="short"
        />
        <Field
          {...field('payers')}
          hint={t('records.ledger.payersHint')}
          inputmode="numeric"
          maxlength={6}
          width="short"
          optional
        />
        <Field
          {...field('largest')}
          hint={t('records.ledger.largestHint')}
          inputmode="decimal"
          maxlength={30}
          width="short"
          optional
        />
        <Field {...field('funder')} maxlength={200} optional />
        <Field {...field('note')} maxlength={500} optional />
        <div class="v-go">
          <Button>{t('common.save')}</Button>
          <a class="v-go__back" href={paths.ledger}>
            {t('common.cancel')}
          </a>
        </div>
      </form>
      {id !== null && (
        <Section title={t('records.ledger.removeTitle')} note={t('records.ledger.removeNote')}>
          {history.length > 0 && (
            <ul class="v-note">
              {history.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          )}
          <form method="post" action={paths.ledgerEntryRemoval(id)}>
            <button class="v-linkbtn" type="submit">
              {t('records.ledger.remove')}
            </button>
          </form>
        </Section>
      )}
    </PageFrame>
  );
}
