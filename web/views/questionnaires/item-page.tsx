import type { IndicatorDefinition } from '../../../worker/core/catalogue/definition.ts';
import { waveWords } from '../../../worker/core/questionnaire/check/code-problems.ts';
import { itemsBefore } from '../../../worker/core/questionnaire/drafts/condition-places.ts';
import { sectionOf } from '../../../worker/core/questionnaire/drafts/edit-items.ts';
import { translationStates, type Item } from '../../../worker/core/questionnaire/questionnaire.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxField } from '../../components/checkbox-field.tsx';
import { FactList } from '../../components/facts.tsx';
import type { FormState } from '../../components/form-state.ts';
import { Notice } from '../../components/notice.tsx';
import { Section } from '../../components/section.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { shownIfSentence } from '../../i18n/condition-sentence.ts';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import { ConditionSection, readingOf } from './condition-section.tsx';
import type { DraftPageContext } from './draft-context.ts';
import { DraftFrame } from './draft-frame.tsx';
import { TypeFields } from './item-type-fields.tsx';
import { shownText, typeWord } from './item-words.ts';
import { PhonePreview, type PhonePreviewProps } from './phone-preview.tsx';
import { RemarkList } from './remark-list.tsx';
import type { Remark } from './remarks.ts';
import { pairLabels, TextPair } from './text-pair.tsx';

export interface ItemPageProps extends DraftPageContext {
  readonly item: Item;
  /** Its text is not changed here, because clusters are compared by it. */
  readonly locked: boolean;
  readonly indicators: readonly IndicatorDefinition[];
  /** What is said about it. */
  readonly remarks: readonly Remark[];
  /** The question as a member sees it. */
  readonly preview: PhonePreviewProps;
  /** What others wrote while it was changed. */
  readonly setAside: readonly {
    readonly id: string;
    readonly item: Item;
    readonly madeAt: number;
    readonly by: string;
  }[];
  readonly scales: readonly { readonly name: string; readonly labels: string }[];
  /** Says which content the form began with. */
  readonly mark: string;
  /** What was just sent could not be put in place, because somebody else had changed the question. */
  readonly isSetAside: boolean;
  readonly form: FormState;
}

function Wording({ t, item }: Pick<ItemPageProps, 't' | 'item'>) {
  const both = (text: { readonly de: string; readonly en: string }) => (
    <>
      <span lang="de">{text.de}</span>
      <br />
      <span lang="en">{text.en}</span>
    </>
  );
  return (
    <FactList
      facts={[
        [t('questionnaires.item.text'), both(item.text)],
        ...(item.lead === undefined ? [] : [[t('questionnaires.item.lead'), both(item.lead)] as const]),
        ...(item.hint === undefined ? [] : [[t('questionnaires.item.hint'), both(item.hint)] as const]),
        ...('options' in item
          ? [
              [
                t('questionnaires.item.options'),
                <ol>
                  {item.options.map(({ label }) => (
                    <li>
                      <span lang="de">{label.de}</span> · <span lang="en">{label.en}</span>
                    </li>
                  ))}
                </ol>,
              ] as const,
            ]
          : []),
        ...(item.dontKnow === undefined
          ? []
          : [[t('questionnaires.item.dontKnow'), both(item.dontKnow)] as const]),
      ]}
    />
  );
}

/** What somebody else wrote to the same question, beside it, until one of the two is chosen. */
function SetAsideSection(props: ItemPageProps) {
  const { t, locale, cluster, draft, setAside } = props;
  const format = formatFor(locale);
  return (
    <>
      {setAside.map(({ id, item, madeAt, by }) => (
        <Section title={t('questionnaires.setAside.title')} note={t('questionnaires.setAside.note')}>
          <p class="v-note">{t('questionnaires.setAside.by', { name: by, time: format.dayTime(madeAt) })}</p>
          <Wording t={t} item={item} />
          <form
            class="v-go v-go--tight"
            method="post"
            action={clusterPaths(cluster.slug).draftSetAside(draft.id, id)}
          >
            <Button kind="secondary" name="choice" value="take">
              {t('questionnaires.setAside.take')}
            </Button>
            <Button kind="secondary" name="choice" value="drop">
              {t('questionnaires.setAside.drop')}
            </Button>
          </form>
        </Section>
      ))}
    </>
  );
}

