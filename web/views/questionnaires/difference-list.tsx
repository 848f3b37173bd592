import type { ItemDifference } from '../../../worker/core/questionnaire/versions/item-difference.ts';
import { FactList } from '../../components/facts.tsx';
import type { ConditionReading } from '../../i18n/condition-sentence.ts';
import { differenceReason, facetName, sideOf } from '../../i18n/difference-sentence.ts';

export interface DifferenceListProps {
  readonly differences: readonly ItemDifference[];
  readonly reading: ConditionReading;
}

/** In what respects two versions of a question differ, one under the other, with the class of each and why. */
export function DifferenceList({ differences, reading }: DifferenceListProps) {
  const { t } = reading;
  if (differences.length === 0) return <p class="v-note">{t('versions.changes.nothingKnown')}</p>;
  return (
    <FactList
      facts={differences.map((difference) => {
        const [before, after] = [sideOf(difference, 'before', reading), sideOf(difference, 'after', reading)];
        return [
          facetName(difference, t),
          <>
            {before !== null && after !== null && (
              <>
                <span class="v-wrap">
                  {t('versions.difference.before')}: {before}
                </span>
                <br />
                <span class="v-wrap">
                  {t('versions.difference.after')}: {after}
                </span>
                <br />
              </>
            )}
            <span class="v-note">
              {t('versions.difference.classed', {
                why: differenceReason(difference, t),
                class: difference.changeClass,
              })}
            </span>
          </>,
        ] as const;
      })}
    />
  );
}
