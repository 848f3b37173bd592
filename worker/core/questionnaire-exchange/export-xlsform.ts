import type { Text } from '../organisation.ts';
import type { Item, Option, Questionnaire } from '../questionnaire/questionnaire.ts';
import { ExportWriter, type ExportLoss } from './export-losses.ts';
import { otherCode } from './number-options.ts';

type Rows = readonly (readonly string[])[];

/** The sheets of a questionnaire as XLSForm, the header first. */
export interface XlsformSheets {
  readonly survey: Rows;
  readonly choices: Rows;
  readonly settings: Rows;
  readonly losses: readonly ExportLoss[];
}

const both = (name: string): readonly string[] => [`${name}::Deutsch (de)`, `${name}::English (en)`];
const words = ({ de, en }: Text): readonly string[] => [de, en];
const none: Text = { de: '', en: '' };

/** A questionnaire as an XLSForm. @source xlsform.org */
export function exportXlsform(questionnaire: Questionnaire): XlsformSheets {
  const writer = new ExportWriter(questionnaire, 'xlsform');
  const lists: (readonly string[])[] = [];
  const survey = questionnaire.sections.flatMap((section) => {
    if (section.randomOrder === true) writer.lose(section.code, 'sectionOrderNotHeld');
    const items = section.items.flatMap((item) => rowOf(item, writer, lists));
    const relevant = writer.condition(section.showIf, section.code);
    const group = ['begin_group', section.code, ...words(section.title), '', '', '', relevant];
    return [group, ...items, ['end_group']];
  });
  return {
    survey: [
      [
        'type',
        'name',
        ...both('label'),
        ...both('hint'),
        'required',
        'relevant',
        'constraint',
        ...both('constraint_message'),
        'appearance',
        'parameters',
      ],
      ...survey,
    ],
    choices: [['list_name', 'name', ...both('label')], ...lists],
    settings: [
      ['form_title', 'form_id', 'default_language'],
      [questionnaire.title.de, questionnaire.code, 'Deutsch (de)'],
    ],
    losses: writer.losses,
  };
}

function rowOf(
  item: Item,
  writer: ExportWriter,
  lists: (readonly string[])[],
): readonly (readonly string[])[] {
  const type = typeOf(item);
  if (type === null) {
    writer.lose(item.code, 'typeNotHeld');
    return [];
  }
  if (item.type === 'zeroToTen' || item.type === 'money') writer.lose(item.code, 'typeChanged');
  if ('options' in item) lists.push(...listOf(item.options, item.code, writer));
  const [check, ...more] = item.checks ?? [];
  if (more.length > 0) writer.lose(item.code, 'checkNotTranslated');
  const bounds =
    item.type === 'number' || item.type === 'money' ? `. >= ${item.min} and . <= ${item.max}` : '';
  const constraint =
    check === undefined ? bounds : writer.condition(check.holds, item.code, 'checkNotTranslated');
  const random = 'randomOrder' in item && item.randomOrder === true ? 'randomize=true' : '';
  const range = item.type === 'zeroToTen' ? 'start=0 end=10 step=1' : '';
  return [
    [
      type,
      item.code,
      ...words(writer.textOf(item)),
      ...words(writer.words(item.hint ?? none, item.code)),
      item.required === true ? 'yes' : '',
      writer.condition(item.showIf, item.code),
      constraint,
      ...words(check?.message ?? none),
      item.type === 'longText' ? 'multiline' : item.type === 'rating' ? 'likert' : '',
      range || random,
    ],
  ];
}

function typeOf(item: Item): string | null {
  const other = 'options' in item && item.options.some(({ code }) => code === otherCode) ? ' or_other' : '';
  switch (item.type) {
    case 'rating':
    case 'single':
      return `select_one ${item.code}${other}`;
    case 'multiple':
      return `select_multiple ${item.code}${other}`;
    case 'ranking':
      return `rank ${item.code}`;
    case 'zeroToTen':
      return 'range';
    case 'number':
    case 'money':
      return 'decimal';
    case 'date':
      return 'date';
    case 'shortText':
    case 'longText':
      return 'text';
    case 'information':
      return 'note';
    default:
      return null;
  }
}

function listOf(options: readonly Option[], list: string, writer: ExportWriter): Rows {
  if (options.some(({ showIf }) => showIf !== undefined)) writer.lose(list, 'optionConditionNotHeld');
  if (options.some(({ code }) => code === otherCode)) writer.lose(list, 'otherLabelNotHeld');
  return options
    .filter(({ code }) => code !== otherCode)
    .map((option) => [list, String(option.code), ...words(writer.words(option.label, list))]);
}
