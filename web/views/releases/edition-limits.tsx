import type { IndicatorValue } from '../../../worker/core/indicator-value.ts';
import type { EditionIndicator, EditionSnapshot } from '../../../worker/core/releases/edition-model.ts';
import { isProtected } from '../../charts/chart-model.ts';
import { Section } from '../../components/section.tsx';
import type { EditionContext, EditionPartProps } from './edition-context.ts';
import { NoteText } from './note-text.tsx';

function codesWhere(
  { indicators }: EditionSnapshot,
  holds: (indicator: EditionIndicator) => boolean,
): string | null {
  const codes = indicators.filter(holds).map(({ definition }) => definition.code);
  return codes.length === 0 ? null : codes.join(', ');
}

function latest({ series }: EditionIndicator): IndicatorValue | undefined {
  return series.points.at(-1)?.value;
}

/** The limits that follow from the data by rule, in the order of their weight. */
function limits({ snapshot, t, f }: EditionContext): readonly string[] {
  const { answered, frameSize } = snapshot.wave;
  const suppressed = codesWhere(snapshot, (indicator) => {
    const value = latest(indicator);
    return value !== undefined && isProtected(value);
  });
  const frameless = codesWhere(snapshot, (indicator) => {
    const value = latest(indicator);
    return value?.kind === 'measured' && value.population === 'unknown';
  });
  const broken = codesWhere(snapshot, ({ series }) => series.breaks.length > 0);
  return [
    ...(answered !== null && answered < frameSize
      ? [
          t('releases.limits.nonResponse', {
            missing: f.integer(frameSize - answered),
            frame: f.integer(frameSize),
          }),
        ]
      : []),
    ...(answered === frameSize && frameSize > 0 ? [t('releases.limits.census')] : []),
    ...(suppressed === null ? [] : [t('releases.limits.suppressed', { codes: suppressed })]),
    ...(broken === null ? [] : [t('releases.limits.breaks', { codes: broken })]),
    ...(frameless === null ? [] : [t('releases.limits.frameUnknown', { codes: frameless })]),
    t('releases.limits.causes'),
  ];
}

/** What the numbers do not say, and what else may have caused them. */
export function EditionLimits({ context }: EditionPartProps) {
  const { snapshot, t } = context;
  const coCauses = snapshot.notes.filter(({ about }) => about === 'coCauses');
  return (
    <Section title={t('releases.limits.title')} note={t('releases.limits.note')} id="grenzen">
      <div class="v-prose">
        {limits(context).map((sentence) => (
          <p>{sentence}</p>
        ))}
        <p>{coCauses.length === 0 ? t('releases.limits.coCausesNone') : t('releases.limits.coCauses')}</p>
        {coCauses.map((note) => (
          <NoteText note={note} />
        ))}
      </div>
    </Section>
  );
}
