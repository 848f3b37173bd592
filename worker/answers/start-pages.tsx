import * as z from 'zod';
import { choice, optionalText } from '../../schema/contracts/fields.ts';
import { emptyForm, type FormState } from '../../web/components/form-state.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { MessagePage, type SurveyMessage } from '../../web/views/answers/message-page.tsx';
import { OptOutPage, optOutChoices } from '../../web/views/answers/opt-out-page.tsx';
import { PrivacyPage } from '../../web/views/answers/privacy-page.tsx';
import { StartPage } from '../../web/views/answers/start-page.tsx';
import { findMember } from '../clusters/index.ts';
import { publicationThresholds } from '../core/disclosure/thresholds.ts';
import { announcedMinutes } from '../core/questionnaire/estimated-minutes.ts';
import { followLink, type Followed } from '../fieldwork/index.ts';
import { parseForm, readForm } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { Problem } from '../platform/problem.ts';
import { findQuestionnaire } from '../questionnaires/index.ts';
import { answerCookiesOf, setAnswerCookie, type AnswerCookie } from './answer-cookie.ts';
import { beginAnswering, progressOf, resumeWithCode } from './begin-answering.ts';
import { optOut } from './opt-out.ts';
import { contextWithoutWave, privacyNotice, resultsTo, surveyContext } from './survey-context.ts';
import { surveyPaths } from './survey-paths.ts';
import { takesAnswers } from './answering.ts';

const resumeForm = z.object({ code: optionalText(40) });
const optOutForm = z.object({
  choice: choice(optOutChoices),
  successorName: optionalText(120),
  successorMail: optionalText(254),
});

/** Unknown, revoked and malformed links answer alike. */
function linkUnknown(c: HttpContext): Response {
  const message: SurveyMessage = { kind: 'linkUnknown', contact: null };
  return c.newResponse(
    renderDocument(<MessagePage context={contextWithoutWave(c)} message={message} />),
    404,
    {
      'Content-Type': 'text/html; charset=utf-8',
    },
  );
}

function closed(c: HttpContext, followed: Followed, token: string, form: FormState = emptyForm) {
  const { wave } = followed;
  const message: SurveyMessage = {
    kind: 'waveClosed',
    deadline: new Date(wave.closesAt).toISOString(),
    resultsOn: wave.resultOn,
    code: { action: surveyPaths.code(token), form },
  };
  const context = surveyContext(c, followed, surveyPaths.startPrivacy(token));
  return c.html(renderDocument(<MessagePage context={context} message={message} />), 410);
}

async function startPage(c: HttpContext, followed: Followed, token: string, form: FormState = emptyForm) {
  const { services } = c.var;
  const { wave, cluster, invitation } = followed;
  const published = await findQuestionnaire(services.db, wave.questionnaireVersionId);
  if (published === undefined) throw new Problem('internal', 'the wave has no questionnaire');
  const progress = await progressOf(services, followed, await answerCookiesOf(c, invitation.id));
  const company = await companyOf(c, followed);
  return renderDocument(
    <StartPage
      context={surveyContext(c, followed, surveyPaths.startPrivacy(token))}
      state={progress}
      action={surveyPaths.start(token)}
      codeAction={surveyPaths.code(token)}
      optOutPath={surveyPaths.optOut(token)}
      company={company}
      announcedMinutes={announcedMinutes(published.form, c.var.locale)}
      deadline={new Date(wave.closesAt).toISOString()}
      sender={{ name: cluster.senderName, function: cluster.senderFunction }}
      contact={{ name: cluster.senderName, phone: cluster.phone, mail: cluster.mail }}
      resultsTo={resultsTo(c.var.t)}
      keyHolder={null}
      thresholds={{ companies: publicationThresholds.mean, texts: publicationThresholds.freeText }}
      form={form}
    />,
  );
}

async function companyOf(c: HttpContext, followed: Followed): Promise<string> {
  const found = await findMember(c.var.services.db, followed.cluster.id, followed.frameMember.memberId);
  return found?.member.name ?? '';
}

