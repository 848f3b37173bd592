import { leavingReasons, locales, memberKinds, sizeClasses } from '../../../worker/core/organisation.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxField } from '../../components/checkbox-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Field } from '../../components/field.tsx';
import type { FormState } from '../../components/form-state.ts';
import { PageHead } from '../../components/page-head.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { FurtherContacts, MemberHistory, type HistoryEntry, type ListedContact } from './member-sections.tsx';

export interface MemberFormPageProps extends ClusterPageContext {
  /**
   * Fields: name, kind, sizeClass, validFrom, place, holding, tags, joinedOn, leftOn, leftReasonCode, leftReason,
   * firstName, lastName, email, locale, optedOut (1).
   */
  readonly form: FormState;
  /** Null: a new member. */
  readonly member: {
    readonly id: string;
    readonly name: string;
    /** Contacts beside the one who answers. */
    readonly contacts: readonly ListedContact[];
    readonly history: readonly HistoryEntry[];
  } | null;
}

/** Adds or changes a member and the one person who answers for it. */
export function MemberFormPage({ t, locale, path, cluster, form, member }: MemberFormPageProps) {
  const paths = clusterPaths(cluster.slug);
  const title = member === null ? t('clusters.memberForm.new') : member.name;
  const labels = {
    name: t('clusters.member.name'),
    kind: t('clusters.member.kind'),
    sizeClass: t('clusters.member.sizeClass'),
    validFrom: t('clusters.member.validFrom'),
    place: t('clusters.member.place'),
    holding: t('clusters.member.holding'),
    tags: t('clusters.member.tags'),
    joinedOn: t('clusters.member.joinedOn'),
    leftOn: t('clusters.member.leftOn'),
    leftReasonCode: t('clusters.member.leftReasonCode'),
    leftReason: t('clusters.member.leftReason'),
    firstName: t('clusters.contact.firstName'),
    lastName: t('clusters.contact.lastName'),
    email: t('clusters.contact.email'),
    locale: t('clusters.contact.locale'),
    optedOut: t('clusters.contact.optedOut'),
  };
  const field = (name: keyof typeof labels) => ({ t, form, name, label: labels[name] });
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={title}
      cluster={cluster}
      active="members"
      invented={cluster.invented}
      hasErrors={form.errors.length > 0}
    >
      <PageHead kicker={<a href={paths.members}>{t('clusters.members.title')}</a>} title={title} />
      <ErrorSummary t={t} form={form} labels={labels} />
      <form
        class="v-form v-fig__notes"
        method="post"
        action={member === null ? paths.newMember : paths.member(member.id)}
        novalidate
      >
        {member === null && <input type="hidden" name="requestId" value={form.values['requestId'] ?? ''} />}
        <Field {...field('name')} maxlength={200} />
        <RadioGroup
          {...field('kind')}
          options={memberKinds.map((value) => ({ value, label: t(`common.memberKind.${value}`) }))}
        />
        <SelectField
          {...field('sizeClass')}
          hint={t('clusters.member.sizeClassHint')}
          options={sizeClasses.map((value) => ({ value, label: t(`common.sizeClass.${value}`) }))}
        />
        {member !== null && (
          <DateField {...field('validFrom')} hint={t('clusters.member.validFromHint')} optional />
        )}
        <Field {...field('place')} maxlength={100} width="medium" optional />
        <Field {...field('holding')} hint={t('clusters.member.holdingHint')} maxlength={200} optional />
        <Field {...field('tags')} hint={t('clusters.member.tagsHint')} maxlength={1000} optional />
        <div class="v-form__pair">
          <DateField {...field('joinedOn')} />
          <DateField {...field('leftOn')} optional />
        </div>
        <SelectField
          {...field('leftReasonCode')}
          options={leavingReasons.map((value) => ({ value, label: t(`clusters.leavingReason.${value}`) }))}
          placeholder
          optional
        />
        <Field {...field('leftReason')} maxlength={300} optional />
        <fieldset class="v-form__group">
          <legend>{t('clusters.contact.title')}</legend>
          <p class="v-note">{t('clusters.contact.note')}</p>
          <div class="v-form__pair">
            <Field {...field('firstName')} maxlength={100} autocomplete="off" optional />
            <Field {...field('lastName')} maxlength={100} autocomplete="off" optional />
          </div>
          <Field
            {...field('email')}
            type="email"
            maxlength={254}
            autocomplete="off"
            spellcheck={false}
            optional
          />
          <RadioGroup
            {...field('locale')}
            options={locales.map((value) => ({ value, label: t(`common.locale.${value}`) }))}
          />
          <CheckboxField {...field('optedOut')} hint={t('clusters.contact.optedOutHint')} />
        </fieldset>
        <div class="v-go">
          <Button>{t('common.save')}</Button>
          <a class="v-go__back" href={paths.members}>
            {t('common.cancel')}
          </a>
        </div>
      </form>
      {member !== null && (
        <>
          <FurtherContacts t={t} slug={cluster.slug} memberId={member.id} contacts={member.contacts} />
          <MemberHistory t={t} locale={locale} entries={member.history} />
        </>
      )}
    </PageFrame>
  );
}
