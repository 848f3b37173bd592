import type { Questionnaire } from '../../../worker/core/questionnaire/questionnaire.ts';
import type { Locale } from '../../../worker/core/organisation.ts';
import { Button } from '../../components/button.tsx';
import { MetaFacts } from '../../components/facts.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translate.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { FilesSection, type FilesSectionProps } from './files-section.tsx';
import { typeWord } from './item-words.ts';

export interface VersionPageProps extends ClusterPageContext {
  readonly name: string;
  readonly label: string;
  readonly questionnaire: Questionnaire;
  readonly minutes: number;
  readonly contentHash: string | null;
  /** What each format to take along cannot say. */
  readonly losses: FilesSectionProps['losses'];
  /** Versions of the same questionnaire, the newest first. */
  readonly versions: readonly { readonly name: string; readonly label: string }[];
  /** What persons decided about changes of this version. */
  readonly decisions: readonly ShownDecision[];
}

export interface ShownDecision {
  readonly itemCode: string;
  readonly proposed: number;
  readonly decided: number;
  readonly because: string;
  readonly decidedAt: number;
  /** Name of who decided. */
  readonly by: string;
}

function decisionWords(t: Translate, locale: Locale, decision: ShownDecision): string {
  const { proposed, decided, because, by, decidedAt } = decision;
  const words = { proposed, decided, name: by, day: formatFor(locale).day(decidedAt) };
  return because === ''
    ? t('versions.decision', words)
    : t('versions.decision.because', { ...words, because });
}

/** A published questionnaire as it is, and how each question came to its wording. */
export function VersionPage(props: VersionPageProps) {
  const { t, locale, path, cluster, name, label, questionnaire, minutes, contentHash } = props;
  const { losses, versions, decisions } = props;
  const paths = clusterPaths(cluster.slug);
  const items = questionnaire.sections.reduce((sum, part) => sum + part.items.length, 0);
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={label}
      cluster={cluster}
      active="waves"
      invented={cluster.invented}
    >
      <PageHead
        kicker={<a href={paths.questionnaires}>{t('questionnaires.title')}</a>}
        title={label}
        lead={t('questionnaires.version.lead')}
      />
      <MetaFacts
        facts={[
          [t('questionnaires.list.items'), formatFor(locale).integer(items)],
          [t('questionnaires.draft.minutes'), t('questionnaires.draft.minutesValue', { count: minutes })],
          ...(contentHash === null
            ? []
            : [[t('questionnaires.version.hash'), <span class="v-code">{contentHash}</span>] as const]),
        ]}
      />
      {decisions
        .filter(({ itemCode }) => itemCode === '*')
        .map(({ decided, by, decidedAt, because }) => (
          <p class="v-note">
            {t('rotation.longDecision', {
              minutes: decided,
              name: by,
              day: formatFor(locale).day(decidedAt),
              because,
            })}
          </p>
        ))}
      <form class="v-go v-go--tight" method="post" action={paths.questionnaires}>
        <Button name="from" value={name}>
          {t('questionnaires.version.edit')}
        </Button>
      </form>
      <p class="v-acts">
        <a
          href={paths.questionnaireComparison(versions.find((each) => each.name !== name)?.name ?? '', name)}
        >
          {t('versions.compare.open')}
        </a>
      </p>
      {versions.length > 1 && (
        <ul class="v-acts">
          {versions.map((version) => (
            <li>
              <a
                href={paths.questionnaireVersion(version.name)}
                aria-current={version.name === name ? 'page' : undefined}
              >
                {version.label}
              </a>
            </li>
          ))}
        </ul>
      )}
      <FilesSection t={t} pathOf={(file) => paths.questionnaireFile(name, file)} losses={losses} />
      {questionnaire.sections.map((part) => (
        <Section title={part.title[locale]}>
          <ol class="v-items">
            {part.items.map((item) => (
              <li>
                <p>{item.text[locale]}</p>
                <p class="v-note">
                  <span class="v-code">
                    {item.code} {item.version}
                  </span>{' '}
                  · {typeWord(t, item.type)}
                </p>
                {decisions
                  .filter(({ itemCode }) => itemCode === item.code)
                  .map((decision) => (
                    <p class="v-note">{decisionWords(t, locale, decision)}</p>
                  ))}
                {item.changed !== undefined && (
                  <p class="v-note">
                    {t('questionnaires.version.changed', {
                      from: item.changed.from,
                      class: t(`rounds.changes.class.${item.changed.changeClass}`),
                    })}
                  </p>
                )}
              </li>
            ))}
          </ol>
        </Section>
      ))}
    </PageFrame>
  );
}
