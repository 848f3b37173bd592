import type { OnboardingStep, StepState } from '../../../worker/core/onboarding/onboarding-steps.ts';
import { Section } from '../../components/section.tsx';
import type { Translate } from '../../i18n/translate.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';

export type ChecklistSteps = readonly { readonly step: OnboardingStep; readonly state: StepState }[];

/** The way from an empty cluster to the first answers; each step leads to its page, and fills itself. */
export function Checklist(props: {
  readonly t: Translate;
  readonly slug: string;
  readonly steps: ChecklistSteps;
  /** Address of the wave whose invitations are to be sent. */
  readonly wavePath: string | null;
  /** Profile and people are the owner's to change; others get no link there. */
  readonly mayManage: boolean;
}) {
  const { t, slug, steps } = props;
  const paths = clusterPaths(slug);
  const pathOf: Readonly<Record<OnboardingStep, string | null>> = {
    profile: props.mayManage ? paths.profile : null,
    members: paths.members,
    contacts: paths.members,
    people: props.mayManage ? paths.people : null,
    ledger: paths.ledger,
    wave: paths.newWave,
    invitations: props.wavePath ?? paths.waves,
  };
  return (
    <Section title={t('indicators.checklist.title')} note={t('indicators.checklist.note')}>
      <ol class="v-dates">
        {steps.map(({ step, state }) => {
          const words = t(`indicators.checklist.${step}`);
          const path = pathOf[step];
          const name = path === null || state === 'open' ? words : <a href={path}>{words}</a>;
          return (
            <li aria-current={state === 'next' ? 'step' : undefined}>
              <span class="k">{t(`indicators.checklist.state.${state}`)}</span>
              <span>
                {state === 'next' ? <b>{name}</b> : name}
                {state === 'next' && (
                  <>
                    <br />
                    <span class="v-note">{t(`indicators.checklist.${step}Hint`)}</span>
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
