import type { Child } from 'hono/jsx';
import { completeFromShare } from '../../../worker/core/catalogue/measures/response-rate.ts';
import type { PublicationKind } from '../../../worker/core/disclosure/thresholds.ts';
import type { IntervalMethod } from '../../../worker/core/indicator-value.ts';
import type { EditionSnapshot } from '../../../worker/core/releases/edition-model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import type { EditionContext, EditionPartProps } from './edition-context.ts';
import { EditionDefinitions } from './edition-definitions.tsx';
import { EditionQuestions } from './edition-questions.tsx';

/** Interval methods that occur in the edition, each explained once. */
function methodsUsed({ indicators }: EditionSnapshot): readonly IntervalMethod[] {
  const methods = indicators.flatMap(({ series }) =>
    series.points.flatMap(({ value }) =>
      value.kind === 'measured' && value.interval !== null ? [value.interval.method] : [],
    ),
  );
  return [...new Set(methods)].toSorted();
}

function Topic({ title, children }: { readonly title: string; readonly children?: Child }) {
  return (
    <>
      <h3>{title}</h3>
      {children}
    </>
  );
}

function Fieldwork({ context: { snapshot, t, f } }: EditionPartProps) {
  const { wave } = snapshot;
  const frame = f.integer(wave.frameSize);
  const [from, to] = [f.day(wave.openedOn), f.day(wave.closedOn)];
  const { code, version, contentHash } = wave.questionnaire;
  return (
    <>
      <Topic title={t('releases.methods.population')}>
        <p>{t('releases.methods.populationText', { day: from, frame })}</p>
      </Topic>
      <Topic title={t('releases.methods.fieldwork')}>
        <p>
          {t('releases.methods.fieldworkText', { from, to, code, version })}{' '}
          <span class="v-code v-hash">{contentHash}</span>
        </p>
      </Topic>
      <Topic title={t('releases.methods.mode')}>
        <p>{t(`releases.methods.modeText.${wave.mode}`)}</p>
      </Topic>
      <Topic title={t('releases.methods.response')}>
        <p>
          {wave.answered === null
            ? t('releases.methods.responseProtected', { frame })
            : t('releases.methods.responseText', {
                answered: f.integer(wave.answered),
                frame,
                complete: f.percent(100 * completeFromShare),
                share: f.percent((100 * wave.answered) / wave.frameSize),
              })}
        </p>
      </Topic>
    </>
  );
}

function Uncertainty({ context: { snapshot, t } }: EditionPartProps) {
  const methods = methodsUsed(snapshot);
  return (
    <>
      <Topic title={t('releases.methods.intervals')}>
        {methods.length === 0 ? (
          <p>{t('releases.methods.interval.none')}</p>
        ) : (
          methods.map((method) => <p>{t(`releases.methods.interval.${method}`)}</p>)
        )}
      </Topic>
      <Topic title={t('releases.methods.bounds')}>
        <p>{t('releases.methods.boundsText')}</p>
      </Topic>
      <Topic title={t('releases.methods.change')}>
        <p>{t('releases.methods.changeText')}</p>
      </Topic>
    </>
  );
}

function Protection({ context: { snapshot, t } }: EditionPartProps) {
  // Object.entries forgets the key type of the closed table.
  const thresholds = Object.entries(snapshot.thresholds) as [PublicationKind, number][];
  return (
    <Topic title={t('releases.methods.protection')}>
      <p>{t('releases.methods.protectionText')}</p>
      <DataTable
        stack={false}
        caption={t('public.methods.thresholdsCaption')}
        rows={thresholds}
        columns={[
          {
            head: t('public.methods.thresholdsKind'),
            cell: ([kind]) => t(`public.methods.threshold.${kind}`),
          },
          { head: t('public.methods.thresholdsMinimum'), numeric: true, cell: ([, minimum]) => minimum },
        ]}
      />
    </Topic>
  );
}

function breakLines({ snapshot, t }: EditionContext): readonly string[] {
  return snapshot.indicators.flatMap(({ definition, series }) =>
    series.breaks.map(({ year, reason, items }) =>
      t('releases.methods.breakLine', {
        code: definition.code,
        year,
        reason: t(`findings.reason.${reason}`),
        items: items.join(', '),
      }),
    ),
  );
}

/** Everything somebody needs to judge the numbers, and to make them again. */
export function EditionMethods({ context }: EditionPartProps) {
  const { snapshot, t } = context;
  const breaks = breakLines(context);
  return (
    <Section title={t('releases.methods.title')} id="methoden">
      <div class="v-prose">
        <Fieldwork context={context} />
        <Uncertainty context={context} />
        <Protection context={context} />
        <Topic title={t('releases.methods.breaks')}>
          {breaks.length === 0 ? (
            <p>{t('releases.methods.breaksNone')}</p>
          ) : (
            <ul>
              {breaks.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          )}
        </Topic>
        <Topic title={t('releases.methods.definitions')}>
          <EditionDefinitions context={context} />
        </Topic>
        <Topic title={t('releases.methods.questions')}>
          <EditionQuestions context={context} />
        </Topic>
        <Topic title={t('releases.methods.revisions')}>
          <p>{t('releases.methods.revisionsText')}</p>
        </Topic>
        <Topic title={t('releases.methods.software')}>
          <p>{t('releases.methods.softwareText', { version: snapshot.softwareVersion })}</p>
        </Topic>
      </div>
    </Section>
  );
}
