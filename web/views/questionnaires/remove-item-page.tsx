import type { IndicatorDefinition } from '../../../worker/core/catalogue/definition.ts';
import type { Item } from '../../../worker/core/questionnaire/questionnaire.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxField } from '../../components/checkbox-field.tsx';
import type { FormState } from '../../components/form-state.ts';
import { Notice } from '../../components/notice.tsx';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { DraftPageContext } from './draft-context.ts';
import { DraftFrame } from './draft-frame.tsx';
import { shownText } from './item-words.ts';

export interface RemoveItemPageProps extends DraftPageContext {
  readonly item: Item;
  /** Indicators that are not measured without it. */
  readonly indicators: readonly IndicatorDefinition[];
  /** Questions that are asked depending on it. */
  readonly followers: readonly Item[];
  /** Field: sure. */
  readonly form: FormState;
}

/** What removing a question takes with it, before it is removed. */
export function RemoveItemPage(props: RemoveItemPageProps) {
  const { t, locale, cluster, draft, item, indicators, followers, form } = props;
  const needsTick = indicators.length + followers.length > 0;
  return (
    <DraftFrame
      {...props}
      title={t('questionnaires.remove.title', { code: item.code })}
      lead={shownText(item.text, locale)}
      labels={{ sure: t('questionnaires.remove.sure') }}
    >
      {indicators.length > 0 && (
        <Notice kind="attention">
          <p>{t('questionnaires.remove.indicators')}</p>
          <ul>
            {indicators.map(({ code, name }) => (
              <li>
                {name[locale]} (<span class="v-code">{code}</span>)
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {followers.length > 0 && (
        <Notice kind="attention">
          <p>{t('questionnaires.remove.followers')}</p>
          <ul>
            {followers.map((follower) => (
              <li>
                {shownText(follower.text, locale)} (<span class="v-code">{follower.code}</span>)
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <form
        class="v-form v-fig__notes"
        method="post"
        action={clusterPaths(cluster.slug).draftItemRemoval(draft.id, item.code)}
        novalidate
      >
        {needsTick && <CheckboxField t={t} form={form} name="sure" label={t('questionnaires.remove.sure')} />}
        <div class="v-go v-go--tight">
          <Button>{t('questionnaires.remove.submit')}</Button>
        </div>
      </form>
    </DraftFrame>
  );
}
