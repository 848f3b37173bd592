import { common } from './de/common.ts';
import { problem } from './de/problem.ts';
import { publicPages } from './de/public.ts';
import { survey } from './de/survey.ts';
import { common as commonEn } from './en/common.ts';
import { problem as problemEn } from './en/problem.ts';
import { publicPages as publicPagesEn } from './en/public.ts';
import { survey as surveyEn } from './en/survey.ts';
import { translatorOf } from './translate.ts';

/** The texts of what a respondent can come to see; all others would only make the way to the first page longer. */
export const surveyTranslator = translatorOf({
  de: { ...common, ...problem, ...publicPages, ...survey },
  en: { ...commonEn, ...problemEn, ...publicPagesEn, ...surveyEn },
});
