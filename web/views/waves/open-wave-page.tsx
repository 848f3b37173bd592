import { anonymityModes, type AnonymityMode } from '../../../worker/core/organisation.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Field } from '../../components/field.tsx';
import type { FormState } from '../../components/form-state.ts';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';

export interface OpenWavePageProps extends ClusterPageContext {
  /** Fields: year, questionnaireVersionId, mode, closesOn, resultOn, graceMinutes. */
  readonly form: FormState;
  readonly questionnaires: readonly { readonly id: string; readonly label: string }[];
  /** Modes a wave can be opened in; the others are listed and say that they follow. */
  readonly offeredModes: readonly AnonymityMode[];
  readonly membersToday: number;
}

/** Opening freezes three things, and the page says so before the button. */
export function OpenWavePage(props: OpenWavePageProps) {
  const { t, locale, path, cluster, form, questionnaires, offeredModes, membersToday } = props;
  const paths = clusterPaths(cluster.slug);
  const labels = {
    year: t('waves.year'),
    questionnaireVersionId: t('waves.questionnaire'),
    mode: t('waves.mode'),
    closesOn: t('waves.open.closesOn'),
    resultOn: t('waves.open.resultOn'),
    graceMinutes: t('waves.open.graceMinutes'),
  };
  const field = (name: keyof typeof labels) => ({ t, form, name, label: labels[name] });
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('waves.open.title')}
      cluster={cluster}
      active="waves"
      invented={cluster.invented}
      hasErrors={form.errors.length > 0}
    >
      <PageHead
        kicker={<a href={paths.waves}>{t('waves.list.title')}</a>}
        title={t('waves.open.title')}
        lead={t('waves.open.lead', { count: formatFor(locale).integer(membersToday) })}
      />
      <ErrorSummary t={t} form={form} labels={labels} />
      <form class="v-form v-fig__notes" method="post" action={paths.newWave} novalidate>
        <Field
          {...field('year')}
          hint={t('waves.open.yearHint')}
          inputmode="numeric"
          maxlength={4}
          width="short"
        />
        <SelectField
          {...field('questionnaireVersionId')}
          options={questionnaires.map(({ id, label }) => ({ value: id, label }))}
        />
        <RadioGroup
          {...field('mode')}
          hint={t('waves.open.modeHint')}
          options={anonymityModes.map((value) => {
            const offered = offeredModes.includes(value);
            const follows = offered ? '' : ` (${t('waves.open.modeFollows')})`;
            return {
              value,
              label: t(`waves.mode.${value}`) + follows,
              hint: t(`waves.modeHint.${value}`),
              disabled: !offered,
            };
          })}
        />
        <div class="v-form__pair">
          <DateField {...field('closesOn')} hint={t('waves.open.closesOnHint')} />
          <DateField {...field('resultOn')} hint={t('waves.open.resultOnHint')} />
        </div>
        <Field
          {...field('graceMinutes')}
          hint={t('waves.open.graceMinutesHint')}
          inputmode="numeric"
          maxlength={4}
          width="short"
        />
        <Notice>
          <p>{t('waves.open.freezes')}</p>
        </Notice>
        <div class="v-go">
          <Button>{t('waves.open.submit')}</Button>
          <a class="v-go__back" href={paths.waves}>
            {t('common.cancel')}
          </a>
        </div>
      </form>
    </PageFrame>
  );
}
