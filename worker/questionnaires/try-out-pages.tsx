import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import type { SurveyContext } from '../../web/views/answers/survey-context.ts';
import { pageFields } from '../../web/views/answers/page-fields.ts';
import { TryOutPage, type TryOutPageProps } from '../../web/views/questionnaires/try-out-page.tsx';
import { memberKinds } from '../core/organisation.ts';
import type { Answers } from '../core/questionnaire/answer.ts';
import type { MemberFacts } from '../core/questionnaire/condition.ts';
import { formFields } from '../core/questionnaire/form-fields.ts';
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';
import { journeyOf, review } from '../core/questionnaire/journey.ts';
import { parsePage } from '../core/questionnaire/parse-page.ts';
import { formPairs } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { draftAtHand, type DraftAtHand } from './draft-at-hand.ts';
import { seenAsMember, triedForm } from './seen-as-member.ts';
import { readTriedAnswers } from './tried-answers.ts';

interface TryOut {
  readonly context: SurveyContext;
  readonly facts: MemberFacts;
  readonly action: string;
  readonly draftPath: string;
  readonly kinds: TryOutPageProps['kinds'];
}

async function tryOutOf(c: HttpContext, at: DraftAtHand): Promise<TryOut> {
  const { t } = c.var;
  const { may, draft } = at;
  const paths = clusterPaths(may.slug);
  const asked = c.req.query('als');
  const memberKind = memberKinds.find((kind) => kind === asked) ?? 'company';
  const pathAs = (kind: string) => `${paths.draftTryOut(draft.id)}?als=${kind}`;
  const { context, hasOffice } = await seenAsMember(c, at, pathAs(memberKind));
  return {
    context,
    facts: { memberKind, hasOffice },
    action: pathAs(memberKind),
    draftPath: paths.draft(draft.id),
    kinds: memberKinds.map((kind) => ({
      kind,
      label: t(`questionnaires.tryOut.as.${kind}`),
      href: pathAs(kind),
    })),
  };
}

function formOf({ draft }: DraftAtHand, answers: Answers): Questionnaire {
  return triedForm(draft.questionnaire, draft.id, answers);
}

/** A draft as a member sees it. Answers travel in the form; nothing of them is stored. */
export const tryOutPages = roomApp()
  .get('/c/:slug/frageboegen/:id/probe', async (c) => {
    const at = await draftAtHand(c);
    const tryOut = await tryOutOf(c, at);
    const answers: Answers = {};
    const journey = journeyOf(formOf(at, answers), answers, tryOut.facts);
    const [page = null] = journey.pages;
    const fields = new Map<string, readonly string[]>();
    return c.html(
      renderDocument(
        <TryOutPage
          {...tryOut}
          journey={journey}
          page={page}
          fields={fields}
          errors={[]}
          answers={answers}
        />,
      ),
    );
  })
  .post('/c/:slug/frageboegen/:id/probe', async (c) => {
    const at = await draftAtHand(c);
    const tryOut = await tryOutOf(c, at);
    const fields = formFields(await formPairs(c));
    const before = readTriedAnswers(fields.get('tryOutAnswers')?.[0] ?? '{}');
    const asked = formOf(at, before);
    const sent = journeyOf(asked, before, tryOut.facts).page(fields.get('tryOutPage')?.[0] ?? '');
    // The draft was changed meanwhile, and the page is gone: the try-out begins again.
    if (sent === undefined) return c.redirect(tryOut.action, 303);
    const parsed = parsePage(asked, sent, fields, before, tryOut.facts);
    const journey = journeyOf(formOf(at, parsed.draft), parsed.draft, tryOut.facts);
    const shown = { ...tryOut, journey, answers: parsed.draft };
    if (parsed.errors.length > 0 || parsed.revealed.length > 0) {
      const page = journey.page(sent.code) ?? sent;
      const status = parsed.errors.length > 0 ? 422 : 200;
      return c.html(
        renderDocument(<TryOutPage {...shown} page={page} fields={fields} errors={parsed.errors} />),
        status,
      );
    }
    const back = fields.get('go')?.[0] === 'back';
    const place = back ? (journey.previous(sent.code) ?? sent.code) : journey.next(sent.code);
    const page = place === review ? null : (journey.page(place) ?? null);
    const next = page === null ? new Map<string, readonly string[]>() : pageFields(page, parsed.draft);
    return c.html(renderDocument(<TryOutPage {...shown} page={page} fields={next} errors={[]} />));
  });
