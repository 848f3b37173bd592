import type { Answers } from '../../../worker/core/questionnaire/answer.ts';
import { canonicalAnswers } from '../../../worker/core/questionnaire/canonical-answers.ts';
import type { FormFields } from '../../../worker/core/questionnaire/form-fields.ts';
import type { JourneyPage } from '../../../worker/core/questionnaire/journey.ts';
import type { Item } from '../../../worker/core/questionnaire/questionnaire.ts';
import { Button } from '../../components/button.tsx';
import { formatFor } from '../../i18n/format.ts';
import { AnswerList } from './answer-list.tsx';
import { HiddenFields } from './hidden-fields.tsx';
import { pageFields } from './page-fields.ts';
import { itemText, type SurveyContext } from './survey-context.ts';
import { SurveyShell } from './survey-shell.tsx';

export interface EditedElsewherePageProps {
  readonly context: SurveyContext;
  readonly page: JourneyPage;
  /** What this device sent, and what is stored. */
  readonly mine: Answers;
  readonly theirs: Answers;
  /** Instant of the stored change, where it is known. */
  readonly changedAt: string | null;
  readonly action: string;
  readonly submissionId: string;
  /** Sequence number of the stored version: the chosen one counts as the next. */
  readonly seq: number;
  readonly fromReview?: boolean | undefined;
}

/** Two versions of one page side by side; the member chooses, nothing was lost. */
export function EditedElsewherePage(props: EditedElsewherePageProps) {
  const { context, page, mine, theirs, changedAt } = props;
  const { t, locale } = context;
  const differing = page.items.filter((item) => differs(item, mine, theirs));
  return (
    <SurveyShell context={context} title={t('survey.conflict.title')}>
      <p class="v-kicker v-crumb">{itemText(context, page.section.title)}</p>
      <h1>{t('survey.conflict.title')}</h1>
      <div class="v-prose v-fig__notes">
        <p>
          {changedAt === null
            ? t('survey.conflict.textNoTime')
            : t('survey.conflict.text', { uhrzeit: formatFor(locale).time(changedAt) })}
        </p>
      </div>
      <div class="v-versions">
        <Version {...props} choice="mine" items={differing} answers={mine} />
        <Version {...props} choice="theirs" items={differing} answers={theirs} />
      </div>
      {differing.length < page.items.length && <p class="v-note v-fig__notes">{t('survey.conflict.same')}</p>}
    </SurveyShell>
  );
}

interface VersionProps extends EditedElsewherePageProps {
  readonly choice: 'mine' | 'theirs';
  readonly items: readonly Item[];
  readonly answers: Answers;
}

function Version({ context, choice, items, answers, page, ...props }: VersionProps) {
  const { t } = context;
  return (
    <form method="post" action={props.action}>
      <h2>{t(choice === 'mine' ? 'survey.conflict.mine' : 'survey.conflict.theirs')}</h2>
      <AnswerList context={context} items={items} answers={answers} />
      <HiddenFields fields={sentAgain(page, answers, props)} />
      <input type="hidden" name="choose" value={choice} />
      <Button kind="secondary" name="go" value="next">
        {t(choice === 'mine' ? 'survey.conflict.keepMine' : 'survey.conflict.keepTheirs')}
      </Button>
    </form>
  );
}

/** The whole page in the chosen version, as the section page would send it. */
function sentAgain(
  page: JourneyPage,
  answers: Answers,
  { submissionId, seq, fromReview }: Pick<EditedElsewherePageProps, 'submissionId' | 'seq' | 'fromReview'>,
): FormFields {
  const seen = page.items.filter(({ code }) => answers[code] !== undefined).map(({ code }) => code);
  return new Map([
    ['submissionId', [submissionId]],
    ['page', [page.code]],
    ['seq', [String(seq)]],
    ['prompted', ['1']],
    ...(fromReview === true ? [['from', ['review']] as const] : []),
    ['seen', seen],
    ...pageFields(page, answers),
  ]);
}

function differs(item: Item, mine: Answers, theirs: Answers): boolean {
  return canonicalAnswers(only(item, mine)) !== canonicalAnswers(only(item, theirs));
}

function only({ code }: Item, answers: Answers): Answers {
  return { [code]: answers[code] ?? { state: 'skipped' } };
}
