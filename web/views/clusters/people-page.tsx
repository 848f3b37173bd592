import type { Insight } from '../../../worker/core/insights.ts';
import { locales } from '../../../worker/core/organisation.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxField } from '../../components/checkbox-field.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Field } from '../../components/field.tsx';
import type { FormState } from '../../components/form-state.ts';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Section } from '../../components/section.tsx';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { roles } from '../access/cluster-chooser-page.tsx';

export interface PeoplePageProps extends ClusterPageContext {
  /** One row per role that somebody holds. */
  readonly people: readonly {
    readonly personId: string;
    readonly name: string;
    readonly email: string;
    readonly role: (typeof roles)[number];
    readonly insights: readonly Insight[];
  }[];
  /** Fields: name, email, role, locale; for an operator insightStatus, insightIndicators, insightEditions (1). */
  readonly form: FormState;
  /** The last owner was asked to go. */
  readonly lastOwner: boolean;
}

/** What an operator is let see: nothing that is not ticked. */
function InsightFields({ t, form }: { readonly t: Translate; readonly form: FormState }) {
  return (
    <>
      <CheckboxField t={t} form={form} name="insightStatus" label={t('clusters.insight.status')} />
      <CheckboxField t={t} form={form} name="insightIndicators" label={t('clusters.insight.indicators')} />
      <CheckboxField t={t} form={form} name="insightEditions" label={t('clusters.insight.editions')} />
    </>
  );
}

/** Who may do what in a cluster: roles given and taken away. */
export function PeoplePage({ t, locale, path, cluster, people, form, lastOwner }: PeoplePageProps) {
  const paths = clusterPaths(cluster.slug);
  const labels = {
    name: t('clusters.people.name'),
    email: t('clusters.people.email'),
    role: t('clusters.people.role'),
    locale: t('clusters.contact.locale'),
  };
  const field = (name: keyof typeof labels) => ({ t, form, name, label: labels[name] });
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('clusters.people.title')}
      cluster={cluster}
      active="profile"
      invented={cluster.invented}
      hasErrors={form.errors.length > 0}
    >
      <PageHead
        kicker={<a href={paths.profile}>{t('clusters.profile.title')}</a>}
        title={t('clusters.people.title')}
        lead={t('clusters.people.lead')}
      />
      {lastOwner && (
        <Notice live>
          <p>{t('clusters.people.lastOwner')}</p>
        </Notice>
      )}
      <ErrorSummary t={t} form={form} labels={labels} />
      <Section title={t('clusters.people.now')}>
        <ul class="v-files">
          {people.map(({ personId, name, email, role, insights }) => (
            <li>
              <span>
                <b>{name}</b> · {t(`access.role.${role}`)}
                {insights.length > 0 && (
                  <>
                    <br />
                    {t('clusters.people.sees', {
                      what: insights.map((insight) => t(`clusters.insight.${insight}`)).join(' · '),
                    })}
                  </>
                )}
                <br />
                <span class="v-note">{email}</span>
              </span>
              <form method="post" action={paths.personRole(personId, role)}>
                <button
                  class="v-linkbtn"
                  type="submit"
                  aria-label={t('clusters.people.revokeWho', { name, role: t(`access.role.${role}`) })}
                >
                  {t('clusters.people.revoke')}
                </button>
              </form>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('clusters.people.add')} note={t('clusters.people.addNote')}>
        <form class="v-form" method="post" action={paths.people} novalidate>
          <Field {...field('name')} maxlength={100} autocomplete="off" />
          <Field {...field('email')} type="email" maxlength={254} autocomplete="off" spellcheck={false} />
          <RadioGroup
            {...field('role')}
            options={roles.map((value) => ({
              value,
              label: t(`access.role.${value}`),
              hint: t(`clusters.people.may.${value}`),
              below: value === 'operator' ? <InsightFields t={t} form={form} /> : undefined,
            }))}
          />
          <RadioGroup
            {...field('locale')}
            options={locales.map((value) => ({ value, label: t(`common.locale.${value}`) }))}
          />
          <div class="v-go">
            <Button>{t('clusters.people.submit')}</Button>
          </div>
        </form>
      </Section>
    </PageFrame>
  );
}
