import { changeClasses } from '../../../worker/core/questionnaire/questionnaire.ts';
import {
  mostCoreMinutes,
  mostCoreQuestions,
} from '../../../worker/core/questionnaire/rotation/core-limits.ts';
import type { SettledItem } from '../../../worker/core/questionnaire/versions/settle-versions.ts';
import type { TrendEffect } from '../../../worker/core/questionnaire/versions/trend-effects.ts';
import { Button, ButtonLink } from '../../components/button.tsx';
import { MetaFacts } from '../../components/facts.tsx';
import { Field } from '../../components/field.tsx';
import type { FormState } from '../../components/form-state.ts';
import { Notice } from '../../components/notice.tsx';
import { Section } from '../../components/section.tsx';
import { SelectField } from '../../components/select-field.tsx';
import type { ConditionReading } from '../../i18n/condition-sentence.ts';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import { DifferenceList } from './difference-list.tsx';
import type { DraftPageContext } from './draft-context.ts';
import { DraftFrame } from './draft-frame.tsx';
import { ItemCodes } from './item-codes.tsx';
import { TrendEffectsTable } from './trend-effects-table.tsx';

export interface PublicationPageProps extends DraftPageContext {
  readonly reading: ConditionReading;
  /** Version that the questionnaire becomes. */
  readonly version: string;
  readonly minutes: number;
  readonly length: 'short' | 'long' | 'veryLong';
  /** What is asked every time is more than it should be. */
  readonly coreTooMuch: boolean;
  /** Mistakes that have to be put right first. */
  readonly problems: number;
  readonly blocked: 'same' | 'twoVersions' | null;
  readonly effects: readonly TrendEffect[];
  /** Those that differ, or that somebody wants to class higher. */
  readonly changed: readonly SettledItem[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly same: readonly SettledItem[];
  /** Fields: class-CODE, because-CODE, because-long, revision, raise. */
  readonly form: FormState;
}

const shownTextLength = 60;

function Change(props: PublicationPageProps & { readonly item: SettledItem }) {
  const { t, form, reading, item } = props;
  const { code, before, differences, proposed } = item;
  return (
    <Section
      title={t('versions.changes.item', { code, version: before?.version ?? '' })}
      id={`frage-${code}`}
    >
      <p>{reading.say(item.item.text)}</p>
      <DifferenceList differences={differences} reading={reading} />
      <div class="v-form v-fig__notes">
        <SelectField
          t={t}
          form={form}
          name={`class-${code}`}
          label={t('versions.changes.class')}
          hint={t('versions.changes.proposed', { class: t(`rounds.changes.class.${proposed.changeClass}`) })}
          placeholder={false}
          options={changeClasses.map((each) => ({
            value: String(each),
            label: t(`rounds.changes.class.${each}`),
          }))}
        />
        <Field
          t={t}
          form={form}
          name={`because-${code}`}
          label={t('versions.changes.because')}
          hint={t('versions.changes.becauseHint')}
          optional
          maxlength={500}
        />
      </div>
    </Section>
  );
}

function SameItems({ t, reading, form, same }: PublicationPageProps) {
  return (
    <Section title={t('versions.changes.same')} note={t('versions.changes.sameNote')}>
      <ItemCodes codes={same.map(({ code }) => code)} />
      <div class="v-form v-fig__notes">
        <SelectField
          t={t}
          form={form}
          name="raise"
          label={t('versions.changes.raise')}
          hint={t('versions.changes.raiseHint')}
          placeholder
          options={same.map(({ code, item }) => ({
            value: code,
            label: `${code}: ${reading.say(item.text).slice(0, shownTextLength)}`,
          }))}
        />
        <div class="v-go v-go--tight">
          <Button kind="secondary" name="do" value="preview">
            {t('versions.publish.preview')}
          </Button>
        </div>
      </div>
    </Section>
  );
}

/** What publishing a draft does to every question and every trend, before it is done. */
export function PublicationPage(props: PublicationPageProps) {
  const { t, locale, cluster, draft, reading, version, minutes, problems, blocked } = props;
  const { effects, changed, added, removed, same, form, length, coreTooMuch } = props;
  const paths = clusterPaths(cluster.slug);
  const labels = {
    'because-long': t('rotation.longBecause'),
    ...Object.fromEntries(
      changed.map(({ code }) => [`because-${code}`, `${code}: ${t('versions.changes.because')}`]),
    ),
  };
  const canPublish = problems === 0 && blocked === null;
  return (
    <DraftFrame
      {...props}
      title={t('versions.publish.title')}
      lead={t('versions.publish.lead')}
      labels={labels}
    >
      {problems > 0 && (
        <Notice kind="attention">
          <p>{t('versions.publish.problems', { count: problems })}</p>
          <p>
            <a href={paths.draft(draft.id)}>{t('versions.publish.toDraft')}</a>
          </p>
        </Notice>
      )}
      {blocked !== null && (
        <Notice kind="attention">
          <p>{t(`versions.publish.${blocked}`)}</p>
          <p>
            <a href={paths.draft(draft.id)}>{t('versions.publish.toDraft')}</a>
          </p>
        </Notice>
      )}
      <MetaFacts
        facts={[
          [t('versions.publish.version'), version],
          [t('questionnaires.draft.minutes'), t('questionnaires.draft.minutesValue', { count: minutes })],
          [t('versions.publish.changed'), formatFor(locale).integer(changed.length)],
        ]}
      />
      {length === 'long' && (
        <Notice>
          <p>{t('rotation.long')}</p>
        </Notice>
      )}
      {coreTooMuch && (
        <Notice kind="attention">
          <p>
            {t('rotation.coreTooMuch', { mostQuestions: mostCoreQuestions, mostMinutes: mostCoreMinutes })}
          </p>
        </Notice>
      )}
      <Section title={t('versions.effects.title')} wide>
        <TrendEffectsTable t={t} effects={effects} say={reading.say} />
      </Section>
      <form method="post" action={paths.draftPublication(draft.id)} novalidate>
        <input type="hidden" name="revision" value={form.values['revision'] ?? ''} />
        {changed.length === 0 && (
          <Section title={t('versions.changes.title')}>
            <p class="v-note">{t('versions.changes.none')}</p>
          </Section>
        )}
        {added.length > 0 && (
          <Section title={t('versions.changes.added')}>
            <ItemCodes codes={added} />
          </Section>
        )}
        {removed.length > 0 && (
          <Section title={t('versions.changes.removed')}>
            <ItemCodes codes={removed} />
          </Section>
        )}
        {changed.map((item) => (
          <Change {...props} item={item} />
        ))}
        {same.length > 0 && <SameItems {...props} />}
        {length === 'veryLong' && (
          <Section title={t('questionnaires.draft.minutes')}>
            <p>{t('rotation.veryLong', { minutes })}</p>
            <div class="v-form v-fig__notes">
              <Field
                t={t}
                form={form}
                name="because-long"
                label={t('rotation.longBecause')}
                maxlength={500}
              />
            </div>
          </Section>
        )}
        {canPublish && (
          <Notice>
            <p>{t('versions.publish.final')}</p>
          </Notice>
        )}
        <div class="v-go v-go--tight">
          {canPublish && (
            <Button name="do" value="publish">
              {t('versions.publish.submit')}
            </Button>
          )}
          {(changed.length > 0 || length === 'veryLong') && (
            <Button kind="secondary" name="do" value="preview">
              {t('versions.publish.preview')}
            </Button>
          )}
          <ButtonLink kind="secondary" href={paths.draft(draft.id)}>
            {t('versions.publish.toDraft')}
          </ButtonLink>
        </div>
      </form>
    </DraftFrame>
  );
}
