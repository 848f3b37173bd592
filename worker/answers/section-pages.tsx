import { renderDocument } from '../../web/layout/render-document.ts';
import { EditedElsewherePage } from '../../web/views/answers/edited-elsewhere-page.tsx';
import { MessagePage, type SurveyMessage } from '../../web/views/answers/message-page.tsx';
import { pageFields } from '../../web/views/answers/page-fields.ts';
import { journeyContext } from '../../web/views/answers/journey-context.ts';
import { SectionPage, type SectionPageProps } from '../../web/views/answers/section-page.tsx';
import { publicationThresholds } from '../core/disclosure/thresholds.ts';
import type { Answers } from '../core/questionnaire/answer.ts';
import { formFields, type FormFields } from '../core/questionnaire/form-fields.ts';
import { journeyOf, review, type Journey, type JourneyPage } from '../core/questionnaire/journey.ts';
import { nextStep, type SentPage } from '../core/questionnaire/next-step.ts';
import { parsePage } from '../core/questionnaire/parse-page.ts';
import { formPairs } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { Problem } from '../platform/problem.ts';
import { readAnswerCookie } from './answer-cookie.ts';
import { formOf, loadAnswering, shownAnswers, takesAnswers, type Answering } from './answering.ts';
import { codeToShow } from './resume-code.ts';
import { savePage, type PageSave } from './save-page.ts';
import { surveyContext } from './survey-context.ts';
import { surveyPaths } from './survey-paths.ts';

/** What this device's cookie opens; without the cookie the address answers like one that does not exist. */
export async function answeringOf(c: HttpContext): Promise<Answering> {
  const cookie = await readAnswerCookie(c, c.req.param('ref') ?? '');
  if (cookie === undefined) throw new Problem('notFound');
  return loadAnswering(c.var.services, cookie);
}

export function journeyFor(answering: Answering, answers: Answers): Journey {
  return journeyOf(formOf(answering, answers), answers, answering.facts);
}

/** Instant of the last save, as the redirect after it says; nothing of it is stored. */
export function savedAt(c: HttpContext): string | null {
  const seconds = Number(c.req.query('gespeichert'));
  return Number.isInteger(seconds) && seconds > 0 && seconds < 1e10
    ? new Date(seconds * 1000).toISOString()
    : null;
}

type Shown = Pick<SectionPageProps, 'fields'> &
  Partial<Pick<SectionPageProps, 'errors' | 'openCount' | 'focus' | 'fromReview' | 'savedAt'>>;

async function sectionPage(
  c: HttpContext,
  answering: Answering,
  answers: Answers,
  page: JourneyPage,
  shown: Shown,
) {
  const ref = c.req.param('ref') ?? '';
  return renderDocument(
    <SectionPage
      context={surveyContext(c, answering.followed, surveyPaths.privacy(ref))}
      journey={journeyFor(answering, answers)}
      page={page}
      facts={answering.facts}
      action={surveyPaths.page(ref, page.code)}
      submissionId={answering.submissionId}
      seq={answering.draft?.pages[page.code]?.seq ?? 0}
      savedAt={savedAt(c)}
      resumeCode={await codeToShow(c.var.services, answering)}
      changing={answering.replaced !== undefined}
      threshold={publicationThresholds.mean}
      {...shown}
    />,
  );
}

/** The answers stay on the screen, although they cannot be taken any more. */
function tooLate(c: HttpContext, answering: Answering, draft: Answers) {
  const ref = c.req.param('ref') ?? '';
  const context = surveyContext(c, answering.followed, surveyPaths.privacy(ref));
  const message: SurveyMessage = {
    kind: 'waveClosedDraft',
    deletedOn: answering.followed.wave.resultOn,
    journey: journeyFor(answering, draft),
  };
  return c.html(renderDocument(<MessagePage context={context} message={message} />), 410);
}

interface Sent {
  readonly fields: FormFields;
  readonly page: JourneyPage;
  readonly seq: number;
  readonly isAutosave: boolean;
}

async function readPage(c: HttpContext, journey: Journey): Promise<Sent> {
  const fields = formFields(await formPairs(c));
  const page = journey.page(c.req.param('page') ?? '');
  if (page === undefined) throw new Problem('notFound');
  const seq = Number(fields.get('seq')?.[0] ?? '0');
  if (!Number.isInteger(seq) || seq < 0 || seq > 1_000_000) throw new Problem('badRequest', 'seq');
  return { fields, page, seq: seq + 1, isAutosave: c.req.query('autosave') !== undefined };
}

