import type { ItemChange } from '../../../worker/core/questionnaire/versions/compare-questionnaires.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { SelectField } from '../../components/select-field.tsx';
import type { ConditionReading } from '../../i18n/condition-sentence.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { DifferenceList } from './difference-list.tsx';
import { ItemCodes } from './item-codes.tsx';

export interface ComparisonPageProps extends ClusterPageContext {
  readonly versions: readonly { readonly name: string; readonly label: string }[];
  readonly from: string;
  readonly to: string;
  /** Null while two versions are not chosen. */
  readonly comparison: {
    readonly changes: readonly ItemChange[];
    readonly reading: ConditionReading;
  } | null;
}

type Changed = Extract<ItemChange, { differences: unknown }>;

function Change({ change, reading }: { readonly change: Changed; readonly reading: ConditionReading }) {
  const { t } = reading;
  const { code, before, after, differences, proposed } = change;
  const isRecorded = after.changed?.from === before.version;
  const changeClass = isRecorded ? after.changed.changeClass : proposed.changeClass;
  return (
    <Section
      title={t('versions.changes.between', { code, before: before.version, after: after.version })}
      note={t(isRecorded ? 'versions.changes.recorded' : 'versions.changes.proposed', {
        class: t(`rounds.changes.class.${changeClass}`),
      })}
    >
      <p>{reading.say(after.text)}</p>
      <DifferenceList differences={differences} reading={reading} />
    </Section>
  );
}

function Differences({ changes, reading }: NonNullable<ComparisonPageProps['comparison']>) {
  const { t } = reading;
  const codes = (kind: ItemChange['kind']) =>
    changes.filter((each) => each.kind === kind).map(({ code }) => code);
  const listed = [
    [t('versions.changes.added'), codes('added')],
    [t('versions.changes.removed'), codes('removed')],
    [t('versions.changes.same'), codes('same')],
  ] as const;
  const changed = changes.flatMap((each) => (each.kind === 'changed' ? [each] : []));
  return (
    <>
      {changes.every(({ kind }) => kind === 'same') && (
        <Notice>
          <p>{t('versions.compare.equal')}</p>
        </Notice>
      )}
      {changed.map((change) => (
        <Change change={change} reading={reading} />
      ))}
      {listed.map(
        ([title, found]) =>
          found.length > 0 && (
            <Section title={title}>
              <ItemCodes codes={found} />
            </Section>
          ),
      )}
    </>
  );
}

/** How one version of a questionnaire differs from another, question by question. */
export function ComparisonPage(props: ComparisonPageProps) {
  const { t, locale, path, cluster, versions, from, to, comparison } = props;
  const paths = clusterPaths(cluster.slug);
  const form = { values: { von: from, nach: to }, errors: [] };
  const options = versions.map(({ name, label }) => ({ value: name, label }));
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('versions.compare.title')}
      cluster={cluster}
      active="waves"
      invented={cluster.invented}
    >
      <PageHead
        kicker={<a href={paths.questionnaires}>{t('questionnaires.title')}</a>}
        title={t('versions.compare.title')}
        lead={t('versions.compare.lead')}
      />
      <form class="v-form v-fig__notes" method="get" action={paths.questionnaireComparison()}>
        <SelectField t={t} form={form} name="von" label={t('versions.compare.from')} options={options} />
        <SelectField t={t} form={form} name="nach" label={t('versions.compare.to')} options={options} />
        <div class="v-go v-go--tight">
          <Button kind="secondary">{t('versions.compare.submit')}</Button>
        </div>
      </form>
      {comparison === null ? (
        <p class="v-note">{t('versions.compare.choose')}</p>
      ) : (
        <Differences {...comparison} />
      )}
    </PageFrame>
  );
}
