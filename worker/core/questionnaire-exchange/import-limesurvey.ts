import { buildQuestionnaire, type ImportedQuestionnaire } from './build-questionnaire.ts';
import { fixedOptions, type fixedScales } from './limesurvey-scales.ts';
import type {
  LimeSurveyGroup,
  LimeSurveyPart,
  LimeSurveyQuestion,
  LimeSurveySurvey,
} from './limesurvey-survey.ts';
import type { ExchangeFormat, LossCode } from './loss-report.ts';
import type {
  SourceCalculation,
  SourceItemType,
  SourceOption,
  SourceQuestion,
  SourceSection,
} from './source-form.ts';

/** Settings that name nothing of a questionnaire, or that are read below. */
const silent = new Set([
  'same_default',
  'same_script',
  'question_theme_name',
  'encrypted',
  'modulename',
  'parent_qid',
  'hidden',
  'em_validation_q',
  'em_validation_q_tip',
  'em_validation_sq',
  'em_validation_sq_tip',
  'min_num_value_n',
  'max_num_value_n',
  'maximum_chars',
  'random_order',
  'answer_order',
  'exclude_all_others',
  'other_replace_text',
]);

type Base = Omit<SourceQuestion, 'type'>;
type Builder = (
  question: LimeSurveyQuestion,
  base: Base,
  languages: readonly string[],
) => readonly SourceQuestion[];

const one =
  (type: SourceItemType): Builder =>
  (_question, base) => [{ ...base, type }];

const choice =
  (type: 'single' | 'multiple' | 'ranking'): Builder =>
  (question, base) => {
    const parts =
      type === 'multiple'
        ? question.subquestions
        : question.answers.length > 0
          ? question.answers
          : question.subquestions;
    const options = parts.map((part): SourceOption => optionOf(part, question));
    if (options.length === 0) return [];
    const label = question.otherLabels.size === 0 ? {} : { label: question.otherLabels };
    const other = question.other ? { other: label } : {};
    return [{ ...base, type, options, ...other, ...randomOf(question) }];
  };

const fixed =
  (scale: keyof typeof fixedScales): Builder =>
  (question, base, languages) => [
    { ...base, type: typeOfFixed(scale), options: fixedOptions(scale, question.entry, languages) },
  ];

/** One question for each row of a table, with the same answers. */
const table =
  (scale?: keyof typeof fixedScales): Builder =>
  (question, base, languages) =>
    rowsOf(question).map((part) => {
      const options =
        scale === undefined
          ? question.answers.filter((each) => each.scale === '0').map((each) => optionOf(each, question))
          : fixedOptions(scale, question.entry, languages);
      const isRating = options.every(({ code }) => /^\d{1,2}$/.test(code)) && options.length > 2;
      return { ...rowOf(part, base, question), type: isRating ? 'rating' : 'single', options };
    });

const dual: Builder = (question, base) =>
  ['0', '1'].flatMap((scale) =>
    rowsOf(question).map((part): SourceQuestion => {
      const row = rowOf(part, base, question);
      const options = question.answers
        .filter((each) => each.scale === scale)
        .map((each) => optionOf(each, question));
      return { ...row, name: `${row.name}_${scale}`, type: 'single', options };
    }),
  );

const perRow =
  (type: SourceItemType): Builder =>
  (question, base) =>
    rowsOf(question).map((part) => ({ ...rowOf(part, base, question), ...rangeOf(question), type }));

/** One question for each cell of a table of numbers or texts. */
const cells =
  (type: SourceItemType): Builder =>
  (question, base) =>
    rowsOf(question).flatMap((part) =>
      question.subquestions
        .filter(({ scale }) => scale === '1')
        .map((column): SourceQuestion => {
          const row = rowOf(part, base, question);
          return { ...row, name: `${row.name}_${column.code}`, hint: column.texts, type };
        }),
    );