/** Where the button leads; whoever searches a list stays. */
function directionOf({ fields }: Sent): SentPage['direction'] {
  if (fields.has('find')) return 'stay';
  return fields.get('go')?.[0] === 'back' ? 'back' : 'next';
}

/** Whoever searches has not left anything empty yet. */
function readFields(sent: Sent): FormFields {
  return directionOf(sent) === 'stay'
    ? new Map([...sent.fields].filter(([name]) => name !== 'seen'))
    : sent.fields;
}

/** A script is told in JSON what became of its save; it keeps what was not saved on the device. */
function autosaveAnswer(c: HttpContext, saved: PageSave, seq: number) {
  if (saved.saved) return c.json({ saved: new Date(c.var.services.now()).toISOString(), seq });
  return c.json({ saved: null, reason: saved.reason }, saved.reason === 'editedElsewhere' ? 409 : 410);
}

/** One page per section: shown, saved, and left for the next. */
export const sectionPages = roomApp()
  .get('/befragung/:ref', async (c) => {
    const answering = await answeringOf(c);
    const ref = c.req.param('ref');
    if (answering.submission !== undefined) return c.redirect(surveyPaths.receipt(ref), 303);
    const { resumeAt } = journeyFor(answering, shownAnswers(answering));
    return c.redirect(resumeAt === review ? surveyPaths.review(ref) : surveyPaths.page(ref, resumeAt), 303);
  })
  .get('/befragung/:ref/teil/:page', async (c) => {
    const answering = await answeringOf(c);
    if (answering.submission !== undefined) return c.redirect(surveyPaths.receipt(c.req.param('ref')), 303);
    const answers = shownAnswers(answering);
    if (!takesAnswers(answering, c.var.services.now())) return tooLate(c, answering, answers);
    const page = journeyFor(answering, answers).page(c.req.param('page'));
    if (page === undefined) throw new Problem('notFound');
    const fromReview = c.req.query('von') === 'pruefen';
    return c.html(
      await sectionPage(c, answering, answers, page, {
        fields: pageFields(page, answers),
        errors: page.failing,
        fromReview,
      }),
    );
  })
  .post('/befragung/:ref/teil/:page', async (c) => {
    const { services } = c.var;
    const ref = c.req.param('ref');
    const answering = await answeringOf(c);
    const before = shownAnswers(answering);
    const sent = await readPage(c, journeyFor(answering, before));
    const parsed = parsePage(formOf(answering, before), sent.page, readFields(sent), before, answering.facts);
    const saved = await savePage(services, answering, {
      page: sent.page.code,
      seq: sent.seq,
      answers: parsed.answers,
    });
    if (sent.isAutosave) return autosaveAnswer(c, saved, sent.seq);
    if (!saved.saved) {
      if (saved.reason !== 'editedElsewhere') {
        return saved.reason === 'closed'
          ? tooLate(c, answering, parsed.draft)
          : c.redirect(surveyPaths.receipt(ref), 303);
      }
      const context = surveyContext(c, answering.followed, surveyPaths.privacy(ref));
      const page = (
        <EditedElsewherePage
          context={journeyContext(context, journeyFor(answering, before))}
          page={sent.page}
          mine={parsed.answers}
          theirs={saved.stored.answers}
          changedAt={null}
          action={surveyPaths.page(ref, sent.page.code)}
          submissionId={answering.submissionId}
          seq={saved.stored.seq}
          fromReview={sent.fields.get('from')?.[0] === 'review'}
        />
      );
      return c.html(renderDocument(page), 409);
    }
    const now: Answering = { ...answering, draft: saved.draft };
    const answers = shownAnswers(now);
    const journey = journeyFor(now, answers);
    const fromReview = sent.fields.get('from')?.[0] === 'review';
    const prompted = sent.fields.get('prompted')?.[0] === '1';
    const step = nextStep(
      journey,
      { code: sent.page.code, direction: directionOf(sent), prompted, fromReview },
      parsed,
    );
    if (step.show === 'place') {
      const path = step.place === review ? surveyPaths.review(ref) : surveyPaths.page(ref, step.place);
      return c.redirect(`${path}?gespeichert=${Math.floor(services.now() / 1000)}`, 303);
    }
    const page = journey.page(sent.page.code) ?? sent.page;
    const shown: Shown = {
      fields: sent.fields,
      errors: parsed.errors,
      openCount: step.openCount,
      focus: step.focus ?? sent.fields.get('find')?.[0],
      fromReview,
      savedAt: new Date(services.now()).toISOString(),
    };
    return c.html(await sectionPage(c, now, answers, page, shown), step.because === 'errors' ? 422 : 200);
  });
