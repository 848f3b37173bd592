import type { EditionCheck } from '../../../worker/core/releases/edition-check.ts';
import type { EditionSnapshot } from '../../../worker/core/releases/edition-model.ts';
import { headlineFindings } from '../../../worker/core/releases/headline-findings.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxField } from '../../components/checkbox-field.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { FactList } from '../../components/facts.tsx';
import type { FormState } from '../../components/form-state.ts';
import { PageHead } from '../../components/page-head.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Section } from '../../components/section.tsx';
import { TextAreaField } from '../../components/text-area-field.tsx';
import { findingSentence } from '../../i18n/finding-sentence.ts';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { EditionIndicatorTable } from './edition-indicator-table.tsx';

export interface ReleaseFormPageProps extends ClusterPageContext {
  /** The snapshot as it would be frozen, without the words of the form. */
  readonly preview: Pick<EditionSnapshot, 'number' | 'cluster' | 'wave' | 'indicators' | 'events'>;
  /** The attacker found nothing in it. */
  readonly checked: {
    readonly check: EditionCheck;
    readonly checkedAt: number;
  };
  /** Fields: coCauses, changes, readers (`funder` or `public`), confirmed (`1`). */
  readonly form: FormState;
  /** Address the form is posted to. */
  readonly action: string;
  /** Makes a second sending of the same form harmless. */
  readonly requestId: string;
  /** What is shown here is what is released: if it has changed meanwhile, the page comes again. */
  readonly previewHash: string;
}

const maxNoteLength = 2000;
const maxFindings = 5;

function Frozen({ t, locale, preview }: ReleaseFormPageProps) {
  const f = formatFor(locale);
  const { wave, events } = preview;
  return (
    <FactList
      facts={[
        [
          t('releases.new.fact.wave'),
          t('releases.new.fact.waveValue', {
            year: wave.year,
            day: f.day(wave.closedOn),
          }),
        ],
        [
          t('releases.new.fact.response'),
          wave.answered === null
            ? t('releases.methods.responseProtected', {
                frame: f.integer(wave.frameSize),
              })
            : f.countOf(wave.answered, wave.frameSize),
        ],
        [t('releases.new.fact.events'), events.length],
        [t('releases.new.fact.files'), t('releases.new.filesValue')],
      ]}
    />
  );
}

function Checked({ t, locale, checked: { check, checkedAt } }: ReleaseFormPageProps) {
  const f = formatFor(locale);
  const { suppressed, following, narrowestPct, uncertain } = check;
  return (
    <Section title={t('releases.attack.section')}>
      <p>
        {t('releases.attack.passed', {
          day: f.day(new Date(checkedAt).toISOString()),
        })}
      </p>
      {narrowestPct !== null && (
        <p>
          {t('releases.attack.narrowest', {
            count: suppressed,
            percent: f.percent(narrowestPct),
          })}
        </p>
      )}
      {following > 0 && <p>{t('releases.attack.following', { count: following })}</p>}
      {uncertain.length > 0 && (
        <p>
          {t('releases.attack.uncertain', {
            list: uncertain.map(({ code, years }) => `${code} ${years.join(', ')}`).join('; '),
          })}
        </p>
      )}
    </Section>
  );
}

/** Releasing an edition: what is frozen, which findings lead, who may read, and the confirmation. */
export function ReleaseFormPage(props: ReleaseFormPageProps) {
  const { t, locale, path, cluster, preview, form, action, requestId } = props;
  const { number } = preview;
  const { reports } = clusterPaths(cluster.slug);
  const field = { t, form };
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('releases.new.title', { number })}
      cluster={cluster}
      active="reports"
      invented={cluster.invented}
      hasErrors={form.errors.length > 0}
    >
      <PageHead
        kicker={<a href={reports}>{t('releases.list.title')}</a>}
        title={t('releases.new.title', { number })}
        lead={t('releases.new.lead')}
      />
      <ErrorSummary t={t} form={form} />
      <Section title={t('releases.new.frozen')} note={t('releases.new.frozenNote')}>
        <Frozen {...props} />
      </Section>
      <Checked {...props} />
      <EditionIndicatorTable context={{ t, locale, f: formatFor(locale), snapshot: preview }} />
      <Section title={t('releases.new.findings')} note={t('releases.new.findingsNote')}>
        <ol class="v-finds">
          {headlineFindings(preview, maxFindings).map(({ finding }) => (
            <li>
              <p>{findingSentence(finding, preview.cluster.kind, t, locale)}</p>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('releases.new.words')}>
        <form class="v-form" method="post" action={action}>
          <input type="hidden" name="requestId" value={requestId} />
          <input type="hidden" name="previewHash" value={props.previewHash} />
          <TextAreaField
            {...field}
            name="coCauses"
            label={t('releases.new.coCauses')}
            hint={t('releases.new.coCausesHint')}
            maxlength={maxNoteLength}
            optional
          />
          <TextAreaField
            {...field}
            name="changes"
            label={t('releases.new.changes')}
            hint={t('releases.new.changesHint')}
            maxlength={maxNoteLength}
            optional
          />
          <RadioGroup
            {...field}
            name="readers"
            label={t('releases.new.readers')}
            options={[
              { value: 'funder', label: t('releases.new.readers.funder') },
              {
                value: 'public',
                label: t('releases.new.readers.public'),
                hint: t('releases.new.readers.publicHint'),
              },
            ]}
          />
          <CheckboxField
            {...field}
            name="confirmed"
            label={t('releases.new.confirm')}
            hint={t('releases.new.confirmHint')}
          />
          <div class="v-go">
            <Button>{t('releases.new.submit', { number })}</Button>
            <a class="v-go__back" href={reports}>
              {t('common.cancel')}
            </a>
          </div>
        </form>
      </Section>
    </PageFrame>
  );
}
