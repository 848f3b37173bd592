import { contactRoles, locales } from '../../../worker/core/organisation.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxField } from '../../components/checkbox-field.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Field } from '../../components/field.tsx';
import type { FormState } from '../../components/form-state.ts';
import { PageHead } from '../../components/page-head.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Section } from '../../components/section.tsx';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';

export interface ContactFormPageProps extends ClusterPageContext {
  /** Fields: role, firstName, lastName, email, locale, optedOut (1). */
  readonly form: FormState;
  readonly member: { readonly id: string; readonly name: string };
  /** Null: a new contact. */
  readonly contactId: string | null;
}

/** Adds, changes or removes one contact of a member. */
export function ContactFormPage({ t, locale, path, cluster, form, member, contactId }: ContactFormPageProps) {
  const paths = clusterPaths(cluster.slug);
  const title = contactId === null ? t('clusters.contact.new') : t('clusters.contact.change');
  const labels = {
    role: t('clusters.contact.role'),
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
      title={`${title}: ${member.name}`}
      cluster={cluster}
      active="members"
      invented={cluster.invented}
      hasErrors={form.errors.length > 0}
    >
      <PageHead kicker={<a href={paths.member(member.id)}>{member.name}</a>} title={title} />
      <ErrorSummary t={t} form={form} labels={labels} />
      <form
        class="v-form v-fig__notes"
        method="post"
        action={paths.contact(member.id, contactId ?? 'neu')}
        novalidate
      >
        {contactId === null && (
          <input type="hidden" name="requestId" value={form.values['requestId'] ?? ''} />
        )}
        <RadioGroup
          {...field('role')}
          options={contactRoles.map((value) => ({
            value,
            label: t(`clusters.contact.role.${value}`),
            hint: value === 'answers' ? t('clusters.contact.roleAnswersHint') : undefined,
          }))}
        />
        <div class="v-form__pair">
          <Field {...field('firstName')} maxlength={100} autocomplete="off" optional />
          <Field {...field('lastName')} maxlength={100} autocomplete="off" />
        </div>
        <Field {...field('email')} type="email" maxlength={254} autocomplete="off" spellcheck={false} />
        <RadioGroup
          {...field('locale')}
          options={locales.map((value) => ({ value, label: t(`common.locale.${value}`) }))}
        />
        <CheckboxField {...field('optedOut')} hint={t('clusters.contact.optedOutHint')} />
        <div class="v-go">
          <Button>{t('common.save')}</Button>
          <a class="v-go__back" href={paths.member(member.id)}>
            {t('common.cancel')}
          </a>
        </div>
      </form>
      {contactId !== null && (
        <Section title={t('clusters.contact.remove')} note={t('clusters.contact.removeNote')}>
          <form method="post" action={paths.contactRemoval(member.id, contactId)}>
            <button class="v-linkbtn" type="submit">
              {t('clusters.contact.removeSubmit')}
            </button>
          </form>
        </Section>
      )}
    </PageFrame>
  );
}
