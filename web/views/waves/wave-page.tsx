import type { AnonymityMode } from '../../../worker/core/organisation.ts';
import { Button, ButtonLink } from '../../components/button.tsx';
import { MetaFacts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { type MissingMember, MissingTable } from './missing-table.tsx';
import { type ResponseGroup, ResponseTable } from './response-table.tsx';
import { type WaveState, waveStateWord } from './wave-state.tsx';

export interface WavePageProps extends ClusterPageContext {
  readonly wave: {
    readonly id: string;
    readonly year: number;
    readonly state: WaveState;
    readonly mode: AnonymityMode;
    readonly closesAt: number;
    readonly graceMinutes: number;
    readonly resultOn: string;
    readonly questionnaire: { readonly code: string; readonly version: string; readonly contentHash: string };
  };
  readonly answered: number;
  readonly frame: number;
  readonly groups: readonly ResponseGroup[];
  readonly missing: readonly MissingMember[];
  /** Members that the two buttons would write to now. */
  readonly invitable: number;
  readonly remindable: number;
  readonly mayEdit: boolean;
  /** Mails that could not be sent, after every attempt. */
  readonly failedMails: number;
  /** Mails just queued, after a button was pressed. */
  readonly justQueued?: number | undefined;
  /** The job that publishes a closed wave. */
  readonly publishingPath?: string | undefined;
}

/** The board of a wave: who has answered, who is missing, what to do. Never what anybody answered. */
export function WavePage(props: WavePageProps) {
  const { t, locale, path, cluster, wave, answered, frame, groups, missing, mayEdit, justQueued } = props;
  const paths = clusterPaths(cluster.slug);
  const format = formatFor(locale);
  const { code, version, contentHash } = wave.questionnaire;
  const open = wave.state === 'open';
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('waves.wave.title', { year: wave.year })}
      cluster={cluster}
      active="waves"
      invented={cluster.invented}
    >
      <PageHead
        kicker={
          <>
            <a href={paths.waves}>{t('waves.list.title')}</a> · {t('waves.wave.title', { year: wave.year })} ·{' '}
            {waveStateWord(t, wave.state)}
          </>
        }
        title={t('waves.wave.headline', { answered: format.integer(answered), frame: format.integer(frame) })}
        lead={t(`waves.wave.lead.${wave.state}`, {
          deadline: format.deadline(wave.closesAt),
          day: format.day(wave.resultOn),
        })}
      />
      {justQueued !== undefined && (
        <Notice live>
          <p>{t('waves.wave.queued', { count: format.integer(justQueued) })}</p>
        </Notice>
      )}
      {props.failedMails > 0 && (
        <Notice>
          <p>{t('waves.wave.failedMails', { count: format.integer(props.failedMails) })}</p>
        </Notice>
      )}
      <MetaFacts
        facts={[
          [t('waves.mode'), t(`waves.mode.${wave.mode}`)],
          [
            t('waves.questionnaire'),
            <>
              {code} {version} <span class="v-code v-pm">{contentHash.slice(0, 8)}</span>
            </>,
          ],
          [t('waves.frame'), format.integer(frame)],
          [t('waves.closesAt'), format.dayTime(wave.closesAt)],
        ]}
      />
      {wave.state === 'published' && (
        <div class="v-go v-go--tight">
          <ButtonLink href={paths.overview}>{t('waves.wave.results')}</ButtonLink>
          <a href={paths.waveQuality(wave.id)}>{t('indicators.quality.link')}</a>
        </div>
      )}
      {wave.state === 'closed' && props.publishingPath !== undefined && (
        <p class="v-fig__notes">
          <a href={props.publishingPath}>{t('waves.wave.publishing')}</a>
        </p>
      )}
      {open && mayEdit && (
        <Section title={t('waves.actions.title')} note={t('waves.actions.note')}>
          <div class="v-tasks">
            <form method="post" action={paths.waveInvitations(wave.id)}>
              <p>{t('waves.actions.invitable', { count: format.integer(props.invitable) })}</p>
              {props.invitable > 0 && <Button>{t('waves.actions.invite')}</Button>}
            </form>
            <form method="post" action={paths.waveReminders(wave.id)}>
              <p>{t('waves.actions.remindable', { count: format.integer(props.remindable) })}</p>
              {props.remindable > 0 && (
                <Button kind={props.invitable > 0 ? 'secondary' : 'primary'}>
                  {t('waves.actions.remind')}
                </Button>
              )}
            </form>
            <div>
              <p>{t('waves.actions.closeNote')}</p>
              <ButtonLink kind="secondary" href={paths.waveClosure(wave.id)}>
                {t('waves.actions.close')}
              </ButtonLink>
            </div>
          </div>
        </Section>
      )}
      <Section
        title={t('waves.board.title')}
        note={wave.state === 'open' ? t('waves.board.note') : undefined}
      >
        <div class="v-stack">
          <ResponseTable
            t={t}
            locale={locale}
            caption={t('waves.board.byKind')}
            groups={groups.filter(({ way }) => way === 'kind')}
          />
          <ResponseTable
            t={t}
            locale={locale}
            caption={t('waves.board.bySizeClass')}
            groups={groups.filter(({ way }) => way === 'sizeClass')}
          />
        </div>
      </Section>
      <Section
        title={t(open ? 'waves.missing.title' : 'waves.missing.titlePast')}
        note={t(open ? 'waves.missing.note' : 'waves.missing.notePast')}
        wide
      >
        {missing.length === 0 ? (
          <p>{t('waves.missing.none')}</p>
        ) : (
          <MissingTable t={t} locale={locale} members={missing} />
        )}
      </Section>
    </PageFrame>
  );
}
