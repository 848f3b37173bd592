import type { Child } from 'hono/jsx';
import { SurveyFrame } from '../../layout/survey-frame.tsx';
import type { SurveyContext } from './survey-context.ts';

export interface SurveyShellProps {
  readonly context: SurveyContext;
  readonly title: string;
  readonly hasErrors?: boolean | undefined;
  /** The page saves by itself where scripts run. */
  readonly autosaves?: boolean | undefined;
  readonly children?: Child;
}

/** The frame around a respondent's page. */
export function SurveyShell({ context, title, hasErrors, autosaves, children }: SurveyShellProps) {
  const { t, locale, path, privacyPath, invented, cluster, year } = context;
  return (
    <SurveyFrame
      t={t}
      locale={locale}
      title={`${title} – ${t('survey.name', { jahr: year })}`}
      path={path}
      clusterName={cluster.name}
      privacyPath={privacyPath}
      invented={invented}
      hasErrors={hasErrors}
      scripts={autosaves === true ? ['survey'] : []}
    >
      {children}
    </SurveyFrame>
  );
}
