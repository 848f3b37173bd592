import type { Text } from '../organisation.ts';
import type { Item, Option, Questionnaire } from '../questionnaire/questionnaire.ts';
import { ExportWriter, type ExportLoss } from './export-losses.ts';
import { otherCode } from './number-options.ts';

type Json = Readonly<Record<string, unknown>>;

/** A questionnaire as a survey of SurveyJS, German as its default language. */
export function exportSurveyJs(questionnaire: Questionnaire): {
  readonly survey: Json;
  readonly losses: readonly ExportLoss[];
} {
  const writer = new ExportWriter(questionnaire, 'surveyjs');
  const pages = questionnaire.sections.map((section) => {
    if (section.randomOrder === true) writer.lose(section.code, 'sectionOrderNotHeld');
    const visibleIf = writer.condition(section.showIf, section.code);
    return {
      name: section.code,
      title: localised(section.title),
      ...(visibleIf === '' ? {} : { visibleIf }),
      elements: section.items.flatMap((item) => elementOf(item, writer)),
    };
  });
  return { survey: { locale: 'de', title: localised(questionnaire.title), pages }, losses: writer.losses };
}

function localised({ de, en }: Text): Json {
  return { default: de, en };
}

function elementOf(item: Item, writer: ExportWriter): readonly Json[] {
  const own = typeOf(item, writer);
  if (own === null) {
    writer.lose(item.code, 'typeNotHeld');
    return [];
  }
  if (item.type === 'consent' || item.type === 'money') writer.lose(item.code, 'typeChanged');
  const visibleIf = writer.condition(item.showIf, item.code);
  const validators = (item.checks ?? []).flatMap(({ holds, message }) => {
    const expression = writer.condition(holds, item.code, 'checkNotTranslated');
    return expression === '' ? [] : [{ type: 'expression', text: localised(message), expression }];
  });
  const title = localised(writer.textOf(item));
  return [
    {
      ...own,
      name: item.code,
      ...(item.type === 'information' ? { html: title } : { title }),
      ...(item.hint === undefined ? {} : { description: localised(writer.words(item.hint, item.code)) }),
      ...(visibleIf === '' ? {} : { visibleIf }),
      ...(item.required === true ? { isRequired: true } : {}),
      ...(validators.length === 0 ? {} : { validators }),
    },
  ];
}

function typeOf(item: Item, writer: ExportWriter): Json | null {
  switch (item.type) {
    case 'rating':
      return { type: 'rating', rateValues: choices(item.options, item.code, writer) };
    case 'zeroToTen':
      return {
        type: 'rating',
        rateMin: 0,
        rateMax: 10,
        minRateDescription: localised(item.lowLabel),
        maxRateDescription: localised(item.highLabel),
      };
    case 'single':
      return { type: 'radiogroup', ...choiceList(item.options, item.code, item.randomOrder, writer) };
    case 'multiple':
      return { type: 'checkbox', ...choiceList(item.options, item.code, item.randomOrder, writer) };
    case 'ranking':
      return { type: 'ranking', ...choiceList(item.options, item.code, item.randomOrder, writer) };
    case 'number':
    case 'money':
      return { type: 'text', inputType: 'number', min: item.min, max: item.max };
    case 'date': {
      const { min, max } = item;
      return {
        type: 'text',
        inputType: 'date',
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
      };
    }
    case 'shortText':
      return { type: 'text', maxLength: item.maxLength };
    case 'longText':
      return { type: 'comment', maxLength: item.maxLength };
    case 'consent':
      return { type: 'boolean', labelTrue: localised(item.agree), labelFalse: localised(item.decline) };
    case 'information':
      return { type: 'html' };
    default:
      return null;
  }
}

function choiceList(
  options: readonly Option[],
  code: string,
  random: boolean | undefined,
  writer: ExportWriter,
): Json {
  const other = options.find((option) => option.code === otherCode);
  return {
    choices: choices(
      options.filter((option) => option !== other),
      code,
      writer,
    ),
    ...(other === undefined ? {} : { showOtherItem: true, otherText: localised(other.label) }),
    ...(random === true ? { choicesOrder: 'random' } : {}),
  };
}

function choices(options: readonly Option[], code: string, writer: ExportWriter): readonly Json[] {
  return options.map((option) => {
    const visibleIf = writer.condition(option.showIf, code, 'optionConditionNotHeld');
    return {
      value: option.code,
      text: localised(writer.words(option.label, code)),
      ...(visibleIf === '' ? {} : { visibleIf }),
    };
  });
}
