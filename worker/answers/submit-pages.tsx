import { renderDocument } from '../../web/layout/render-document.ts';
import { ErasePage } from '../../web/views/answers/erase-page.tsx';
import { MessagePage, type SurveyMessage } from '../../web/views/answers/message-page.tsx';
import { PrivacyPage } from '../../web/views/answers/privacy-page.tsx';
import { ReceiptPage } from '../../web/views/answers/receipt-page.tsx';
import { ReviewPage } from '../../web/views/answers/review-page.tsx';
import type { Answers } from '../core/questionnaire/answer.ts';
import { summariseAnswers } from '../core/questionnaire/summarise-answers.ts';
import { validateAnswers } from '../core/questionnaire/validate-answers.ts';
import { itemsOf } from '../core/questionnaire/counted-answers.ts';
import { isFollowUp } from '../core/questionnaire/visible-items.ts';
import { linkToken } from '../fieldwork/index.ts';
import { readForm } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { Problem } from '../platform/problem.ts';
import { readAnswerCookie, setAnswerCookie } from './answer-cookie.ts';
import { formOf, shownAnswers, takesAnswers, type Answering } from './answering.ts';
import { eraseAnswers } from './erase-answers.ts';
import { beginChange, changeWaits } from './begin-answering.ts';
import { codeToShow } from './resume-code.ts';
import { answeringOf, journeyFor, savedAt } from './section-pages.tsx';
import { sealAnswers, submitAnswers, type Submitted } from './submit-answers.ts';
import { privacyNotice, surveyContext } from './survey-context.ts';
import { surveyPaths } from './survey-paths.ts';

