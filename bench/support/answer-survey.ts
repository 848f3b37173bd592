import { formOf, withFirstChoices } from './page-form.ts';
import type { Answered, Visitor } from './visitor.ts';

export interface SurveyAnswered {
  /** One save per section. */
  readonly saves: readonly Answered[];
  readonly submission: Answered;
  /** Address of this device's pages. */
  readonly root: string;
}

/**
 * A member answers: start page, every section, review, submission, receipt.
 * @param beforeSending visits what there is before the answers are sent: the device's pages, and the code that opens
 * them elsewhere
 */
export async function answerSurvey(
  member: Visitor,
  start: string,
  beforeSending: (root: string, resumeCode: string) => Promise<void> = () => Promise.resolve(),
): Promise<SurveyAnswered> {
  const firstPage = await member.get(start);
  const begun = await member.post(start, formOf(firstPage.text, start).fields);
  const root = locationOf(begun);
  let next = locationOf(await member.get(root));
  const saves: Answered[] = [];
  while (next.startsWith(`${root}/teil/`)) {
    const page = await member.get(next);
    const form = withFirstChoices(page.text, formOf(page.text, `${root}/teil/`));
    // The second time somebody leaves a question out, the page lets them go on.
    form.fields.set('prompted', '1');
    const saved = await member.post(form.action, form.fields);
    saves.push(saved);
    next = locationOf(saved);
    if (saves.length > 20) throw new Error('The survey does not come to an end');
  }
  const review = await member.get(next);
  const resumeCode = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(review.text)?.[0] ?? '';
  await beforeSending(root, resumeCode);
  const { action, fields } = formOf(review.text, `${root}/abgabe`);
  const submission = await member.post(action, fields);
  await member.get(locationOf(submission));
  return { saves, submission, root };
}

/** Where an answer leads; anything but a redirect means that the journey broke. */
export function locationOf({ status, location, method, path }: Answered): string {
  if (status !== 303 || location === null)
    throw new Error(`${method} ${path} answered ${status} instead of a redirect`);
  return location;
}
