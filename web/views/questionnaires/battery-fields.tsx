import type { BatteryRow, ItemOf } from '../../../worker/core/questionnaire/questionnaire.ts';
import { CheckboxField } from '../../components/checkbox-field.tsx';
import { Field } from '../../components/field.tsx';
import { Section } from '../../components/section.tsx';
import { SelectField } from '../../components/select-field.tsx';
import type { ItemPageProps } from './item-page.tsx';
import { TextPair } from './text-pair.tsx';

const spareRows = 3;

/** What the battery asks about, one under the other; emptied rows go, and the last ones are for new ones. */
function Rows({
  t,
  form,
  rows,
}: Pick<ItemPageProps, 't' | 'form'> & { readonly rows: readonly BatteryRow[] }) {
  return (
    <>
      {Array.from({ length: rows.length + spareRows }, (_, at) => {
        const code = form.values[`row-${at}-code`];
        return (
          <fieldset class="v-form__group">
            <legend class="v-field__label">
              {code === undefined
                ? t('questionnaires.item.newRow', { number: at + 1 })
                : t('questionnaires.item.row', { code })}
            </legend>
            {code !== undefined && <input type="hidden" name={`row-${at}-code`} value={code} />}
            <TextPair
              t={t}
              form={form}
              name={`row-${at}-`}
              label={t('questionnaires.item.rowLabel')}
              maxlength={200}
            />
            {code !== undefined && (
              <Field
                t={t}
                form={form}
                name={`row-${at}-place`}
                label={t('questionnaires.item.place')}
                inputmode="numeric"
                width="short"
                maxlength={3}
              />
            )}
          </fieldset>
        );
      })}
    </>
  );
}

/** An importance × performance battery: its rows and its questions. */
export function BatteryFields({
  options,
  ...props
}: ItemPageProps & { readonly options: () => unknown; readonly item: ItemOf<'importancePerformance'> }) {
  const { t, form, item, scales } = props;
  const pair = (name: string, label: string, maxlength = 600) => (
    <TextPair t={t} form={form} name={name} label={label} maxlength={maxlength} />
  );
  const scale = (name: string) => (
    <SelectField
      t={t}
      form={form}
      name={name}
      label={t('questionnaires.item.scale')}
      options={scales.map(({ name: value, labels }) => ({ value, label: `${value}: ${labels}` }))}
    />
  );
  return (
    <>
      <Section title={t('questionnaires.item.rows')} note={t('questionnaires.item.rowsNote')}>
        <div class="v-form">
          <Rows t={t} form={form} rows={item.rows} />
        </div>
      </Section>
      <Section
        title={t('questionnaires.item.used')}
        note={t('questionnaires.item.batteryNote', { angebot: '{angebot}' })}
      >
        <div class="v-form">
          {pair('used', t('questionnaires.item.text'))}
          {pair('usedYes', t('questionnaires.item.usedYes'), 120)}
          {pair('usedNo', t('questionnaires.item.usedNo'), 120)}
        </div>
      </Section>
      <Section title={t('questionnaires.item.importance')}>
        <div class="v-form">
          {pair('importance', t('questionnaires.item.text'))}
          {scale('importanceScale')}
        </div>
      </Section>
      <Section title={t('questionnaires.item.performance')}>
        <div class="v-form">
          {pair('performance', t('questionnaires.item.text'))}
          {scale('performanceScale')}
        </div>
      </Section>
      {item.whyNot !== undefined && (
        <Section title={t('questionnaires.item.whyNot')} note={t('questionnaires.item.whyNotNote')}>
          <div class="v-form">
            {pair('whyNot', t('questionnaires.item.text'))}
            <Field
              t={t}
              form={form}
              name="fromImportance"
              label={t('questionnaires.item.fromImportance')}
              inputmode="numeric"
              width="short"
              maxlength={2}
            />
            <Field
              t={t}
              form={form}
              name="whyNotAtMost"
              label={t('questionnaires.item.whyNotAtMost')}
              inputmode="numeric"
              width="short"
              maxlength={2}
            />
            {options()}
          </div>
        </Section>
      )}
    </>
  );
}

/** A roster: how "none" is called, and what is asked about each member named. */
export function RosterFields({ t, form, item }: ItemPageProps & { readonly item: ItemOf<'roster'> }) {
  return (
    <>
      <Section title={t('questionnaires.item.none')}>
        <div class="v-form">
          <TextPair t={t} form={form} name="none" label={t('questionnaires.item.none')} maxlength={200} />
        </div>
      </Section>
      <Section
        title={t('questionnaires.item.aboutEach')}
        note={t('questionnaires.item.detailsNote', { mitglied: '{mitglied}' })}
      >
        <div class="v-form">
          {item.details.map(({ code }, at) => (
            <fieldset class="v-form__group">
              <legend class="v-field__label">{code}</legend>
              <TextPair
                t={t}
                form={form}
                name={`detail-${at}-`}
                label={t('questionnaires.item.text')}
                rows={2}
                maxlength={600}
              />
              <CheckboxField
                t={t}
                form={form}
                name={`detail-${at}-drop`}
                label={t('questionnaires.item.detailDrop')}
              />
            </fieldset>
          ))}
          <Field
            t={t}
            form={form}
            name="detailsAtMost"
            label={t('questionnaires.item.detailsAtMost')}
            inputmode="numeric"
            width="short"
            maxlength={3}
          />
        </div>
      </Section>
    </>
  );
}
