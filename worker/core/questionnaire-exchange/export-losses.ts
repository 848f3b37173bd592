import type { Text } from '../organisation.ts';
import type { Condition } from '../questionnaire/condition.ts';
import type { Item, Questionnaire } from '../questionnaire/questionnaire.ts';
import { itemsOf } from '../questionnaire/counted-answers.ts';
import { writeOut } from '../questionnaire/write-out.ts';
import { NotTranslatable, type Dialect } from './expression.ts';
import { writeExpression } from './write-expression.ts';

export type ExportLossCode =
  | 'typeNotHeld'
  | 'typeChanged'
  | 'conditionNotTranslated'
  | 'checkNotTranslated'
  | 'optionConditionNotHeld'
  | 'leadJoined'
  | 'missingAnswersNotHeld'
  | 'otherLabelNotHeld'
  | 'sectionOrderNotHeld'
  | 'pipingNotTranslated';

/** What another format cannot say of an item or a section. */
export interface ExportLoss {
  readonly of: string;
  readonly code: ExportLossCode;
}

/** Writes texts and conditions of a questionnaire for another system, and keeps what is lost. */
export class ExportWriter {
  readonly losses: ExportLoss[] = [];
  readonly #questionnaire: Questionnaire;
  readonly #dialect: Dialect;
  readonly #items: ReadonlyMap<string, Item>;

  constructor(questionnaire: Questionnaire, dialect: Dialect) {
    this.#questionnaire = questionnaire;
    this.#dialect = dialect;
    this.#items = new Map(itemsOf(questionnaire).map((item) => [item.code, item]));
  }

  lose(of: string, code: ExportLossCode): void {
    if (!this.losses.some((each) => each.of === of && each.code === code)) this.losses.push({ of, code });
  }

  /** Empty where there is no condition, or none that the other system can say. */
  condition(
    condition: Condition | undefined,
    of: string,
    code:
      | 'conditionNotTranslated'
      | 'checkNotTranslated'
      | 'optionConditionNotHeld' = 'conditionNotTranslated',
  ): string {
    if (condition === undefined) return '';
    try {
      return writeExpression(writeOut(condition, this.#questionnaire.computed), this.#dialect, this.#items);
    } catch (error) {
      if (!(error instanceof NotTranslatable)) throw error;
      this.lose(of, code);
      return '';
    }
  }

  /** The text of an item with its lead before it. */
  textOf(item: Item): Text {
    if (item.dontKnow !== undefined || item.notApplicable !== undefined)
      this.lose(item.code, 'missingAnswersNotHeld');
    if (item.lead === undefined) return this.words(item.text, item.code);
    this.lose(item.code, 'leadJoined');
    const both = { de: `${item.lead.de}\n${item.text.de}`, en: `${item.lead.en}\n${item.text.en}` };
    return this.words(both, item.code);
  }

  /** A text whose names of items are those of the other system. */
  words(text: Text, of: string): Text {
    return { de: this.#piped(text.de, of), en: this.#piped(text.en, of) };
  }

  #piped(text: string, of: string): string {
    return text.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
      if (this.#items.has(name)) return this.#dialect === 'xlsform' ? `$${whole}` : whole;
      this.lose(of, 'pipingNotTranslated');
      return this.#dialect === 'xlsform' ? whole : `(${name})`;
    });
  }
}
