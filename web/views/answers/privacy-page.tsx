import { FactList, type Fact } from '../../components/facts.tsx';
import { formatFor } from '../../i18n/format.ts';
import { conjoined } from './conjoined.ts';
import { Emphasised } from './emphasised.tsx';
import type { SurveyContext } from './survey-context.ts';
import { SurveyShell } from './survey-shell.tsx';

/** What a cluster has stated for its notice (GDPR Art. 13 and 14). What it has not stated is left out. */
export interface PrivacyNotice {
  readonly controller: {
    readonly name: string;
    readonly address?: string;
    readonly mail?: string;
    readonly phone?: string;
  };
  readonly officer?: string;
  readonly legalBasis?: { readonly name: string; readonly letter: string; readonly interest?: string };
  readonly source?: string;
  readonly processors?: readonly string[];
  /** Who gets the results beside the members, in the accusative with article. */
  readonly resultsTo?: readonly string[];
  readonly storage?: string;
  readonly thirdCountry?: { readonly access: string; readonly safeguard: string };
  /** ISO days. */
  readonly retention?: { readonly contacts: string; readonly answers: string };
  readonly backupDays?: number;
  readonly authority?: string;
  readonly analyses?: { readonly by: readonly string[]; readonly threshold: number };
  readonly version?: { readonly number: string; readonly on: string };
}

export interface PrivacyPageProps {
  readonly context: SurveyContext;
  readonly notice: PrivacyNotice;
  readonly backPath: string;
}

/** The privacy notice of one wave. */
export function PrivacyPage({ context, notice, backPath }: PrivacyPageProps) {
  const { t } = context;
  return (
    <SurveyShell context={context} title={t('survey.privacy.title')}>
      <p class="v-kicker v-crumb">{t('survey.name', { jahr: context.year })}</p>
      <h1>{t('survey.privacy.title')}</h1>
      <div class="v-wordy">
        <FactList facts={noticeFacts(context, notice)} />
      </div>
      <p class="v-fig__notes">
        <a href={backPath}>{t('survey.privacy.back')}</a>
      </p>
    </SurveyShell>
  );
}

/** One row of the notice, or none where nothing was stated for it; „Inc.“ at the end brings its own full stop. */
function row(label: string, ...sentences: readonly (string | false | undefined)[]): readonly Fact[] {
  const stated = sentences.filter((sentence) => typeof sentence === 'string');
  return stated.length === 0
    ? []
    : [[label, <Emphasised text={stated.join(' ').replaceAll(/\.\.(?= |$)/g, '.')} />]];
}

function noticeFacts({ t, locale }: SurveyContext, notice: PrivacyNotice): readonly Fact[] {
  const format = formatFor(locale);
  const { controller, legalBasis, processors = [], thirdCountry, retention, analyses, version } = notice;
  const { resultsTo = [], source, authority } = notice;
  const angaben = [controller.name, controller.address, controller.mail, controller.phone]
    .filter(Boolean)
    .join(', ');
  return [
    ...row(t('survey.privacy.controller'), t('survey.privacy.controllerText', { angaben })),
    ...row(
      t('survey.privacy.officer'),
      notice.officer !== undefined && t('survey.privacy.officerText', { dsb_kontakt: notice.officer }),
    ),
    ...row(
      t(legalBasis === undefined ? 'survey.privacy.purpose' : 'survey.privacy.purposeAndBasis'),
      resultsTo.length === 0
        ? t('survey.privacy.purposeText')
        : t('survey.privacy.purposeReportsText', { empfaenger: conjoined(locale, resultsTo) }),
      legalBasis &&
        t('survey.privacy.legalBasisText', {
          rechtsgrundlage: legalBasis.name,
          buchstabe: legalBasis.letter,
        }),
      legalBasis?.interest !== undefined &&
        t('survey.privacy.interestText', { interesse: legalBasis.interest }),
    ),
    ...row(
      t(source === undefined ? 'survey.privacy.data' : 'survey.privacy.dataAndSource'),
      t('survey.privacy.dataText'),
      source !== undefined && t('survey.privacy.sourceText', { quelle: source }),
    ),
    ...row(
      t('survey.privacy.recipients'),
      processors.length > 0 &&
        t('survey.privacy.processorsText', { auftragsverarbeiter_liste: processors.join(', ') }),
      resultsTo.length > 0 &&
        t('survey.privacy.resultsToText', {
          empfaenger_ergebnisse: conjoined(locale, [t('survey.start.members'), ...resultsTo]),
        }),
    ),
    ...row(
      t('survey.privacy.storage'),
      notice.storage !== undefined && t('survey.privacy.storageText', { speicherort: notice.storage }),
      thirdCountry &&
        t('survey.privacy.thirdCountryText', {
          drittland_angabe: thirdCountry.access,
          garantie: thirdCountry.safeguard,
        }),
    ),
    ...row(
      t('survey.privacy.retention'),
      retention &&
        t('survey.privacy.retentionText', {
          frist_kontakt: format.day(retention.contacts),
          frist_antworten: format.day(retention.answers),
        }),
      notice.backupDays !== undefined &&
        t('survey.privacy.backupsText', { sicherung_tage: notice.backupDays }),
    ),
    ...row(t('survey.privacy.rights'), t('survey.privacy.rightsText')),
    ...row(
      t('survey.privacy.complaint'),
      t('survey.privacy.withdrawalText'),
      authority === undefined
        ? t('survey.privacy.complaintAnyText')
        : t('survey.privacy.complaintText', { aufsichtsbehoerde: authority }),
    ),
    ...row(t('survey.privacy.voluntary'), t('survey.privacy.voluntaryText')),
    ...row(
      t('survey.privacy.analyses'),
      analyses &&
        t('survey.privacy.analysesText', { merkmale: analyses.by.join(', '), k: analyses.threshold }),
      version && t('survey.privacy.versionText', { fassung: version.number, datum: format.day(version.on) }),
    ),
  ];
}
