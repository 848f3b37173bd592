import type { Text } from '../../../worker/core/organisation.ts';
import { madeTypes } from '../../../worker/core/questionnaire/drafts/new-item.ts';
import type { Item } from '../../../worker/core/questionnaire/questionnaire.ts';
import { Button } from '../../components/button.tsx';
import type { FormState } from '../../components/form-state.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Section } from '../../components/section.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { DraftPageContext } from './draft-context.ts';
import { DraftFrame } from './draft-frame.tsx';
import { shownText, typeWord } from './item-words.ts';

export interface NewItemPageProps extends DraftPageContext {
  /** Questions that are not asked yet, by module. */
  readonly bank: readonly { readonly title: Text; readonly items: readonly Item[] }[];
  /** Fields: section, type, item. */
  readonly form: FormState;
}

/** Where a question comes from: the bank, or one's own pen. */
export function NewItemPage(props: NewItemPageProps) {
  const { t, locale, cluster, draft, bank, form } = props;
  const paths = clusterPaths(cluster.slug);
  const labels = {
    section: t('questionnaires.newItem.part'),
    type: t('questionnaires.newItem.type'),
    item: t('questionnaires.newItem.bankItem'),
  };
  const parts = draft.questionnaire.sections.map(({ code, title }) => ({
    value: code,
    label: shownText(title, locale),
  }));
  return (
    <DraftFrame
      {...props}
      title={t('questionnaires.newItem.title')}
      lead={t('questionnaires.newItem.lead')}
      labels={labels}
    >
      <Section title={t('questionnaires.newItem.own')} note={t('questionnaires.newItem.ownNote')}>
        <form class="v-form" method="post" action={paths.draftNewItem(draft.id)} novalidate>
          <SelectField t={t} form={form} name="section" label={labels.section} options={parts} />
          <RadioGroup
            t={t}
            form={form}
            name="type"
            label={labels.type}
            options={madeTypes.map((type) => ({ value: type, label: typeWord(t, type) }))}
          />
          <div class="v-go v-go--tight">
            <Button>{t('questionnaires.newItem.make')}</Button>
          </div>
        </form>
      </Section>
      {bank.map(({ title, items }) => (
        <Section title={title[locale]} note={t('questionnaires.newItem.bankNote')}>
          <ul class="v-items">
            {items.map((item) => (
              <li>
                <p>{shownText(item.text, locale)}</p>
                <p class="v-note">
                  <span class="v-code">{item.code}</span> · {typeWord(t, item.type)}
                </p>
                <form class="v-acts" method="post" action={paths.draftBank(draft.id)}>
                  <input
                    type="hidden"
                    name="section"
                    value={form.values['section'] ?? parts.at(-1)?.value ?? ''}
                  />
                  <button
                    class="v-linkbtn"
                    type="submit"
                    name="item"
                    value={item.code}
                    aria-label={t('questionnaires.newItem.takeCode', { code: item.code })}
                  >
                    {t('questionnaires.newItem.take')}
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </DraftFrame>
  );
}
