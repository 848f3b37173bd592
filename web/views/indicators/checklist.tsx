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
}) {
  const { t, slug, steps } = props;
  const paths = clusterPaths(slug);
  const pathOf: Readonly<Record<OnboardingStep, string>> = {
    profile: paths.profile,
    members: paths.members,
    contacts: paths.members,
    people: paths.people,
    ledger: paths.ledger,
    wave: paths.newWave,
    invitations: props.wavePath ?? paths.waves,
  };
  return (
    <Section title={t('indicators.checklist.title')} note={t('indicators.checklist.note')}>
      <ol class="v-dates">
        {steps.map(({ step, state }) => {
          const name = t(`indicators.checklist.${step}`);
          return (
            <li aria-current={state === 'next' ? 'step' : undefined}>
              <span class="k">{t(`indicators.checklist.state.${state}`)}</span>
              <span>
                {state === 'next' ? (
                  <b>
                    <a href={pathOf[step]}>{name}</a>
                  </b>
                ) : state === 'open' ? (
                  name
                ) : (
                  <a href={pathOf[step]}>{name}</a>
                )}
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
