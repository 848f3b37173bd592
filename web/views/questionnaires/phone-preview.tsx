import type { Item } from '../../../worker/core/questionnaire/questionnaire.ts';
import { ItemField } from '../answers/item-field.tsx';
import { itemText, type SurveyContext } from '../answers/survey-context.ts';
import { emptyForm } from '../../components/form-state.ts';
import { Section } from '../../components/section.tsx';

export interface PhonePreviewProps {
  readonly context: SurveyContext;
  /** The question as it is asked: a battery is several. */
  readonly items: readonly Item[];
}

const nothing = new Map<string, readonly string[]>();

/** A question as a member sees it on a phone. Nothing can be answered here. */
export function PhonePreview({ context, items }: PhonePreviewProps) {
  const { t } = context;
  return (
    <Section title={t('questionnaires.preview.title')} note={t('questionnaires.preview.note')} id="vorschau">
      <div class="v-phone" inert>
        {items.map((item, at) => (
          <ItemField
            context={context}
            item={item}
            fields={nothing}
            focus={false}
            position={t('questionnaires.preview.position', { number: at + 1, of: items.length })}
            form={emptyForm}
            visible
            condition={null}
            isOffered={() => true}
          />
        ))}
        {items.length === 0 && <p>{itemText(context, { de: '–', en: '–' })}</p>}
      </div>
    </Section>
  );
}
