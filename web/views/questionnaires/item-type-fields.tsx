import type { Child } from 'hono/jsx';
import type { Item, ItemType, Option } from '../../../worker/core/questionnaire/questionnaire.ts';
import { CheckboxField } from '../../components/checkbox-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Field } from '../../components/field.tsx';
import { Section } from '../../components/section.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { BatteryFields, RosterFields } from './battery-fields.tsx';
import type { ItemPageProps } from './item-page.tsx';
import { TextPair } from './text-pair.tsx';

type Props = ItemPageProps;

const spareRows = 3;
const takesOther: ReadonlySet<ItemType> = new Set(['single', 'multiple', 'importancePerformance']);

function optionsOf(item: Item): readonly Option[] {
  if (item.type === 'importancePerformance') return item.whyNot?.options ?? [];
  return 'options' in item ? item.options : [];
}

/** Options one under the other in both languages; emptied ones go, and the last rows are for new ones. */
function OptionRows({ t, form, item }: Props) {
  const options = optionsOf(item);
  const sent = Object.keys(form.values).flatMap((name) => {
    const at = /^option-(\d+)-De$/.exec(name)?.[1];
    return at === undefined ? [] : [Number(at) + 1];
  });
  const rows = Math.max(options.length + spareRows, ...sent);
  return (
    <>
      {Array.from({ length: rows }, (_, at) => {
        const field = (part: string) => `option-${at}-${part}`;
        const code = form.values[field('code')];
        const number = at + 1;
        return (
          <fieldset class="v-form__group">
            <legend class="v-field__label">
              {t(code === undefined ? 'questionnaires.item.newOption' : 'questionnaires.item.option', {
                number,
              })}
            </legend>
            {code !== undefined && <input type="hidden" name={field('code')} value={code} />}
            <TextPair
              t={t}
              form={form}
              name={field('')}
              label={t('questionnaires.item.label')}
              maxlength={300}
            />
            {code !== undefined && (
              <Field
                t={t}
                form={form}
                name={field('place')}
                label={t('questionnaires.item.place')}
                inputmode="numeric"
                width="short"
                maxlength={3}
              />
            )}
            {(item.type === 'multiple' || item.type === 'importancePerformance') && (
              <CheckboxField t={t} form={form} name={field('alone')} label={t('questionnaires.item.alone')} />
            )}
            {code === undefined && takesOther.has(item.type) && (
              <CheckboxField t={t} form={form} name={field('other')} label={t('questionnaires.item.other')} />
            )}
          </fieldset>
        );
      })}
    </>
  );
}

function Options(props: Props) {
  const { t, form, item } = props;
  return (
    <Section title={t('questionnaires.item.options')} note={t('questionnaires.item.optionsNote')}>
      <div class="v-form">
        <OptionRows {...props} />
        {item.type === 'ranking' && (
          <Field
            t={t}
            form={form}
            name="atMost"
            label={t('questionnaires.item.atMost')}
            optional
            inputmode="numeric"
            width="short"
            maxlength={2}
          />
        )}
        {item.type !== 'percentSplit' && (
          <CheckboxField t={t} form={form} name="randomOrder" label={t('questionnaires.item.randomOrder')} />
        )}
      </div>
    </Section>
  );
}

function Scale(props: Props) {
  const { t, form, scales } = props;
  return (
    <Section title={t('questionnaires.item.scale')} note={t('questionnaires.item.scaleNote')}>
      <div class="v-form">
        <SelectField
          t={t}
          form={form}
          name="scale"
          label={t('questionnaires.item.scale')}
          options={[
            ...scales.map(({ name, labels }) => ({ value: name, label: `${name}: ${labels}` })),
            { value: 'own', label: t('questionnaires.item.ownScale') },
          ]}
        />
        <details open={form.values['scale'] === 'own'}>
          <summary class="v-sum">{t('questionnaires.item.ownPoints')}</summary>
          <div class="v-form">
            <OptionRows {...props} />
          </div>
        </details>
      </div>
    </Section>
  );
}

function Ends({ t, form }: Props) {
  return (
    <Section title={t('questionnaires.item.ends')}>
      <div class="v-form">
        <TextPair t={t} form={form} name="low" label={t('questionnaires.item.low')} maxlength={120} />
        <TextPair t={t} form={form} name="high" label={t('questionnaires.item.high')} maxlength={120} />
      </div>
    </Section>
  );
}

function Range({ t, form }: Props) {
  const field = (name: 'min' | 'max') => ({
    t,
    form,
    name,
    label: t(`questionnaires.item.${name}`),
    inputmode: 'numeric' as const,
    width: 'short' as const,
    maxlength: 10,
  });
  return (
    <Section title={t('questionnaires.item.range')}>
      <div class="v-form">
        <TextPair t={t} form={form} name="unit" label={t('questionnaires.item.unit')} maxlength={60} />
        <Field {...field('min')} />
        <Field {...field('max')} />
      </div>
    </Section>
  );
}

function Days({ t, form }: Props) {
  return (
    <Section title={t('questionnaires.item.range')}>
      <div class="v-form">
        <DateField t={t} form={form} name="min" label={t('questionnaires.item.min')} optional />
        <DateField t={t} form={form} name="max" label={t('questionnaires.item.max')} optional />
      </div>
    </Section>
  );
}

function Length({ t, form }: Props) {
  return (
    <Section title={t('questionnaires.item.maxLength')}>
      <div class="v-form">
        <Field
          t={t}
          form={form}
          name="maxLength"
          label={t('questionnaires.item.maxLength')}
          inputmode="numeric"
          width="short"
          maxlength={4}
        />
      </div>
    </Section>
  );
}

function Consent({ t, form }: Props) {
  return (
    <Section title={t('questionnaires.item.consent')}>
      <div class="v-form">
        <TextPair
          t={t}
          form={form}
          name="details"
          label={t('questionnaires.item.details')}
          rows={4}
          maxlength={2000}
        />
        <TextPair t={t} form={form} name="agree" label={t('questionnaires.item.agree')} maxlength={200} />
        <TextPair t={t} form={form} name="decline" label={t('questionnaires.item.decline')} maxlength={200} />
      </div>
    </Section>
  );
}

const nothing = () => null;

/** What the form of each type has beside its texts. */
const fields: Readonly<Record<ItemType, (props: Props) => Child>> = {
  rating: Scale,
  zeroToTen: Ends,
  single: Options,
  multiple: Options,
  ranking: Options,
  number: Range,
  money: Range,
  percentSplit: Options,
  date: Days,
  shortText: Length,
  longText: Length,
  consent: Consent,
  information: nothing,
  importancePerformance: (props) =>
    props.item.type === 'importancePerformance' ? (
      <BatteryFields {...props} item={props.item} options={() => <OptionRows {...props} />} />
    ) : null,
  roster: (props) => (props.item.type === 'roster' ? <RosterFields {...props} item={props.item} /> : null),
};

export function TypeFields(props: Props & { readonly item: Item }) {
  return <>{fields[props.item.type](props)}</>;
}