function EditForm(props: ItemPageProps) {
  const { t, cluster, draft, item, form, mark } = props;
  const piped = itemsBefore(draft.questionnaire, {
    kind: 'section',
    section: sectionOf(draft.questionnaire, item.code)?.code ?? '',
  }).map(({ code }) => code);
  const pair = (name: string, label: string) => ({ t, form, name, label });
  return (
    <form
      method="post"
      action={clusterPaths(cluster.slug).draftItem(draft.id, item.code)}
      data-editor
      novalidate
    >
      <input type="hidden" name="mark" value={mark} />
      <Section title={t('questionnaires.item.wording')} note={t('questionnaires.item.wordingNote')}>
        <div class="v-form">
          <TextPair {...pair('text', t('questionnaires.item.text'))} rows={3} maxlength={600} />
          <TextPair {...pair('lead', t('questionnaires.item.lead'))} optional rows={2} maxlength={600} />
          <TextPair {...pair('hint', t('questionnaires.item.hint'))} optional rows={2} maxlength={600} />
        </div>
      </Section>
      <TypeFields {...props} />
      <Section title={t('questionnaires.item.apart')} note={t('questionnaires.item.apartNote')}>
        <div class="v-form">
          <TextPair {...pair('dontKnow', t('questionnaires.item.dontKnow'))} optional maxlength={120} />
          <TextPair
            {...pair('notApplicable', t('questionnaires.item.notApplicable'))}
            optional
            maxlength={120}
          />
        </div>
      </Section>
      <Section title={t('questionnaires.item.more')}>
        <div class="v-form">
          {item.type !== 'information' && item.type !== 'importancePerformance' && (
            <CheckboxField
              t={t}
              form={form}
              name="required"
              label={t('questionnaires.item.required')}
              hint={t('questionnaires.item.requiredHint')}
            />
          )}
          <SelectField
            t={t}
            form={form}
            name="translation"
            label={t('questionnaires.item.translation')}
            optional
            placeholder
            options={translationStates.map((state) => ({
              value: state,
              label: t(`questionnaires.translation.${state}`),
            }))}
          />
          <details>
            <summary class="v-sum">{t('questionnaires.item.placeholders')}</summary>
            <p class="v-note">{t('questionnaires.item.placeholdersNote')}</p>
            <p class="v-note">
              {[...waveWords].map((word) => `{${word}}`).join(' ')}
              {piped.map((code) => ` {${code}}`).join('')}
            </p>
          </details>
        </div>
      </Section>
      <Section title={t('questionnaires.item.sensitive')} note={t('questionnaires.item.sensitiveNote')}>
        <div class="v-form">
          <TextPair
            {...pair('sensitiveBecause', t('questionnaires.item.because'))}
            optional
            rows={2}
            maxlength={600}
          />
        </div>
      </Section>
      <div class="v-go">
        <Button name="step" value="save">
          {t('questionnaires.save')}
        </Button>
        <Button kind="secondary" name="step" value="preview">
          {t('questionnaires.preview.show')}
        </Button>
      </div>
    </form>
  );
}

/** One question in both languages, with what to look at again. */
export function ItemPage(props: ItemPageProps) {
  const { t, locale, cluster, draft, item, locked, indicators, remarks, preview, isSetAside } = props;
  const paths = clusterPaths(cluster.slug);
  return (
    <DraftFrame
      {...props}
      scripts={['editor']}
      title={t('questionnaires.item.title', { code: item.code })}
      lead={
        shownText(item.text, locale) === ''
          ? typeWord(t, item.type)
          : `${typeWord(t, item.type)}: ${shownText(item.text, locale)}`
      }
      labels={{
        ...pairLabels(t, 'text', t('questionnaires.item.text')),
        'option-0-De': t('questionnaires.item.options'),
        min: t('questionnaires.item.min'),
        max: t('questionnaires.item.max'),
        maxLength: t('questionnaires.item.maxLength'),
      }}
    >
      {isSetAside && (
        <Notice kind="attention" live>
          <p>{t('questionnaires.setAside.happened')}</p>
        </Notice>
      )}
      <div id="hinweise">
        <RemarkList t={t} remarks={remarks} />
      </div>
      {indicators.length > 0 && (
        <p class="v-note">
          {t('questionnaires.item.indicators', {
            names: indicators.map(({ code, name }) => `${name[locale]} (${code})`).join(', '),
          })}
        </p>
      )}
      {locked ? (
        <Section title={t('questionnaires.item.wording')} note={t('questionnaires.item.lockedNote')}>
          <Wording t={t} item={item} />
          {item.showIf !== undefined && (
            <p class="v-note">{shownIfSentence(item.showIf, readingOf(props))}</p>
          )}
          <form class="v-go v-go--tight" method="post" action={paths.draftItemCopy(draft.id, item.code)}>
            <Button kind="secondary">{t('questionnaires.item.copyToChange')}</Button>
          </form>
        </Section>
      ) : (
        <>
          <div class="v-edit">
            <EditForm {...props} />
            <PhonePreview {...preview} />
          </div>
          <ConditionSection {...props} />
        </>
      )}
      <SetAsideSection {...props} />
      <p class="v-acts">
        <a href={paths.draftTryOut(draft.id)}>{t('questionnaires.draft.tryOut')}</a>
        <a href={paths.draftItemRemoval(draft.id, item.code)}>{t('questionnaires.draft.remove')}</a>
        <a href={`${paths.draft(draft.id)}#frage-${item.code}`}>{t('questionnaires.item.back')}</a>
      </p>
    </DraftFrame>
  );
}
