import type { TrendEffect } from '../../../worker/core/questionnaire/versions/trend-effects.ts';
import type { Text } from '../../../worker/core/organisation.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { Translate } from '../../i18n/translate.ts';

export interface TrendEffectsTableProps {
  readonly t: Translate;
  readonly effects: readonly TrendEffect[];
  /** A name with the words for the cluster's kind. */
  readonly say: (text: Text) => string;
}

function whyOf(t: Translate, { effect, lastYear, break: found }: TrendEffect): string {
  const year = lastYear ?? '';
  if (effect === 'begins') return t('versions.effects.why.begins');
  if (effect !== 'breaks' || found === null)
    return t(`versions.effects.why.${effect === 'breaks' ? 'continues' : effect}`, { year });
  return t('versions.effects.why.breaks', {
    items: found.items.join(', '),
    reason: t(`findings.reason.${found.reason}`),
    class: found.changeClass,
    year,
  });
}

/** What a questionnaire does to every trend. */
export function TrendEffectsTable({ t, effects, say }: TrendEffectsTableProps) {
  if (effects.length === 0) return <p class="v-note">{t('versions.effects.none')}</p>;
  return (
    <DataTable
      caption={t('versions.effects.caption')}
      rows={effects}
      columns={[
        { head: t('versions.effects.indicator'), cell: ({ definition }) => say(definition.name) },
        { head: t('versions.effects.effect'), cell: ({ effect }) => t(`versions.effects.${effect}`) },
        { head: t('versions.effects.why'), full: true, cell: (effect) => whyOf(t, effect) },
      ]}
    />
  );
}