/** Short number of a receipt: the first digits of the submission's hash. */
function receiptNumber(contentHash: string): string {
  const digits = contentHash.slice(0, 8).toUpperCase();
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

async function reviewPage(c: HttpContext, answering: Answering, answers: Answers): Promise<string> {
  const ref = c.req.param('ref') ?? '';
  return renderDocument(
    <ReviewPage
      context={surveyContext(c, answering.followed, surveyPaths.privacy(ref))}
      journey={journeyFor(answering, answers)}
      action={surveyPaths.submit(ref)}
      editPath={(code) => `${surveyPaths.page(ref, code)}?von=pruefen`}
      submissionId={answering.submissionId}
      contentHash={(await sealAnswers(answering, answers)).bodyHash}
      savedAt={savedAt(c)}
      resumeCode={await codeToShow(c.var.services, answering)}
      replacedOn={answering.replaced?.receivedOn ?? null}
    />,
  );
}

/** Where the personal link leads, for whoever holds this device's cookie. */
async function startPath(c: HttpContext, { followed: { invitation } }: Answering): Promise<string> {
  const { clusterId, id, generation } = invitation;
  return surveyPaths.start(await linkToken(c.var.services.keys, clusterId, id, generation));
}

async function refusal(
  c: HttpContext,
  answering: Answering,
  answers: Answers,
  sent: Exclude<Submitted, { accepted: true }>,
) {
  const ref = c.req.param('ref') ?? '';
  const { wave } = answering.followed;
  const journey = journeyFor(answering, answers);
  const context = surveyContext(c, answering.followed, surveyPaths.privacy(ref));
  const message: SurveyMessage =
    sent.reason === 'sentElsewhere'
      ? {
          kind: 'sentElsewhere',
          sentOn: sent.on,
          deadline: new Date(wave.closesAt).toISOString(),
          journey,
          startPath: await startPath(c, answering),
        }
      : { kind: 'waveClosedDraft', deletedOn: wave.resultOn, journey };
  return c.html(
    renderDocument(<MessagePage context={context} message={message} />),
    sent.reason === 'closed' ? 410 : 409,
  );
}

async function erasePage(c: HttpContext, answering: Answering, erased: boolean): Promise<string> {
  const ref = c.req.param('ref') ?? '';
  const { followed } = answering;
  const context = surveyContext(c, followed, surveyPaths.privacy(ref));
  const open = takesAnswers({ followed, draft: undefined }, c.var.services.now());
  const next = {
    deadline: open ? new Date(followed.wave.closesAt).toISOString() : null,
    startPath: await startPath(c, answering),
  };
  return renderDocument(
    <ErasePage
      context={context}
      action={surveyPaths.erase(ref)}
      backPath={surveyPaths.resume(ref)}
      erased={erased ? next : null}
    />,
  );
}

/** How the numbered questions were answered, and apart from them the follow-ups, which have no number. */
function extentOf(answering: Answering, answers: Answers) {
  const followUps = new Set(
    itemsOf(formOf(answering, answers))
      .filter((item) => isFollowUp(item, answering.facts))
      .map(({ code }) => code),
  );
  const only = (followUp: boolean) =>
    Object.fromEntries(Object.entries(answers).filter(([code]) => followUps.has(code) === followUp));
  return { summary: summariseAnswers(only(false)), followUps: summariseAnswers(only(true)) };
}

/** A program sends all answers at once; the answer is JSON, and the same body gives the same answer. */
async function submitJson(c: HttpContext, answering: Answering): Promise<Response> {
  const body: unknown = await c.req.json().catch(() => undefined);
  const answers = typeof body === 'object' && body !== null && 'answers' in body ? body.answers : undefined;
  // Nothing of it is believed yet: only whom it names decides which questions there are.
  const form = formOf(answering, Object(answers) as Answers);
  const checked = validateAnswers(form, answers, answering.facts);
  if (!checked.valid) return c.json({ code: 'invalidInput', problems: checked.problems }, 422);
  const sent = await submitAnswers(c.var.services, answering, checked.answers);
  if (!sent.accepted) return c.json({ code: sent.reason }, sent.reason === 'closed' ? 410 : 409);
  const { bodyHash, receivedOn } = sent.submission;
  return c.json({ receipt: receiptNumber(bodyHash), contentHash: bodyHash, receivedOn });
}

/** Check, send, receipt. */
export const submitPages = roomApp()
  .get('/befragung/:ref/pruefen', async (c) => {
    const answering = await answeringOf(c);
    if (answering.submission !== undefined) return c.redirect(surveyPaths.receipt(c.req.param('ref')), 303);
    const answers = shownAnswers(answering);
    const { blockedAt } = journeyFor(answering, answers);
    if (blockedAt !== null) return c.redirect(surveyPaths.page(c.req.param('ref'), blockedAt), 303);
    return c.html(await reviewPage(c, answering, answers));
  })
  .post('/befragung/:ref/abgabe', async (c) => {
    const { services } = c.var;
    const ref = c.req.param('ref');
    const answering = await answeringOf(c);
    if (c.req.header('Content-Type')?.startsWith('application/json') === true)
      return submitJson(c, answering);
    const form = await readForm(c);
    if (form['submissionId'] !== answering.submissionId) throw new Problem('badRequest', 'submissionId');
    const answers = shownAnswers(answering);
    const mayStill = answering.submission !== undefined || takesAnswers(answering, services.now());
    if (!mayStill) return refusal(c, answering, answers, { accepted: false, reason: 'closed' });
    const { blockedAt } = journeyFor(answering, answers);
    if (answering.submission === undefined && blockedAt !== null)
      return c.redirect(surveyPaths.page(ref, blockedAt), 303);
    const { bodyHash } = await sealAnswers(answering, answers);
    // What is sent is what was seen: another tab may have changed the draft since.
    if (form['contentHash'] !== bodyHash) return c.html(await reviewPage(c, answering, answers), 409);
    const sent = await submitAnswers(services, answering, answers);
    if (!sent.accepted) return refusal(c, answering, answers, sent);
    return c.redirect(surveyPaths.receipt(ref), 303);
  })
  .get('/befragung/:ref/beleg', async (c) => {
    const answering = await answeringOf(c);
    const { submission, followed } = answering;
    const ref = c.req.param('ref');
    if (submission === undefined) return c.redirect(surveyPaths.resume(ref), 303);
    const open = takesAnswers({ followed, draft: undefined }, c.var.services.now());
    return c.html(
      renderDocument(
        <ReceiptPage
          context={surveyContext(c, followed, surveyPaths.privacy(ref))}
          receivedOn={submission.receivedOn}
          receiptNumber={receiptNumber(submission.bodyHash)}
          contentHash={submission.bodyHash}
          {...extentOf(answering, submission.answers)}
          deadline={new Date(followed.wave.closesAt).toISOString()}
          resultsOn={followed.wave.resultOn}
          revision={submission.revision}
          resumeCode={await codeToShow(c.var.services, answering)}
          erasePath={surveyPaths.erase(ref)}
          changePath={open ? surveyPaths.change(ref) : null}
          changeWaits={open && (await changeWaits(c.var.services, answering))}
          answers={journeyFor(answering, submission.answers)}
        />,
      ),
    );
  })
  .get('/befragung/:ref/aendern', async (c) => {
    const cookie = await readAnswerCookie(c, c.req.param('ref'));
    const { submission, followed } = await answeringOf(c);
    if (cookie === undefined || submission === undefined) throw new Problem('notFound');
    const next = await setAnswerCookie(c, await beginChange(c.var.services, cookie), followed);
    return c.redirect(surveyPaths.review(next), 303);
  })
  .get('/befragung/:ref/loeschen', async (c) => c.html(await erasePage(c, await answeringOf(c), false)))
  .post('/befragung/:ref/loeschen', async (c) => {
    const answering = await answeringOf(c);
    await eraseAnswers(c.var.services, answering);
    return c.html(await erasePage(c, answering, true));
  })
  .get('/befragung/:ref/datenschutz', async (c) => {
    const { followed } = await answeringOf(c);
    const ref = c.req.param('ref');
    const context = surveyContext(c, followed, surveyPaths.privacy(ref));
    const notice = privacyNotice(followed.cluster, c.var.t);
    return c.html(
      renderDocument(<PrivacyPage context={context} notice={notice} backPath={surveyPaths.resume(ref)} />),
    );
  });
