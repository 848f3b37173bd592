import { clusterKinds, locales } from '../../../worker/core/organisation.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxField } from '../../components/checkbox-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Field } from '../../components/field.tsx';
import type { FormState } from '../../components/form-state.ts';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';

export const initiators = ['companies', 'politics', 'science'] as const;
export const regionTypes = ['urban', 'rural', 'mixed'] as const;

export interface ProfileFormPageProps extends ClusterPageContext {
  /**
   * Fields: name, kind, foundedOn, initiatedBy, region, regionType, branchFocus, locale, brandColour, hasOffice (1),
   * senderName, senderFunction, phone, mail.
   */
  readonly form: FormState;
  readonly saved: boolean;
}

/** The facts of a cluster, and who signs its mails. */
export function ProfileFormPage({ t, locale, path, cluster, form, saved }: ProfileFormPageProps) {
  const labels = {
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
  const field = (name: keyof typeof labels) => ({ t, form, name, label: labels[name] });
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('clusters.profile.title')}
      cluster={cluster}
      active="profile"
      invented={cluster.invented}
      hasErrors={form.errors.length > 0}
    >
      <PageHead title={t('clusters.profile.title')} />
      {saved && (
        <Notice live>
          <p>{t('clusters.profile.saved')}</p>
        </Notice>
      )}
      <ErrorSummary t={t} form={form} labels={labels} />
      <form class="v-form v-fig__notes" method="post" action={clusterPaths(cluster.slug).profile} novalidate>
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
        <div class="v-go">
          <Button>{t('common.save')}</Button>
        </div>
      </form>
    </PageFrame>
  );
}
