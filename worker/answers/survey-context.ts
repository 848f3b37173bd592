import type { PrivacyNotice } from '../../web/views/answers/privacy-page.tsx';
import type { Translate } from '../../web/i18n/translate.ts';
import type { SurveyContext } from '../../web/views/answers/survey-context.ts';
import type { Cluster } from '../clusters/index.ts';
import { publicationThresholds } from '../core/disclosure/thresholds.ts';
import type { Followed } from '../fieldwork/index.ts';
import type { HttpContext } from '../platform/http.ts';

/** What every page of a respondent knows about the wave. */
export function surveyContext(
  c: HttpContext,
  { cluster, wave }: Followed,
  privacyPath: string,
): SurveyContext {
  return {
    t: c.var.t,
    locale: c.var.locale,
    path: c.var.path,
    privacyPath,
    invented: cluster.invented,
    cluster: { name: cluster.name, kind: wave.clusterKind },
    year: wave.year,
    openedOn: new Date(wave.openedAt).toISOString(),
  };
}

/** The frame around a message to somebody whose link leads nowhere: nothing of any cluster is told. */
export function contextWithoutWave(c: HttpContext): SurveyContext {
  return {
    t: c.var.t,
    locale: c.var.locale,
    path: c.var.path,
    privacyPath: '/datenschutz',
    invented: false,
    cluster: { name: 'Vorlauf', kind: 'cluster' },
    year: new Date(c.var.services.now()).getUTCFullYear(),
    openedOn: new Date(c.var.services.now()).toISOString(),
  };
}

/** Who gets the results beside the members, in the accusative with article. */
export function resultsTo(t: Translate): readonly string[] {
  return [t('survey.start.board'), t('survey.start.funders')];
}

/** What the cluster has stated about itself; what it has not stated is left out of the notice. */
export function privacyNotice(cluster: Cluster, t: Translate): PrivacyNotice {
  return {
    resultsTo: resultsTo(t),
    controller: { name: cluster.name, mail: cluster.mail, phone: cluster.phone },
    analyses: { by: [t('common.bySizeClass'), t('common.byTenure')], threshold: publicationThresholds.mean },
  };
}
