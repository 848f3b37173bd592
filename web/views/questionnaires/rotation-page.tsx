import type { IndicatorDefinition } from '../../../worker/core/catalogue/definition.ts';
import type { Text } from '../../../worker/core/organisation.ts';
import {
  mostCoreMinutes,
  mostCoreQuestions,
  type CoreLoad,
} from '../../../worker/core/questionnaire/rotation/core-limits.ts';
import type { QuestionModule } from '../../../worker/core/questionnaire/rotation/module.ts';
import type { RotationWave } from '../../../worker/core/questionnaire/rotation/plan-rotation.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxField } from '../../components/checkbox-field.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { MetaFacts } from '../../components/facts.tsx';
import type { FormState } from '../../components/form-state.ts';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { SelectField, type FieldOption } from '../../components/select-field.tsx';
import { formatFor } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translate.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';

export interface RotationPageProps extends ClusterPageContext {
  readonly waves: readonly RotationWave[];
  /** Number of the next wave. */
  readonly next: number;
  readonly core: CoreLoad;
  readonly modules: readonly (QuestionModule & { readonly minutes: number })[];
  readonly definitions: readonly IndicatorDefinition[];
  /** A text with the words for the cluster's kind. */
  readonly say: (text: Text) => string;
  readonly moved: readonly string[];
  readonly offered: readonly FieldOption[];
  /** Fields: from, module-CODE. */
  readonly form: FormState;
}

function ruleWords(t: Translate, { rotation }: QuestionModule): string {
  if (rotation.kind === 'onDemand') return t('rotation.rule.onDemand', { apart: rotation.apart });
  const { nth, first } = rotation;
  if (nth === 2) return t(first % 2 === 1 ? 'rotation.rule.odd' : 'rotation.rule.even');
  return t('rotation.rule.every', { first, nth });
}

function Waves({ t, locale, waves, modules }: RotationPageProps) {
  const format = formatFor(locale);
  const titles = (asked: ReadonlySet<string>) =>
    modules.filter(({ code }) => asked.has(code)).map(({ title }) => title[locale]);
  return (
    <Section title={t('rotation.waves')} wide>
      <DataTable
        caption={t('rotation.wavesCaption')}
        rows={waves}
        columns={[
          { head: t('rotation.wave'), cell: ({ number, year }) => t('rotation.waveOf', { number, year }) },
          {
            head: t('rotation.state'),
            cell: ({ isPlanned }) => t(isPlanned ? 'rotation.planned' : 'rotation.held'),
          },
          {
            head: t('rotation.modules'),
            full: true,
            cell: (wave) => titles(wave.modules).join(', ') || t('rotation.noModules'),
          },
          { head: t('rotation.minutes'), numeric: true, cell: ({ minutes }) => format.integer(minutes) },
        ]}
      />
    </Section>
  );
}

function Indicators({ t, waves, definitions, say }: RotationPageProps) {
  const years = (code: string, isPlanned: boolean) =>
    waves
      .filter((wave) => wave.isPlanned === isPlanned && wave.indicators.has(code))
      .map(({ year }) => year)
      .join(', ') || t('rotation.never');
  return (
    <Section title={t('rotation.indicators')} wide>
      {definitions.length === 0 ? (
        <p class="v-note">{t('rotation.noIndicators')}</p>
      ) : (
        <DataTable
          caption={t('rotation.indicatorsCaption')}
          rows={definitions}
          columns={[
            { head: t('rotation.indicator'), cell: ({ name }) => say(name) },
            { head: t('rotation.measured'), cell: ({ code }) => years(code, false) },
            { head: t('rotation.willMeasure'), cell: ({ code }) => years(code, true) },
          ]}
        />
      )}
    </Section>
  );
}

function Modules({ t, locale, modules }: RotationPageProps) {
  const format = formatFor(locale);
  return (
    <Section title={t('rotation.moduleList')} wide>
      <DataTable
        caption={t('rotation.moduleCaption')}
        rows={modules}
        columns={[
          { head: t('rotation.module'), cell: ({ title }) => title[locale] },
          { head: t('rotation.when'), cell: (module) => ruleWords(t, module) },
          {
            head: t('rotation.minutes'),
            numeric: true,
            cell: ({ minutes }) => format.mean(minutes),
          },
          { head: t('rotation.why'), full: true, cell: ({ why }) => why[locale] },
        ]}
      />
    </Section>
  );
}

function NextWave(props: RotationPageProps) {
  const { t, locale, cluster, next, modules, moved, offered, form } = props;
  const paths = clusterPaths(cluster.slug);
  return (
    <Section title={t('rotation.next', { number: next })} note={t('rotation.nextNote')} id="naechste">
      <p>
        {moved.length === 0
          ? t('rotation.contextSame', { number: next })
          : t('rotation.contextMoved', { number: next, codes: moved.join(', ') })}
      </p>
      <p class="v-note">{t('rotation.contextNote')}</p>
      <form class="v-form v-fig__notes" method="post" action={paths.rotation} novalidate>
        <SelectField
          t={t}
          form={form}
          name="from"
          label={t('rotation.from')}
          options={offered}
          placeholder={false}
        />
        <fieldset class="v-field">
          <legend class="v-field__label">{t('rotation.choose')}</legend>
          {modules.map(({ code, title, minutes }) => (
            <CheckboxField
              t={t}
              form={form}
              name={`module-${code}`}
              label={title[locale]}
              hint={t('rotation.moduleMinutes', { minutes: formatFor(locale).mean(minutes) })}
            />
          ))}
        </fieldset>
        <div class="v-go v-go--tight">
          <Button>{t('rotation.compose')}</Button>
        </div>
      </form>
    </Section>
  );
}

/** Which wave asks what, which indicator is measured when, how long it takes, and the next wave composed. */
export function RotationPage(props: RotationPageProps) {
  const { t, locale, path, cluster, core, modules, form } = props;
  const paths = clusterPaths(cluster.slug);
  const labels = {
    from: t('rotation.from'),
    ...Object.fromEntries(modules.map(({ code, title }) => [`module-${code}`, title[locale]])),
  };
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('rotation.title')}
      cluster={cluster}
      active="waves"
      invented={cluster.invented}
      hasErrors={form.errors.length > 0}
    >
      <PageHead
        kicker={<a href={paths.questionnaires}>{t('questionnaires.title')}</a>}
        title={t('rotation.title')}
        lead={t('rotation.lead')}
      />
      <ErrorSummary t={t} form={form} labels={labels} />
      <MetaFacts
        facts={[
          [
            t('rotation.core'),
            t('rotation.coreLoad', {
              questions: core.questions,
              minutes: formatFor(locale).mean(core.minutes),
            }),
          ],
        ]}
      />
      {core.isTooMuch && (
        <Notice kind="attention">
          <p>
            {t('rotation.coreTooMuch', { mostQuestions: mostCoreQuestions, mostMinutes: mostCoreMinutes })}
          </p>
        </Notice>
      )}
      <Waves {...props} />
      <Indicators {...props} />
      <Modules {...props} />
      <NextWave {...props} />
    </PageFrame>
  );
}
