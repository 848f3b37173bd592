import { absoluteFloor } from '../../../worker/core/disclosure/thresholds.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxField } from '../../components/checkbox-field.tsx';
import { emptyForm } from '../../components/form-state.ts';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';

export interface CloseWavePageProps extends ClusterPageContext {
  readonly wave: {
    readonly id: string;
    readonly year: number;
    readonly graceMinutes: number;
    readonly closesAt: number;
  };
  readonly answered: number;
  readonly frame: number;
  /** Questionnaires begun and not sent; they do not count unless they arrive in time. */
  readonly openDrafts: number;
}

/** Closing cannot be taken back: what happens stands before the button. Field: withoutGrace (1), if anybody waits. */
export function CloseWavePage({
  t,
  locale,
  path,
  cluster,
  wave,
  answered,
  frame,
  openDrafts,
}: CloseWavePageProps) {
  const paths = clusterPaths(cluster.slug);
  const format = formatFor(locale);
  const title = t('waves.close.title', { year: wave.year });
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={title}
      cluster={cluster}
      active="waves"
      invented={cluster.invented}
    >
      <PageHead
        kicker={<a href={paths.wave(wave.id)}>{t('waves.wave.title', { year: wave.year })}</a>}
        title={title}
        lead={t('waves.close.lead', {
          response: format.countOf(answered, frame),
          deadline: format.deadline(wave.closesAt),
        })}
      />
      <Notice kind={openDrafts > 0 || answered < absoluteFloor ? 'attention' : 'plain'}>
        {answered < absoluteFloor && (
          <p>
            {answered === 0
              ? t('waves.close.nobody')
              : t('waves.close.tooFew', { count: format.integer(answered), floor: absoluteFloor })}
          </p>
        )}
        <p>
          {openDrafts === 0
            ? t('waves.close.noDrafts')
            : t('waves.close.drafts', { count: format.integer(openDrafts) })}
        </p>
        <p>{t('waves.close.effect')}</p>
      </Notice>
      <form class="v-form" method="post" action={paths.waveClosure(wave.id)}>
        {openDrafts > 0 && (
          <CheckboxField
            t={t}
            form={emptyForm}
            name="withoutGrace"
            label={t('waves.close.withoutGrace')}
            hint={t('waves.close.withoutGraceHint', { minutes: wave.graceMinutes })}
          />
        )}
        <div class="v-go">
          <Button>{t('waves.close.submit')}</Button>
          <a class="v-go__back" href={paths.wave(wave.id)}>
            {t('common.cancel')}
          </a>
        </div>
      </form>
    </PageFrame>
  );
}
