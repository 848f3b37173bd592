import { kindText } from '../../i18n/finding-sentence.ts';
import type { Estimator, IndicatorDefinition } from '../../../worker/core/catalogue/definition.ts';
import { unitFormat } from '../../i18n/unit-format.ts';
import { formulaWords } from '../indicators/definition-section.tsx';
import type { EditionContext, EditionPartProps } from './edition-context.ts';

/** The first editions did not say it. */
function isKnown(estimator: Estimator | undefined): estimator is Estimator {
  return estimator !== undefined;
}

function facts(definition: IndicatorDefinition, { t, locale }: EditionContext): string {
  const { version, origin, estimator, items, negligibleChange, assessableFromAge, unit, references } =
    definition;
  return [
    t('releases.methods.definitionVersion', { version }),
    t(`releases.methods.origin.${origin}`),
    ...(isKnown(estimator) ? [t(`indicators.estimator.${estimator}`)] : []),
    ...(items.length === 0 ? [] : [t('releases.methods.definitionItems', { items: items.join(', ') })]),
    ...(negligibleChange === 0
      ? []
      : [
          t('releases.methods.definitionMargin', { margin: unitFormat(unit, locale).size(negligibleChange) }),
        ]),
    ...(assessableFromAge === 0
      ? []
      : [t('releases.methods.definitionFromAge', { year: assessableFromAge + 1 })]),
    ...(references.length === 0
      ? []
      : [t('releases.methods.definitionSources', { sources: references.join(', ') })]),
  ].join(' · ');
}

/** What each indicator is and how it is computed, in the version that was used. */
export function EditionDefinitions({ context }: EditionPartProps) {
  const { snapshot, t, locale } = context;
  return (
    <ul class="v-finds v-finds--plain">
      {snapshot.indicators.map(({ definition }) => (
        <li>
          <p>
            <b class="v-code">{definition.code}</b> {kindText(definition.name, snapshot.cluster.kind, locale)}
            : {formulaWords(definition, t, locale)}
          </p>
          <p>{facts(definition, context)}</p>
        </li>
      ))}
    </ul>
  );
}