async function toSurvey(c: HttpContext, followed: Followed, cookie: AnswerCookie): Promise<Response> {
  return c.redirect(surveyPaths.resume(await setAnswerCookie(c, cookie, followed)), 303);
}

/** Pages under the personal link. The link writes, it never reads; opening it changes nothing. */
export const startPages = roomApp()
  .get('/b/:token', async (c) => {
    const token = c.req.param('token');
    const followed = await followLink(c.var.services, token);
    if (followed === undefined) return linkUnknown(c);
    if (!takesAnswers({ followed, draft: undefined }, c.var.services.now()))
      return closed(c, followed, token);
    return c.html(await startPage(c, followed, token));
  })
  .post('/b/:token', async (c) => {
    const { services } = c.var;
    const token = c.req.param('token');
    const followed = await followLink(services, token);
    if (followed === undefined) return linkUnknown(c);
    if (!takesAnswers({ followed, draft: undefined }, services.now())) return closed(c, followed, token);
    const { restart } = await readForm(c);
    const progress = await progressOf(services, followed, await answerCookiesOf(c, followed.invitation.id));
    if (progress.kind === 'submitted') return c.html(await startPage(c, followed, token), 409);
    const known = 'cookie' in progress && restart !== '1' ? progress.cookie : undefined;
    return toSurvey(c, followed, known ?? beginAnswering(services, followed));
  })
  .post('/b/:token/code', async (c) => {
    const token = c.req.param('token');
    const followed = await followLink(c.var.services, token);
    if (followed === undefined) return linkUnknown(c);
    const parsed = parseForm(resumeForm, await readForm(c));
    const cookie = parsed.ok ? await resumeWithCode(c.var.services, followed, parsed.data.code) : undefined;
    if (cookie !== undefined) return toSurvey(c, followed, cookie);
    const values = parsed.ok ? parsed.values : parsed.form.values;
    const form: FormState = { values, errors: [{ field: 'code', key: 'survey.start.codeWrong' }] };
    if (!takesAnswers({ followed, draft: undefined }, c.var.services.now()))
      return closed(c, followed, token, form);
    return c.html(await startPage(c, followed, token, form), 422);
  })
  .get('/b/:token/datenschutz', async (c) => {
    const token = c.req.param('token');
    const followed = await followLink(c.var.services, token);
    if (followed === undefined) return linkUnknown(c);
    const context = surveyContext(c, followed, surveyPaths.startPrivacy(token));
    const page = (
      <PrivacyPage
        context={context}
        notice={privacyNotice(followed.cluster, c.var.t)}
        backPath={surveyPaths.start(token)}
      />
    );
    return c.html(renderDocument(page));
  })
  .get('/b/:token/abmelden', async (c) => {
    const token = c.req.param('token');
    const followed = await followLink(c.var.services, token);
    if (followed === undefined) return linkUnknown(c);
    return c.html(await optOutPage(c, followed, token, emptyForm, false));
  })
  .post('/b/:token/abmelden', async (c) => {
    const token = c.req.param('token');
    const followed = await followLink(c.var.services, token);
    if (followed === undefined) return linkUnknown(c);
    const parsed = parseForm(optOutForm, await readForm(c));
    if (!parsed.ok) return c.html(await optOutPage(c, followed, token, parsed.form, false), 422);
    const errors = await optOut(c.var.services, followed, parsed.data);
    if (errors.length > 0) {
      const form: FormState = { values: parsed.values, errors };
      return c.html(await optOutPage(c, followed, token, form, false), 422);
    }
    return c.html(await optOutPage(c, followed, token, emptyForm, true));
  });

async function optOutPage(
  c: HttpContext,
  followed: Followed,
  token: string,
  form: FormState,
  saved: boolean,
) {
  return renderDocument(
    <OptOutPage
      context={surveyContext(c, followed, surveyPaths.startPrivacy(token))}
      action={surveyPaths.optOut(token)}
      company={await companyOf(c, followed)}
      contactMail={followed.cluster.mail}
      form={form}
      saved={saved}
    />,
  );
}