const builders: Readonly<Record<string, Builder>> = {
  '1': dual,
  '5': fixed('five'),
  A: table('five'),
  B: table('ten'),
  C: table('yesUncertainNo'),
  D: one('date'),
  E: table('change'),
  F: table(),
  G: fixed('gender'),
  H: table(),
  K: perRow('number'),
  L: choice('single'),
  '!': choice('single'),
  O: choice('single'),
  M: choice('multiple'),
  P: choice('multiple'),
  N: (question, base) => [{ ...base, ...rangeOf(question), type: 'number' }],
  Q: perRow('shortText'),
  R: choice('ranking'),
  S: one('shortText'),
  T: one('longText'),
  U: one('longText'),
  X: one('information'),
  Y: fixed('yesNo'),
  ':': cells('number'),
  ';': cells('shortText'),
};

const grids = new Set(['1', 'A', 'B', 'C', 'E', 'F', 'H', 'K', 'Q', ':', ';']);

/**
 * Makes one of our questionnaires of a survey of LimeSurvey.
 * @throws ExchangeProblem where it becomes none
 * @source LimeSurvey manual, "Question types" and "Question attributes"
 */
export function importLimeSurvey(survey: LimeSurveySurvey, format: ExchangeFormat): ImportedQuestionnaire {
  const calculations: SourceCalculation[] = [];
  const sections = survey.groups.map((group): SourceSection => {
    const questions = group.questions.flatMap((question) => {
      if (question.type === '*') {
        calculations.push(calculationOf(question));
        return [];
      }
      return questionsOf(question, survey.languages);
    });
    const opening = group.descriptions.size > 0 ? [openingOf(group)] : [];
    return {
      entry: group.entry,
      name: group.name,
      title: group.titles,
      showIf: conditionsOf(group.relevance),
      questions: questions.length > 0 ? [...opening, ...questions] : [],
    };
  });
  return buildQuestionnaire(
    {
      dialect: 'limesurvey',
      account: survey.account,
      code: survey.code,
      title: survey.titles,
      languages: survey.languages,
      sections,
      calculations,
    },
    format,
  );
}

function openingOf(group: LimeSurveyGroup): SourceQuestion {
  return { entry: group.entry, type: 'information', name: `${group.name}-text`, text: group.descriptions };
}

function questionsOf(question: LimeSurveyQuestion, languages: readonly string[]): readonly SourceQuestion[] {
  const build = Object.hasOwn(builders, question.type) ? builders[question.type] : undefined;
  if (build === undefined) return leaveOut(question, 'typeNotHeld', question.type);
  if (question.attributes.get('hidden')?.value === '1') return leaveOut(question, 'hidden', 'hidden=1');
  accountAttributes(question);
  const { entry, texts, helps } = question;
  const checks = checksOf(question);
  const base: Base = {
    entry,
    name: question.name,
    ...(question.number === undefined ? {} : { alias: question.number }),
    text: texts,
    ...(helps.size === 0 ? {} : { hint: helps }),
    showIf: conditionsOf(question.relevance),
    ...(checks.length === 0 ? {} : { checks }),
    ...(question.mandatory ? { required: true } : {}),
    ...lengthOf(question),
  };
  const built = build(question, base, languages);
  if (built.length === 0) return leaveOut(question, 'optionsMissing');
  if (question.type === 'O' || question.type === 'P') entry.change('commentApart');
  if (question.pattern !== '') entry.change('checkNotTranslated', question.pattern);
  if (grids.has(question.type)) accountGrid(question);
  return built;
}

/** The texts of a table are said above each of its rows. */
function accountGrid(question: LimeSurveyQuestion): void {
  question.entry.change('matrixSplit', question.type);
  for (const { entry } of question.texts.values()) entry.take();
  for (const { scale, texts } of question.subquestions)
    if (scale === '1') for (const { entry } of texts.values()) entry.take();
}

function leaveOut(question: LimeSurveyQuestion, code: LossCode, detail?: string): readonly SourceQuestion[] {
  const parts = [...question.subquestions, ...question.answers];
  const texts = [question.texts, question.helps, ...parts.map((part) => part.texts)];
  question.entry.leaveOut(code, detail);
  for (const { entry } of parts) entry.leaveOut(code, detail);
  for (const { entry } of texts.flatMap((each) => [...each.values()])) entry.leaveOut(code, detail);
  for (const { entry } of question.attributes.values()) entry.leaveOut(code, detail);
  return [];
}

