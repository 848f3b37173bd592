import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Field } from '../../components/field.tsx';
import { fieldId, type FormState } from '../../components/form-state.ts';
import { InlineError } from '../../components/field-frame.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { sitePaths } from '../../layout/site-paths.ts';

const scopes = ['read', 'write', 'release', 'manage'] as const;
const lifetimes = [30, 90, 365] as const;

interface ShownKey {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly (typeof scopes)[number][];
  /** ISO days. */
  readonly expiresOn: string;
  readonly isOver: boolean;
  readonly lastUsedOn: string | null;
  readonly revokedOn: string | null;
}

export interface KeysPageProps extends ClusterPageContext {
  /** Newest first. */
  readonly keys: readonly ShownKey[];
  /** Fields: name, scopes (comma list), validDays. */
  readonly form: FormState;
  /** The key that was just made; it is shown once. */
  readonly made: string | null;
}

function stateOf(key: ShownKey, { t, locale }: Pick<KeysPageProps, 't' | 'locale'>): string {
  const format = formatFor(locale);
  if (key.revokedOn !== null) return t('api.keys.revokedOn', { day: format.dayShort(key.revokedOn) });
  const day = format.dayShort(key.expiresOn);
  return key.isOver ? t('api.keys.expired', { day }) : t('api.keys.until', { day });
}

function KeyRow({
  shown,
  ...context
}: { readonly shown: ShownKey } & Pick<KeysPageProps, 't' | 'locale' | 'cluster'>) {
  const { t, locale, cluster } = context;
  const used =
    shown.lastUsedOn === null
      ? t('api.keys.unused')
      : t('api.keys.used', { day: formatFor(locale).dayShort(shown.lastUsedOn) });
  return (
    <li>
      <span>
        <b>{shown.name}</b> · {shown.scopes.map((scope) => t(`api.scope.${scope}`)).join(', ')}
        <br />
        <span class="v-note">
          {stateOf(shown, context)} · {used}
        </span>
      </span>
      {shown.revokedOn === null && !shown.isOver && (
        <form method="post" action={clusterPaths(cluster.slug).keyRevocation(shown.id)}>
          <button
            class="v-linkbtn"
            type="submit"
            aria-label={t('api.keys.revokeWhich', { name: shown.name })}
          >
            {t('api.keys.revoke')}
          </button>
        </form>
      )}
    </li>
  );
}

function ScopeBoxes({ t, form }: Pick<KeysPageProps, 't' | 'form'>) {
  const ticked = (form.values['scopes'] ?? '').split(',');
  const wrong = form.errors.some(({ field }) => field === 'scopes');
  return (
    <fieldset class={wrong ? 'v-field v-field--error' : 'v-field'}>
      <legend class="v-field__label">{t('api.keys.scopes')}</legend>
      <div class="v-choices">
        {scopes.map((scope, index) => (
          <label class="v-choice">
            <input
              class="kern-form-check__checkbox"
              type="checkbox"
              id={index === 0 ? fieldId('scopes') : undefined}
              name="scopes"
              value={scope}
              checked={ticked.includes(scope)}
            />
            <span>
              {t(`api.scope.${scope}`)}
              <small>{t(`api.scope.${scope}.may`)}</small>
            </span>
          </label>
        ))}
      </div>
      <InlineError t={t} form={form} name="scopes" />
    </fieldset>
  );
}

/** Keys of programs for one cluster. A new one is shown once. */
export function KeysPage({ t, locale, path, cluster, keys, form, made }: KeysPageProps) {
  const paths = clusterPaths(cluster.slug);
  const labels = {
    name: t('api.keys.name'),
    scopes: t('api.keys.scopes'),
    validDays: t('api.keys.validDays'),
  };
  const field = (name: keyof typeof labels) => ({ t, form, name, label: labels[name] });
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('api.keys.title')}
      cluster={cluster}
      active="profile"
      invented={cluster.invented}
      hasErrors={form.errors.length > 0}
    >
      <PageHead
        kicker={<a href={paths.profile}>{t('clusters.profile.title')}</a>}
        title={t('api.keys.title')}
        lead={t('api.keys.lead')}
      />
      <p class="v-fig__notes">
        <a href={sitePaths.reference}>{t('api.keys.reference')}</a>
      </p>
      {made !== null && (
        <Notice live>
          <p>
            <b>{t('api.keys.madeTitle')}</b>
          </p>
          <p class="v-wrap">
            <code>{made}</code>
          </p>
          <p>{t('api.keys.made')}</p>
        </Notice>
      )}
      <ErrorSummary t={t} form={form} labels={labels} />
      <Section title={t('api.keys.now')}>
        {keys.length === 0 ? (
          <p>{t('api.keys.none')}</p>
        ) : (
          <ul class="v-files">
            {keys.map((shown) => (
              <KeyRow shown={shown} t={t} locale={locale} cluster={cluster} />
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('api.keys.add')} note={t('api.keys.addNote')}>
        <form class="v-form" method="post" action={paths.keys} novalidate>
          <Field {...field('name')} hint={t('api.keys.nameHint')} maxlength={100} autocomplete="off" />
          <ScopeBoxes t={t} form={form} />
          <RadioGroup
            {...field('validDays')}
            options={lifetimes.map((days) => ({ value: String(days), label: t('api.keys.days', { days }) }))}
          />
          <div class="v-go">
            <Button>{t('api.keys.submit')}</Button>
          </div>
        </form>
      </Section>
    </PageFrame>
  );
}
