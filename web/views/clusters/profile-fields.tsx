import { clusterKinds, locales } from '../../../worker/core/organisation.ts';
import { CheckboxField } from '../../components/checkbox-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Field } from '../../components/field.tsx';
import type { FormState } from '../../components/form-state.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import type { Translate } from '../../i18n/translate.ts';

export const initiators = ['companies', 'politics', 'science'] as const;
export const regionTypes = ['urban', 'rural', 'mixed'] as const;

/** Labels of the profile's fields, for the form and for the summary of its errors. */
export function profileLabels(t: Translate) {
  return {
    name: t('clusters.profile.name'),
    kind: t('clusters.profile.kind'),
    foundedOn: t('clusters.profile.foundedOn'),
    initiatedBy: t('clusters.profile.initiatedBy'),
    region: t('clusters.profile.region'),
    regionType: t('clusters.profile.regionType'),
    branchFocus: t('clusters.profile.branchFocus'),
    locale: t('clusters.profile.locale'),
    brandColour: t('clusters.profile.brandColour'),
    hasOffice: t('clusters.profile.hasOffice'),
    senderName: t('clusters.profile.senderName'),
    senderFunction: t('clusters.profile.senderFunction'),
    phone: t('clusters.profile.phone'),
    mail: t('clusters.profile.mail'),
  };
}

/**
 * Fields: name, kind, foundedOn, initiatedBy, region, regionType, branchFocus, locale, brandColour, hasOffice (1),
 * senderName, senderFunction, phone, mail.
 */
export function ProfileFields({ t, form }: { readonly t: Translate; readonly form: FormState }) {
  const labels = profileLabels(t);
  const field = (name: keyof typeof labels) => ({ t, form, name, label: labels[name] });
  return (
    <>
      <Field {...field('name')} maxlength={200} />
      <RadioGroup
        {...field('kind')}
        hint={t('clusters.profile.kindHint')}
        options={clusterKinds.map((value) => ({ value, label: t(`common.clusterKind.${value}`) }))}
      />
      <DateField {...field('foundedOn')} hint={t('clusters.profile.foundedOnHint')} />
      <RadioGroup
        {...field('initiatedBy')}
        options={initiators.map((value) => ({ value, label: t(`clusters.initiator.${value}`) }))}
      />
      <Field {...field('branchFocus')} maxlength={200} />
      <Field {...field('region')} maxlength={200} />
      <RadioGroup
        {...field('regionType')}
        options={regionTypes.map((value) => ({ value, label: t(`clusters.regionType.${value}`) }))}
      />
      <RadioGroup
        {...field('locale')}
        options={locales.map((value) => ({ value, label: t(`common.locale.${value}`) }))}
      />
      <Field
        {...field('brandColour')}
        hint={t('clusters.profile.brandColourHint')}
        maxlength={7}
        width="short"
        spellcheck={false}
      />
      <fieldset class="v-form__group">
        <legend>{t('clusters.profile.officeTitle')}</legend>
        <p class="v-note">{t('clusters.profile.officeNote')}</p>
        <CheckboxField {...field('hasOffice')} hint={t('clusters.profile.hasOfficeHint')} />
        <div class="v-form__pair">
          <Field {...field('senderName')} maxlength={100} autocomplete="off" />
          <Field {...field('senderFunction')} maxlength={100} autocomplete="off" />
        </div>
        <div class="v-form__pair">
          <Field {...field('phone')} type="tel" maxlength={50} autocomplete="off" />
          <Field {...field('mail')} type="email" maxlength={254} autocomplete="off" spellcheck={false} />
        </div>
      </fieldset>
    </>
  );
}