function accountAttributes({ attributes, entry }: LimeSurveyQuestion): void {
  for (const [name, { value, entry: row }] of attributes) {
    const isOwn = row !== entry;
    if (name === 'default') row.change('defaultNotHeld', value);
    else if (silent.has(name)) {
      if (isOwn) row.take();
    } else if (isOwn) row.leaveOut('attributeNotHeld', `${name}=${value}`);
    else row.change('attributeNotHeld', `${name}=${value}`);
  }
}

function attribute({ attributes }: LimeSurveyQuestion, name: string): string {
  return attributes.get(name)?.value ?? '';
}

function checksOf(question: LimeSurveyQuestion): NonNullable<SourceQuestion['checks']> {
  const [own, sub] = [attribute(question, 'em_validation_q'), attribute(question, 'em_validation_sq')];
  const isSplit = grids.has(question.type);
  if (isSplit && own !== '') question.entry.change('checkNotTranslated', own);
  const expressions = isSplit ? [sub] : [own, sub];
  return expressions.filter((each) => each !== '').map((expression) => ({ expression }));
}

function conditionsOf(relevance: string): readonly string[] {
  const text = relevance.trim().replace(/^\{(.*)\}$/s, '$1');
  return text === '' || text === '1' ? [] : [text];
}

function rowsOf({ subquestions }: LimeSurveyQuestion): readonly LimeSurveyPart[] {
  return subquestions.filter(({ scale }) => scale === '0');
}

function rowOf(part: LimeSurveyPart, base: Base, question: LimeSurveyQuestion): Base {
  return {
    ...base,
    entry: part.entry,
    name: `${question.name}_${part.code}`,
    ...(question.number === undefined ? {} : { alias: `${question.number}${part.code}` }),
    text: part.texts,
    lead: question.texts,
    showIf: [...(base.showIf ?? []), ...conditionsOf(part.relevance)],
  };
}

function optionOf(part: LimeSurveyPart, question: LimeSurveyQuestion): SourceOption {
  const alone = attribute(question, 'exclude_all_others')
    .split(/[;,]/)
    .map((code) => code.trim());
  const [showIf] = conditionsOf(part.relevance);
  return {
    entry: part.entry,
    code: part.code,
    label: part.texts,
    ...(alone.includes(part.code) ? { exclusive: true } : {}),
    ...(showIf === undefined ? {} : { showIf }),
  };
}

function randomOf(question: LimeSurveyQuestion): { readonly randomOrder?: boolean } {
  const isRandom =
    attribute(question, 'random_order') === '1' || attribute(question, 'answer_order') === 'random';
  return isRandom ? { randomOrder: true } : {};
}

function rangeOf(question: LimeSurveyQuestion): { readonly min?: string; readonly max?: string } {
  const [min, max] = [attribute(question, 'min_num_value_n'), attribute(question, 'max_num_value_n')];
  return { ...(min === '' ? {} : { min }), ...(max === '' ? {} : { max }) };
}

function lengthOf(question: LimeSurveyQuestion): { readonly maxLength?: number } {
  const length = Number(attribute(question, 'maximum_chars') || Number.NaN);
  return Number.isInteger(length) && length > 0 ? { maxLength: length } : {};
}

function typeOfFixed(scale: keyof typeof fixedScales): 'rating' | 'single' {
  return scale === 'five' || scale === 'ten' ? 'rating' : 'single';
}

/** An equation says its expression in braces, once in each language. */
function calculationOf(question: LimeSurveyQuestion): SourceCalculation {
  const texts = [...question.texts.values()];
  const expression = (texts[0]?.text ?? question.relevance).trim().replace(/^\{(.*)\}$/s, '$1');
  const others = [
    ...texts.map(({ entry }) => entry),
    ...[...question.attributes.values()].map(({ entry }) => entry),
  ];
  const relevance = question.relevance.trim();
  // In files of other programs the equation stands in the column of the condition.
  const own = /^\{.*\}$/s.test(relevance) ? relevance.slice(1, -1) : expression;
  return { entry: question.entry, name: question.name, expression: own, others };
}
