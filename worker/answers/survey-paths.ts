/** Addresses of the respondent's pages. The personal link leads to the first; all others are free of its token. */
export const surveyPaths = {
  start: (token: string) => `/b/${token}`,
  code: (token: string) => `/b/${token}/code`,
  optOut: (token: string) => `/b/${token}/abmelden`,
  startPrivacy: (token: string) => `/b/${token}/datenschutz`,
  resume: (ref: string) => `/befragung/${ref}`,
  page: (ref: string, code: string) => `/befragung/${ref}/teil/${code}`,
  review: (ref: string) => `/befragung/${ref}/pruefen`,
  submit: (ref: string) => `/befragung/${ref}/abgabe`,
  receipt: (ref: string) => `/befragung/${ref}/beleg`,
  change: (ref: string) => `/befragung/${ref}/aendern`,
  erase: (ref: string) => `/befragung/${ref}/loeschen`,
  privacy: (ref: string) => `/befragung/${ref}/datenschutz`,
};

/** Whether an address belongs to the respondent's pages. */
export function isSurveyPath(pathname: string): boolean {
  return pathname.startsWith('/b/') || pathname.startsWith('/befragung/');
}
