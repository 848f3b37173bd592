import type { Locale } from '../organisation.ts';
import { locales } from '../organisation.ts';
import type { Item, Option, Questionnaire } from '../questionnaire/questionnaire.ts';
import { ExportWriter, type ExportLoss } from './export-losses.ts';
import { otherCode } from './number-options.ts';

const columns = [
  'class',
  'type/scale',
  'name',
  'relevance',
  'text',
  'help',
  'language',
  'mandatory',
  'other',
  'em_validation_q',
  'min_num_value_n',
  'max_num_value_n',
  'maximum_chars',
  'exclude_all_others',
  'answer_order',
  'other_replace_text',
] as const;
type Cells = Readonly<Partial<Record<(typeof columns)[number], string>>>;

/**
 * A questionnaire as the tab-separated file that LimeSurvey imports: German first, then English.
 * @source LimeSurvey manual, "Tab Separated Value survey structure"
 */
export function exportLimeSurveyTsv(questionnaire: Questionnaire): {
  readonly text: string;
  readonly losses: readonly ExportLoss[];
} {
  const writer = new ExportWriter(questionnaire, 'limesurvey');
  const rows: Cells[] = [
    { class: 'S', name: 'language', relevance: '1', text: 'de' },
    { class: 'S', name: 'additional_languages', relevance: '1', text: 'en' },
    ...locales.map((language) => ({
      class: 'SL',
      name: 'surveyls_title',
      text: questionnaire.title[language],
      language,
    })),
    ...locales.flatMap((language) => groupsIn(questionnaire, language, writer)),
  ];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return {
    text: `\ufeff${lines.map((cells) => cells.map(encode).join('\t')).join('\n')}\n`,
    losses: writer.losses,
  };
}

function encode(cell: string): string {
  return /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function groupsIn(questionnaire: Questionnaire, language: Locale, writer: ExportWriter): readonly Cells[] {
  return questionnaire.sections.flatMap((section, at) => {
    if (section.randomOrder === true) writer.lose(section.code, 'sectionOrderNotHeld');
    const relevance = writer.condition(section.showIf, section.code) || '1';
    const group: Cells = {
      class: 'G',
      'type/scale': String(at + 1),
      name: section.title[language],
      relevance,
      language,
    };
    return [group, ...section.items.flatMap((item) => questionIn(item, language, writer))];
  });
}

const zeroToTen: readonly Option[] = Array.from({ length: 11 }, (_, code) => ({
  code,
  label: { de: String(code), en: String(code) },
}));

function questionIn(item: Item, language: Locale, writer: ExportWriter): readonly Cells[] {
  const type = typeOf(item);
  if (type === null) {
    writer.lose(item.code, 'typeNotHeld');
    return [];
  }
  if (item.type === 'rating' || item.type === 'zeroToTen' || item.type === 'money')
    writer.lose(item.code, 'typeChanged');
  const options = item.type === 'zeroToTen' ? zeroToTen : 'options' in item ? item.options : [];
  const other = options.find(({ code }) => code === otherCode);
  const alone = options.filter(({ exclusive }) => exclusive === true).map(({ code }) => String(code));
  const checks = (item.checks ?? []).map(({ holds }) =>
    writer.condition(holds, item.code, 'checkNotTranslated'),
  );
  const question: Cells = {
    class: 'Q',
    'type/scale': type,
    name: item.code,
    relevance: writer.condition(item.showIf, item.code) || '1',
    text: writer.textOf(item)[language],
    help: item.hint === undefined ? '' : writer.words(item.hint, item.code)[language],
    language,
    mandatory: item.required === true ? 'Y' : '',
    em_validation_q: checks.filter((each) => each !== '').join(' and '),
    ...(other === undefined ? {} : { other: 'Y', other_replace_text: other.label[language] }),
    ...(item.type === 'number' || item.type === 'money'
      ? { min_num_value_n: String(item.min), max_num_value_n: String(item.max) }
      : {}),
    ...(item.type === 'shortText' || item.type === 'longText'
      ? { maximum_chars: String(item.maxLength) }
      : {}),
    ...(alone.length === 0 ? {} : { exclude_all_others: alone.join(';') }),
    ...('randomOrder' in item && item.randomOrder === true ? { answer_order: 'random' } : {}),
  };
  const answers = options
    .filter((option) => option !== other)
    .map((option): Cells => ({
      class: item.type === 'multiple' ? 'SQ' : 'A',
      'type/scale': '0',
      name: String(option.code),
      relevance: relevanceOf(option, item, writer),
      text: writer.words(option.label, item.code)[language],
      language,
    }));
  return [question, ...answers];
}

/** Only subquestions have conditions in LimeSurvey. */
function relevanceOf({ showIf }: Option, item: Item, writer: ExportWriter): string {
  if (showIf !== undefined && item.type !== 'multiple') writer.lose(item.code, 'optionConditionNotHeld');
  if (item.type !== 'multiple') return '';
  return writer.condition(showIf, item.code, 'optionConditionNotHeld') || '1';
}

function typeOf(item: Item): string | null {
  switch (item.type) {
    case 'rating':
    case 'zeroToTen':
    case 'single':
      return 'L';
    case 'multiple':
      return 'M';
    case 'ranking':
      return 'R';
    case 'number':
    case 'money':
      return 'N';
    case 'date':
      return 'D';
    case 'shortText':
      return 'S';
    case 'longText':
      return 'T';
    case 'information':
      return 'X';
    default:
      return null;
  }
}
