import type { ItemTotals } from '../../../worker/core/past-rounds/loss-report.ts';
import type { ColumnProfile } from '../../../worker/core/past-rounds/column-profile.ts';
import type { MappedItem } from '../../../worker/core/past-rounds/round-mapping.ts';
import type { RoundQuestion } from '../../../worker/core/past-rounds/round-questions.ts';
import { Button } from '../../components/button.tsx';
import { FactList } from '../../components/facts.tsx';
import { Field } from '../../components/field.tsx';
import type { FormState } from '../../components/form-state.ts';
import { Section } from '../../components/section.tsx';
import { SelectField, type FieldOption } from '../../components/select-field.tsx';
import { TextAreaField } from '../../components/text-area-field.tsx';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import {
  ColumnsSection,
  ConditionSection,
  OptionsSection,
  RangeSection,
  TextsSection,
} from './question-sections.tsx';
import { placeWords } from './question-words.ts';
import { RoundFrame, type RoundStepProps } from './round-frame.tsx';

export interface QuestionPageProps extends RoundStepProps {
  readonly question: RoundQuestion;
  readonly at: number;
  readonly count: number;
  /** Letters of the questions beside it; null at an end. */
  readonly previous: string | null;
  readonly next: string | null;
  /** The page of the list it stands on. */
  readonly page: number;
  /** Fields: use, last, code, textDe, textEn and what its kind has. */
  readonly form: FormState;
  readonly uses: readonly FieldOption[];
  /** Columns that may hold a text for "other". */
  readonly others: readonly ColumnProfile[];
  /** What the dry run says about it; null where it is no question. */
  readonly totals: ItemTotals | null;
  /** Texts that are asked for with boxes: not ticked, or which rows count. */
  readonly picks: readonly { readonly text: string; readonly picked: boolean }[];
}

export type QuestionSectionProps = Pick<
  QuestionPageProps,
  't' | 'locale' | 'form' | 'question' | 'others' | 'picks'
>;

function KindSections(props: QuestionPageProps & { readonly item: MappedItem }) {
  const { item, t } = props;
  if (item.type === 'multiple') return <ColumnsSection {...props} item={item} />;
  if (item.type === 'text')
    return (
      <Section title={t('rounds.question.texts')}>
        <p>{t('rounds.question.freeText')}</p>
      </Section>
    );
  if (item.type === 'number')
    return (
      <>
        <RangeSection {...props} />
        <TextsSection {...props} item={item} />
      </>
    );
  return (
    <>
      <TextsSection {...props} item={item} />
      <OptionsSection {...props} item={item} />
    </>
  );
}

function Totals({ t, locale, totals }: Pick<QuestionPageProps, 't' | 'locale' | 'totals'>) {
  if (totals === null) return null;
  const { integer } = formatFor(locale);
  return (
    <Section title={t('rounds.question.result')}>
      <FactList
        facts={[
          [t('rounds.loss.valid'), integer(totals.valid)],
          [t('rounds.loss.dontKnow'), integer(totals.dontKnow)],
          [t('rounds.loss.dropped'), integer(totals.dropped)],
          [t('rounds.loss.unknown'), integer(totals.unknown)],
          [t('rounds.loss.empty'), integer(totals.empty)],
        ]}
      />
    </Section>
  );
}

/** One question of a file: what it is, its wording, and what its texts stand for. */
export function QuestionPage(props: QuestionPageProps) {
  const { t, locale, cluster, round, question, form, uses, at, count } = props;
  const { item, group, use } = question;
  const paths = clusterPaths(cluster.slug);
  const format = formatFor(locale);
  const filled = Math.max(...group.columns.map((column) => column.filled));
  const labels = {
    use: t('rounds.question.use'),
    last: t('rounds.question.last'),
    code: t('rounds.question.code'),
    textDe: t('rounds.question.textDe'),
    textEn: t('rounds.question.textEn'),
    min: t('rounds.question.min'),
    max: t('rounds.question.max'),
    unitDe: t('rounds.question.unitDe'),
    unitEn: t('rounds.question.unitEn'),
  };
  const field = (name: keyof typeof labels) => ({ t, form, name, label: labels[name] });
  const {
    columns: [first],
  } = group;
  return (
    <RoundFrame
      {...props}
      title={t('rounds.question.title', { columns: placeWords(t, question) })}
      lead={t('rounds.question.lead', {
        at: format.integer(at),
        count: format.integer(count),
        filled: format.integer(filled),
      })}
      labels={labels}
    >
      <p>
        <b>{first.question === '' ? first.letter : first.question}</b>
        {first.answer !== '' && !group.several && ` – ${first.answer}`}
      </p>
      <form method="post" action={paths.pastRoundColumn(round.id, question.letter)} novalidate>
        <Section title={t('rounds.question.use')} note={t('rounds.question.useNote')}>
          <div class="v-form">
            <SelectField {...field('use')} options={uses} placeholder={false} />
            {(use === 'multiple' || use === 'ignore') && (
              <Field {...field('last')} hint={t('rounds.question.lastHint')} width="short" maxlength={3} />
            )}
            {use === 'company' && <p>{t('rounds.question.companyNote')}</p>}
          </div>
        </Section>
        {item !== null && (
          <Section title={t('rounds.question.wording')} note={t('rounds.question.wordingNote')}>
            <div class="v-form">
              <TextAreaField {...field('textDe')} rows={3} maxlength={500} />
              <TextAreaField {...field('textEn')} rows={3} maxlength={500} />
              <Field {...field('code')} hint={t('rounds.question.codeHint')} width="medium" maxlength={20} />
            </div>
          </Section>
        )}
        {item !== null && <KindSections {...props} item={item} />}
        {(use === 'include' || use === 'exclude') && <ConditionSection {...props} />}
        <div class="v-go v-go--tight">
          {props.next !== null && (
            <Button name="weiter" value="1">
              {t('rounds.question.saveNext')}
            </Button>
          )}
          <Button kind={props.next === null ? 'primary' : 'secondary'}>{t('rounds.question.save')}</Button>
        </div>
      </form>
      <Totals {...{ t, locale }} totals={props.totals} />
      <nav class="v-acts" aria-label={t('rounds.question.list')}>
        {props.previous !== null && (
          <a href={paths.pastRoundColumn(round.id, props.previous)} rel="prev">
            {t('rounds.question.previous')}
          </a>
        )}
        <a href={paths.pastRoundColumns(round.id, props.page)}>{t('rounds.question.list')}</a>
        {props.next !== null && (
          <a href={paths.pastRoundColumn(round.id, props.next)} rel="next">
            {t('rounds.question.next')}
          </a>
        )}
      </nav>
    </RoundFrame>
  );
}
